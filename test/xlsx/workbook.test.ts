import { beforeAll, describe, expect, test } from 'vitest';
import type { Worksheet } from '../../src/render/xlsx/engine.ts';
import { renderWorkbook } from '../../src/render/xlsx/workbook.ts';
import { reopen, sheetOf } from './read.ts';
import { INJECTION, report } from './sample.ts';

let bytes: Uint8Array;
let dues: Worksheet;

beforeAll(async () => {
  bytes = await renderWorkbook(report);
  dues = await sheetOf(bytes, 'Hội phí');
});

describe('a sheet', () => {
  test('says what it is, whose, of when, and its stamps', () => {
    expect([1, 2, 3].map((row) => dues.getCell(row, 1).value)).toEqual([
      'Hội phí và quỹ nhân đạo của các Hội cơ sở',
      'Hội Chữ thập đỏ huyện Năm Căn – Năm 2016 – Số liệu tính đến ngày 30/11/2016',
      'SỐ LIỆU MINH HỌA · BẢN NHÁP',
    ]);
    expect(dues.getCell('L1').master.address).toBe('A1');
    expect(dues.getCell('A1').font).toMatchObject({ name: 'Times New Roman', size: 14, bold: true });
  });

  test('groups its heads, one below the other', () => {
    expect(dues.getCell('C4').value).toBe('Hội viên');
    expect(dues.getCell('E4').master.address).toBe('C4');
    expect(dues.getCell('F4').value).toBe('Quỹ nhân đạo');
    expect(dues.getCell('I4').master.address).toBe('F4');
    expect(dues.getCell('B5').master.address).toBe('B4');
    expect(dues.getCell('D5').value).toBe('Đóng đủ, đúng kỳ');
  });

  test('stores typed values with their formats', () => {
    expect(dues.getCell('C6').value).toBe(307);
    expect(dues.getCell('C6').numFmt).toBe('[$-42A]#,##0');
    expect(dues.getCell('F6').value).toBe(12_500_000);
    expect(dues.getCell('F6').numFmt).toBe('[$-42A]#,##0 "đ"');
    expect(dues.getCell('E6').numFmt).toBe('[$-42A]0.00%');
    expect(dues.getCell('J7').value).toBe(82.25);
    expect(dues.getCell('J7').numFmt).toBe('[$-42A]0.00');
    expect(dues.getCell('K6').value).toEqual(new Date('2016-11-15T00:00:00Z'));
    expect(dues.getCell('K6').numFmt).toBe('dd/mm/yyyy');
  });

  test('tells what does not apply from what is missing', () => {
    expect(dues.getCell('J9').value).toBe('–');
    expect(dues.getCell('J9').alignment.horizontal).toBe('center');
    expect(dues.getCell('K7').value).toBe('chưa ghi');
    expect(dues.getCell('K7').font.italic).toBe(true);
  });

  test('computes totals and shares live, with the printed results stored', () => {
    expect(dues.getCell('A11').value).toBe('Tổng cộng');
    expect(dues.getCell('C11').value).toEqual({ formula: 'SUM(C6:C10)', result: 7465 });
    expect(dues.getCell('I6').value).toEqual({ formula: 'F6+G6-H6', result: 105_015_000 });
    expect(dues.getCell('E8').value).toEqual({
      formula: 'IF(C8=0,"–",IF(AND(100*D8<70*C8,ROUND(D8/C8,4)>=70/100),ROUNDDOWN(D8/C8,4),ROUND(D8/C8,4)))',
      result: 0.6999,
    });
    expect(dues.getCell('E9').value).toBe('–');
    expect(dues.getCell('E11').formula).toContain('D11/C11');
    expect(dues.getCell('E11').result).toBe(0.7683);
  });

  test('colours verdicts by rules on their words', () => {
    expect([6, 7, 9].map((row) => dues.getCell(row, 12).value)).toEqual(['Đạt', 'Chưa đạt', 'Không áp dụng']);
    const rules = (dues as unknown as { conditionalFormattings: { ref: string; rules: { formulae: string[]; style: object }[] }[] })
      .conditionalFormattings;
    expect(rules).toHaveLength(1);
    expect(rules[0]?.ref).toBe('L6:L10');
    expect(rules[0]?.rules.map((rule) => rule.formulae[0])).toEqual(['OR(L6="Chưa đạt")', 'OR(L6="Đạt")']);
    expect(rules[0]?.rules[0]?.style).toMatchObject({ font: { bold: true }, fill: { bgColor: { argb: 'FFEFB0B0' } } });
  });

  test('keeps heads and names in sight and filters the rows without the totals', () => {
    expect(dues.views[0]).toMatchObject({ state: 'frozen', xSplit: 2, ySplit: 5 });
    expect(dues.autoFilter).toBe('A5:L10');
  });

  test('prints on A4 landscape with repeated heads and the stamps on every page', () => {
    expect(dues.pageSetup).toMatchObject({
      paperSize: 9,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      printTitlesRow: '1:5',
    });
    // The repeated lines hold the stamps, so the page header does not tell them again.
    expect(dues.getCell('A3').value).toBe('SỐ LIỆU MINH HỌA · BẢN NHÁP');
    expect(dues.headerFooter.oddHeader ?? '').toBe('');
    expect(dues.headerFooter.oddFooter).toMatch(/^&L.*&A&R.*Trang &P\/&N$/);
  });
});

describe('text that looks like something else', () => {
  test('a name that begins with = stays a text, also when it is edited', () => {
    expect(dues.getCell('B7').value).toBe(INJECTION);
    expect(dues.getCell('B7').formula).toBeUndefined();
    expect(dues.getCell('B7').numFmt).toBe('@');
  });

  test("a leading plus and Excel's own escapes come back as they were written", async () => {
    const sheet = await sheetOf(bytes, 'Nhiều bảng');
    expect(sheet.getCell('B7').value).toBe('+84 là một dòng bắt đầu bằng dấu cộng');
    expect(sheet.getCell('B8').value).toBe('Mã _x0041_ & <thẻ> "ngoặc"\nDòng thứ hai');
  });
});

describe('sheets with several tables, or none filled', () => {
  test('each table has its title; print repeats no heads that belong to another', async () => {
    const sheet = await sheetOf(bytes, 'Nhiều bảng');
    expect(sheet.getCell('A4').value).toBe('Việc cần làm');
    expect(sheet.getCell('C9').value).toEqual({ formula: 'SUM(C6:C8)', result: 100_250_000 });
    expect(sheet.getCell('A11').value).toBe('Danh sách chưa báo cáo');
    expect(sheet.getCell('A13').value).toBe('Tất cả các Hội cơ sở đã báo cáo.');
    expect(sheet.pageSetup.printTitlesRow).toBe('1:3');
    expect(sheet.autoFilter).toBe('A5:C8');
  });

  test('print repeats the heads of a long table that comes last', async () => {
    const several = (report.sheets[1] as (typeof report.sheets)[number]).tables;
    const longest = (report.sheets[3] as (typeof report.sheets)[number]).tables;
    const sheet = await sheetOf(
      await renderWorkbook({ ...report, sheets: [{ id: 'x', name: 'x', title: 'x', tables: [...several, ...longest] }] }),
      'x',
    );
    expect(sheet.getCell('B16').value).toBe('Đơn vị');
    expect(sheet.pageSetup.printTitlesRow).toBe('16:16');
    expect(sheet.headerFooter.oddHeader).toContain('SỐ LIỆU MINH HỌA · BẢN NHÁP');
  });

  test('an empty table has no filter and no totals', async () => {
    const sheet = await sheetOf(bytes, 'Rỗng');
    expect(sheet.autoFilter).toBeFalsy();
    expect(sheet.getCell('A5').value).toBe('Tất cả các Hội cơ sở đã báo cáo.');
    expect(sheet.rowCount).toBe(5);
  });
});

test('English changes the words around the figures', async () => {
  const sheet = await sheetOf(await renderWorkbook({ ...report, lang: 'en', stamps: [] }), 'Hội phí');
  expect(sheet.getCell('A2').value).toBe('Hội Chữ thập đỏ huyện Năm Căn – Year 2016 – Figures as of 2016-11-30');
  expect(sheet.getCell('F5').numFmt).toBe('#,##0 "VND"');
  expect(sheet.getCell('K6').value).toBe('not recorded');
});

test('sheet names that Excel refuses are mended and kept apart', async () => {
  const [first] = report.sheets;
  const named = (name: string) => ({ ...(first as (typeof report.sheets)[number]), name });
  const long = 'Một tên trang tính dài hơn ba mươi mốt ký tự';
  const workbook = await reopen(
    await renderWorkbook({ ...report, sheets: [named('Thu/chi: [2016]?'), named(long), named(long), named('QUỸ'), named('quỹ')] }),
  );
  expect(workbook.worksheets.map((sheet) => sheet.name)).toEqual([
    'Thu chi 2016',
    'Một tên trang tính dài hơn ba m',
    'Một tên trang tính dài hơn (2)',
    'QUỸ',
    'quỹ (2)',
  ]);
});
