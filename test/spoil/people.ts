import { Sheet } from './files.ts';
import { cell, chapter, home, people as listed, members, type Spoil, spoil, volunteers } from './spoil.ts';

/** Dates of members, volunteers, officers, places and chapters against each other. */
export const people: readonly Spoil[] = [
  spoil('born after joining', (files) => {
    const sheet = new Sheet(files, members(files));
    const quiet = listed(files, home(files)).find((one) => one.left && one.left < '2016') ?? listed(files, home(files))[0];
    const line = sheet.line(/nam_sinh: /, quiet?.line);
    sheet.value(line, '2020');
    return { file: sheet.file, line, to: sheet.line(/ngay_vao_hoi: /, quiet?.line) };
  }),
  spoil('left before joining', (files) => {
    const sheet = new Sheet(files, members(files));
    const quiet = listed(files, home(files)).find((one) => one.left && one.left < '2016');
    const line = sheet.line(/ngay: /, sheet.line(/ra_hoi:/, quiet?.line));
    sheet.value(line, '2001-01-01');
    return { file: sheet.file, line };
  }),
  spoil('left before joining, with payments', (files) => {
    const sheet = new Sheet(files, members(files));
    const payer = listed(files, home(files)).find((one) => !one.left && files.text(`${home(files)}/2016/hoi-phi.yaml`).includes(one.id));
    sheet.insert((payer?.end ?? 0) + 1, '  ra_hoi:', '    ngay: 2001-01-01', '    hinh_thuc: rut_ten');
    return { file: sheet.file, line: (payer?.end ?? 0) + 2 };
  }),
  spoil('joined in a year mistyped, with payments', (files) => {
    const sheet = new Sheet(files, members(files));
    const payer = listed(files, home(files)).find(
      (one) => one.left && one.left > '2016' && files.text(`${home(files)}/2016/hoi-phi.yaml`).includes(one.id),
    );
    const line = sheet.line(/ngay_vao_hoi: /, payer?.line);
    sheet.value(line, `2106${sheet.get(line).slice(4)}`);
    return { file: sheet.file, line, to: payer?.end ?? 0 };
  }),
  spoil('volunteer stopped before beginning', (files) => {
    const sheet = new Sheet(files, volunteers(files));
    const line = sheet.line(/thoi_tham_gia: /);
    sheet.put(line, sheet.text(line).replace(/ngay: [\d-]+/, 'ngay: 2001-01-01'));
    return { file: sheet.file, line };
  }),
  spoil(
    'volunteer of ten years',
    (files) => {
      const sheet = new Sheet(files, volunteers(files));
      const line = sheet.line(/nam_sinh: /);
      const tu = sheet.line(/ tu: /, line);
      sheet.value(line, String(Number(sheet.get(tu).slice(0, 4)) - 10));
      return { file: sheet.file, line, to: tu };
    },
    'warning',
  ),
  spoil('officer out of office before taking it', (files) => {
    const sheet = new Sheet(files, chapter(files));
    const line = sheet.line(/^ {6}tu: /) + 1;
    sheet.insert(line, '      thoi_giu: 2010-01-01');
    return { file: sheet.file, line };
  }),
  spoil('subchapter dissolved before it was founded', (files) => {
    const sheet = new Sheet(files, chapter(files));
    const line = sheet.line(/^ {6}ngay_thanh_lap: /) + 1;
    sheet.insert(line, '      giai_the: 1999-01-01');
    return { file: sheet.file, line };
  }),
  spoil('place gone before it was there', (files) => {
    const sheet = new Sheet(files, chapter(files));
    const line = sheet.line(/^ {4}ten: Ấp/) + 1;
    sheet.insert(line, '    tu: 2005-01-01', '    den: 2001-01-01');
    return { file: sheet.file, line, to: line + 1 };
  }),
  spoil('chapter ended before it was founded', (files) => {
    const sheet = new Sheet(files, chapter(files));
    const line = sheet.line(/^ban_chap_hanh:/);
    sheet.insert(line, 'ngay_thanh_lap: 2099-01-01', 'ket_thuc: {ngay: 2098-01-01, hinh_thuc: giai_the}');
    return { file: sheet.file, line, to: line + 1 };
  }),
  spoil('ended chapter with all its members left in it', (files) => {
    const sheet = new Sheet(files, chapter(files));
    const line = sheet.line(/^ban_chap_hanh:/);
    sheet.insert(line, 'ket_thuc:', '  ngay: 2018-01-01', '  hinh_thuc: giai_the');
    return { file: sheet.file, line, to: line + 2 };
  }),
  cell('term of office that ends before it begins', chapter, /nhiem_ky: /, '{tu: 2021, den: 2016}'),
];
