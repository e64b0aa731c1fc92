import type { Files } from '../spoil/files.ts';

/** A slip as two strangers made them: a copy of the data with one thing wrong. */
export interface Case {
  readonly name: string;
  readonly edit: (files: Files) => void;
  /** Nothing of the file is lost but what the remedy names, so that done literally it brings the file back to the letter. */
  readonly whole?: boolean;
}

const HOME = 'data/hoi-co-so/xa-tam-giang-dong/';
const HOI = 'data/hoi.yaml';
const PLAN = 'data/ke-hoach/155-kh-hctd.yaml';
const CHAPTER = `${HOME}co-so.yaml`;
const MEMBERS = `${HOME}hoi-vien.yaml`;
const VOLUNTEERS = `${HOME}tinh-nguyen-vien.yaml`;
const of = (kind: string) => `${HOME}2016/${kind}.yaml`;
const PLACES = 'data/hoi-co-so/xa-hang-vinh/co-so.yaml';
const SCORES = 'data/hoi-co-so/xa-hang-vinh/2016/danh-hieu.yaml';

/** Replaces what matches first (or all, with a global pattern); a case that changes nothing is none. */
function put(name: string, file: string, from: string | RegExp, to: string): Case {
  return {
    name,
    edit: (files) => {
      const text = files.text(file);
      const after = text.replace(from, to);
      if (after === text) throw new Error(`${name}: nothing to spoil`);
      files.write(file, after);
    },
  };
}

/** Takes the line out that heads a group, `nth` of its kind from 0; done literally, the remedy brings the file back as it was. */
function lost(file: string, head: string, nth = 0): Case {
  return {
    name: `L lost ${head.trim()} ${file.replace(/^.*\//, '')}${nth > 0 ? ` ${nth}` : ''}`,
    whole: true,
    edit: (files) => {
      const lines = files.text(file).split('\n');
      const at = lines.flatMap((line, index) => (line === head ? [index] : []))[nth];
      if (at === undefined) throw new Error(`${head}: nothing to spoil`);
      lines.splice(at, 1);
      files.write(file, lines.join('\n'));
    },
  };
}

/** Leaves a file as it is up to the last time that a text stands in it, and some letters more. */
function cut(name: string, file: string, at: string, more: number): Case {
  return { name, edit: (files) => files.write(file, files.text(file).slice(0, files.text(file).lastIndexOf(at) + more)) };
}

/** Like `put`, where done literally the remedy brings the file back as it was. */
function joined(name: string, file: string, from: RegExp, to: string): Case {
  return { ...put(name, file, from, to), whole: true };
}

function copied(name: string, from: string, to: string): Case {
  return { name, edit: (files) => files.write(to, files.bytes(from)) };
}

export const cases: readonly Case[] = [
  put('S1 one-line numbers', of('hoi-phi'), '{TGD-0062: 12000}', '{TGD-0004: 12.000, TGD-0005: 12,000, TGD-0006 12000}'),
  put('S1 scores', SCORES, /^tu_cham: .*$/m, 'tu_cham: {TC1: 15,5, TC2: 11,5, TC3: 10}'),
  put('S1 ky_thu', of('hoi-phi'), '{den_thang: 6, han: 2016-06-30}', '{den_thang:6, han:2016-06-30}'),
  put('S2 list mark', of('hoat-dong'), '- ngay: 2016-01-18', '– ngay: 2016-01-18'),
  put('S2 all list marks', of('hoat-dong'), /^- /gm, '— '),
  put('S2 text list marks', HOI, /^ {2}- /gm, '  – '),
  put('S2 one text mark', HOI, '  - Thường trực UBND', '  – Thường trực UBND'),
  put('S2 date', of('hoat-dong'), 'ngay: 2016-03-07', 'ngay: 2016–03–07'),
  put('S2 id', of('hoi-phi'), 'HP-020:', 'HP–020:'),
  put('S2 number', PLAN, 'so: 155/KH-HCTĐ', 'so: 155/KH–HCTĐ'),
  put('S2 long date', of('hoat-dong'), 'ngay: 2016-03-07', 'ngay: ngày 7 tháng 3 năm 2016'),
  put('S3 tab rows', of('can-bo'), /TGD-0027: .*\nTGD-0028: .*\n/, 'TGD-0027\tHoàn thành\t28\nTGD-0028\tHoàn thành tốt\t21\n'),
  put('S3 nhiem_ky', CHAPTER, /nhiem_ky: .*/, 'nhiem_ky: 2016-2021'),
  put(
    'S3 list of ids',
    VOLUNTEERS,
    /^[\s\S]*$/,
    '- id: TGD-T001\n  hoi_vien: TGD-0002\n  doi: A\n  tu: 2015-03-01\n- id: TGD-T002\n  hoi_vien: TGD-0004\n  tu: 2015-03-01\n',
  ),
  put('S4 braces', of('so-sach'), /^hoi_vien: .*/m, 'hoi_vien: cap_nhat: 2016-10-27, so_nguoi: 184'),
  put('S4 braces list', of('hoi-phi'), '- {den_thang: 6, han: 2016-06-30}', '- den_thang: 6, han: 2016-06-30'),
  put('S5 dash lost', HOI, '  - Thường trực UBND', '  Thường trực UBND'),
  put('S5 text broken', of('bao-cao'), ', chia sẻ nước ngọt trong đợt hạn mặn.', ', chia sẻ nước ngọt trong đợt\nhạn mặn.'),
  put('S5 text broken 2', of('bao-cao'), 'trong đợt hạn mặn.', 'trong đợt\nd: ân bị hạn mặn.'),
  put('S5 id without colon', MEMBERS, 'TGD-0007:', 'TGD-0007'),
  put('S6 can_bo', CHAPTER, '  can_bo:', 'can_bo:'),
  put('S6 run-on', of('quy-nhan-dao'), 'noi_dung: Bỏ ống heo nhân đạo', 'noi_dung: Bỏ ống heo nhân đạo\n    (đợt 1: 5 phần)'),
  put('S6 record indented', MEMBERS, 'TGD-0002:', '  TGD-0002:'),
  put('S7 earlier', of('hoi-phi'), /( {2}HP-004:\n) {4}ngay/, '$1      ngay'),
  put('S7 HP-004 col 0', of('hoi-phi'), '  HP-004:', 'HP-004:'),
  put(
    'S7 dash payer',
    of('hoi-phi'),
    /( {2}HP-005:\n)/,
    '  HP-900:\n    ngay: 2016-02-05\n    so_tien: 12000\n    hoi_vien:\n      TGD-0001: 6000\n    - TGD-0002: 6000\n$1',
  ),
  put(
    'S7 dash payer2',
    of('hoi-phi'),
    /( {2}HP-005:\n)/,
    '  HP-900:\n    ngay: 2016-02-05\n    so_tien: 12000\n    hoi_vien:\n      TGD-0001: 3000\n      - TGD-0002: 6000\n      TGD-0003: 3000\n$1',
  ),
  put('S7 lost dash chuc_vu', CHAPTER, '    - chuc_vu: chu_tich', '      chuc_vu: chu_tich'),
  put('S7 lost dash chuc_vu 2', CHAPTER, / {4}- chuc_vu: pho_chu_tich\n {6}ho_ten: Võ/, '      chuc_vu: pho_chu_tich\n      ho_ten: Võ'),
  put('S8 semicolon', of('can-bo'), 'TGD-0027: {cap_tren_xep_loai: hoan_thanh, ', 'TGD-0027: {cap_tren_xep_loai: hoan_thanh; '),
  put('S8 comma missing', of('can-bo'), 'TGD-0027: {cap_tren_xep_loai: hoan_thanh, ', 'TGD-0027: {cap_tren_xep_loai: hoan_thanh '),
  put('S8 extra }', of('can-bo'), 'hoi_vien_gop_y: 28}', 'hoi_vien_gop_y: 28}}'),
  put('S8 after quote', of('bao-cao'), '- Bếp ăn tình thương, bữa', '- "Bếp ăn tình thương", bữa'),
  put('S8 after quote 2', of('hoat-dong'), 'ten: Trồng bổ sung vườn', 'ten: "Vườn thuốc nam" được mở rộng'),
  put('S8 nbsp', of('quy-nhan-dao'), 'thu: 550000', 'thu:\u00a0550000'),
  put('S8 nbsp all', of('quy-nhan-dao'), /: /g, ':\u00a0'),
  put(
    'S8 list then keys',
    of('tap-huan'),
    /^- ngay: (.*)\n {2}(.*)\n {2}(.*)\n {2}(.*)\n {2}(.*)\n {2}(.*)\n {2}(.*)\n/,
    '- ngay: $1\n$2\n$3\n$4\n$5\n$6\n$7\n',
  ),
  put('S8 keys then list', of('tap-huan'), /^- ngay/, 'ngay'),
  put(
    'S8 keys all col0',
    of('tap-huan'),
    /^- ngay: (.*)\n {2}(.*)\n {2}(.*)\n {2}(.*)\n {2}(.*)\n {2}(.*)\n {2}(.*)\n/,
    'ngay: $1\n$2\n$3\n$4\n$5\n$6\n$7\n',
  ),
  put('S9 lost head', MEMBERS, 'TGD-0008:\n', ''),
  put('S9 lost head first', MEMBERS, 'TGD-0001:\n', ''),
  put('S9 lost dash', of('hoat-dong'), /- ngay: 2016-03-07/, '  ngay: 2016-03-07'),
  put('S9 lost dash line', of('hoat-dong'), /- ngay: 2016-03-07\n/, ''),
  put('S9 lost receipt', of('hoi-phi'), '  HP-003:\n', ''),
  put('S9 lost voucher', of('quy-nhan-dao'), '  PT-003:\n', ''),
  put('S9 lost TC2', PLAN, '    TC2:\n', ''),
  put('S9 lost ap-3', PLACES, '  ap-3:\n', ''),
  put('S9 twice key', MEMBERS, '  nam_sinh: 1955\n', '  nam_sinh: 1955\n  nam_sinh: 1956\n'),
  put('S9 ap-2 twice', PLACES, '  ap-3:\n', '  ap-2:\n'),
  put('S10 percent', PLAN, 'it_nhat: 50', 'it_nhat: 50%'),
  put('S10 people', of('tap-huan'), 'so_nguoi: 3', 'so_nguoi: 3 người'),
  put('S10 trieu', of('hoat-dong'), 'gia_tri: 32100000', 'gia_tri: 7,5 triệu'),
  put('S10 5 trieu', of('hoat-dong'), 'gia_tri: 32100000', 'gia_tri: 5 triệu'),
  put('S10 luot', of('hoat-dong'), 'luot_nguoi: 153', 'luot_nguoi: 144 lượt'),
  put('S11 Ấp Rạch Bần', MEMBERS, 'chi_hoi: ap-hai-nhanh', 'chi_hoi: Ấp Rạch Bần'),
  put('S11 khá', PLAN, 'ten: kha', 'ten: khá'),
  put('S11 III,3', of('ke-hoach'), 'nhiem_vu: III.3', 'nhiem_vu: III,3'),
  put('S11 id blanks', of('khen-thuong'), 'nguoi: TGD-0131', 'nguoi: TGD - 0131'),
  put('S11 noi_den', 'data/hoi-co-so/xa-ham-rong/hoi-vien.yaml', /noi_den: .*/, 'noi_den: Hội CTĐ xã Tam Giang'),
  put('S11 Cyrillic', of('khen-thuong'), 'nguoi: TGD-0131', 'nguoi: ТGD-0131'),
  put('S11 name', of('khen-thuong'), 'nguoi: TGD-0131', 'nguoi: Võ Diễm Trúc'),
  put('S11 total', of('hoi-phi'), '{TGD-0062: 12000}', '{TGD-0062: 12000, Tổng: 12000}'),
  put('S11 nothing near', of('khen-thuong'), 'nguoi: TGD-0131', 'nguoi: "12345"'),
  put('S12 chưa nhận', of('bao-cao'), /ngay_nhan: .*/, 'ngay_nhan: chưa nhận'),
  put('S12 date', of('tap-huan'), 'ngay: 2016-05-12', 'ngay: 12/5/2016'),
  put('S12 neg', of('tap-huan'), 'so_nguoi: 3', 'so_nguoi: -3'),
  put('S12 79', MEMBERS, 'nam_sinh: 1955', 'nam_sinh: 79'),
  put('S12 195', MEMBERS, 'nam_sinh: 1955', 'nam_sinh: 195'),
  put('S19 ten', CHAPTER, /^ten: (.*)$/m, 'ten: “$1”'),
  put('S19 so_the', MEMBERS, /so_the: "(\d+)"/, 'so_the: “$1”'),
  put('S19 hash', of('hoat-dong'), 'ten: Trao quà Tết', 'ten: Mở lớp #1 nghiệp vụ'),
  put('S19 nbsp text', MEMBERS, 'ho_ten: Trần Bá Công', 'ho_ten: Trần\u00a0Bá Công'),
  {
    name: 'S9 lost head of the last',
    edit: (files) => {
      const text = files.text(MEMBERS);
      const at = text.lastIndexOf('\nTGD-') + 1;
      files.write(MEMBERS, text.slice(0, at) + text.slice(text.indexOf('\n', at) + 1));
    },
  },
  put(
    'S9 repeated id',
    MEMBERS,
    /$/,
    'TGD-0002:\n  ho_ten: Lê Mới\n  gioi_tinh: nu\n  nam_sinh: 1990\n  chi_hoi: ap-hai-nhanh\n  ngay_vao_hoi: 2017-05-05\n',
  ),
  { name: 'S13 hoi.yaml emptied', edit: (files) => files.write(HOI, '') },
  { name: 'S13 chapter emptied', edit: (files) => files.write(CHAPTER, '# trống\n') },
  cut('S14 cut in a date', MEMBERS, 'ngay_vao_hoi: ', 18),
  cut('S14 cut in a name', MEMBERS, 'ho_ten: ', 12),
  cut('S14 cut in a key', MEMBERS, 'gioi_tinh: ', 5),
  cut('S14 cut behind a record', MEMBERS, '\nTGD-', 0),
  cut('S14 cut in braces', of('can-bo'), 'hoi_vien_gop_y', 3),
  {
    name: 'S15 a year’s file one folder up',
    edit: (files) => files.rename(of('tap-huan'), `${HOME}tap-huan.yaml`),
  },
  { name: 'S15 report under a name of one’s own', edit: (files) => files.rename('data/bao-cao/2016.yaml', 'data/bao-cao/2016-final.yaml') },
  lost(of('hoi-phi'), 'phieu_thu:'),
  lost(of('hoi-phi'), 'mien:'),
  lost('data/hoi-co-so/xa-hiep-tung/2017/hoi-phi.yaml', '    hoi_vien:'),
  lost('data/hoi-co-so/xa-hiep-tung/2017/hoi-phi.yaml', '    hoi_vien:', 1),
  lost(of('quy-nhan-dao'), 'phieu:'),
  lost(of('quy-nhan-dao'), 'kiem_quy:'),
  lost(of('quy-nhan-dao'), 'hien_vat:'),
  lost(CHAPTER, 'dia_ban:'),
  lost(CHAPTER, '  can_bo:'),
  lost(CHAPTER, '    chi_hoi:'),
  lost(CHAPTER, '    chi_hoi:', 1),
  lost('data/hoi-co-so/xa-dat-moi/hoi-vien.yaml', '  ra_hoi:'),
  lost(of('bao-cao'), 'danh_gia:'),
  lost(of('bao-cao'), '  uu_diem:'),
  lost(of('bao-cao'), 'kien_nghi:'),
  lost('data/bao-cao/2016.yaml', 'bien_phap:'),
  lost(PLAN, 'chi_tieu:'),
  lost(PLAN, 'thoi_han:'),
  lost(PLAN, 'danh_hieu:'),
  lost(PLAN, '  tieu_chi:'),
  lost(PLAN, '  xep_loai:'),
  lost(PLAN, 'nhiem_vu:'),
  lost(HOI, 'nguoi_ky:'),
  put('L either of two', of('bao-cao'), / {2}uu_diem:\n((?: {4}.*\n)+) {2}han_che:\n(?: {4}.*\n)+/, '$1'),
  joined('B two keys', MEMBERS, /\n {2}(gioi_tinh: )/, ' $1'),
  joined('B two keys, comma', MEMBERS, /\n {2}(gioi_tinh: )/, ', $1'),
  joined('B two keys in a list', of('khen-thuong'), /\n {2}(nguoi: )/, '  $1'),
  joined('B two keys in a receipt', of('hoi-phi'), /\n {4}(so_tien: )/, ' $1'),
  put('C equals sign', of('can-bo'), 'hoi_vien_gop_y: 28}', 'hoi_vien_gop_y = 28}'),
  put('D remark line', of('hoi-phi'), 'HP-001:\n', 'HP-001:\n    chưa nộp, hỏi lại chú Tư\n'),
  put('D remark below a number', of('hoi-phi'), 'so_tien: 12000\n', 'so_tien: 12000\n    chưa nộp, hỏi lại chú Tư\n'),
  { ...put('D name on the next line', MEMBERS, 'ho_ten: Trần', 'ho_ten:\n  Trần'), whole: true },
  put('E no vouchers', 'data/hoi-co-so/xa-dat-moi/2015/quy-nhan-dao.yaml', 'phieu: {}', 'phieu: không có'),
  put('S6 a key with its marks', 'data/hoi-co-so/thi-tran-nam-can/2017/ke-hoach.yaml', /phu_trach: /, 'phụ trách: '),
  put('E vouchers empty', 'data/hoi-co-so/xa-dat-moi/2015/quy-nhan-dao.yaml', 'phieu: {}', 'phieu:'),
  put('E vouchers missing', 'data/hoi-co-so/xa-dat-moi/2015/quy-nhan-dao.yaml', 'phieu: {}\n', ''),
  put('E no exemptions', of('hoi-phi'), /mien:\n( {2}.*\n)+/, 'mien: không có\n'),
  {
    name: 'F lost head and dashes',
    whole: true,
    edit: (files) => {
      const text = files.text(of('hoi-phi'));
      files.write(
        of('hoi-phi'),
        text.replace(/mien:\n((?: {2}.*\n)+)/, (_all, rows: string) => rows.replace(/^ {2}/gm, '  - ')),
      );
    },
  },
  put('G total row', of('hoi-phi'), 'phieu_thu:\n', 'phieu_thu:\n  Tổng cộng: 222\n'),
  { name: 'I a year’s file emptied', edit: (files) => files.write(of('hoi-phi'), '') },
  copied('S18 another chapter’s dues', 'data/hoi-co-so/xa-ham-rong/2016/hoi-phi.yaml', of('hoi-phi')),
  copied('S18 another chapter’s members', 'data/hoi-co-so/xa-ham-rong/hoi-vien.yaml', MEMBERS),
  {
    name: 'S18 a year copied',
    edit: (files) => {
      for (const file of files.under(`${HOME}2017`)) files.write(file.replace('/2017/', '/2018/'), files.bytes(file));
    },
  },
];
