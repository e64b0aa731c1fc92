import { type Files, Sheet } from './files.ts';
import { type At, dues as file, home, people, rewrite, type Spoil, spoil } from './spoil.ts';

const open = (files: Files) => new Sheet(files, file(files));
const key = /^ {6}[A-Z]+-\d+: /;

/** A receipt of several members in block style: its first and last line. */
function receipt(sheet: Sheet): { line: number; end: number } {
  const inside = sheet.line(key);
  const line =
    sheet
      .all(/^ {2}HP-\d+:/)
      .filter((one) => one < inside)
      .at(-1) ?? 0;
  return { line, end: sheet.end(line) };
}

/** Puts somebody in the place of the first payer of a receipt. */
function payer(files: Files, id: string): At {
  const sheet = open(files);
  const line = sheet.line(key);
  sheet.put(line, sheet.text(line).replace(/[A-Z]+-\d+/, id));
  return { file: sheet.file, line };
}

function dated(day: string, which: number): (files: Files) => At {
  return (files) => {
    const sheet = open(files);
    const line = sheet.all(/^ {4}ngay: /).at(which) ?? 0;
    sheet.value(line, day);
    return { file: sheet.file, line };
  };
}

/** Receipts, instalments and exemptions. */
export const dues: readonly Spoil[] = [
  spoil('receipt total wrong', (files) => {
    const sheet = open(files);
    const { line, end } = receipt(sheet);
    const total = sheet.line(/so_tien: /, line);
    sheet.value(total, '1000');
    return { file: sheet.file, line, to: end };
  }),
  spoil('one payment of a receipt changed', (files) => {
    const sheet = open(files);
    const { line, end } = receipt(sheet);
    sheet.value(sheet.line(key, line), '1000');
    return { file: sheet.file, line, to: end };
  }),
  spoil('one payer of a receipt forgotten', (files) => {
    const sheet = open(files);
    const { line, end } = receipt(sheet);
    sheet.cut(sheet.line(key, line), sheet.line(key, line));
    return { file: sheet.file, line, to: end - 1 };
  }),
  spoil('receipt of nobody', (files) => {
    const sheet = open(files);
    const inside = sheet.line(/^ {4}hoi_vien: \{/);
    const line =
      sheet
        .all(/^ {2}HP-\d+:/)
        .filter((one) => one < inside)
        .at(-1) ?? 0;
    sheet.value(inside, '{}');
    return { file: sheet.file, line, to: sheet.end(line) };
  }),
  spoil('one payer twice in a receipt', (files) => {
    const sheet = open(files);
    const line = sheet.line(key);
    sheet.insert(line + 1, sheet.text(line));
    return { file: sheet.file, line: line + 1 };
  }),
  spoil('payment by one who left years before', (files) =>
    payer(files, people(files, home(files)).find((one) => one.left && one.left < '2015-12')?.id ?? ''),
  ),
  spoil('payment by one who joins next year', (files) =>
    payer(files, people(files, home(files)).find((one) => one.joined > '2017')?.id ?? ''),
  ),
  spoil('receipt left out', (files) => {
    const sheet = open(files);
    const line = sheet.line(/^ {2}HP-005:/);
    sheet.cut(line, sheet.end(line));
    return { file: sheet.file, line };
  }),
  spoil('first receipt left out', (files) => {
    const sheet = open(files);
    const line = sheet.line(/^ {2}HP-001:/);
    sheet.cut(line, sheet.end(line));
    return { file: sheet.file, line };
  }),
  spoil('receipt number mistyped', (files) => {
    const sheet = open(files);
    const line = sheet.line(/^ {2}HP-005:/);
    sheet.put(line, '  HP-955:');
    return { file: sheet.file, line, to: sheet.end(line) + 1 };
  }),
  spoil('receipts out of the order of their dates', (files) => {
    const sheet = open(files);
    const dates = sheet.all(/^ {4}ngay: /);
    const index = dates.findIndex(
      (line, at) => at > 0 && sheet.get(line) > sheet.get(dates[at - 1] ?? 0) && sheet.get(dates[at - 1] ?? 0) > '2016-03',
    );
    const line = dates[index] ?? 0;
    const before = new Date(`${sheet.get(dates[index - 1] ?? 0)}T00:00:00Z`);
    before.setUTCDate(before.getUTCDate() - 1);
    sheet.value(line, before.toISOString().slice(0, 10));
    return [line, dates[index - 1] ?? 0].map((at) => ({ file: sheet.file, line: at }));
  }),
  spoil('last receipt dated next year', dated('2017-01-05', -1)),
  spoil('first receipt dated last year', dated('2015-12-31', 0)),
  spoil('receipt in the middle dated next year', dated('2017-06-15', 7)),
  spoil('receipt in the middle dated 2061', dated('2061-06-15', 7)),
  rewrite('exemption decided in another year', file, /^ {2}[A-Z]+-\d+: \{quyet/, (text) => text.replace(/ngay: \d{4}/, 'ngay: 2015')),
  rewrite('money handed on in another year', file, /^ {2}- \{ngay: .*chung_tu/, (text) => text.replace(/ngay: \d{4}/, 'ngay: 2018')),
  rewrite('arrears for a year to come', file, /cho_nam: /, () => '    cho_nam: 2018'),
  spoil('exemptions above the cap', (files) => {
    const sheet = open(files);
    const line = sheet.line(/^mien:/);
    const text = files.text(sheet.file);
    const more = people(files, home(files))
      .filter((one) => !one.left && one.joined < '2016' && !text.includes(`${one.id}: {quyet`))
      .slice(0, 30);
    sheet.insert(line + 1, ...more.map((one) => `  ${one.id}: {quyet_dinh: 02/QĐ-HCTĐ, ngay: 2016-01-29}`));
    return { file: sheet.file, line, to: sheet.end(line) };
  }),
  spoil('instalments the wrong way round', (files) => {
    const sheet = open(files);
    const [first = 0, second = 0] = sheet.all(/den_thang: /);
    const text = sheet.text(first);
    sheet.put(first, sheet.text(second));
    sheet.put(second, text);
    return { file: sheet.file, line: first, to: second };
  }),
  spoil('instalment twice', (files) => {
    const sheet = open(files);
    const line = sheet.line(/den_thang: /);
    sheet.insert(line + 1, sheet.text(line));
    return { file: sheet.file, line, to: line + 1 };
  }),
  rewrite('instalments that end in November', file, /den_thang: 12/, (text) => text.replace('12', '11')),
  rewrite('instalment to month 13', file, /den_thang: 12/, (text) => text.replace('den_thang: 12', 'den_thang: 13')),
  rewrite('instalment to month 0', file, /den_thang: /, (text) => text.replace(/den_thang: \d+/, 'den_thang: 0')),
  spoil('last instalment left out', (files) => {
    const sheet = open(files);
    const line = sheet.line(/den_thang: 12/);
    sheet.cut(line, line);
    return { file: sheet.file, line: 1, to: line };
  }),
  spoil('no instalment', (files) => {
    const sheet = open(files);
    const line = sheet.line(/^ky_thu:/);
    sheet.cut(line + 1, sheet.end(line));
    sheet.put(line, 'ky_thu: []');
    return { file: sheet.file, line };
  }),
  rewrite('instalment due before the one ahead of it', file, /den_thang: 12/, (text) => text.replace(/han: [\d-]+/, 'han: 2016-02-01')),
];
