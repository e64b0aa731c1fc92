import { percentHundredths } from '../../indicators/target.ts';
import { chaptersOf, type ReportInput } from '../input.ts';
import { shortName } from '../words.ts';
import type { Grid, Share } from './model.ts';

/** Every chapter against every indicator. */
export function gridOf(input: ReportInput): Grid {
  // By slug, since a province has a hundred chapters and each result a tally for every one.
  const tallies = input.results.map(({ chapters }) => new Map(chapters.map((one) => [one.chapter, one])));
  return {
    rows: chaptersOf(input).map(({ slug, name }) => {
      const cells = input.results.map(({ target }, index): Share => {
        const { numerator = 0, denominator = 0, state = 'not-applicable' } = tallies[index]?.get(slug) ?? {};
        return { numerator, denominator, state, percent: percentHundredths(numerator, denominator, target) };
      });
      return {
        chapter: slug,
        name: shortName(name),
        cells,
        met: cells.filter(({ state }) => state === 'met').length,
        applicable: cells.filter(({ state }) => state !== 'not-applicable').length,
      };
    }),
  };
}
