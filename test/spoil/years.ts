import { Sheet } from './files.ts';
import { associationReport, cell, ofYear, rewrite, type Spoil, spoil } from './spoil.ts';

const last =
  (kind: string) =>
  (name: string, day: string): Spoil =>
    spoil(name, (files) => {
      const sheet = new Sheet(files, ofYear(kind)(files));
      const line = sheet.all(/^- ngay: /).at(-1) ?? 0;
      const end = sheet.all(/^ {2}den_ngay: /).find((one) => one > line && one <= sheet.end(line));
      if (end) sheet.cut(end, end);
      sheet.value(line, day);
      return { file: sheet.file, line };
    });

/** Dates inside the year of their folder, scores, and what a year’s report says. */
export const years: readonly Spoil[] = [
  cell('plan of the year made too early', ofYear('ke-hoach'), /^ngay: /, '2015-09-30'),
  cell('plan of the year made after it', ofYear('ke-hoach'), /^ngay: /, '2017-01-05'),
  spoil('report dated after June', (files) => {
    const sheet = new Sheet(files, ofYear('bao-cao')(files));
    const received = sheet.line(/^ngay_nhan: /);
    sheet.cut(received, received);
    const line = sheet.line(/^ngay: /);
    sheet.value(line, '2017-07-01');
    return { file: sheet.file, line };
  }),
  cell('report dated the year before', ofYear('bao-cao'), /^ngay: /, '2015-11-03'),
  spoil('report dated after it was received', (files) => {
    const sheet = new Sheet(files, ofYear('bao-cao')(files));
    const line = sheet.line(/^ngay: /);
    sheet.value(line, '2016-12-20');
    return { file: sheet.file, line, to: line + 1 };
  }),
  cell('report received before it was written', ofYear('bao-cao'), /^ngay_nhan: /, '2016-10-01'),
  cell('report received after June', ofYear('bao-cao'), /^ngay_nhan: /, '2017-07-01'),
  rewrite('title proposed the year before', ofYear('danh-hieu'), /^de_nghi: /, (text) => text.replace(/ngay: \d{4}/, 'ngay: 2015')),
  rewrite('title recognised after June', ofYear('danh-hieu'), /^cong_nhan: /, (text) => text.replace(/ngay: [\d-]+/, 'ngay: 2017-07-01')),
  rewrite('register of members updated the year before', ofYear('so-sach'), /^hoi_vien: /, (text) =>
    text.replace(/cap_nhat: \d{4}/, 'cap_nhat: 2015'),
  ),
  rewrite('register of volunteers updated the year after', ofYear('so-sach'), /^tinh_nguyen_vien: /, (text) =>
    text.replace(/cap_nhat: \d{4}/, 'cap_nhat: 2017'),
  ),
  last('kiem-tra')('inspection of the year after', '2017-02-01'),
  last('tap-huan')('training of the year after', '2017-01-01'),
  last('hoat-dong')('activity in 2061', '2061-12-31'),
  last('khen-thuong')('award of the year after', '2017-01-20'),
  spoil('first activity of the year before', (files) => {
    const sheet = new Sheet(files, ofYear('hoat-dong')(files));
    sheet.value(1, '2015-12-30');
    return { file: sheet.file, line: 1 };
  }),
  spoil('activity in the middle dated another year', (files) => {
    const sheet = new Sheet(files, ofYear('hoat-dong')(files));
    const line = sheet.all(/^- ngay: /)[2] ?? 0;
    sheet.put(line, sheet.text(line).replace('2016', '2017'));
    return { file: sheet.file, line };
  }),
  cell('training that ends before it begins', ofYear('tap-huan'), /den_ngay: /, '2016-01-02'),
  cell('training that ends in another year', ofYear('tap-huan'), /den_ngay: /, '2061-05-13'),
  cell('association’s report of the year after', associationReport, /^ngay: /, '2018-12-02'),
  cell('figures of another year', associationReport, /^so_lieu_den: /, '2015-11-30'),
  cell('association’s report sent two years after', associationReport, /^ngay_gui: /, '2018-12-02'),
  rewrite('score above the maximum', ofYear('danh-hieu'), /^tu_cham: /, (text) => text.replace(/TC1: [0-9.]+/, 'TC1: 195')),
  rewrite('score of the superior above the maximum', ofYear('danh-hieu'), /^cap_tren_cham: /, (text) =>
    text.replace(/TC3: [0-9.]+/, 'TC3: 15.5'),
  ),
  rewrite('one criterion scored twice', ofYear('danh-hieu'), /^tu_cham: /, (text) => text.replace('TC2: ', 'TC1: ')),
  rewrite('two scores above the maximum on one line', ofYear('danh-hieu'), /^tu_cham: /, (text) => text.replace(/TC1: [0-9.]+/, 'TC1: 21')),
];
