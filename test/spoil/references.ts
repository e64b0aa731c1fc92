import { Sheet } from './files.ts';
import {
  association,
  associationReport,
  cell,
  chapter,
  codeOf,
  dues,
  home,
  members,
  ofYear,
  other,
  people,
  plan,
  rewrite,
  type Spoil,
  spoil,
  transfer,
  volunteers,
  type Where,
} from './spoil.ts';

const nobody = (text: string) => text.replace(/\b([A-Z]{2,4})-\d{4}\b/, '$1-9999');
const named = (name: string, where: Where, pattern: RegExp) => rewrite(name, where, pattern, nobody);

/** Things that name other things which are not there, and ids and cards that stand twice. */
export const references: readonly Spoil[] = [
  cell('member of a subchapter that is no place', members, /^ {2}chi_hoi: /, 'ap-99'),
  named('payment by nobody', dues, /^ {6}[A-Z]+-\d{4}: /),
  named('exemption of nobody', dues, /^ {2}[A-Z]+-\d{4}: \{/),
  named('volunteer who is no member', volunteers, /^ {2}hoi_vien: /),
  named('officer who is no member', chapter, /^ {6}hoi_vien: /),
  named('evaluation of nobody', ofYear('can-bo'), /^[A-Z]+-\d{4}: /),
  named('award to nobody', ofYear('khen-thuong'), /nguoi: [A-Z]+-\d{4}$/),
  spoil('award to a volunteer who is none', (files) => {
    const sheet = new Sheet(files, ofYear('khen-thuong')(files));
    const line = sheet.line(/nguoi: /);
    sheet.value(line, `${codeOf(files, home(files))}-T999`);
    return { file: sheet.file, line };
  }),
  cell('measure of a task that is not in the plan', ofYear('ke-hoach'), /nhiem_vu: /, 'III.9'),
  cell('association’s measure of a task not in the plan', associationReport, /nhiem_vu: /, 'IV.1'),
  rewrite('score for a criterion that is not in the plan', ofYear('danh-hieu'), /^tu_cham: /, (text) => text.replace('}', ', TC9: 1}')),
  rewrite('title that the plan does not know', ofYear('danh-hieu'), /^cong_nhan: /, (text) =>
    text.replace(/danh_hieu: \w+/, 'danh_hieu: xuat_sac'),
  ),
  rewrite('proposed title that the plan does not know', ofYear('danh-hieu'), /^de_nghi: /, (text) =>
    text.replace(/danh_hieu: \w+/, 'danh_hieu: tien_tien'),
  ),
  cell('plan in force that is not there', association, /^ke_hoach: /, '156-kh-hctd'),
  spoil('one of two plans in force is not there', (files) => {
    const sheet = new Sheet(files, association(files));
    const line = sheet.line(/^ke_hoach: /);
    sheet.put(line, `ke_hoach: {2016-01-01: ${sheet.get(line)}, 2021-01-01: 200-kh-hctd}`);
    return { file: sheet.file, line };
  }),
  spoil('ended with members left, for a successor that is not there', (files) => {
    const sheet = new Sheet(files, chapter(files));
    const line = sheet.line(/^ban_chap_hanh:/);
    sheet.insert(line, 'ket_thuc:', '  ngay: 2099-01-01', '  hinh_thuc: sap_nhap', '  don_vi_moi: [xa-khong-co]');
    return {
      causes: [
        { file: sheet.file, line, to: line + 2 },
        { file: sheet.file, line: line + 3 },
      ],
    };
  }),
  ...(['khong-co', 'itself', 'never left'] as const).map((kind) =>
    spoil(`former id: ${kind}`, (files) => {
      const sheet = new Sheet(files, members(files));
      const last = people(files, home(files)).at(-1);
      const stays = people(files, home(files)).find((one) => !one.left);
      const at = (last?.line ?? 0) + 1;
      const code = codeOf(files, home(files));
      sheet.insert(at, `  truoc_day: ${kind === 'itself' ? last?.id : kind === 'never left' ? stays?.id : `${code}-9999`}`);
      return { file: sheet.file, line: at };
    }),
  ),
  spoil('new member under another chapter’s letters', (files) => {
    const sheet = new Sheet(files, members(files));
    const line = sheet.count + 1;
    sheet.append(
      `${codeOf(files, other(files))}-9001:`,
      '  ho_ten: Lê Thị Mới',
      '  gioi_tinh: nu',
      '  nam_sinh: 1990',
      sheet.text(sheet.line(/^ {2}chi_hoi/)),
      '  ngay_vao_hoi: 2017-11-02',
    );
    return { file: sheet.file, line };
  }),
  spoil('volunteer under another chapter’s letters', (files) => {
    const sheet = new Sheet(files, volunteers(files));
    const line = sheet.count + 1;
    sheet.append(`${codeOf(files, other(files))}-T901:`, '  ho_ten: Lê Thị Mới', '  gioi_tinh: nu', '  nam_sinh: 1990', '  tu: 2017-11-02');
    return { file: sheet.file, line };
  }),
  spoil('member of another chapter pasted here', (files) => {
    const sheet = new Sheet(files, members(files));
    const there = people(files, other(files)).find((one) => !one.left);
    const line = sheet.count + 1;
    sheet.append(
      `${there?.id}:`,
      '  ho_ten: Lê Thị Mới',
      '  gioi_tinh: nu',
      '  nam_sinh: 1970',
      sheet.text(sheet.line(/^ {2}chi_hoi/)),
      '  ngay_vao_hoi: 2017-11-02',
    );
    return [
      { file: sheet.file, line },
      { file: `${other(files)}/hoi-vien.yaml`, line: there?.line ?? 0 },
    ];
  }),
  spoil('volunteer of another chapter pasted here', (files) => {
    const sheet = new Sheet(files, volunteers(files));
    const there = new Sheet(files, `${other(files)}/tinh-nguyen-vien.yaml`);
    const from = there.line(/^[A-Z]+-T/);
    const line = sheet.count + 1;
    sheet.append(there.text(from), '  ho_ten: Lê Thị Mới', '  gioi_tinh: nu', '  nam_sinh: 1990', '  tu: 2017-11-02');
    return [
      { file: sheet.file, line },
      { file: there.file, line: from },
    ];
  }),
  spoil('two chapters of one code', (files) => {
    const sheet = new Sheet(files, chapter(files));
    const line = sheet.line(/^ma: /);
    const twin = other(files);
    sheet.value(line, codeOf(files, twin));
    return [
      { file: sheet.file, line },
      { file: `${twin}/co-so.yaml`, line: new Sheet(files, `${twin}/co-so.yaml`).line(/^ma: /) },
    ];
  }),
  spoil('chapter code mistyped', (files) => {
    const sheet = new Sheet(files, chapter(files));
    const line = sheet.line(/^ma: /);
    sheet.value(line, 'QQQ');
    return [
      { file: sheet.file, line },
      { file: members(files), line: 1 },
    ];
  }),
  ...[home, other].map((where, index) =>
    spoil(index === 0 ? 'card number twice in a chapter' : 'card number twice in two chapters', (files) => {
      const one = new Sheet(files, members(files));
      const two = new Sheet(files, `${where(files)}/hoi-vien.yaml`);
      const first = one.line(/so_the: /);
      const second = index === 0 ? two.line(/so_the: /, first + 1) : two.line(/so_the: /);
      two.value(second, one.get(first));
      return [
        { file: two.file, line: second },
        { file: one.file, line: first },
      ];
    }),
  ),
  spoil('transfer: joins the new chapter before leaving the old', (files) => {
    const { to, entry } = transfer(files);
    const line = to.line(/ngay_vao_hoi: /, entry);
    to.value(line, '2016-01-02');
    return { file: to.file, line: entry, to: line };
  }),
  spoil('transfer: the old entry says something else than a move', (files) => {
    const { from, to, left, entry } = transfer(files);
    from.cut(left, left);
    const line =
      from
        .all(/hinh_thuc: chuyen_di/)
        .filter((one) => one < left)
        .at(-1) ?? 0;
    from.value(line, 'rut_ten');
    return [
      { file: to.file, line: entry, to: to.end(entry) },
      { file: from.file, line: line - 6, to: line + 2 },
    ];
  }),
  spoil('transfer: the old entry is not ended', (files) => {
    const { from, to, left, entry } = transfer(files);
    const start =
      from
        .all(/ra_hoi:/)
        .filter((one) => one < left)
        .at(-1) ?? 0;
    from.cut(start, from.end(start));
    return [
      { file: to.file, line: entry, to: to.end(entry) },
      { file: from.file, line: start - 7, to: start },
    ];
  }),
  spoil('transfer: to a chapter that is not there', (files) => {
    const { from, left } = transfer(files);
    from.value(left, 'xa-khong-co');
    return { file: from.file, line: left };
  }),
  spoil('transfer: entered in another chapter than the one named', (files) => {
    const { from, to, left, entry } = transfer(files);
    const elsewhere =
      [home(files), other(files)].find((folder) => `${folder}/hoi-vien.yaml` !== to.file && `${folder}/hoi-vien.yaml` !== from.file) ?? '';
    from.value(left, elsewhere.replace(/.*\//, ''));
    return [
      { file: from.file, line: left },
      { file: to.file, line: entry, to: to.end(entry) },
    ];
  }),
  spoil('transfer: not entered at the new chapter', (files) => {
    const { from, to, left, entry } = transfer(files);
    to.cut(entry, to.end(entry));
    return { file: from.file, line: left };
  }),
  spoil('transfer: entered at two chapters', (files) => {
    const { from, to, id, entry } = transfer(files);
    const third = new Sheet(
      files,
      `${[home(files), other(files)].find((folder) => `${folder}/hoi-vien.yaml` !== to.file && `${folder}/hoi-vien.yaml` !== from.file)}/hoi-vien.yaml`,
    );
    const line = third.count + 1;
    third.append(
      `${id}:`,
      '  ho_ten: Lê Thị Mới',
      '  gioi_tinh: nu',
      '  nam_sinh: 1970',
      third.text(third.line(/^ {2}chi_hoi/)),
      '  ngay_vao_hoi: 2017-11-02',
    );
    return [
      { file: third.file, line, to: line + 5 },
      { file: to.file, line: entry, to: to.end(entry) },
    ];
  }),
  cell('criterion of the plan with negative points', plan, /toi_da: /, '-5'),
];
