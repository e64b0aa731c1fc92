import { Sheet } from './files.ts';
import { chapter, dues, fund, members, ofYear, plan, rewrite, type Spoil, spoil } from './spoil.ts';

/** Structure broken by hand, by a merge or by an editor. */
export const yaml: readonly Spoil[] = [
  rewrite('tab before a key', members, /^ {2}gioi_tinh/, (text) => text.replace('  ', '\t')),
  rewrite('tab after the spaces', members, /^ {2}gioi_tinh/, (text) => text.replace('  ', '  \t')),
  rewrite('one space too many', members, /^ {2}gioi_tinh/, (text) => ` ${text}`),
  rewrite('one space too few', members, /^ {2}gioi_tinh/, (text) => text.slice(1)),
  rewrite('no indentation at all', members, /^ {2}nam_sinh/, (text) => text.trim()),
  rewrite('non-breaking spaces as indentation', members, /^ {2}nam_sinh/, (text) => text.replace('  ', '\u00a0\u00a0')),
  rewrite('colon forgotten', members, /^ {2}gioi_tinh/, (text) => text.replace(':', '')),
  rewrite('colon forgotten after an id', members, /^[A-Z]+-0003:/, (text) => text.replace(':', '')),
  rewrite('no space after the colon', members, /^ {2}gioi_tinh/, (text) => text.replace(': ', ':')),
  rewrite('wide colon from another keyboard', members, /^ {2}gioi_tinh/, (text) => text.replace(': ', '：')),
  rewrite('equals sign for the colon', members, /^ {2}gioi_tinh/, (text) => text.replace(': ', ' = ')),
  rewrite('colon inside text', fund, /^ {4}noi_dung: /, (text) => `${text}: đợt 1`),
  rewrite('two fields joined on one line', members, /^ {2}gioi_tinh/, (text) => `${text}  nam_sinh_cu: 1980`),
  rewrite('double quote not closed', members, /^ {2}so_the: "/, (text) => text.slice(0, -1)),
  rewrite('double quote not opened but closed', members, /^ {2}ho_ten: /, (text) => `${text.replace(': ', ': "')}`),
  rewrite('single quote not closed', fund, /^ {4}noi_dung: /, (text) => text.replace(': ', ": '")),
  rewrite('text after a quoted word', fund, /^ {4}noi_dung: /, (text) => text.replace(': ', ': "Tặng" ')),
  rewrite('bracket not closed', plan, /^ {4}dia_ban: \[/, (text) => text.replace(']', '')),
  rewrite('brace not closed', chapter, /nhiem_ky: \{/, (text) => text.replace('}', '')),
  rewrite('brace closed twice', chapter, /nhiem_ky: \{/, (text) => `${text}}`),
  rewrite('brace closed with a bracket', chapter, /nhiem_ky: \{/, (text) => text.replace('}', ']')),
  rewrite('no space after the dash', ofYear('hoat-dong'), /^- ngay/, (text) => text.replace('- ', '-')),
  rewrite('anchor on a value', members, /^ {2}chi_hoi: /, (text) => text.replace(': ', ': &noi ')),
  rewrite('alias without an anchor', members, /^ {2}chi_hoi: /, () => '  chi_hoi: *noi'),
  rewrite('core tag', members, /^ {2}so_the: /, (text) => text.replace(': ', ': !!str ')),
  rewrite('tag of one’s own', members, /^ {2}ho_ten: /, (text) => text.replace(': ', ': !ten ')),
  rewrite('comment glued to a number', dues, /^ {4}so_tien: /, (text) => `${text}#đã kiểm`),
  spoil('merge key', (files) => {
    const sheet = new Sheet(files, members(files));
    const line = sheet.line(/^ {2}gioi_tinh/);
    sheet.insert(line, '  <<: {so_the: "999901"}');
    return { file: sheet.file, line };
  }),
  spoil('anchor and the alias that uses it', (files) => {
    const sheet = new Sheet(files, members(files));
    const [first = 0, second = 0] = sheet.all(/^ {2}gioi_tinh: nam$/);
    sheet.value(first, '&gt nam');
    sheet.value(second, '*gt');
    return {
      causes: [
        { file: sheet.file, line: first },
        { file: sheet.file, line: second },
      ],
    };
  }),
  spoil('key written twice in one record', (files) => {
    const sheet = new Sheet(files, members(files));
    const line = sheet.line(/^ {2}nam_sinh: /);
    sheet.insert(line + 1, sheet.text(line));
    return { file: sheet.file, line: line + 1 };
  }),
  spoil('member pasted twice', (files) => {
    const sheet = new Sheet(files, members(files));
    const line = sheet.line(/^[A-Z]+-0002:/);
    const copy = Array.from({ length: sheet.end(line) - line + 1 }, (_, index) => sheet.text(line + index));
    const at = sheet.count + 1;
    sheet.append(...copy);
    return { file: sheet.file, line: at };
  }),
  spoil('new member given a used number', (files) => {
    const sheet = new Sheet(files, members(files));
    const at = sheet.count + 1;
    const id = sheet.text(sheet.line(/^[A-Z]+-0002:/));
    sheet.append(
      id,
      '  ho_ten: Lê Thị Mới',
      '  gioi_tinh: nu',
      '  nam_sinh: 1990',
      sheet.text(sheet.line(/^ {2}chi_hoi/)),
      '  ngay_vao_hoi: 2017-05-02',
    );
    return { file: sheet.file, line: at };
  }),
  spoil('voucher number used twice', (files) => {
    const sheet = new Sheet(files, fund(files));
    const line = sheet.line(/^ {2}PT-002:/);
    sheet.put(line, '  PT-001:');
    return { file: sheet.file, line };
  }),
  spoil('receipt number used twice', (files) => {
    const sheet = new Sheet(files, dues(files));
    const line = sheet.line(/^ {2}HP-003:/);
    sheet.put(line, '  HP-002:');
    return { file: sheet.file, line };
  }),
  spoil('place entered twice', (files) => {
    const sheet = new Sheet(files, chapter(files));
    const places = sheet.all(/^ {2}[a-z0-9-]+:$/).filter((line) => line > sheet.line(/^dia_ban:/));
    const first = places[0] ?? 0;
    const at = sheet.count + 1;
    sheet.append(...Array.from({ length: sheet.end(first) - first + 1 }, (_, index) => sheet.text(first + index)));
    return { file: sheet.file, line: at };
  }),
  spoil('section pasted twice', (files) => {
    const sheet = new Sheet(files, plan(files));
    const line = sheet.line(/^hoi_phi:/);
    const copy = Array.from({ length: sheet.end(line) - line + 1 }, (_, index) => sheet.text(line + index));
    const at = sheet.count + 1;
    sheet.append(...copy);
    return { file: sheet.file, line: at };
  }),
  spoil('second document in the file', (files) => {
    const sheet = new Sheet(files, members(files));
    const line = sheet.line(/^[A-Z]+-0010:/);
    sheet.insert(line, '---');
    return { file: sheet.file, line, to: line + 1 };
  }),
  spoil('conflict markers round one value', (files) => {
    const sheet = new Sheet(files, fund(files));
    const line = sheet.line(/^ {4}thu: /);
    sheet.insert(line + 1, '=======', '    thu: 1500000', '>>>>>>> nhanh-sua-quy');
    sheet.insert(line, '<<<<<<< HEAD');
    return { file: sheet.file, line };
  }),
  spoil('conflict markers round two new members', (files) => {
    const sheet = new Sheet(files, members(files));
    const at = sheet.count + 1;
    const id = sheet.text(sheet.all(/^[A-Z]+-\d+:/).at(-1) ?? 0).replace(/\d+/, '9001');
    const place = sheet.text(sheet.line(/^ {2}chi_hoi/));
    const one = (name: string) => [id, `  ho_ten: ${name}`, '  gioi_tinh: nu', '  nam_sinh: 1990', place, '  ngay_vao_hoi: 2017-05-02'];
    sheet.append('<<<<<<< HEAD', ...one('Lê Thị Một'), '=======', ...one('Lê Thị Hai'), '>>>>>>> them-hoi-vien');
    return { file: sheet.file, line: at };
  }),
  spoil('a conflict marker left behind', (files) => {
    const sheet = new Sheet(files, members(files));
    const line = sheet.line(/^[A-Z]+-0010:/);
    sheet.insert(line, '>>>>>>> them-hoi-vien');
    return { file: sheet.file, line };
  }),
  spoil('the middle conflict marker left behind', (files) => {
    const sheet = new Sheet(files, members(files));
    const line = sheet.line(/^[A-Z]+-0010:/);
    sheet.insert(line, '=======');
    return { file: sheet.file, line };
  }),
  spoil('Enter pressed inside text', (files) => {
    const sheet = new Sheet(files, members(files));
    const line = sheet.line(/^ {2}ho_ten: \S+ \S+ \S+/);
    const [, head = '', tail = ''] = /^(.* \S+ \S+) (\S+)$/.exec(sheet.text(line)) ?? [];
    sheet.put(line, head);
    sheet.insert(line + 1, tail);
    return { file: sheet.file, line: line + 1 };
  }),
  spoil('line of prose between records', (files) => {
    const sheet = new Sheet(files, members(files));
    const line = sheet.line(/^[A-Z]+-0010:/);
    sheet.insert(line, 'Danh sách bổ sung tháng 5');
    return { file: sheet.file, line };
  }),
];
