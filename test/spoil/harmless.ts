import { type Files, Sheet } from './files.ts';
import { association, chapter, chapters, dues, fund, members, ofYear, plan, type Spoil, spoil, transfer, type Where } from './spoil.ts';

/** An edit that is nobody’s mistake: no finding. */
const fine = (name: string, edit: (files: Files) => void): Spoil =>
  spoil(name, (files) => {
    edit(files);
    return 'none';
  });

const everywhere = (name: string, change: (text: string) => string): Spoil =>
  fine(name, (files) => {
    for (const file of files.paths) if (file.endsWith('.yaml')) files.write(file, change(files.text(file)));
  });

const line = (name: string, where: Where, pattern: RegExp, to: (text: string) => string): Spoil =>
  fine(name, (files) => {
    const sheet = new Sheet(files, where(files));
    const at = sheet.line(pattern);
    sheet.put(at, to(sheet.text(at)));
  });

const added = (name: string, where: Where, pattern: RegExp, ...texts: string[]): Spoil =>
  fine(name, (files) => {
    const sheet = new Sheet(files, where(files));
    sheet.insert(sheet.line(pattern) + 1, ...texts);
  });

const dropped = (name: string, where: Where, pattern: RegExp): Spoil =>
  fine(name, (files) => {
    const sheet = new Sheet(files, where(files));
    for (const at of sheet.all(pattern).reverse()) sheet.cut(at, sheet.end(at));
  });

/** Edits that must give no finding. */
export const harmless: readonly Spoil[] = [
  everywhere('comment at the head of every file', (text) => `# Người nhập: văn phòng\n${text}`),
  everywhere('comment at the foot of every file', (text) => `${text}# hết\n`),
  everywhere('blank lines at both ends', (text) => `\n\n${text}\n\n`),
  everywhere('Windows line ends', (text) => text.replaceAll('\n', '\r\n')),
  everywhere('byte order mark', (text) => `\ufeff${text}`),
  everywhere('byte order mark and Windows line ends', (text) => `\ufeff${text.replaceAll('\n', '\r\n')}`),
  everywhere('mark of a document at the head', (text) => `---\n${text}`),
  everywhere('end mark of a document', (text) => `${text}...\n`),
  everywhere('blanks at the end of lines', (text) => text.replaceAll('\n', '  \n')),
  everywhere('quotes round names', (text) => text.replaceAll(/^( *(?:- )?ho_ten): (.*)$/gm, "$1: '$2'")),
  everywhere('double quotes round dates', (text) => text.replaceAll(/^( *(?:- )?ngay): (\d\S+)$/gm, '$1: "$2"')),
  everywhere('blanks round the colons’ values', (text) => text.replaceAll(/^( *[a-z_]+): (?=\S)/gm, '$1:   ')),
  everywhere('four blanks for two', (text) => (/^ *- /m.test(text) ? text : text.replaceAll(/^( +)/gm, '$1$1'))),
  everywhere('comments after values', (text) => text.replaceAll(/^( *ngay: \S+)$/gm, '$1  # đã kiểm')),
  line('card number without quotes', members, /so_the: "/, (text) => text.replaceAll('"', '')),
  line('card number with zeros, unquoted', members, /so_the: "/, () => '  so_the: 0012'),
  line('card number like a number', members, /so_the: "/, () => '  so_the: 1_000'),
  line('card number like a date', members, /so_the: "/, () => '  so_the: 2016-13-45'),
  line('statistics code without quotes', chapter, /^ma_dvhc: /, (text) => text.replaceAll('"', '')),
  line('name that reads as a boolean', chapter, /^ {4}ten: Ấp/, () => '    ten: No'),
  line('text with a hash inside a word', fund, /^ {4}noi_dung: /, (text) => `${text} số#1`),
  line('text with a colon inside a word', fund, /^ {4}noi_dung: /, (text) => `${text} lúc 8:30`),
  line('text with every sign, in quotes', fund, /^ {4}noi_dung: /, () => "    noi_dung: '@ % * & ! : # - [a] {b} > |'"),
  line('text folded over lines', fund, /^ {4}noi_dung: /, () => '    noi_dung: >-\n      Ủng hộ quỹ:\n      đợt 1'),
  line('comma in block text', fund, /^ {4}noi_dung: /, () => '    noi_dung: Tập huấn sơ cấp cứu, cứu nạn'),
  line('dated target', plan, /it_nhat: 70/, () => '    it_nhat: {2016-01-01: 70, 2018-01-01: 80}'),
  line('dated rate', plan, /moi_thang: /, () => '  moi_thang:\n    2009-01-01: 1000\n    2018-01-01: 2000'),
  line('dated level and plan', association, /^cap: /, () => 'cap: {2004-01-01: huyen, 2025-07-01: xa}'),
  line('chapter plan made on 1 October before', ofYear('ke-hoach'), /^ngay: /, () => 'ngay: 2015-10-01'),
  line('report received on 30 June after', ofYear('bao-cao'), /^ngay_nhan: /, () => 'ngay_nhan: 2017-06-30'),
  line('measure due next year', ofYear('ke-hoach'), /han: /, () => '    han: 2017-03-31'),
  line('last instalment due next year', dues, /den_thang: 12/, (text) => text.replace(/han: [\d-]+/, 'han: 2017-01-15')),
  line('decimals in scores', ofYear('danh-hieu'), /^tu_cham: /, (text) => text.replace(/TC1: [0-9.]+/, 'TC1: 18.75')),
  line('score that is the maximum', ofYear('danh-hieu'), /^tu_cham: /, (text) => text.replace(/TC1: [0-9.]+/, 'TC1: 20')),
  line('maximum of points changed', plan, /toi_da: 20/, () => '      toi_da: 20.5'),
  line('braces in block style', ofYear('so-sach'), /^hoi_vien: /, (text) => text.replace(/\{(.*), (.*)\}/, '\n  $1\n  $2')),
  line('block in braces over several lines', ofYear('so-sach'), /^hoi_vien: /, (text) =>
    text.replace('{', '{\n    ').replace(', ', ',\n    '),
  ),
  line('a place without its subchapter’s decision', chapter, /quyet_dinh: /, () => '      # chưa có quyết định'),
  added('optional founding date', chapter, /^ma: /, 'ngay_thanh_lap: 2004-01-01'),
  added('comment inside a record', ofYear('bao-cao'), /^so: /, '# 45 thanh niên'),
  dropped('optional card numbers', members, /so_the: /),
  dropped('optional office heads', chapter, /chi_hoi_truong: /),
  dropped('optional payers', dues, /nguoi_nop: /),
  dropped('money handed on', dues, /^nop_cap_tren:/),
  dropped('cash counts', fund, /^kiem_quy:/),
  dropped('gifts in kind', fund, /^hien_vat:/),
  dropped('committee', chapter, /^ban_chap_hanh:/),
  dropped('stated totals', ofYear('bao-cao'), /^so_lieu:/),
  dropped('a part of the report: incomplete, not wrong', ofYear('bao-cao'), /^kien_nghi:/),
  dropped('head-counts', ofYear('so-sach'), /^tinh_nguyen_vien:/),
  fine('keys of every record the other way round', (files) => {
    const sheet = new Sheet(files, members(files));
    const [at = 0] = sheet.all(/^ {2}ho_ten: /);
    const [name = ''] = sheet.cut(at, at);
    sheet.insert(at + 3, name);
  }),
  fine('JSON in a YAML file', (files) =>
    files.write(ofYear('so-sach')(files), '{"hoi_vien": {"cap_nhat": "2016-10-30"}, "tinh_nguyen_vien": {"cap_nhat": "2016-10-30"}}\n'),
  ),
  fine('one card number at both ends of a transfer', (files) => {
    const { from, to, left, entry } = transfer(files);
    const start =
      from
        .all(/^[A-Z]+-\d+:/)
        .filter((one) => one < left)
        .at(-1) ?? 0;
    for (const at of [from.end(start), from.line(/so_the/, start)].filter((one) => one <= from.end(start) && /so_the/.test(from.text(one))))
      from.cut(at, at);
    for (const one of to.all(/so_the/).filter((at) => at > entry && at <= to.end(entry))) to.cut(one, one);
    from.insert(start + 1, '  so_the: "A-77"');
    to.insert(entry + 1, '  so_the: "A-77"');
  }),
  fine('joins the new chapter months after the move', (files) => {
    const { to, entry } = transfer(files);
    const at = to.line(/ngay_vao_hoi: /, entry);
    const day = to.get(at);
    to.value(at, `${day.slice(0, 8)}28`);
  }),
  fine('every optional file of the year', (files) => {
    for (const folder of chapters(files))
      for (const file of files.under(folder)) if (/\/2016\/(?!quy|hoi-phi)/.test(file)) files.remove(file);
  }),
  fine('report received on the day it was written', (files) => {
    const sheet = new Sheet(files, ofYear('bao-cao')(files));
    sheet.value(sheet.line(/^ngay_nhan: /), sheet.get(sheet.line(/^ngay: /)));
  }),
  fine('read-me at the top', (files) => files.write('data/README.md', '# Ghi chú\n')),
];
