import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { compareReports } from '../../src/verify/open.ts';
import { hoi } from '../cli/run-hoi.ts';
import { editPart, rewritePart } from './parts.ts';
import { committed, report, verify } from './reported.ts';

/** How differences are told: few lines, the place as people name it, and two sides that look different. */
let folder: string;
let [word, excel]: Uint8Array[] = [];
beforeAll(async () => {
  folder = committed();
  word = await report(folder, 'docx');
  excel = await report(folder, 'xlsx');
});

const SUMMARY = 'xl/worksheets/sheet1.xml';
const inWord = (from: string | RegExp, to: string) => editPart(word as Uint8Array, 'word/document.xml', from, to);

async function said(name: string, bytes: Uint8Array): Promise<string> {
  writeFileSync(join(folder, name), bytes);
  return (await hoi(folder, 'verify', name)).out;
}

function told(format: 'docx' | 'xlsx', after: Uint8Array): readonly (readonly (string | null)[])[] {
  const before = (format === 'docx' ? word : excel) as Uint8Array;
  return compareReports(format, before, after).map((one) => [one.place.vi, one.before?.vi ?? null, one.after?.vi ?? null]);
}

it('white text over whole sheets is one line a sheet; --json has every cell', async () => {
  const white = rewritePart(excel as Uint8Array, 'xl/styles.xml', (xml) =>
    xml.replaceAll('<color rgb="FF000000"/>', '<color rgb="FFFFFFFF"/>'),
  );
  const out = await said('trang.xlsx', white);
  expect(out).toMatch(/ {2}Tổng hợp, \d+ ô trong A\d+:[A-Z]\d+: chữ trùng màu nền\n/);
  expect(out.split('\n').length).toBeLessThan(45);
  expect((await verify(folder, 'trang.xlsx', white)).differences.length).toBeGreaterThan(1_500);
});

it('at most 40 lines, then how many more; and first that the line of its making may be wrong', async () => {
  const all = rewritePart(excel as Uint8Array, SUMMARY, (xml) => xml.replace(/(<c r="[A-Z]+\d+" s="\d+")><v>(\d+)<\/v>/g, '$1><v>$27</v>'));
  const out = (await said('nhieu.xlsx', all)).split('\n');
  expect(out[1]).toMatch(/^ {2}Nhiều chỗ khác cùng lúc: có thể chính dòng ghi cách lập \(commit [0-9a-f]{12}, năm 2016, .*30\/11\/2016\)/);
  const few = rewritePart(excel as Uint8Array, SUMMARY, (xml) => xml.replace('<v>0.6854', '<v>0.7054'));
  expect(await said('it.xlsx', few)).not.toContain('Nhiều chỗ khác');
});

it('another day in the line of its making is named before the cells', async () => {
  const later = rewritePart(excel as Uint8Array, 'docProps/core.xml', (xml) => xml.replace('as-of=2016-11-30', 'as-of=2016-03-31'));
  const out = (await said('ngay.xlsx', later)).split('\n');
  expect(out[1]).toMatch(/^ {2}Nhiều chỗ khác cùng lúc.*31\/03\/2016/);
  expect(out.length).toBeLessThan(46);
  expect(out.join('\n')).toMatch(/… còn [\d.]+ chỗ nữa \(--json có đủ\)/);
});

it('a rate that differs beyond what its format shows is told with every digit', () => {
  const rate = rewritePart(excel as Uint8Array, SUMMARY, (xml) => xml.replace(/(<c r="F10"[^>]*>(?:<f>.*?<\/f>)?<v>0\.6854)\d*/, '$1123'));
  const [[, before, after] = []] = told('xlsx', rate);
  expect(before).toMatch(/^68,54/);
  expect(after).toBe('68,54123%');
  expect(before).not.toBe(after);
});

it('marks kept in another way are called so', () => {
  const apart = inWord('Tháng 10/2016', 'Tháng 10/2016'.normalize('NFD'));
  expect(told('docx', apart)).toEqual([
    [
      'mục I, đoạn 3',
      expect.stringMatching(/cách ghi dấu khác nhau: dựng sẵn\)$/),
      expect.stringMatching(/cách ghi dấu khác nhau: tổ hợp\)$/),
    ],
  ]);
});

it('places in Word: the heading above, the caption or annex of a table', () => {
  expect(told('docx', inWord('Hội viên đi làm ăn xa nhiều, việc', 'Hội viên đi làm ăn xa, việc'))).toEqual([
    ['mục III.3, đoạn 2', expect.anything(), expect.anything()],
  ]);
  const fund = rewritePart(word as Uint8Array, 'word/document.xml', (xml) => {
    const caption = xml.lastIndexOf('Thu, chi và số dư bằng tiền');
    const at = xml.indexOf('4.950.000', caption);
    expect(Math.min(caption, at)).toBeGreaterThan(0);
    return `${xml.slice(0, at)}5.950.000${xml.slice(at + 9)}`;
  });
  expect(told('docx', fund).map(([place]) => place)).toEqual([
    expect.stringMatching(/^Phụ lục [IVX]+, bảng "Thu, chi và số dư bằng tiền", hàng \d+, cột \d+/),
  ]);
});

it('a head of a column is not labelled by its neighbour', () => {
  const renamed = rewritePart(excel as Uint8Array, SUMMARY, (xml) =>
    xml.replace(/<c r="B5"([^>]*?) t="s"><v>\d+<\/v>/, '<c r="B5"$1 t="inlineStr"><is><t>Khác</t></is>'),
  );
  expect(told('xlsx', renamed)).toEqual([['Tổng hợp!B5', expect.anything(), 'Khác']]);
});

it('saved again: says what was compared, and what was not', async () => {
  const again = rewritePart(excel as Uint8Array, SUMMARY, (xml) => xml);
  expect(await said('lai.xlsx', again)).toContain('không thấy nội dung nào khác dữ liệu hay bị che. Cách trình bày');
});
