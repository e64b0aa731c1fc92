import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recordsOf } from '../../src/audit/records.ts';
import { type Snapshot, stateReader } from '../../src/audit/state.ts';
import { type Placed, placeOf } from '../../src/layout/paths.ts';
import { buildDataset } from '../../src/model/dataset.ts';
import { validate } from '../../src/schema/validate.ts';
import { entriesIn } from '../../src/source/cut.ts';
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
    const texts = [text, `${text}# ghi chú\n`];
    const reader = stateReader((content) => Buffer.from(texts[Number(content)] ?? ''));
    const [before, after] = ['0', '1'].map((content) => reader.records(new Map([[file, content]]), [file]));
    expect(after?.map((record) => before?.includes(record))).toEqual(before?.map((_, index) => index < (before?.length ?? 0) - 1));
  });
});

it.each([
  ['a: 1\nb: 2\n', ['a: 1\n', 'b: 2\n']],
  ['# đầu\n\na:\n  x: 1\n# giữa\n\nb:\n- 1', ['# đầu\n\na:\n  x: 1\n# giữa\n\n', 'b:\n- 1']],
  ['a: 1\r\nb: 2\r\n', ['a: 1\r\n', 'b: 2\r\n']],
  ['', []],
  ['# chỉ có ghi chú\n', []],
  ['- a\n', []],
  ['"a": 1\n', undefined],
  ['2016:\n', undefined],
  ['=======\na: 1\n', undefined],
])('%j is cut at the keys that stand at the margin', (text, entries) => {
  expect(entriesIn(text)).toEqual(entries);
});
