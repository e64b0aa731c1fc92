import { type Files, Sheet } from './files.ts';
import { cell, fund as file, ofYear, rewrite, type Spoil, spoil } from './spoil.ts';

const open = (files: Files, year = 2016) => new Sheet(files, ofYear('quy-nhan-dao', year)(files));

/** The lines of a cash count, where a wrong book may also be noticed. */
function counts(sheet: Sheet): { file: string; line: number; to: number } {
  const line = sheet.line(/^kiem_quy:/);
  return { file: sheet.file, line, to: sheet.end(line) };
}

function part(sheet: Sheet, number: string, key: string): { line: number; end: number; at: number } {
  const line = sheet.line(new RegExp(`^ {2}${number}:`));
  return { line, end: sheet.end(line), at: sheet.line(new RegExp(`^ {4}${key}: `), line) };
}

/** Vouchers, balances and cash counts of the humanitarian fund. */
export const fund: readonly Spoil[] = [
  spoil('payment mistyped so that the fund goes below zero', (files) => {
    const sheet = open(files);
    const { line, end, at } = part(sheet, 'PC-002', 'chi');
    sheet.value(at, '700000000');
    return { file: sheet.file, line, to: end };
  }),
  spoil('fund below zero in the year that is open', (files) => {
    const sheet = open(files, 2017);
    const at = sheet.all(/^ {4}chi: /).at(-1) ?? 0;
    sheet.value(at, '900000000');
    return { file: sheet.file, line: at - 2, to: at + 2 };
  }),
  spoil('payment before the money came', (files) => {
    const file = ofYear('quy-nhan-dao', 2015)(files);
    const closing = Number(/du_dau: (\d+)/.exec(files.text(ofYear('quy-nhan-dao')(files)))?.[1]);
    files.write(
      file,
      `du_dau: 0\nphieu:\n  PC-001:\n    ngay: 2015-03-01\n    chi: 500000\n    nguoi: Một hộ nghèo ấp 1\n    noi_dung: Trợ cấp\n  PT-001:\n    ngay: 2015-03-02\n    thu: ${closing + 500000}\n    nguoi: Nhà hảo tâm\n    noi_dung: Ủng hộ\n`,
    );
    return { file, line: 3, to: 7 };
  }),
  cell('opening of the newest year not last year’s closing', ofYear('quy-nhan-dao', 2017), /^du_dau: /, '1'),
  spoil('opening of 2016 not the closing of 2015', (files) => {
    const sheet = open(files);
    sheet.value(1, String(Number(sheet.get(1)) + 100000));
    return { file: sheet.file, line: 1 };
  }),
  spoil('oldest balance changed', (files) => {
    const sheet = open(files, 2015);
    sheet.value(1, String(Number(sheet.get(1)) + 100000));
    return [
      { file: sheet.file, line: 1 },
      { file: file(files), line: 1 },
    ];
  }),
  rewrite('cash count that is not the book', file, /^ {2}2016-\d\d-\d\d: /, (text) => `${text}0`),
  rewrite('cash count that is short by a little', file, /^ {2}2016-09-\d\d: |^ {2}2016-12-\d\d: /, (text) => text.replace(/: \d/, ': 2')),
  rewrite('cash count in another year', file, /^ {2}2016-12-\d\d: /, (text) => text.replace('2016', '2018')),
  spoil('amount received changed', (files) => {
    const sheet = open(files);
    const { line, end, at } = part(sheet, 'PT-001', 'thu');
    sheet.value(at, String(Number(sheet.get(at)) + 100000));
    return [counts(sheet), { file: sheet.file, line, to: end }];
  }),
  spoil('amount with a zero too many', (files) => {
    const sheet = open(files);
    const { line, end, at } = part(sheet, 'PT-002', 'thu');
    sheet.value(at, `${sheet.get(at)}0`);
    return [counts(sheet), { file: sheet.file, line, to: end }];
  }),
  spoil('amount changed after the last cash count of the year', (files) => {
    const sheet = open(files);
    const counted = sheet.line(/^ {2}2016-12-\d\d: /);
    sheet.cut(counted, counted);
    const at = sheet.all(/^ {4}chi: /).at(-1) ?? 0;
    sheet.value(at, String(Number(sheet.get(at)) - 50000));
    return [{ file: ofYear('quy-nhan-dao', 2017)(files), line: 1 }, counts(sheet)];
  }),
  ...(['PT-001', 'PT-002', 'PC-001', 'PC-002'] as const).map((number) =>
    spoil(`voucher ${number} left out`, (files) => {
      const sheet = open(files);
      const { line, end } = part(sheet, number, 'ngay');
      sheet.cut(line, end);
      return { file: sheet.file, line: sheet.line(new RegExp(`^ {2}${number.slice(0, 2)}-`), line) };
    }),
  ),
  spoil('voucher number mistyped', (files) => {
    const sheet = open(files);
    const { line } = part(sheet, 'PT-002', 'ngay');
    sheet.put(line, '  PT-022:');
    return { file: sheet.file, line, to: sheet.line(/^ {2}PT-/, line + 1) };
  }),
  spoil('voucher with money in and money out', (files) => {
    const sheet = open(files);
    const { line, end, at } = part(sheet, 'PT-002', 'thu');
    sheet.insert(at + 1, '    chi: 100000');
    return { file: sheet.file, line, to: end + 1 };
  }),
  spoil('payment under a receipt’s number', (files) => {
    const sheet = open(files);
    const { line, at } = part(sheet, 'PT-002', 'thu');
    sheet.put(at, sheet.text(at).replace('thu', 'chi'));
    return { file: sheet.file, line, to: at };
  }),
  spoil('receipt under a payment’s number', (files) => {
    const sheet = open(files);
    const { line, at } = part(sheet, 'PC-002', 'chi');
    sheet.put(at, sheet.text(at).replace('chi', 'thu'));
    return { file: sheet.file, line, to: at };
  }),
  spoil('receipt under a payment’s number in the year that is open', (files) => {
    const sheet = open(files, 2017);
    const { line, at } = part(sheet, 'PC-001', 'chi');
    sheet.put(at, sheet.text(at).replace('chi', 'thu'));
    return { file: sheet.file, line, to: at };
  }),
  spoil('vouchers out of the order of their dates', (files) => {
    const sheet = open(files);
    const first = part(sheet, 'PT-001', 'ngay').at;
    const second = part(sheet, 'PT-002', 'ngay').at;
    const day = sheet.get(first);
    sheet.value(second, `${day.slice(0, 8)}${String(Number(day.slice(8)) - 1).padStart(2, '0')}`);
    return [first, second].map((line) => ({ file: sheet.file, line }));
  }),
  spoil('first voucher dated last year', (files) => {
    const sheet = open(files);
    const { at } = part(sheet, 'PT-001', 'ngay');
    sheet.put(at, sheet.text(at).replace('2016', '2015'));
    return { file: sheet.file, line: at };
  }),
  spoil('voucher in the middle dated next year', (files) => {
    const sheet = open(files);
    const { at } = part(sheet, 'PC-002', 'ngay');
    sheet.put(at, sheet.text(at).replace('2016', '2017'));
    return { file: sheet.file, line: at };
  }),
  spoil('voucher in the middle dated 2106', (files) => {
    const sheet = open(files);
    const { at } = part(sheet, 'PT-002', 'ngay');
    sheet.put(at, sheet.text(at).replace('2016', '2106'));
    return { file: sheet.file, line: at };
  }),
  spoil('gift in kind of another year', (files) => {
    const sheet = open(files);
    const line = sheet.line(/ngay: /, sheet.line(/^hien_vat:/));
    sheet.put(line, sheet.text(line).replace('2016', '2014'));
    return { file: sheet.file, line };
  }),
];
