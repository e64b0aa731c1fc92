import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { copyOfData, hoi, scratch } from './run-hoi.ts';

const CHAPTER = 'data/hoi-co-so/xa-hang-vinh';
const MEMBERS = `${CHAPTER}/hoi-vien.yaml`;
const DUES = `${CHAPTER}/2016/hoi-phi.yaml`;
const BASELINE = '.hoi-baseline.yaml';

function git(folder: string, ...args: string[]): void {
  execFileSync('git', ['-c', 'user.name=Thử', '-c', 'user.email=thu@example.org', '-c', 'commit.gpgsign=false', ...args], {
    cwd: folder,
    stdio: 'ignore',
    env: { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' },
  });
}

/** A committed copy of the data in which one member's sex is wrong already. */
function repository(): string {
  const folder = copyOfData();
  edit(folder, MEMBERS, /gioi_tinh: nam\n/, 'gioi_tinh: trai\n');
  git(folder, 'init', '--quiet');
  git(folder, 'add', '--all');
  git(folder, 'commit', '--quiet', '--message', 'Số liệu');
  return folder;
}

function edit(folder: string, file: string, from: string | RegExp, to: string): void {
  const text = readFileSync(join(folder, file), 'utf8');
  expect(text).toMatch(from);
  writeFileSync(join(folder, file), text.replace(from, to));
}

async function codes(folder: string, ...argv: string[]): Promise<string[]> {
  const ran = await hoi(folder, 'check', '--json', '--year', '2016', ...argv);
  return JSON.parse(ran.out).findings.map(({ code, file }: { code: string; file: string }) => `${code} ${file}`);
}

describe('hoi check --changed-since', () => {
  it('is silent about findings in files that nobody changed', async () => {
    const folder = repository();
    expect(await codes(folder)).toEqual([`H034 ${MEMBERS}`]);
    expect(await codes(folder, '--changed-since', 'HEAD')).toEqual([]);
    expect((await hoi(folder, 'check', '--changed-since', 'HEAD')).code).toBe(0);
  });

  it('tells every finding of a file that differs, committed or not', async () => {
    const folder = repository();
    edit(folder, MEMBERS, 'ngay_vao_hoi: 2006-04-09', 'ngay_vao_hoi: 2006-04-31');
    expect(await codes(folder, '--changed-since', 'HEAD')).toEqual([`H034 ${MEMBERS}`, `H036 ${MEMBERS}`]);
    git(folder, 'commit', '--quiet', '--all', '--message', 'Sửa');
    expect(await codes(folder, '--changed-since', 'HEAD~1')).toHaveLength(2);
    expect(await codes(folder, '--changed-since', 'HEAD')).toEqual([]);
  });

  it('tells what a change broke in files that nobody touched', async () => {
    const folder = repository();
    const text = readFileSync(join(folder, DUES), 'utf8');
    const payer = /hoi_vien: \{(HAV-\d+)|^ {6}(HAV-\d+): /m.exec(text.slice(text.indexOf('phieu_thu:')));
    const id = payer?.[1] ?? payer?.[2] ?? '';
    edit(folder, MEMBERS, new RegExp(`^${id}:\\n(?: .*\\n)+`, 'm'), '');
    expect(await codes(folder, '--changed-since', 'HEAD')).toContain(`H201 ${DUES}`);
  });

  it('counts new files, and takes Windows line ends for no change', async () => {
    const folder = repository();
    writeFileSync(join(folder, MEMBERS), readFileSync(join(folder, MEMBERS), 'utf8').replaceAll('\n', '\r\n'));
    expect(await codes(folder, '--changed-since', 'HEAD')).toEqual([]);
    writeFileSync(join(folder, CHAPTER, 'hoi-phi.yml'), 'a: 1\n');
    expect(await codes(folder, '--changed-since', 'HEAD')).toEqual([`H020 ${CHAPTER}/hoi-phi.yml`]);
  });

  it.each([
    ['no Git', scratchData, 'HEAD', 'không nằm trong kho Git nào'],
    ['no such revision', repository, 'khong-co', "không có bản nào tên 'khong-co'"],
    ['an option in the place of a revision', repository, '--output=x', "không có bản nào tên '--output=x'"],
  ])('cannot run, and says what to do: %s', async (_what, make, rev, words) => {
    const folder = make();
    const ran = await hoi(folder, 'check', `--changed-since=${rev}`);
    expect(ran).toMatchObject({ code: 2, out: '' });
    expect(ran.err).toContain(words);
    expect(existsSync(join(folder, 'x'))).toBe(false);
  });
});

function scratchData(): string {
  return copyOfData();
}

describe('known debt', () => {
  const entry = (more = '') =>
    `- ma: H034\n  tep: ${MEMBERS}\n  cho: /HAV-0001/gioi_tinh\n  ly_do: Chờ đối chiếu sổ gốc\n  den: 2016-12-31\n${more}`;

  it('is left out until its day, and counted', async () => {
    const folder = repository();
    writeFileSync(join(folder, BASELINE), entry());
    const ran = await hoi(folder, 'check', '--as-of', '2016-12-31');
    expect(ran.code).toBe(0);
    expect(ran.out).toContain('không có lỗi.\nTạm bỏ qua 1 lỗi đã biết, ghi trong .hoi-baseline.yaml.');
    expect(JSON.parse((await hoi(folder, 'check', '--json', '--as-of', '2016-12-31')).out)).toMatchObject({ known: 1, findings: [] });
  });

  it('comes back after its day, with a word about the entry', async () => {
    const folder = repository();
    writeFileSync(join(folder, BASELINE), entry());
    expect((await hoi(folder, 'check', '--as-of', '2017-01-01')).out).toContain(
      `Xem thêm ${BASELINE}:5:8: chỉ được bỏ qua đến hết ngày 31/12/2016, nay báo lại`,
    );
    expect(await codes(folder, '--as-of', '2017-01-01')).toEqual([`H034 ${MEMBERS}`]);
  });

  it('does not hide news', async () => {
    const folder = repository();
    writeFileSync(join(folder, BASELINE), entry());
    edit(folder, MEMBERS, 'ngay_vao_hoi: 2006-04-09', 'ngay_vao_hoi: 2006-04-31');
    expect(await codes(folder, '--as-of', '2016-11-20')).toEqual([`H036 ${MEMBERS}`]);
  });

  it('reports entries that match nothing any more, and entries that are wrong', async () => {
    const folder = repository();
    edit(folder, MEMBERS, 'gioi_tinh: trai', 'gioi_tinh: nam');
    writeFileSync(join(folder, BASELINE), `${entry()}- ma: H999999\n  tep: data/hoi.yaml\n  den: 2016-12-31\n`);
    expect(await codes(folder, '--as-of', '2016-11-20')).toEqual([`H024 ${BASELINE}`, `H030 ${BASELINE}`, `H035 ${BASELINE}`]);
  });

  it('is written by --accept, for what is not known yet, below what stands there', async () => {
    const folder = repository();
    edit(folder, MEMBERS, 'ngay_vao_hoi: 2006-04-09', 'ngay_vao_hoi: 2006-04-31');
    const run = (...more: string[]) => hoi(folder, 'check', '--as-of', '2016-11-20', ...more);
    expect((await run('--accept', 'Chờ "sổ gốc"', '--until', '2016-12-31')).code).toBe(0);
    const written = readFileSync(join(folder, BASELINE), 'utf8');
    expect(written).toMatch(
      /^# .+\n- ma: H034\n {2}tep: .+\n {2}cho: .+\n {2}ly_do: "Chờ \\"sổ gốc\\""\n {2}den: 2016-12-31\n- ma: H036\n/,
    );
    expect(await run()).toMatchObject({ code: 0, err: '' });
    edit(folder, 'data/hoi.yaml', 'cap: huyen', 'cap: quan');
    expect((await run('--accept', 'Nữa', '--until', '2016-12-31')).err).toBe('Đã ghi 1 lỗi vào .hoi-baseline.yaml.\n');
    expect(readFileSync(join(folder, BASELINE), 'utf8').startsWith(written)).toBe(true);
  });

  it('needs a reason and a day ahead', async () => {
    const folder = repository();
    for (const argv of [
      ['--accept', 'vì'],
      ['--accept', ' ', '--until', '2099-01-01'],
      ['--accept', 'vì', '--until', '2016-11-19'],
    ]) {
      const ran = await hoi(folder, 'check', '--as-of', '2016-11-20', ...argv);
      expect(ran).toMatchObject({ code: 2, out: '' });
      expect(ran.err).toContain('cần cả lý do và ngày hẹn');
    }
    expect(existsSync(join(folder, BASELINE))).toBe(false);
  });
});

describe('less to read', () => {
  it('--quiet says nothing when there is no error', async () => {
    const folder = copyOfData();
    expect(await hoi(folder, 'check', '--quiet')).toEqual({ code: 0, out: '', err: '' });
    edit(folder, 'data/hoi.yaml', /$/, '# gọi 0912 345 678\n');
    expect(await hoi(folder, 'check', '-q')).toEqual({ code: 0, out: '', err: '' });
  });

  it('--max-findings prints the first and says how many are left; the verdict and the counts are of all', async () => {
    const folder = copyOfData();
    edit(folder, MEMBERS, /gioi_tinh: n/g, 'gioi_tinh: tr');
    const ran = await hoi(folder, 'check', '--max-findings', '2', '--year', '2016');
    expect(ran.code).toBe(1);
    expect(ran.out.match(/lỗi H034/g)).toHaveLength(2);
    expect(ran.out).toMatch(/Theo từng điều .+\n +\d+ {2}H034 {2}Mục chọn theo danh sách/);
    expect(ran.out).toMatch(/Còn \d+ mục nữa không in ở đây/);
    const document = JSON.parse((await hoi(folder, 'check', '--json', '--max-findings', '2')).out);
    expect(document.findings).toHaveLength(2);
    expect(document.counts.error).toBeGreaterThan(100);
  });

  it('outside a repository there is still nothing to check', async () => {
    expect((await hoi(scratch(), 'check', '--quiet')).code).toBe(2);
  });
});

describe('hoi explain', () => {
  it('prints a page by code or by name, in both languages, without Markdown', async () => {
    const page = await hoi(scratch(), 'explain', 'h204');
    expect(page).toMatchObject({ code: 0, err: '' });
    expect(page.out).toMatch(/^H204 receipt-total\n/);
    expect(page.out).toContain('Cách sửa');
    expect(page.out).not.toMatch(/```|\*\*|^#/m);
    expect((await hoi(scratch(), 'explain', 'receipt-total')).out).toBe(page.out);
    expect((await hoi(scratch(), 'explain', 'H204', '--lang', 'en')).out).toContain('How to fix');
  });

  it('lists every code, and asks back about one that there is not', async () => {
    const list = await hoi(scratch(), 'giai-thich');
    expect(list.out.split('\n').length).toBeGreaterThan(80);
    const ran = await hoi(scratch(), 'explain', 'reciept-total');
    expect(ran).toMatchObject({ code: 2, out: '' });
    expect(ran.err).toContain('có phải receipt-total?');
  });
});
