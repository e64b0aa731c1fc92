import { describe, expect, it } from 'vitest';
import { day } from '../../src/calendar/day.ts';
import { inspect } from '../../src/check/inspect.ts';
import { ask, evaluate } from '../../src/indicators/evaluate.ts';
import { type Why, whyOf } from '../../src/indicators/why/case.ts';
import { planOn } from '../../src/model/plan-on.ts';
import { workTree } from '../../src/repository/work-tree.ts';

const { data } = inspect(workTree(new URL('../../', import.meta.url).pathname));
const dates = ['2016-02-01', '2016-06-30', '2016-07-01', '2016-11-04', '2016-11-30', '2016-12-31', '2017-03-01'].map(day);

describe.each(dates)('the chains behind the numbers of 2016 as of %s', (asOf) => {
  const question = ask(data, planOn(data, asOf) as never, 2016, asOf);
  const chains = evaluate(question).map((result) => whyOf(question, result, {}));
  const chain = (id: string) => chains.find(({ result }) => result.id === id) as Why;

  it('hold every unit that counts, on its side', () => {
    for (const { result, cases } of chains) {
      expect(cases.filter(({ standing }) => standing === 'met')).toHaveLength(result.numerator);
      expect(cases.filter(({ standing }) => standing !== 'excluded')).toHaveLength(result.denominator);
    }
  });

  it('leave nobody out: every chapter, every place and every entry of a member list stands there once', () => {
    const all = {
      chapters: data.chapters.map(({ slug }) => `${slug} ${slug}`),
      places: question.chapters.flatMap(({ slug, places }) => places.map(({ key }) => `${slug} ${key}`)),
      members: question.chapters.flatMap(({ slug, members }) => members.map(({ id }) => `${slug} ${id}`)),
    };
    for (const { result, cases } of chains)
      expect(cases.map(({ unit }) => `${unit.chapter} ${unit.unit}`).sort(), result.id).toEqual([...all[result.counts]].sort());
  });

  it('say the arithmetic that leads to the verdict', () => {
    for (const { standing, unit, summary } of chain('quy-nhan-dao').cases) {
      const [opening = 0, received = 0, paid = 0, balance = 0] = (summary.vi.match(/[\d.]+(?= đ)/g) ?? []).map((text) =>
        Number(text.replaceAll('.', '')),
      );
      expect(opening + received - paid, unit.unit).toBe(balance);
      expect(balance >= 5_000_000).toBe(standing === 'met');
    }
    for (const { standing, summary, unit } of chain('hoi-phi').cases) {
      if (standing === 'excluded') continue;
      const [owed = 0, paid = 0] = (summary.vi.match(/[\d.]+(?= đ)/g) ?? []).map((text) => Number(text.replaceAll('.', '')));
      expect(owed, unit.unit).toBeGreaterThan(0);
      if (standing === 'met') expect(paid, unit.unit).toBeGreaterThanOrEqual(owed);
      if (summary.vi.includes('còn thiếu')) expect(summary.vi).toContain(`còn thiếu ${(owed - paid).toLocaleString('de')} đ`);
    }
  });

  it('give every fact its words in both languages and a place in a file', () => {
    for (const { cases, definition } of chains) {
      for (const { words, file } of [{ words: definition, file: 'data/' }, ...cases.flatMap(({ grounds }) => grounds)]) {
        expect(words.vi).not.toBe('');
        expect(words.en).not.toBe('');
        expect(file).toMatch(/^data\//);
      }
    }
  });
});
