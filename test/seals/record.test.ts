import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day } from '../../src/calendar/day.ts';
import { formatText } from '../../src/format/format.ts';
import { INDICATOR_IDS } from '../../src/model/plan.ts';
import type { SealedFigure, SealedState, SealedTally } from '../../src/model/seal.ts';
import { blobOf } from '../../src/seals/digest.ts';
import { otherwiseWritten } from '../../src/seals/figures.ts';
import { withAddition } from '../../src/seals/write.ts';

const hash = fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 40, maxLength: 40 });
const tally = fc.record({
  numerator: fc.nat(2000),
  denominator: fc.nat(2000),
  result: fc.constantFrom('dat' as const, 'chua_dat' as const, 'khong_ap_dung' as const),
});
const days = fc
  .date({ min: new Date('2016-01-01'), max: new Date('2020-12-31'), noInvalidDate: true })
  .map((date) => day(date.toISOString().slice(0, 10)));
const slug = fc.constantFrom('xa-a', 'xa-b', 'thi-tran-c', '2016', 'hoi');
const figure = (id: SealedFigure['id']) =>
  fc
    .record({
      own: tally,
      target: fc.nat(100),
      chapters: fc.dictionary(slug, tally),
      percent: fc.option(fc.nat(10000), { nil: undefined }),
    })
    .map(
      ({ own, target, chapters, percent }): SealedFigure => ({
        id,
        ...own,
        ...(percent === undefined ? {} : { percent: percent / 100 }),
        target,
        chapters: new Map(Object.entries(chapters)),
      }),
    );
const state: fc.Arbitrary<SealedState> = fc
  .record({
    received: days,
    figuresTo: days,
    figures: fc.tuple(...INDICATOR_IDS.map(figure)),
    count: fc.nat(7),
    commit: hash,
    report: hash,
    folders: fc.dictionary(slug, hash),
  })
  .map(({ figures, count, folders, ...rest }) => ({
    ...rest,
    figures: figures.slice(0, count),
    version: '0.1.0',
    folders: new Map(Object.entries(folders)),
  }));
/** What somebody may give as a reason: one line that is not blank. */
const reason = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
  .map((text) =>
    text
      .normalize('NFC')
      .replace(/[\p{C}\p{Z}\s“”„]+/gu, ' ')
      .trim(),
  )
  .filter((text) => text !== '');

describe('the file of seals', () => {
  it('is written in canonical form, keeps every byte that stood there, and reads back as what was meant', () => {
    fc.assert(
      fc.property(fc.uniqueArray(slug, { minLength: 1 }), state, state, reason, reason, days, (keys, first, second, why, who, on) => {
        let text: string | undefined;
        for (const key of keys) {
          const before = text;
          text = withAddition(text, 2016, key, { what: 'seal', state: first });
          expect(text.startsWith(before ?? '# ')).toBe(true);
        }
        for (const number of [1, 2]) {
          for (const key of keys) {
            text = withAddition(text, 2016, key, { what: 'opening', amendment: { number, day: on, who, reason: why } });
            text = withAddition(text, 2016, key, { what: 'closing', state: second });
          }
        }
        expect(formatText(text ?? '', 'data/niem-phong/2016.yaml')).toBe(text);
      }),
      { numRuns: 60, seed: 155 },
    );
  });

  it('keeps remarks and blank lines, and is left alone where it is not as hoi writes it', () => {
    const one: SealedState = {
      received: day('2016-12-01'),
      figuresTo: day('2016-11-30'),
      figures: [],
      commit: 'a'.repeat(40),
      version: '0.1.0',
      folders: new Map(),
    };
    const before = `# trên\n\n${withAddition(undefined, 2016, 'xa-a', { what: 'seal', state: one })}\n# giữa\n\nxa-b:\n${withAddition(undefined, 2016, 'xa-b', { what: 'seal', state: one }).split('xa-b:\n')[1]}# dưới\n`;
    const after = withAddition(before, 2016, 'xa-a', {
      what: 'opening',
      amendment: { number: 1, day: day('2017-01-01'), who: 'A', reason: 'x: y # z' },
    });
    expect(after.replace(/ {2}dinh_chinh:\n(?: {4,}.*\n)+/, '')).toBe(before);
    const add = (text: string) =>
      withAddition(text, 2016, 'xa-a', { what: 'opening', amendment: { number: 1, day: day('2017-01-01'), who: 'A', reason: 'x' } });
    expect(() => add('{xa-a: 1}\n')).toThrow();
    expect(() => add(before.replaceAll('xa-a', 'xa-d'))).toThrow();
    expect(() => withAddition(before, 2016, 'xa-a', { what: 'seal', state: one })).toThrow();
    expect(() => withAddition(before, 2016, 'xa-a', { what: 'closing', state: one })).toThrow();
  });
});

it('a figure left out or with another percentage is told; nothing to count, or another order, is no difference', () => {
  const counted: SealedTally = { numerator: 1, denominator: 2, percent: 50, result: 'chua_dat' };
  const nothing: SealedTally = { numerator: 0, denominator: 0, result: 'khong_ap_dung' };
  const chapters = (...entries: [string, SealedTally][]) => new Map(entries);
  const figure: SealedFigure = { id: 'chi-hoi', target: 100, ...counted, chapters: chapters(['a', counted], ['b', nothing]) };
  // A decoded record holds undefined where a key is absent.
  const decoded = chapters(['b', { ...nothing, percent: undefined } as unknown as SealedTally], ['a', counted]);
  expect(otherwiseWritten([{ ...figure, chapters: decoded }], [figure])).toEqual([]);
  expect(otherwiseWritten([{ ...figure, percent: 51 }], [figure])).toEqual(['chi-hoi']);
  expect(otherwiseWritten([{ ...figure, chapters: chapters(['a', { ...counted, percent: 51 }]) }], [figure])).toEqual(['chi-hoi']);
  expect(otherwiseWritten([], [figure])).toEqual(['chi-hoi']);
});

it('hashes are those that Git gives', () => {
  expect(blobOf(new Uint8Array())).toBe('e69de29bb2d1d6434b8b29ae775ad8c2e48c5391');
  expect(blobOf(Buffer.from('a\r\nb\r\n'))).toBe(blobOf(Buffer.from('a\nb\n')));
  expect(blobOf(Buffer.from('hello\n'))).toBe('ce013625030ba8dba906f756967f9e9ca394464a');
});
