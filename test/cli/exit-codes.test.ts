import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { copyOfData, hoi, scratch } from './run-hoi.ts';

const MEMBERS = 'data/hoi-co-so/xa-hang-vinh/hoi-vien.yaml';

function spoil(folder: string, file: string, from: string | RegExp, to: string): void {
  const text = readFileSync(join(folder, file), 'utf8');
  expect(text).toMatch(from);
  writeFileSync(join(folder, file), text.replace(from, to));
}

describe('exit codes', () => {
  it('0: clean data, from any folder below the root', async () => {
    const folder = copyOfData();
    expect(await hoi(join(folder, 'data/hoi-co-so'), 'check')).toMatchObject({ code: 0, err: '' });
    expect((await hoi(folder, 'kiem-tra')).code).toBe(0);
  });

  it('1: an error, in check, status and report alike; nothing is written', async () => {
    const folder = copyOfData();
    spoil(folder, MEMBERS, /gioi_tinh: nam\n/, 'gioi_tinh: trai\n');
    const check = await hoi(folder, 'check');
    expect(check.code).toBe(1);
    expect(check.out).toMatch(/hoi-vien\.yaml:\d+:\d+ {2}lỗi H034/);
    const status = await hoi(folder, 'status', '--year', '2016');
    expect(status).toMatchObject({ code: 1 });
    expect(status.err).toContain('Dữ liệu còn 1 lỗi');
    const report = await hoi(folder, 'report', '--year', '2016');
    expect(report).toMatchObject({ code: 1, out: '' });
    expect(existsSync(join(folder, 'reports'))).toBe(false);
  });

  it('1 with --draft too, but the draft is written and stamped', async () => {
    const folder = copyOfData();
    spoil(folder, MEMBERS, /gioi_tinh: nam\n/, 'gioi_tinh: trai\n');
    expect(await hoi(folder, 'report', '--year', '2016', '--draft', '--format', 'md')).toMatchObject({
      code: 1,
      out: 'reports/2016/bao-cao-2016.md\n',
    });
    const text = readFileSync(join(folder, 'reports/2016/bao-cao-2016.md'), 'utf8');
    expect(text.match(/SỐ LIỆU MINH HỌA – BẢN NHÁP/g)?.length).toBeGreaterThan(15);
  });

  it('a warning fails only with --fail-on warning', async () => {
    const folder = copyOfData();
    appendFileSync(join(folder, 'data/hoi.yaml'), '# gọi 0912 345 678\n');
    expect((await hoi(folder, 'check')).code).toBe(0);
    expect((await hoi(folder, 'check', '--fail-on', 'warning')).code).toBe(1);
    // It costs nothing but itself: the file is still read.
    expect((await hoi(folder, 'check')).out).not.toContain('Chưa đọc được');
    expect((await hoi(folder, 'status', '--year', '2016')).code).toBe(0);
  });

  it('3: an overdue or incomplete report, only with --fail-on deadline and clean content', async () => {
    const folder = copyOfData();
    expect((await hoi(folder, 'check', '--as-of', '2016-11-16')).code).toBe(0);
    expect((await hoi(folder, 'check', '--as-of', '2016-11-16', '--fail-on', 'deadline')).code).toBe(3);
    expect((await hoi(folder, 'check', '--as-of', '2016-11-15', '--fail-on', 'deadline')).code).toBe(0);
    spoil(folder, MEMBERS, /gioi_tinh: nam\n/, 'gioi_tinh: trai\n');
    expect((await hoi(folder, 'check', '--as-of', '2016-11-16', '--fail-on', 'deadline')).code).toBe(1);
  });

  it.each([
    ['no repository', ['check'], 'không tìm thấy kho dữ liệu'],
    ['a root without data', ['check', '--root', 'x'], 'không có tệp data/hoi.yaml'],
    ['an unknown command', ['chek'], "không có lệnh 'chek'"],
    ['an unknown option', ['check', '--jso'], "không có tùy chọn '--jso'"],
    ['a year that is none', ['status', '--year', 'abc'], 'Năm ghi bằng bốn chữ số'],
    ['a day that does not exist', ['status', '--as-of', '2016-02-30'], 'phải có thật'],
    ['a choice that is none', ['check', '--fail-on', 'all'], 'chỉ nhận: error, warning, deadline'],
    ['a format that is none', ['report', '--format', 'pdf'], 'Chỉ có: xlsx, docx, md'],
    ['a missing value', ['check', '--root'], "tùy chọn '--root <dir>' thiếu giá trị"],
  ])('2: %s', async (_what, argv, words) => {
    const ran = await hoi(scratch(), ...argv);
    expect(ran).toMatchObject({ code: 2, out: '' });
    expect(ran.err).toContain(words);
    expect(ran.err).not.toMatch(/ at .*\.ts|Error:/);
  });

  it.each([
    ['an as-of date before the year', ['status', '--year', '2016', '--as-of', '2015-12-31'], 'đứng trước năm 2016'],
    ['a chapter that is none', ['status', '--chapter', 'xa-khong-co'], "không có Hội cơ sở nào ở thư mục 'xa-khong-co'"],
    ['a path that does not exist', ['check', 'data/khong-co'], 'không có tệp hay thư mục data/khong-co'],
    ['a path outside', ['check', '/'], 'nằm ngoài kho dữ liệu'],
    ['an as-of date before the plan has values', ['status', '--year', '2014', '--as-of', '2014-06-01'], ''],
  ])('2 or 0, with words: %s', async (_what, argv, words) => {
    const ran = await hoi(copyOfData(), ...argv);
    expect([0, 2]).toContain(ran.code);
    if (words !== '') expect(ran).toMatchObject({ code: 2, out: '' });
    expect(ran.err).toContain(words);
  });

  it('2: a report that cannot be written, and the last one stays', async () => {
    const folder = copyOfData();
    mkdirSync(join(folder, 'reports/2016/bao-cao-2016.xlsx'), { recursive: true });
    const ran = await hoi(folder, 'report', '--year', '2016', '--format', 'xlsx');
    expect(ran.code).toBe(2);
    expect(ran.err).toContain('không ghi được');
    expect(readdirSync(join(folder, 'reports/2016'))).toEqual(['bao-cao-2016.xlsx']);
  });

  it('2: the clerk’s own template is broken, with its line', async () => {
    const folder = copyOfData();
    mkdirSync(join(folder, 'templates'));
    writeFileSync(join(folder, 'templates/bao-cao.md.liquid'), '# {{ don_vi }}\n{{ khong_co }}\n');
    const ran = await hoi(folder, 'report', '--year', '2016', '--format', 'md');
    expect(ran.code).toBe(2);
    expect(ran.err).toMatch(/bao-cao\.md\.liquid, dòng 2 có chỗ sai/);
    expect(existsSync(join(folder, 'reports'))).toBe(false);
  });

  it('the plan is gone: status and report say so, exit 1', async () => {
    const folder = copyOfData();
    rmSync(join(folder, 'data/ke-hoach'), { recursive: true });
    for (const command of ['status', 'report']) {
      const ran = await hoi(folder, command, '--year', '2016');
      expect(ran).toMatchObject({ code: 1, out: '' });
      expect(ran.err).toContain('H102');
    }
  });
});

describe('what commands print', () => {
  it('stdout carries only the result: JSON parses, also with findings', async () => {
    const folder = copyOfData();
    writeFileSync(join(folder, 'data/hoi-co-so/xa-hang-vinh/2016/so-sach.yaml'), 'hoi_vien: {cap_nhat: 30/10/2016}\n');
    const document = JSON.parse((await hoi(folder, 'check', '--json', '--year', '2016')).out);
    expect(document.counts).toEqual({ error: 1, warning: 0, info: 0 });
    expect(document.findings[0]).toMatchObject({
      code: 'H036',
      rule: 'not-a-date',
      severity: 'error',
      file: 'data/hoi-co-so/xa-hang-vinh/2016/so-sach.yaml',
      pointer: '/hoi_vien/cap_nhat',
      start: { line: 1, column: 22 },
      end: { line: 1, column: 32 },
      hint: '2016-10-30',
    });
    const status = JSON.parse((await hoi(folder, 'status', '--json', '--as-of', '2016-11-30')).out);
    expect(status).toMatchObject({ version: 1, year: 2016, asOf: '2016-11-30', plan: '155/KH-HCTĐ', commit: null, dirty: false });
    expect(status.indicators.map(({ id }: { id: string }) => id)).toEqual([
      'ke-hoach',
      'vung-manh',
      'quy-nhan-dao',
      'so-sach',
      'hoi-phi',
      'kiem-tra-tap-huan',
      'chi-hoi',
    ]);
    expect(status.indicators[4].missing[0]).toMatchObject({
      chapter: expect.any(String),
      unit: expect.stringMatching(/^[A-Z]+-\d+$/),
      reason: expect.any(String),
      file: expect.any(String),
      line: expect.any(Number),
    });
  });

  it('paths narrow what is told, not what is checked', async () => {
    const folder = copyOfData();
    spoil(folder, MEMBERS, /gioi_tinh: nam\n/, 'gioi_tinh: trai\n');
    expect((await hoi(folder, 'check', 'data/hoi-co-so/xa-tam-giang')).code).toBe(0);
    expect((await hoi(folder, 'check', 'data/hoi-co-so/xa-hang-vinh')).code).toBe(1);
    expect((await hoi(join(folder, 'data'), 'check', 'hoi-co-so/xa-hang-vinh/hoi-vien.yaml')).code).toBe(1);
  });

  it('speaks English on request', async () => {
    const folder = copyOfData();
    expect((await hoi(folder, 'check', '--lang', 'en')).out).toContain('Checked 198 files: no findings.');
    expect((await hoi(scratch(), 'check', '--lang=en')).err).toContain('no data repository');
    expect((await hoi(folder, 'check', '--help', '--lang', 'en')).out).toContain('validate everything');
  });

  it('never changes the clerk’s files', async () => {
    const folder = copyOfData();
    const before = snapshot(join(folder, 'data'));
    await hoi(folder, 'check');
    await hoi(folder, 'status', '--year', '2016');
    await hoi(folder, 'report', '--year', '2016', '--format', 'md');
    expect(snapshot(join(folder, 'data'))).toEqual(before);
  });
});

function snapshot(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    files.map((entry) => [join(entry.parentPath, entry.name), readFileSync(join(entry.parentPath, entry.name), 'latin1')]),
  );
}
