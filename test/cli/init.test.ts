import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { HUNK_KEY, HUNK_PATTERN } from '../../src/layout/hunk-header.ts';
import { hoi, scratch } from './run-hoi.ts';

const ASSOCIATION = ['--name', 'Hội Chữ thập đỏ huyện Năm Căn', '--parent', 'Hội Chữ thập đỏ tỉnh Cà Mau', '--signer', 'Nguyễn Văn Mẫu'];
const CHAPTERS = ['--chapter', 'thị trấn Năm Căn', '--chapter', 'xã Hàng Vịnh'];
const WHOLE = [...ASSOCIATION, ...CHAPTERS];

function git(folder: string, ...args: string[]): string {
  return execFileSync('git', ['-C', folder, ...args], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }).trim();
}

/** What the machine's Git knows of its user: nothing, or a name and an address. */
function gitKnows(settings: string): void {
  const file = join(scratch(), 'gitconfig');
  writeFileSync(file, settings);
  vi.stubEnv('GIT_CONFIG_GLOBAL', file);
  vi.stubEnv('GIT_CONFIG_SYSTEM', '/dev/null');
  for (const name of ['NAME', 'EMAIL']) for (const who of ['AUTHOR', 'COMMITTER']) vi.stubEnv(`GIT_${who}_${name}`, undefined);
  vi.stubEnv('EMAIL', undefined);
}

const KNOWN = '[user]\n  name = Nguyễn Thị Thường\n  email = thuong@example.org\n';

beforeEach(() => {
  vi.unstubAllEnvs();
  gitKnows(KNOWN);
});

/** Every file below a folder, Git's own apart. */
function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .filter((path) => !path.startsWith('.git/'))
    .sort();
}

describe('hoi init', () => {
  it('begins a repository that is clean, committed and complete, in a folder with blanks and marks', async () => {
    const folder = join(scratch(), 'kho dữ liệu', 'Năm Căn');
    const { code, out, err } = await hoi('/', 'init', folder, ...WHOLE);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('HAV  Hội Chữ thập đỏ xã Hàng Vịnh: data/hoi-co-so/xa-hang-vinh/');
    expect(out).toContain('ghi trang nhật ký đầu tiên');
    expect(await hoi(folder, 'check', '--fail-on', 'warning')).toMatchObject({ code: 0, err: '' });
    expect(await hoi(folder, 'fmt', '--check')).toMatchObject({ code: 0 });
    expect(await hoi(folder, 'doctor')).toMatchObject({ code: 0 });
    expect(git(folder, 'status', '--porcelain')).toBe('');
    expect(git(folder, 'symbolic-ref', '--short', 'HEAD')).toBe('main');
    expect(git(folder, 'log', '--format=%s|%an|%ae')).toBe(
      'Khởi tạo kho dữ liệu Hội Chữ thập đỏ huyện Năm Căn|Nguyễn Thị Thường|thuong@example.org',
    );
    expect(git(folder, 'ls-files', '-z').split('\0').filter(Boolean).sort()).toEqual(filesIn(folder));
    expect(git(folder, 'config', '--local', HUNK_KEY)).toBe(HUNK_PATTERN);
    expect(
      git(folder, 'ls-files', '--eol', 'data')
        .split('\n')
        .every((line) => line.startsWith('i/lf    w/lf    attr/text eol=lf')),
    ).toBe(true);
  });

  it('tells programs what it did', async () => {
    const folder = scratch();
    const { code, out } = await hoi(folder, 'khoi-tao', '--json', ...WHOLE);
    expect(code).toBe(0);
    const said = JSON.parse(out);
    expect(said).toMatchObject({
      version: 1,
      root: folder,
      level: 'huyen',
      chapters: [
        { slug: 'thi-tran-nam-can', code: 'NAC', kind: 'thi_tran' },
        { slug: 'xa-hang-vinh', code: 'HAV', kind: 'xa' },
      ],
      kept: [],
      left: [],
      git: { state: 'committed', commit: git(folder, 'rev-parse', 'HEAD') },
    });
    expect([...said.written].sort()).toEqual(filesIn(folder));
  });

  it('names the flags that are missing where nobody can be asked, and writes nothing', async () => {
    const folder = scratch();
    const { code, out, err } = await hoi(folder, 'init', '--name', 'Hội Chữ thập đỏ thành phố Cà Mau');
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('còn thiếu: --level --parent --signer --chapter');
    expect(readdirSync(folder)).toEqual([]);
    expect((await hoi(folder, 'init', ...WHOLE, '--plan', 'empty')).err).toContain('còn thiếu: --plan-number --plan-date');
    expect((await hoi(folder, 'init', '--lang', 'en')).err).toMatch(
      /nobody sits at a terminal.*--name --level --parent --signer --chapter/,
    );
  });

  it('refuses a folder that is a data repository already', async () => {
    const folder = scratch();
    await hoi(folder, 'init', ...WHOLE);
    const before = filesIn(folder).map((path) => readFileSync(join(folder, path), 'utf8'));
    const { code, err } = await hoi(folder, 'init', ...WHOLE);
    expect(code).toBe(2);
    expect(err).toContain('đã là kho dữ liệu');
    expect(filesIn(folder).map((path) => readFileSync(join(folder, path), 'utf8'))).toEqual(before);
  });

  it('leaves every file that is there, says so, and commits nothing but its own', async () => {
    const folder = scratch();
    writeFileSync(join(folder, 'README.md'), 'của tôi\n');
    writeFileSync(join(folder, 'so-tay.xlsx'), 'x');
    mkdirSync(join(folder, '.vscode'));
    writeFileSync(join(folder, '.vscode/settings.json'), '{}\n');
    const { out } = await hoi(folder, 'init', '--json', ...WHOLE);
    const { kept, written } = JSON.parse(out);
    expect(kept).toEqual(['.vscode/settings.json', 'README.md']);
    expect(written).not.toContain('README.md');
    expect(readFileSync(join(folder, 'README.md'), 'utf8')).toBe('của tôi\n');
    expect(readFileSync(join(folder, '.vscode/settings.json'), 'utf8')).toBe('{}\n');
    expect(git(folder, 'status', '--porcelain').split('\n').sort()).toEqual(['?? .vscode/settings.json', '?? README.md', '?? so-tay.xlsx']);
    rmSync(join(folder, 'data/hoi.yaml'));
    expect((await hoi(folder, 'init', ...WHOLE)).out).toContain('Đã có sẵn, để nguyên:\n');
  });

  it('refuses names that hoi check would refuse, before anything stands on the disk', async () => {
    const folder = join(scratch(), 'kho');
    const { code, err } = await hoi('/', 'init', folder, ...WHOLE, '--place', 'Năm\u202eCăn');
    expect(code).toBe(2);
    expect(err).toMatch(/data\/hoi\.yaml sẽ có lỗi H018/);
    expect(existsSync(folder)).toBe(false);
  });

  it('does not write through a link that leads out of the folder', async () => {
    const folder = scratch();
    const elsewhere = scratch();
    symlinkSync(elsewhere, join(folder, 'data'));
    const { code, err } = await hoi(folder, 'init', ...WHOLE);
    expect(code).toBe(2);
    expect(err).toContain('liên kết dẫn ra ngoài kho');
    expect(readdirSync(elsewhere)).toEqual([]);
  });

  it('takes the chapters of a whole province from a file', async () => {
    const folder = scratch();
    const words = ['An', 'Bình', 'Châu', 'Đông', 'Phú', 'Hưng', 'Khánh', 'Lộc', 'Mỹ', 'Ngọc'];
    const names = words.flatMap((first) => words.map((second) => `xã ${first} ${second}`));
    writeFileSync(join(folder, 'hoi-co-so.txt'), `\uFEFF# Danh sách\r\n\r\n${names.join('\r\n')}\r\n`);
    const { code, out, err } = await hoi(
      folder,
      ...['init', 'kho', '--json', '--name', 'tỉnh Cà Mau', '--signer', 'A', '--chapter-list', 'hoi-co-so.txt'],
    );
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(new Set(JSON.parse(out).chapters.map(({ code }: { code: string }) => code)).size).toBe(100);
    expect(await hoi(join(folder, 'kho'), 'check', '--fail-on', 'warning')).toMatchObject({ code: 0 });
    expect((await hoi(folder, 'init', 'khac', ...ASSOCIATION, '--chapter-list', 'khong-co.txt')).code).toBe(2);
  });

  it('pins hoi where it is told where hoi comes from', async () => {
    const folder = scratch();
    const commit = '0123456789abcdef0123456789abcdef01234567';
    await hoi(folder, 'init', ...WHOLE, '--tool', `to-chuc/hoi@${commit}`);
    const text = (path: string) => readFileSync(join(folder, path), 'utf8');
    expect(text('.github/workflows/kiem-tra.yml')).toContain(`HOI_REPOSITORY: 'to-chuc/hoi'\n  HOI_COMMIT: '${commit}'\n`);
    expect(text('.pre-commit-config.yaml')).toContain(`repo: https://github.com/to-chuc/hoi\n    rev: ${commit}\n`);
    expect(text('README.md')).toContain(`https://github.com/to-chuc/hoi/blob/${commit}/docs/huong-dan/README.md`);
  });

  it('adds the schemas that a repository lacks, and nothing else', async () => {
    const folder = scratch();
    expect((await hoi(folder, 'init', '--schemas')).err).toContain('chưa là kho dữ liệu');
    await hoi(folder, 'init', ...WHOLE);
    rmSync(join(folder, '.hoi/schemas/hoi.schema.json'));
    writeFileSync(join(folder, '.hoi/schemas/hoi-phi.schema.json'), '{}\n');
    expect((await hoi(folder, 'doctor')).out).toMatch(/\.hoi\/schemas khác bản hoi này.*hoi-phi\.schema\.json, hoi\.schema\.json/);
    expect(JSON.parse((await hoi(folder, 'init', '--schemas', '--json')).out).written).toEqual(['.hoi/schemas/hoi.schema.json']);
    expect(readFileSync(join(folder, '.hoi/schemas/hoi-phi.schema.json'), 'utf8')).toBe('{}\n');
  });
});

describe('hoi init and Git', () => {
  it('begins but does not commit under a name that nobody gave, and says how', async () => {
    gitKnows('');
    const folder = scratch();
    const { code, out } = await hoi(folder, 'init', ...WHOLE);
    expect(code).toBe(0);
    expect(out).toContain('Git chưa biết tên anh, chị');
    expect(out).toContain('git config --global user.name "Họ và tên"');
    expect(git(folder, 'symbolic-ref', '--short', 'HEAD')).toBe('main');
    expect(() => git(folder, 'rev-parse', '--verify', 'HEAD')).toThrow();
  });

  it('says so when Git refuses to commit', async () => {
    gitKnows(`${KNOWN}[commit]\n  gpgsign = true\n[gpg]\n  program = false\n`);
    expect((await hoi(scratch(), 'init', ...WHOLE)).out).toContain('Git không ghi được nhật ký');
  });

  it('adds and commits nothing in a repository that is there', async () => {
    const folder = scratch();
    git(folder, 'init', '-q', '-b', 'lam-viec');
    writeFileSync(join(folder, 'dang-lam.txt'), 'x\n');
    git(folder, 'add', 'dang-lam.txt');
    const { code, out } = await hoi(folder, 'init', ...WHOLE);
    expect(code).toBe(0);
    expect(out).toContain('thuộc kho có sẵn');
    expect(git(folder, 'diff', '--cached', '--name-only')).toBe('dang-lam.txt');
    expect(git(folder, 'symbolic-ref', '--short', 'HEAD')).toBe('lam-viec');
    expect(() => git(folder, 'rev-parse', '--verify', 'HEAD')).toThrow();
    expect(git(folder, 'config', '--local', HUNK_KEY)).toBe(HUNK_PATTERN);
  });

  it('leaves the workflow out below the top of a repository, where no forge reads it', async () => {
    const top = scratch();
    git(top, 'init', '-q');
    const { out } = await hoi(top, 'init', 'so lieu', '--json', ...WHOLE);
    expect(JSON.parse(out)).toMatchObject({ left: ['.github/workflows/kiem-tra.yml'], git: { state: 'existing' } });
    expect(existsSync(join(top, 'so lieu/.github'))).toBe(false);
    expect(existsSync(join(top, 'so lieu/.git'))).toBe(false);
    expect(await hoi(join(top, 'so lieu'), 'check')).toMatchObject({ code: 0 });
  });

  it('keeps a pattern for hunk headers that is there', async () => {
    const folder = scratch();
    git(folder, 'init', '-q');
    git(folder, 'config', HUNK_KEY, '^mine');
    await hoi(folder, 'init', ...WHOLE);
    expect(git(folder, 'config', '--local', HUNK_KEY)).toBe('^mine');
  });

  it('works in a linked worktree', async () => {
    const main = scratch();
    git(main, 'init', '-q');
    git(main, 'commit', '-q', '--allow-empty', '-m', 'x');
    const tree = join(scratch(), 'nhánh hai');
    git(main, 'worktree', 'add', '-q', '-b', 'hai', tree);
    expect(await hoi(tree, 'init', ...WHOLE)).toMatchObject({ code: 0, err: '' });
    expect(existsSync(join(tree, '.github/workflows/kiem-tra.yml'))).toBe(true);
    expect(git(tree, 'log', '--format=%s')).toBe('x');
    expect(await hoi(tree, 'doctor')).toMatchObject({ code: 0 });
  });

  it('refuses the inside of a Git repository', async () => {
    const bare = join(scratch(), 'kho.git');
    mkdirSync(bare);
    git(bare, 'init', '-q', '--bare');
    const before = readdirSync(bare);
    for (const folder of [bare, join(bare, 'refs')]) {
      const { code, err } = await hoi('/', 'init', folder, ...WHOLE);
      expect(code, folder).toBe(2);
      expect(err).toContain('ruột của một kho Git');
    }
    expect(readdirSync(bare)).toEqual(before);
  });

  it('touches no Git with --no-git, and writes the same files', async () => {
    const folder = scratch();
    const { out } = await hoi(folder, 'init', ...WHOLE, '--no-git');
    expect(out).toContain('Git: không đụng đến (--no-git).');
    expect(existsSync(join(folder, '.git'))).toBe(false);
    expect(await hoi(folder, 'check')).toMatchObject({ code: 0 });
  });

  it('says what is missing on a machine without Git', async () => {
    vi.stubEnv('PATH', scratch());
    const folder = scratch();
    const { code, out } = await hoi(folder, 'init', ...WHOLE);
    expect(code).toBe(0);
    expect(out).toContain('máy chưa có Git');
    const doctor = await hoi(folder, 'doctor');
    expect(doctor.code).toBe(1);
    expect(doctor.out).toMatch(/✘ Git .*máy chưa có Git/);
  });
});

describe('hunk headers of git diff', () => {
  it('name members, vouchers, places and events, never a payer inside a receipt', async () => {
    const folder = scratch();
    await hoi(folder, 'init', ...WHOLE, '--year', '2026');
    const chapter = 'data/hoi-co-so/xa-hang-vinh';
    const before: Record<string, string> = {
      'hoi-vien.yaml': person('HAV-0001') + person('HAV-0002'),
      '2026/hoi-phi.yaml': `phieu_thu:\n${receipt('HP-001')}${receipt('HP-002')}`,
      'co-so.yaml': `dia_ban:\n${place('ap-1')}${place('ap-2')}`,
      '2026/kiem-tra.yaml': event('2026-03-01') + event('2026-09-01'),
    };
    const write = (last: string) => {
      for (const [file, text] of Object.entries(before)) writeFileSync(join(folder, chapter, file), text.replace(/(.*)CUỐI/s, `$1${last}`));
    };
    write('a');
    git(folder, 'add', '-A');
    git(folder, 'commit', '-q', '-m', 'x');
    write('b');
    const headers = git(folder, 'diff', '-U1')
      .split('\n')
      .filter((line) => line.startsWith('@@'));
    expect(headers.map((line) => line.replace(/^@@ .*? @@ ?/, '').trim())).toEqual(['HP-002:', '- ngay: 2026-09-01', 'ap-2:', 'HAV-0002:']);
  });

  function person(id: string): string {
    return `${id}:\n  ho_ten: Nguyễn Văn An\n  ra_hoi:\n    ngay: 2026-01-01\n    hinh_thuc: rut_ten\n    quyet_dinh: CUỐI\n`;
  }
  function receipt(id: string): string {
    return `  ${id}:\n    ngay: 2026-03-10\n    hoi_vien:\n      HAV-0001: 6000\n      HAV-0002: 6000\n      HAV-0003: CUỐI\n`;
  }
  function place(key: string): string {
    return `  ${key}:\n    loai: ap\n    ten: Ấp\n    chi_hoi:\n      ngay_thanh_lap: 2012-04-02\n      quyet_dinh: CUỐI\n`;
  }
  function event(day: string): string {
    return `- ngay: ${day}\n  loai: dinh_ky\n  doan: Hội\n  noi_dung: a\n  so_sach: {hoi_vien: dat}\n  ket_luan: CUỐI\n`;
  }
});
