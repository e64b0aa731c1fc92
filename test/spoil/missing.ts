import { Sheet } from './files.ts';
import {
  association,
  associationReport,
  chapter,
  dues,
  fund,
  members,
  ofYear,
  plan,
  type Spoil,
  spoil,
  volunteers,
  type Where,
} from './spoil.ts';

/** Takes the first `key` after `parent` (a line) away; the finding points at the parent. */
function without(name: string, where: Where, parent: RegExp, key: RegExp): Spoil {
  return spoil(`without ${name}`, (files) => {
    const sheet = new Sheet(files, where(files));
    const from = sheet.line(parent);
    const line = sheet.line(key, from);
    sheet.cut(line, /^\s*- /.test(sheet.text(line)) ? line : sheet.end(line));
    return { file: sheet.file, line: from };
  });
}

function inBraces(name: string, where: Where, pattern: RegExp, part: RegExp): Spoil {
  return spoil(`without ${name}`, (files) => {
    const sheet = new Sheet(files, where(files));
    const line = sheet.line(pattern);
    sheet.put(line, sheet.text(line).replace(part, '').replace(/, ?}/, '}'));
    return { file: sheet.file, line };
  });
}

const top = /^/;
const kinds = (where: Where, label: string, keys: readonly string[]) =>
  keys.map((one) => without(`${label}.${one}`, where, top, new RegExp(`^${one}:`)));
const event = (where: Where, label: string, keys: readonly string[]) =>
  keys.map((one) => without(`${label}.${one}`, where, /^- /, new RegExp(`^(?:- | {2})${one}: `)));
const field = (where: Where, label: string, parent: RegExp, depth: number, keys: readonly string[]) =>
  keys.map((one) => without(`${label}.${one}`, where, parent, new RegExp(`^ {${depth}}(?:- )?${one}:`)));

/** Every required key, taken out of every kind of file. */
export const missing: readonly Spoil[] = [
  ...kinds(association, 'hoi', ['phien_ban', 'ten', 'cap', 'cap_tren', 'dia_danh', 'ky_hieu', 'ke_hoach', 'nguoi_ky']),
  ...kinds(plan, 'plan', ['so', 'ngay', 'chi_tieu', 'thoi_han', 'nhiem_vu', 'hoi_phi']),
  ...field(plan, 'plan.hoi_phi', /^hoi_phi:/, 2, ['moi_thang']),
  ...field(plan, 'plan.chi_tieu.vung-manh', /^ {2}vung-manh:/, 4, ['noi_dung', 'it_nhat']),
  ...field(plan, 'plan.chi_tieu.quy-nhan-dao', /^ {2}quy-nhan-dao:/, 4, ['so_du_toi_thieu']),
  ...field(plan, 'plan.chi_tieu.so-sach', /^ {2}so-sach:/, 4, ['bat_buoc']),
  ...field(plan, 'plan.chi_tieu.hoi-phi', /^ {2}hoi-phi:/, 4, ['tinh_ca_nguoi_mien']),
  ...field(plan, 'plan.chi_tieu.chi-hoi', /^ {2}chi-hoi:/, 4, ['dia_ban', 'cap_hoc']),
  ...kinds(chapter, 'chapter', ['ma', 'ten', 'loai', 'dia_ban']),
  ...field(chapter, 'place', /^ {2}ap-[a-z0-9-]+:/, 4, ['loai', 'ten']),
  ...field(chapter, 'subchapter', /^ {4}chi_hoi:/, 6, ['ngay_thanh_lap']),
  spoil('without school.cap_hoc', (files) => {
    const sheet = new Sheet(files, chapter(files));
    const line = sheet.line(/^ {4}cap_hoc:/);
    const place =
      sheet
        .all(/^ {2}[a-z0-9-]+:$/)
        .filter((one) => one < line)
        .at(-1) ?? 0;
    sheet.cut(line, sheet.end(line));
    return { file: sheet.file, line: place };
  }),
  ...['chuc_vu', 'ho_ten', 'tu'].map((one) => without(`officer.${one}`, chapter, /^ {4}- /, new RegExp(`^ {4}(?:- | {2})${one}: `))),
  ...field(members, 'member', /^[A-Z]+-0002:/, 2, ['ho_ten', 'gioi_tinh', 'nam_sinh', 'chi_hoi', 'ngay_vao_hoi']),
  ...field(members, 'member.ra_hoi', /^ {2}ra_hoi:/, 4, ['ngay', 'hinh_thuc']),
  spoil('without volunteer.tu', (files) => {
    const sheet = new Sheet(files, volunteers(files));
    const line = sheet.line(/^ {2}tu: /);
    const owner =
      sheet
        .all(/^[A-Z]+-T\d+:/)
        .filter((one) => one < line)
        .at(-1) ?? 0;
    sheet.cut(line, line);
    return { file: sheet.file, line: owner };
  }),
  ...['hoi_vien', 'ho_ten', 'gioi_tinh', 'nam_sinh'].map((one) =>
    spoil(`without volunteer.${one}`, (files) => {
      const sheet = new Sheet(files, volunteers(files));
      const line = sheet.line(new RegExp(`^ {2}${one}: `));
      const owner =
        sheet
          .all(/^[A-Z]+-T\d+:/)
          .filter((at) => at < line)
          .at(-1) ?? 0;
      sheet.cut(line, line);
      return { file: sheet.file, line: owner };
    }),
  ),
  ...kinds(ofYear('ke-hoach'), 'chapter plan', ['so', 'ngay', 'bien_phap']),
  ...['nhiem_vu', 'noi_dung'].map((one) =>
    without(`measure.${one}`, ofYear('ke-hoach'), /^ {2}- /, new RegExp(`^ {2}(?:- | {2})${one}: `)),
  ),
  ...['nhiem_vu', 'noi_dung'].map((one) =>
    without(`association’s measure.${one}`, associationReport, /^ {2}- nhiem_vu/, new RegExp(`^ {2}(?:- | {2})${one}: `)),
  ),
  ...kinds(dues, 'dues', ['ky_thu']),
  inBraces('instalment.den_thang', dues, /den_thang: 12/, /den_thang: 12, /),
  inBraces('instalment.han', dues, /den_thang: 12/, /, han: [\d-]+/),
  inBraces('exemption.quyet_dinh', dues, /\{quyet_dinh/, /quyet_dinh: [^,]+, /),
  inBraces('exemption.ngay', dues, /\{quyet_dinh/, /, ngay: [\d-]+/),
  ...field(dues, 'receipt', /^ {2}HP-004:/, 4, ['ngay', 'so_tien', 'hoi_vien']),
  ...kinds(fund, 'fund', ['du_dau', 'phieu']),
  ...field(fund, 'voucher', /^ {2}PT-002:/, 4, ['ngay', 'thu', 'nguoi', 'noi_dung']),
  ...field(fund, 'payment voucher', /^ {2}PC-002:/, 4, ['chi']),
  inBraces('register.cap_nhat', ofYear('so-sach'), /^hoi_vien/, /cap_nhat: [\d-]+, /),
  ...event(ofYear('kiem-tra'), 'inspection', ['ngay', 'loai', 'doan']),
  ...event(ofYear('tap-huan'), 'training', ['ngay', 'loai', 'ten', 'so_nguoi']),
  ...event(ofYear('hoat-dong'), 'activity', ['ngay', 'loai', 'ten']),
  inBraces('title.danh_hieu', ofYear('danh-hieu'), /^cong_nhan/, /danh_hieu: \w+, /),
  inBraces('title.quyet_dinh', ofYear('danh-hieu'), /^cong_nhan/, /quyet_dinh: [^,]+, /),
  inBraces('title.ngay', ofYear('danh-hieu'), /^cong_nhan/, /, ngay: [\d-]+/),
  ...kinds(ofYear('bao-cao'), 'report', ['so', 'ngay']),
  ...kinds(associationReport, 'association’s report', ['so', 'ngay']),
  ...['ngay', 'hinh_thuc'].map((one) =>
    spoil(`without ket_thuc.${one}`, (files) => {
      const sheet = new Sheet(files, chapter(files));
      const line = sheet.line(/^ban_chap_hanh:/);
      sheet.insert(line, 'ket_thuc:', one === 'ngay' ? '  hinh_thuc: giai_the' : '  ngay: 2099-01-01');
      return { file: sheet.file, line };
    }),
  ),
];
