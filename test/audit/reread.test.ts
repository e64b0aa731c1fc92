import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recordsOf } from '../../src/audit/records.ts';
import { type Snapshot, stateReader } from '../../src/audit/state.ts';
import { type Placed, placeOf } from '../../src/layout/paths.ts';
import { buildDataset } from '../../src/model/dataset.ts';
import { validate } from '../../src/schema/validate.ts';
import { cut } from '../../src/source/cut.ts';
import { readValues } from '../../src/source/document.ts';

/** A list of people read version after version says what each version says when it is read alone. */

const LISTS = {
  'data/hoi-co-so/xa-a/hoi-vien.yaml': `# Danh sách hội viên
HAV-0001:
  ho_ten: Nguyễn Văn An
  gioi_tinh: nam
  nam_sinh: 1980
  chi_hoi: ap-1
  ngay_vao_hoi: 2015-01-01

HAV-0002:
  ho_ten: "Trần Thị Bé"
  gioi_tinh: nu
  nam_sinh: 1975
  chi_hoi: ap-2
  ngay_vao_hoi: 2015-01-01
  ra_hoi:
    ngay: 2016-04-01
    hinh_thuc: chuyen_di
    noi_den: xa-b
# Kết nạp năm 2016
HAV-0003:
  ho_ten: Lê Văn Chín
  gioi_tinh: nam
  nam_sinh: 1990
  chi_hoi: ap-1
  ngay_vao_hoi: 2016-02-01
  so_the: 0012
`,
  'data/hoi-co-so/xa-a/tinh-nguyen-vien.yaml': `HAV-T0001:
  hoi_vien: HAV-0001
  tu: 2016-01-01
HAV-T0002:
  ho_ten: Phạm Văn Lân
  gioi_tinh: nam
  nam_sinh: 1999
  tu: 2016-03-01
`,
  'data/hoi-co-so/xa-a/2016/hoi-phi.yaml': `ky_thu:
  - {den_thang: 12, han: 2016-10-31}
mien:
  HAV-0061: {quyet_dinh: 02/QĐ-HCTĐ, ngay: 2016-01-29}
phieu_thu:
  HP-001:
    ngay: 2016-01-15
    nguoi_nop: Chi hội ấp 3
    so_tien: 12000
    hoi_vien: {HAV-0135: 12000}
    cho_nam: 2015
  # tháng hai
  HP-002:
    ngay: 2016-02-15
    nguoi_nop: Chi hội Trường Mầm non Hoa Lan
    so_tien: 24000
    hoi_vien:
      HAV-0126: 12000
      HAV-0127: 12000
nop_cap_tren:
  - {ngay: 2016-03-01, so_tien: 6000}
`,
  'data/hoi-co-so/xa-a/2016/quy-nhan-dao.yaml': `du_dau: 3200000
phieu:
  PT-001:
    ngay: 2016-01-20
    thu: 1400000
    nguoi: Các hộ kinh doanh ở ấp 3
    noi_dung: Ủng hộ giúp hộ nghèo trong ấp, khóm

  PT-002:
    ngay: 2016-03-29
    thu: 2300000
    nguoi: Nhóm thiện nguyện ngoài huyện
    noi_dung: Ủng hộ quỹ giúp người bệnh nghèo
kiem_quy:
  2016-06-30: 6900000
`,
};

/** Lines that somebody may come to write into a list, good ones and bad ones. */
const LINES = [
  'HAV-0004:',
  'HAV-0001:',
  'HAV-0002:\n  ho_ten: Võ Văn Hai\n  gioi_tinh: nam\n  nam_sinh: 1970\n  chi_hoi: ap-2\n  ngay_vao_hoi: 2015-01-01',
  'HAV-T0001:\n  hoi_vien: HAV-0002\n  tu: 2016-02-01',
  '  ho_ten: Hồ Thị Tư',
  '  ho_ten: { a: 1 }',
  '  nam_sinh: 19o5',
  '  nam_sinh: 1985',
  '  ngay_vao_hoi: 31/02/2016',
  '\tgioi_tinh: nu',
  '# ghi chú',
  '#\tghi chú',
  '',
  '   ',
  '- HAV-0009',
  '---',
  '<<<<<<< HEAD',
  '=======',
  '2016:',
  '__proto__:',
  'null:',
  '"HAV-0005": {}',
  'HAV-0006: {}',
  '  HP-001:\n    ngay: 2016-02-02\n    nguoi_nop: Chi hội\n    so_tien: 6000\n    hoi_vien: {HAV-0135: 6000}',
  '  HP-003:\n    ngay: 2016-02-02\n    nguoi_nop: Chi hội\n    so_tien: 6000\n    hoi_vien: {HAV-0135: 6000}',
  '  PT-001:\n    ngay: 2016-02-02\n    chi: 6000\n    nguoi: Ông Ba\n    noi_dung: Hỗ trợ',
  '  PT-003:\n    ngay: 2016-02-02\n    chi: 6000\n    nguoi: Ông Ba\n    noi_dung: Hỗ trợ',
  'phieu:',
  'phieu_thu:',
  'phieu_thu: {}',
  '    huy: sai số tiền',
  '  chi_hoi: ap-1\r',
  '  so_the: \u200b12',
  '  ho_ten: |',
];

interface Edit {
  readonly at: number;
  readonly cut: number;
  readonly lines: readonly string[];
}

const edit = fc.record({ at: fc.nat(40), cut: fc.nat(9), lines: fc.array(fc.constantFrom(...LINES), { maxLength: 3 }) });

/** The text after each edit; every third time the first text again, as after a mistake taken back. */
function versions(text: string, edits: readonly Edit[]): string[] {
  let now = text;
  return [
    text,
    ...edits.map(({ at, cut, lines }, index) => {
      const all = now.split('\n');
      all.splice(Math.min(at, all.length), cut, ...lines);
      now = index % 3 === 2 ? text : all.join('\n');
      return now;
    }),
  ];
}

describe.each(Object.entries(LISTS))('%s', (file, text) => {
  const placed = placeOf(file) as Placed;

  it('is the same, read entry by entry or as a whole', () => {
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 8 }), (edits) => {
        const texts = versions(text, edits);
        const reader = stateReader((content) => Buffer.from(texts[Number(content)] ?? ''));
        for (const [index, version] of texts.entries()) {
          const state: Snapshot = new Map([[file, String(index)]]);
          const whole = () => readValues(file, Buffer.from(version));
          expect(reader.records(state, [file])).toEqual(recordsOf(file, placed, whole().value));
          const { chapters, entries, unread } = buildDataset([{ file, placed, value: validate(whole(), placed.kind).value }]);
          expect(reader.dataset(state)).toMatchObject({ chapters, entries, unread });
        }
      }),
      { numRuns: 400 },
    );
  });

  it('is read anew only where it changed', () => {
    const texts = [text, text.replace(/Văn Chín|Văn Lân|Hoa Lan|ngoài huyện/, 'Văn Mười')];
    const reader = stateReader((content) => Buffer.from(texts[Number(content)] ?? ''));
    const [before = [], after = []] = ['0', '1'].map((content) => reader.records(new Map([[file, content]]), [file]));
    const key = { dues: 'receipt', fund: 'voucher', members: 'member', volunteers: 'volunteer' }[placed.kind as 'dues'];
    const own = after.filter(({ kind }) => kind === key);
    expect(own.length).toBeGreaterThan(1);
    expect(own.filter((record) => before.includes(record)).map(({ id }) => id)).toEqual(own.slice(1, -1).map(({ id }) => id));
  });
});

it.each([
  ['a: 1\nb: 2\n', undefined, ['a: 1\n', 'b: 2\n']],
  ['# đầu\n\na:\n  x: 1\n# giữa\n\nb:\n- 1', undefined, ['# đầu\n\na:\n  x: 1\n# giữa\n\n', 'b:\n- 1']],
  ['a: 1\r\nb: 2\r\n', undefined, ['a: 1\r\n', 'b: 2\r\n']],
  ['', undefined, undefined],
  ['# chỉ có ghi chú\n', undefined, undefined],
  ['- a\n', undefined, undefined],
  ['"a": 1\n', undefined, undefined],
  ['2016:\n', undefined, undefined],
  ['=======\na: 1\n', undefined, undefined],
  ['k:\n  a: 1\n  b:\n    x: 1\nz: 1\n', 'k', ['  a: 1\n', '  b:\n    x: 1\n']],
  ['y: 1\nk:\n# đầu\n  a: 1\n', 'k', ['# đầu\n  a: 1\n']],
  ['k:\n    a: 1\n', 'k', undefined],
  ['k: {}\n', 'k', undefined],
  ['kk:\n  a: 1\n', 'k', undefined],
  ['x:\n  k:\n    a: 1\n', 'k', undefined],
])('%j is cut at its entries', (text, key, entries) => {
  const parts = cut(text, key);
  expect(parts?.entries).toEqual(entries);
  if (parts) expect(parts.before + parts.entries.join('') + parts.after).toBe(text);
});
