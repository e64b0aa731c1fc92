import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inspect } from '../../src/check/inspect.ts';
import { locate } from '../../src/check/locate.ts';
import { visible } from '../../src/render/visible.ts';
import { workTree } from '../../src/repository/work-tree.ts';
import { copyOfData, hoi, scratch } from '../cli/run-hoi.ts';

const CHAPTER = 'data/hoi-co-so/xa-hang-vinh';
const MEMBERS = `${CHAPTER}/hoi-vien.yaml`;

async function told(folder: string): Promise<{ code: number; findings: { code: string; file: string; message: string; hint: string }[] }> {
  const ran = await hoi(folder, 'check', '--json', '--year', '2016');
  const pretty = await hoi(folder, 'check', '--year', '2016');
  expect(visible(pretty.out)).toBe(pretty.out);
  return { code: ran.code, findings: JSON.parse(ran.out).findings };
}

describe('what stands where a file should be', () => {
  it('a folder', async () => {
    const folder = copyOfData();
    rmSync(join(folder, MEMBERS));
    mkdirSync(join(folder, MEMBERS));
    const { findings } = await told(folder);
    expect(findings).toContainEqual(
      expect.objectContaining({ code: 'H020', file: MEMBERS, message: '`hoi-vien.yaml` là thư mục, ở đây phải là tệp' }),
    );
  });

  it('a folder in the place of hoi.yaml', async () => {
    const folder = copyOfData();
    rmSync(join(folder, 'data/hoi.yaml'));
    mkdirSync(join(folder, 'data/hoi.yaml'));
    expect((await told(folder)).findings[0]).toMatchObject({ code: 'H020', file: 'data/hoi.yaml' });
  });

  it.skipIf(process.platform === 'win32')('a pipe, which nobody waits for', async () => {
    const folder = copyOfData();
    rmSync(join(folder, MEMBERS));
    execFileSync('mkfifo', [join(folder, MEMBERS)]);
    const { findings } = await told(folder);
    expect(findings).toContainEqual(expect.objectContaining({ code: 'H020', file: MEMBERS, message: expect.stringContaining('ống dẫn') }));
  });

  it.skipIf(process.platform === 'win32').each([
    ['out of the repository', '/etc/passwd'],
    ['inside', '../xa-ham-rong/hoi-vien.yaml'],
    ['to nothing', 'khong-co'],
    ['to itself', 'hoi-vien.yaml'],
  ])('a link %s is not followed', async (_what, target) => {
    const folder = copyOfData();
    rmSync(join(folder, MEMBERS));
    symlinkSync(target, join(folder, MEMBERS));
    const { findings } = await told(folder);
    expect(findings).toContainEqual(
      expect.objectContaining({ code: 'H020', file: MEMBERS, message: expect.stringContaining('là liên kết') }),
    );
    expect(JSON.stringify(findings)).not.toContain('root:');
  });

  it.skipIf(process.platform === 'win32')('a linked folder is told once; data/ itself must be a folder', async () => {
    const folder = copyOfData();
    renameSync(join(folder, CHAPTER), join(folder, 'ngoai'));
    symlinkSync(join(folder, 'ngoai'), join(folder, CHAPTER));
    expect((await told(folder)).findings.filter(({ file }) => file === CHAPTER)).toHaveLength(1);
    const linked = scratch();
    symlinkSync(join(copyOfData(), 'data'), join(linked, 'data'));
    expect(await hoi(linked, 'check')).toMatchObject({ code: 2, out: '', err: expect.stringContaining('là liên kết') });
  });
});

describe('names', () => {
  it.skipIf(process.platform === 'win32').each([
    ['a line end', 'hoi-vien\n::error::x.yaml'],
    ['an escape sequence', 'hoi\u001b[31m-vien.yaml'],
    ['a direction', 'hoi-vien\u202elmay.yaml'],
    ['a backslash', 'hoi\\vien.yaml'],
    ['a dash in front', '--root=x.yaml'],
    ['a quote', 'a"b\'c`d$(touch x).yaml'],
    ['a very long name', `${'a'.repeat(240)}.yaml`],
    ['decomposed letters', `${'hội-viên'.normalize('NFD')}.yaml`],
  ])('with %s is a finding of its own', async (_what, name) => {
    const folder = copyOfData();
    writeFileSync(join(folder, CHAPTER, name), 'a: 1\n');
    const { code, findings } = await told(folder);
    expect(code).toBe(1);
    expect(findings.map((one) => [one.code, one.file])).toEqual([['H020', `${CHAPTER}/${name}`]]);
    for (const format of ['github', 'sarif', 'junit']) {
      const { out } = await hoi(folder, 'check', '--format', format, '--year', '2016');
      expect(visible(out)).toBe(out);
      if (format === 'github') expect(out.trim().split('\n')).toHaveLength(1);
    }
  });

  it('that differ in case alone: one of the two would be lost on Windows and macOS', async () => {
    const folder = copyOfData();
    writeFileSync(join(folder, CHAPTER, 'Hoi-Vien.yaml'), 'a: 1\n');
    mkdirSync(join(folder, 'data/hoi-co-so/Xa-Hang-Vinh'));
    writeFileSync(join(folder, 'data/hoi-co-so/Xa-Hang-Vinh/hoi-vien.yaml'), 'a: 1\n');
    const { findings } = await told(folder);
    expect(findings.map(({ code }) => code)).toEqual(['H020', 'H020']);
    for (const { hint } of findings) expect(hint).toContain('trên Windows và macOS hai tên này là một');
  });
});

describe('a great many of them', () => {
  it('stray files are told up to a number, and the rest is counted', async () => {
    const folder = copyOfData();
    for (let index = 0; index < 250; index += 1) writeFileSync(join(folder, CHAPTER, `la-${index}.yml`), '');
    const { findings } = await told(folder);
    expect(findings).toHaveLength(201);
    expect(findings).toContainEqual(
      expect.objectContaining({ code: 'H020', file: 'data', message: expect.stringContaining('còn 50 tệp') }),
    );
  });

  it('folders within folders are followed to a depth', async () => {
    const folder = copyOfData();
    mkdirSync(join(folder, 'data/a', ...Array.from({ length: 60 }, () => 'a')), { recursive: true });
    expect((await told(folder)).findings).toEqual([expect.objectContaining({ code: 'H020', message: expect.stringContaining('quá sâu') })]);
  });

  it.skipIf(process.platform !== 'linux')('a name that is not UTF-8 is a finding', async () => {
    const folder = copyOfData();
    writeFileSync(Buffer.concat([Buffer.from(`${join(folder, CHAPTER)}/h`), Buffer.from([0xe9]), Buffer.from('.yaml')]), 'a: 1\n');
    expect((await told(folder)).findings).toEqual([
      expect.objectContaining({ code: 'H020', message: expect.stringContaining('không phải mã UTF-8') }),
    ]);
  });
});

describe('reading', () => {
  it.skipIf(process.platform === 'win32')('a file that may not be read: exit 2, and which', async (test) => {
    const folder = copyOfData();
    chmodSync(join(folder, MEMBERS), 0);
    const root = process.getuid?.() === 0;
    if (root) {
      try {
        process.seteuid?.(65534);
      } catch {
        console.warn('cannot become another user: permissions are not tried');
        test.skip();
      }
    }
    chmodTree(folder, root);
    try {
      expect(await hoi(folder, 'check')).toMatchObject({
        code: 2,
        out: '',
        err: expect.stringMatching(/không đọc được .*hoi-vien\.yaml \(EACCES\)/),
      });
    } finally {
      if (root) process.seteuid?.(0);
    }
  });

  it('a file that changes between judging and printing: exit 2 instead of a wrong line', () => {
    const folder = copyOfData();
    const path = join(folder, MEMBERS);
    writeFileSync(path, readFileSync(path, 'utf8').replace('gioi_tinh: nam', 'gioi_tinh: trai'));
    const source = workTree(folder);
    const { findings } = inspect(source);
    expect(findings).toHaveLength(1);
    writeFileSync(path, `# thêm\n${readFileSync(path, 'utf8')}`);
    utimesSync(path, 1, 1);
    expect(() => locate(findings, source)).toThrow(/is changing/);
  });

  it('a file that vanishes: exit 2, and which', () => {
    const folder = copyOfData();
    const source = workTree(folder);
    rmSync(join(folder, MEMBERS));
    expect(() => source.read(MEMBERS)).toThrow(/hoi-vien\.yaml/);
  });

  it.skipIf(process.platform === 'win32')('a file that becomes a link or a pipe after its folder was read', () => {
    const folder = copyOfData();
    const source = workTree(folder);
    rmSync(join(folder, MEMBERS));
    symlinkSync('/etc/passwd', join(folder, MEMBERS));
    expect(() => source.read(MEMBERS)).toThrow(/hoi-vien\.yaml/);
    rmSync(join(folder, MEMBERS));
    execFileSync('mkfifo', [join(folder, MEMBERS)]);
    expect(() => source.read(MEMBERS)).toThrow(/hoi-vien\.yaml/);
  });
});

/** Lets another user reach the folders of a scratch repository made by root. */
function chmodTree(folder: string, root: boolean): void {
  if (root) process.seteuid?.(0);
  chmodSync(folder, 0o755);
  if (root) process.seteuid?.(65534);
}
