import { Sheet } from './files.ts';
import { associationReport, cell, chapter, dues, fund, members, ofYear, rewrite, type Spoil, spoil, volunteers } from './spoil.ts';

const receipt = /^ {4}so_tien: /;
const voucherDate = /^ {4}ngay: /;
const money = (value: string) => cell(`money: ${value}`, dues, receipt, value);
const voucher = (value: string) => cell(`money of a voucher: ${value}`, fund, /^ {4}thu: /, value);
const day = (value: string) => cell(`date: ${value}`, fund, voucherDate, value);
const joined = (value: string) => cell(`date joined: ${value}`, members, /^ {2}ngay_vao_hoi: /, value);

/** Numbers, money, dates and booleans written as a clerk writes them. */
export const types: readonly Spoil[] = [
  ...[
    '6.000',
    '6,000',
    '1_000',
    '0x1F',
    '6e3',
    'năm nghìn',
    '010',
    '-6000',
    '6000đ',
    '6000 đồng',
    '6 000',
    '+6000',
    '6000.5',
    '6000.00',
    '.5',
    '0o17',
    '"6.000"',
    'Infinity',
    '6000,-',
  ].map(money),
  ...['2.000.000', '2,000,000', "'2.000.000'", '0', '2 triệu', '=SUM(B2:B9)', '#REF!'].map(voucher),
  ...[
    '15/01/2016',
    '15-01-2016',
    '2016/01/15',
    '2016-1-15',
    '2016-2-3',
    '16-01-15',
    '2016-13-01',
    '2016-00-10',
    '2016-01-32',
    '2016-04-31',
    '2016-02-30',
    '20160115',
    '42384',
    '2016-01-15 08:00',
    '2016-01-15T00:00:00Z',
    'tháng 1/2016',
    '“2016-01-15”',
    '2016',
    '2016-01',
    '2016-01-1O',
  ].map(day),
  ...['2015-02-29', '1900-02-29', '29/02/2015', '31/04/2012', '2012-06-31', '05.2012', '19/05'].map(joined),
  ...['có', 'x', 'yes', 'Có', '1'].map((value) => cell(`boolean: ${value}`, ofYear('hoat-dong'), /^ {2}mo_hinh: /, value)),
  cell('boolean in the chapter: Đúng', chapter, /chuyen_trach: /, 'Đúng'),
  ...['80', '1880', '3000', '19800', '1980.0', '01/01/1980', '198O', 'khoảng 1980', '-1980'].map((value) =>
    cell(`year of birth: ${value}`, members, /^ {2}nam_sinh: /, value),
  ),
  ...['3 người', 'ba', '3.0', '-3', '03'].map((value) => cell(`people trained: ${value}`, ofYear('tap-huan'), /^ {2}so_nguoi: /, value)),
  ...['20', '2016.5', 'hai mươi'].map((value) =>
    rewrite(`term of office: ${value}`, chapter, /nhiem_ky: /, (text) => text.replace(/tu: \d+/, `tu: ${value}`)),
  ),
  ...['1.2345', '-1', '18.555', '1e1', 'đạt', '018', '18.', '20 điểm'].map((value) =>
    rewrite(`score: ${value}`, ofYear('danh-hieu'), /^tu_cham: /, (text) => text.replace(/TC1: [0-9.]+/, `TC1: ${value}`)),
  ),
  rewrite('payment with a point', dues, /^ {6}[A-Z]+-\d+: /, (text) => text.replace(/: .*/, ': 6.000')),
  rewrite('payment in words', dues, /^ {6}[A-Z]+-\d+: /, (text) => text.replace(/: .*/, ': đã nộp')),
  rewrite('payment left empty', dues, /^ {6}[A-Z]+-\d+: /, (text) => text.replace(/: .*/, ':')),
  rewrite('negative payment', dues, /^ {6}[A-Z]+-\d+: /, (text) => text.replace(': ', ': -')),
  cell('opening balance with points', fund, /^du_dau: /, '3.200.000'),
  cell('opening balance unknown', fund, /^du_dau: /, 'chưa rõ'),
  rewrite('cash count with a point', fund, /^ {2}2016-\d\d-\d\d: /, (text) => text.replace(/: .*/, ': 6.950.000')),
  rewrite('cash count on a day that does not exist', fund, /^ {2}2016-06-\d\d: /, (text) => text.replace(/2016-06-\d\d/, '2016-06-31')),
  rewrite('cash count on a date with slashes', fund, /^ {2}2016-\d\d-\d\d: /, (text) => text.replace(/2016-(\d\d)-(\d\d)/, '$2/$1/2016')),
  rewrite('exemption without zeros in its date', dues, /^ {2}[A-Z]+-\d+: \{quyet_dinh/, (text) =>
    text.replace(/ngay: [\d-]+/, 'ngay: 2016-2-3'),
  ),
  rewrite('instalment date with slashes', dues, /den_thang: /, (text) => text.replace(/han: [\d-]+/, 'han: 30/06/2016')),
  rewrite('month of an instalment in Roman figures', dues, /den_thang: /, (text) => text.replace(/den_thang: \d+/, 'den_thang: VI')),
  rewrite('month of an instalment with a zero', dues, /den_thang: /, (text) => text.replace(/den_thang: \d+/, 'den_thang: 06')),
  rewrite('register updated on an impossible day', ofYear('so-sach'), /^hoi_vien: /, (text) =>
    text.replace(/cap_nhat: [\d-]+/, 'cap_nhat: 2016-09-31'),
  ),
  rewrite('head-count as text', ofYear('so-sach'), /^hoi_vien: /, (text) => text.replace(/so_nguoi: \d+/, 'so_nguoi: 2l4')),
  cell('as-of date without zeros', associationReport, /^so_lieu_den: /, '2016-11-3'),
  cell('report received on a date with slashes', ofYear('bao-cao'), /^ngay_nhan: /, '04/11/2016'),
  cell('young people with a point', ofYear('bao-cao'), /^thanh_nien: /, '1.250'),
  cell('volunteer since a month only', volunteers, /^ {2}tu: /, '2011-10'),
  cell('subchapter founded in a year only', chapter, /^ {6}ngay_thanh_lap: /, '2012'),
  cell('officer since a date with slashes', chapter, /^ {6}tu: /, '28/03/2016'),
  spoil('a text where a list belongs', (files) => {
    const sheet = new Sheet(files, chapter(files));
    const line = sheet.line(/cap_hoc: /);
    sheet.value(line, 'tieu_hoc');
    return { file: sheet.file, line };
  }),
  cell('a list where a text belongs', fund, /^ {4}nguoi: /, '[Nhóm A, Nhóm B]'),
  cell('a map where a date belongs', members, /^ {2}ngay_vao_hoi: /, '{ngay: 2012-05-19}'),
  cell('a date where a map belongs', ofYear('so-sach'), /^hoi_vien: /, '2016-10-30'),
];
