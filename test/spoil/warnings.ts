import { Sheet } from './files.ts';
import { fund, members, ofYear, rewrite, type Spoil, spoil } from './spoil.ts';

const plus = (by: number) => (_all: string, head: string, digits: string) => `${head}${Number(digits) + by}`;

/** What may be right but should be looked at: one warning, exit 0. */
export const warnings: readonly Spoil[] = [
  rewrite(
    'head-count of the members’ register',
    ofYear('so-sach'),
    /^hoi_vien: /,
    (text) => text.replace(/(so_nguoi: )(\d+)/, plus(5)),
    'warning',
  ),
  rewrite(
    'head-count of the volunteers’ register',
    ofYear('so-sach'),
    /^tinh_nguyen_vien: /,
    (text) => text.replace(/(so_nguoi: )(\d+)/, plus(-2)),
    'warning',
  ),
  rewrite('stated number of members', ofYear('bao-cao'), /^so_lieu: /, (text) => text.replace(/(hoi_vien: )(\d+)/, plus(10)), 'warning'),
  rewrite('stated number of subchapters', ofYear('bao-cao'), /^so_lieu: /, (text) => text.replace(/(chi_hoi: )(\d+)/, plus(1)), 'warning'),
  spoil(
    'no line end at the end',
    (files) => {
      const file = members(files);
      files.write(file, files.text(file).trimEnd());
      return { file, line: new Sheet(files, file).count };
    },
    'warning',
  ),
  rewrite('no-break space in a name', members, /^ {2}ho_ten: /, (text) => text.replace(/ (\S+)$/, '\u00a0$1'), 'warning'),
  rewrite('name not in NFC', members, /^ {2}ho_ten: .*[ầếệộỗẩểữựừọạạịáàãảấ]/, (text) => text.normalize('NFD'), 'warning'),
  rewrite('text not in NFC', fund, /^ {4}noi_dung: /, (text) => text.normalize('NFD'), 'warning'),
  rewrite(
    'decision number not in NFC',
    ofYear('danh-hieu'),
    /^cong_nhan: /,
    (text) => text.replace(/quyet_dinh: [^,]+/, 'quyet_dinh: 45/QĐ-HỘI'.normalize('NFD')),
    'warning',
  ),
  rewrite('phone number in text', fund, /^ {4}noi_dung: /, (text) => `${text}, điện thoại 0918 123 456`, 'warning'),
  rewrite('phone number with dots', fund, /^ {4}nguoi: /, (text) => `${text} (0918.123.456)`, 'warning'),
  rewrite('phone number in a name', members, /^ {2}ho_ten: /, (text) => `${text} 0918123456`, 'warning'),
  rewrite('identity number of twelve digits in text', fund, /^ {4}nguoi: /, (text) => `${text}, CCCD 096180001234`, 'warning'),
  rewrite('identity number of nine digits in text', fund, /^ {4}nguoi: /, (text) => `${text}, CMND 381234567`, 'warning'),
  ...(['hoat-dong', 'khen-thuong', 'tap-huan'] as const).map((kind) =>
    spoil(
      `events out of order: ${kind}`,
      (files) => {
        const sheet = new Sheet(files, ofYear(kind)(files));
        const lines = sheet.all(/^- ngay: /);
        const at = lines.find((line, index) => sheet.get(line) > sheet.get(lines[index - 1] ?? line)) ?? 0;
        const before = lines[lines.indexOf(at) - 1] ?? 0;
        const moved = sheet.cut(at, sheet.end(at));
        sheet.insert(before, ...moved);
        return { file: sheet.file, line: before, to: sheet.line(/^- ngay: /, before + 1) };
      },
      'warning',
    ),
  ),
];
