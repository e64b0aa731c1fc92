import { Sheet } from './files.ts';
import { fund, ofYear, rewrite, type Spoil, spoil } from './spoil.ts';

const begun = (name: string, text: string) => rewrite(name, fund, /^ {4}noi_dung: /, () => `    noi_dung: ${text}`);

/** Text that begins, or holds, what YAML takes for something else. */
export const starts: readonly Spoil[] = [
  begun('text that begins with @', '@Nhóm thiện nguyện ủng hộ'),
  begun('text that begins with %', '%50 chi phí chữa bệnh'),
  begun('text that begins with *', '*Ủng hộ quỹ'),
  begun('text that begins with * and a space', '* Ủng hộ quỹ'),
  begun('text that begins with &', '&Ủng hộ quỹ'),
  begun('text that begins with !', '!Gấp: hỗ trợ hộ nghèo'),
  begun('text that begins with a backtick', '`Ủng hộ` quỹ'),
  begun('text that begins with a dash', '- Ủng hộ quỹ'),
  begun('text that begins with a bracket', '[Ấp 1] Ủng hộ quỹ'),
  begun('text that begins with a brace', '{đợt 1} Ủng hộ quỹ'),
  begun('text that begins with >', '> 5 triệu đồng cho hộ nghèo'),
  begun('text that begins with |', '| Ủng hộ quỹ'),
  begun('text that begins with #', '#1 Ủng hộ quỹ'),
  begun('text that begins with a question mark', '? chưa rõ'),
  begun('text that is only a comma', ', ủng hộ'),
  begun('text that is only a dash', '-'),
  begun('text cut by a quote', '"Xuân yêu thương" cho hộ nghèo'),
  rewrite('money with commas in a one-line map', ofYear('hoi-phi'), /^ {2}- \{ngay: .*so_tien: /, (text) =>
    text.replace(/so_tien: \d+/, 'so_tien: 1,500,000'),
  ),
  rewrite('decision number with a comma in a one-line map', ofYear('danh-hieu'), /^cong_nhan: /, (text) =>
    text.replace(/quyet_dinh: [^,}]+/, 'quyet_dinh: 45/QĐ-HCTĐ, ngày ký'),
  ),
  rewrite('no space after a comma’s colon in a one-line map', ofYear('danh-hieu'), /^cong_nhan: /, (text) =>
    text.replace('ngay: ', 'ngay:'),
  ),
  rewrite('comma forgotten in a one-line map', ofYear('danh-hieu'), /^cong_nhan: /, (text) => text.replace(', quyet_dinh', ' quyet_dinh')),
  rewrite('semicolons for commas in a one-line map', ofYear('danh-hieu'), /^cong_nhan: /, (text) => text.replaceAll(', ', '; ')),
  rewrite('decimal commas in one-line scores', ofYear('danh-hieu'), /^tu_cham: /, (text) => text.replace(/TC1: [0-9.]+/, 'TC1: 18,5')),
  spoil('text with a comma in a one-line training', (files) => {
    const sheet = new Sheet(files, ofYear('tap-huan')(files));
    const line = sheet.count + 1;
    sheet.append('- {ngay: 2016-12-20, loai: khac, ten: Tập huấn sơ cấp cứu, cứu nạn, so_nguoi: 5}');
    return { file: sheet.file, line };
  }),
  spoil('money with commas in a one-line voucher', (files) => {
    const sheet = new Sheet(files, ofYear('quy-nhan-dao', 2017)(files));
    const vouchers = sheet.all(/^ {2}PT-\d+:/);
    const last = vouchers.at(-1) ?? 0;
    const next = sheet.text(last).replace(/\d+/, (digits) => String(Number(digits) + 1).padStart(3, '0'));
    const at = sheet.end(sheet.line(/^phieu:/)) + 1;
    sheet.insert(at, `${next} {ngay: 2017-12-20, thu: 2,000,000, nguoi: Doanh nghiệp, noi_dung: Ủng hộ}`);
    return { file: sheet.file, line: at };
  }),
];
