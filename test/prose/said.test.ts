import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { day } from '../../src/calendar/day.ts';
import { formatCount } from '../../src/i18n/numbers.ts';
import { percentsSaid } from '../../src/prose/percents-said.ts';
import { wrongSums } from '../../src/prose/sums.ts';
import { totalsSaid } from '../../src/prose/totals-said.ts';
import { COMPARED, FINE_SUMS, SILENT, WRONG_SUMS } from './sentences.ts';

const voice = {
  year: 2016,
  day: day('2016-11-30'),
  names: ['Hội Chữ thập đỏ huyện Năm Căn', 'Hội CTĐ huyện Năm Căn'],
  area: 'huyện',
};
const chapter = { year: 2016, day: day('2016-11-10'), names: ['Hội Chữ thập đỏ xã Hàng Vịnh'], area: 'xã' };

/** What a text says, and for each number the words at its offsets. */
function said(text: string, of: typeof voice = voice): { all: string[]; words: string[] } {
  const totals = totalsSaid(text, of).map((one) => ({ ...one, as: `${one.key}=${one.value}` }));
  const percents = percentsSaid(text, of).map((one) => ({ ...one, as: `${one.id}=${one.value}/${one.parts}` }));
  const all = [...totals, ...percents].sort((a, b) => a.start - b.start);
  return { all: all.map(({ as }) => as), words: all.map(({ start, end }) => text.slice(start, end)) };
}

describe('totals and percentages that a sentence states', () => {
  test.each(COMPARED)('%s', (sentence, ...expected) => {
    const { all, words } = said(sentence);
    expect(all.sort()).toEqual(expected.sort());
    for (const word of words) expect(word).toMatch(/^[\d.]+(,\d+)?$/);
  });

  test.each(SILENT)('nothing in: %s', (sentence) => expect(said(sentence).all).toEqual([]));

  it('there are enough of both', () => {
    expect(COMPARED.length + SILENT.length).toBeGreaterThanOrEqual(60);
    expect(SILENT.length).toBeGreaterThanOrEqual(30);
  });

  it('a chapter speaks of itself, not of its hamlets or of the district', () => {
    expect(said('Hội CTĐ xã Hàng Vịnh hiện có 243 hội viên.', chapter).all).toEqual(['hoi_vien=243']);
    expect(said('Toàn xã có 14 chi hội với 243 hội viên.', chapter).all).toEqual(['chi_hoi=14', 'hoi_vien=243']);
    for (const text of [
      'Toàn huyện có 1.935 hội viên.',
      'Ấp 1 hiện có 30 hội viên.',
      'Ở ấp 1, đến nay Hội có 30 hội viên.',
      'Chi hội ấp 4 hiện có 22 hội viên.',
    ])
      expect(said(text, chapter).all).toEqual([]);
  });

  it('every number put into a pattern is read', () => {
    const patterns: readonly (readonly [before: string, after: string, key: string])[] = [
      ['Toàn huyện có ', ' hội viên.', 'hoi_vien'],
      ['Đến nay Hội có ', ' tình nguyện viên, trong đó một số là hội viên.', 'tinh_nguyen_vien'],
      ['Tổng số ', ' chi hội', 'chi_hoi'],
      ['số tình nguyện viên là ', ' người', 'tinh_nguyen_vien'],
      ['Trong năm kết nạp thêm người, nâng tổng số lên ', ' hội viên', 'hoi_vien'],
      ['Tổng số hội viên ', '.', 'hoi_vien'],
      ['Toàn huyện hiện có 9 Hội cơ sở, ', ' chi hội, 7 hội viên.', 'chi_hoi'],
    ];
    fc.assert(
      fc.property(fc.constantFrom(...patterns), fc.nat({ max: 5_000_000 }), fc.boolean(), ([before, after, key], number, grouped) => {
        const written = grouped ? formatCount(number, 'vi') : String(number);
        const found = totalsSaid(`${before}${written}${after}`, voice).find((one) => one.key === key);
        expect(found).toEqual({ key, value: number, start: before.length, end: before.length + written.length });
      }),
    );
  });

  it('every percentage put into a pattern is read', () => {
    fc.assert(
      fc.property(fc.nat({ max: 10_000 }), fc.constantFrom('', ' '), (hundredths, space) => {
        const written = `${Math.floor(hundredths / 100)},${String(hundredths % 100).padStart(2, '0')}`;
        const [found] = percentsSaid(`Tỷ lệ hội viên đóng hội phí đúng kỳ đạt ${written}${space}%.`, voice);
        expect(found).toMatchObject({ id: 'hoi-phi', value: hundredths, parts: 100 });
      }),
    );
  });
});

describe('sums that a sentence writes out', () => {
  test.each(WRONG_SUMS)('%s', (sentence, expected) => {
    const found = wrongSums(sentence);
    expect(found.map(({ parts, total }) => `${parts.join('+')}=${total}`)).toEqual([expected]);
    for (const { start, end, total } of found) expect(sentence.slice(start, end).replace('.', '')).toBe(String(total));
  });

  test.each(FINE_SUMS)('nothing in: %s', (sentence) => expect(wrongSums(sentence)).toEqual([]));

  it('a wrong total is caught and a right one is not, whatever the numbers', () => {
    const wordings: readonly ((a: string, b: string, total: string) => string)[] = [
      (a, b, total) => `Có ${a} + ${b} = ${total} ủy viên.`,
      (a, b, total) => `Có ${total} ủy viên, gồm ${a} ủy viên cơ sở và ${b} ủy viên huyện.`,
      (a, b, total) => `Cơ sở ${a} ủy viên, huyện ${b} ủy viên, tổng cộng ${total} ủy viên.`,
    ];
    const number = fc.integer({ min: 1, max: 100_000 });
    fc.assert(
      fc.property(fc.constantFrom(...wordings), number, number, fc.integer({ min: -3, max: 3 }), (wording, a, b, slip) => {
        const text = wording(formatCount(a, 'vi'), formatCount(b, 'vi'), formatCount(Math.max(0, a + b + slip), 'vi'));
        expect(wrongSums(text)).toHaveLength(Math.max(0, a + b + slip) === a + b ? 0 : 1);
      }),
    );
  });
});
