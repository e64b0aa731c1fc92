import { chmodSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { copyOfData, hoi } from './run-hoi.ts';

const CHAPTER = 'data/hoi-co-so/xa-hang-vinh';
const MEMBERS = `${CHAPTER}/hoi-vien.yaml`;

/** A copy of the data with the text of one file changed. */
function changed(file: string, change: (text: string) => string): string {
  const folder = copyOfData();
  const before = readFileSync(join(folder, file), 'utf8');
  expect(change(before)).not.toBe(before);
  writeFileSync(join(folder, file), change(before));
  return folder;
}

const text = (folder: string, file: string) => readFileSync(join(folder, file), 'utf8');

describe('hoi fmt', () => {
  it('has nothing to do on the data of Năm Căn', async () => {
    const folder = copyOfData();
    expect(await hoi(folder, 'fmt')).toEqual({ code: 0, out: '198 tệp đều đúng mẫu.\n', err: '' });
    expect(await hoi(folder, 'fmt', '--check', '--lang', 'en')).toEqual({
      code: 0,
      out: 'All 198 files are in canonical form.\n',
      err: '',
    });
  });

  it('with --check shows the difference, writes nothing and exits with 1', async () => {
    const folder = changed(MEMBERS, (before) =>
      before.replace('  gioi_tinh: nu\n  nam_sinh: 1964\n', '  nam_sinh:  1964\n  gioi_tinh: nu\n'),
    );
    const before = text(folder, MEMBERS);
    const ran = await hoi(folder, 'fmt', '--check');
    expect(ran).toMatchObject({ code: 1, err: '' });
    expect(ran.out).toContain(`--- ${MEMBERS}\tđang có\n+++ ${MEMBERS}\tđúng mẫu\n`);
    expect(ran.out).toContain('-  nam_sinh:  1964\n   gioi_tinh: nu\n+  nam_sinh: 1964\n');
    expect(ran.out).toMatch(/Chưa đúng mẫu: 1 trong 198 tệp\. Chạy `hoi fmt` để xếp lại\.\n$/);
    expect(text(folder, MEMBERS)).toBe(before);
  });

  it('writes the file back as it was, says which, and keeps its permissions', async () => {
    const folder = changed(MEMBERS, (before) => before.replaceAll('\n', '\r\n').replaceAll(/^ {2}/gm, '     '));
    chmodSync(join(folder, MEMBERS), 0o640);
    expect(await hoi(folder, 'fmt')).toEqual({ code: 0, out: `${MEMBERS}\nĐã xếp lại: 1 trong 198 tệp.\n`, err: '' });
    expect(text(folder, MEMBERS)).toBe(text(copyOfData(), MEMBERS));
    expect(statSync(join(folder, MEMBERS)).mode & 0o777).toBe(0o640);
    expect((await hoi(folder, 'fmt')).out).toBe('198 tệp đều đúng mẫu.\n');
  });

  it('looks only at the paths that it is given', async () => {
    const folder = changed(MEMBERS, (before) => before.replaceAll('\n', '\r\n'));
    expect((await hoi(folder, 'fmt', '--check', 'data/hoi.yaml')).code).toBe(0);
    expect((await hoi(join(folder, CHAPTER), 'fmt', '--check', 'hoi-vien.yaml')).code).toBe(1);
    expect((await hoi(folder, 'fmt', '--check', 'khong-co')).code).toBe(2);
  });

  it('leaves a file that is not YAML alone, says why, and formats the others', async () => {
    const folder = changed(MEMBERS, (before) => before.replace('ho_ten: ', 'ho_ten "'));
    writeFileSync(join(folder, 'data/hoi.yaml'), `${text(folder, 'data/hoi.yaml')}\n\n`);
    const broken = text(folder, MEMBERS);
    const ran = await hoi(folder, 'fmt');
    expect(ran.code).toBe(1);
    expect(ran.err).toMatch(/hoi-vien\.yaml:\d+:\d+ {2}lỗi H0\d\d/);
    expect(ran.out).toBe('data/hoi.yaml\nĐã xếp lại: 1 trong 198 tệp. Để nguyên 1 tệp phải sửa tay trước.\n');
    expect(text(folder, MEMBERS)).toBe(broken);
  });

  it('formats a file with wrong values too: they are the business of hoi check', async () => {
    const folder = changed(MEMBERS, (before) => before.replace('gioi_tinh: nam', 'gioi_tinh:    trai'));
    expect((await hoi(folder, 'fmt')).code).toBe(0);
    expect(text(folder, MEMBERS)).toContain('  gioi_tinh: trai\n');
  });
});

describe('hoi check --fix', () => {
  it('mends what is certain, says what it did on standard error, and leaves the rest to the reader', async () => {
    const folder = changed(MEMBERS, (before) =>
      before
        .replace('HAV-0001:\n', '# người cao tuổi nhất\nHAV-0001:\n')
        .replace('so_the: "001285"', 'so_the: 001285')
        .replace('ngay_vao_hoi: 2006-04-09', 'ngay_vao_hoi: 19/4/2006   # theo sổ cũ')
        .replace('ngay_vao_hoi: 2017-04-03', 'ngay_vao_hoi: 03/04/2017')
        .replace('ho_ten: Châu Trung Hiếu', `ho_ten: ${'Châu Trung Hiếu'.normalize('NFD')}`),
    );
    const ran = await hoi(folder, 'check', '--fix', '--quiet');
    expect(ran.err).toBe(
      [
        `${MEMBERS}: đưa chữ có dấu về Unicode dựng sẵn (NFC)`,
        `${MEMBERS}:13: 19/4/2006 → 2006-04-19`,
        `${MEMBERS}:14: 001285 → "001285"`,
        'Đã sửa 1 tệp; xem lại bằng git diff.\n\n',
      ].join('\n'),
    );
    // 03/04 may be the third of April or the fourth of March.
    expect(ran.code).toBe(1);
    expect(ran.out).toContain('03/04/2017');
    const after = text(folder, MEMBERS);
    expect(after).toContain('# người cao tuổi nhất\nHAV-0001:\n  ho_ten: Châu Trung Hiếu\n');
    expect(after).toContain('  ngay_vao_hoi: 2006-04-19   # theo sổ cũ\n  so_the: "001285"\n');
    expect(after).toContain('ngay_vao_hoi: 03/04/2017');
  });

  it('puts events in date order, those of one day as they were', async () => {
    const file = `${CHAPTER}/2016/tap-huan.yaml`;
    const folder = copyOfData();
    const event = (day: string, name: string) => `- ngay: ${day}\n  loai: khac\n  ten: ${name}\n  so_nguoi: 1\n`;
    writeFileSync(join(folder, file), `${event('2016-05-12', 'B')}\n# đầu năm\n${event('2016-03-01', 'A')}${event('2016-05-12', 'C')}`);
    const ran = await hoi(folder, 'check', '--fix', '--fail-on', 'warning', file);
    expect(ran).toMatchObject({ code: 0, err: expect.stringContaining(`${file}: xếp các việc theo thứ tự ngày`) });
    expect(text(folder, file)).toBe(`# đầu năm\n${event('2016-03-01', 'A')}\n${event('2016-05-12', 'B')}${event('2016-05-12', 'C')}`);
  });

  it('does nothing to clean data and never touches a file that is not YAML', async () => {
    const folder = changed(MEMBERS, (before) => before.replace('ho_ten: ', 'ho_ten "'));
    const before = text(folder, MEMBERS);
    const ran = await hoi(folder, 'check', '--fix', '--lang', 'en');
    expect(ran).toMatchObject({ code: 1, err: '' });
    expect(text(folder, MEMBERS)).toBe(before);
  });

  it('is idempotent, and works with --json: standard output carries the document alone', async () => {
    const folder = changed(MEMBERS, (before) => before.replace('ngay_vao_hoi: 2006-04-09', 'ngay_vao_hoi: 19/04/2006'));
    const first = await hoi(folder, 'check', '--fix', '--json', '--year', '2016');
    expect(JSON.parse(first.out).counts.error).toBe(0);
    expect(first.err).toContain('19/04/2006 → 2006-04-19');
    expect((await hoi(folder, 'check', '--fix')).err).toBe('');
  });
});
