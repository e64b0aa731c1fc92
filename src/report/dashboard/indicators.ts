import type { IndicatorResult } from '../../indicators/evaluate.ts';
import type { Unit } from '../../indicators/indicator.ts';
import { percentHundredths } from '../../indicators/target.ts';
import { INDICATOR_NAMES } from '../../indicators/words.ts';
import type { ReportInput } from '../input.ts';
import { shortName } from '../words.ts';
import type { IndicatorPanel } from './model.ts';

/** The indicators against their targets, in the plan's order; those of one chapter in a report about it. */
export function indicatorPanels(input: ReportInput): IndicatorPanel[] {
  const { results, lang } = input;
  return results.map((result) => {
    const { numerator, denominator, state, shortfall } = tallyOf(input, result);
    return {
      id: result.id,
      counts: result.counts,
      name: INDICATOR_NAMES[result.id][lang],
      text: lang === 'vi' ? result.text : INDICATOR_NAMES[result.id].en,
      numerator,
      denominator,
      percent: percentHundredths(numerator, denominator, result.target),
      target: result.target,
      state,
      shortfall,
      missing: missingOf(input, unitsOf(input, result)),
    };
  });
}

/** What an indicator counted in the chapters that the report is about. */
export function unitsOf({ chapter }: ReportInput, { units }: IndicatorResult): readonly Unit[] {
  return chapter === undefined ? units : units.filter((unit) => unit.chapter === chapter);
}

/** The tally of what the report is about: all of it, or one chapter. */
export function tallyOf({ chapter }: ReportInput, result: IndicatorResult) {
  if (chapter === undefined) return result;
  return (
    result.chapters.find((one) => one.chapter === chapter) ??
    ({ numerator: 0, denominator: 0, state: 'not-applicable', shortfall: 0 } as const)
  );
}

function missingOf({ question }: ReportInput, units: readonly Unit[]): IndicatorPanel['missing'] {
  const groups = new Map<Unit['reason'], { count: number; slugs: Set<string> }>();
  for (const { met, reason, chapter } of units) {
    if (met) continue;
    const group = groups.get(reason) ?? { count: 0, slugs: new Set() };
    group.count += 1;
    group.slugs.add(chapter);
    groups.set(reason, group);
  }
  return [...groups]
    .map(([reason, { count, slugs }]) => ({
      reason,
      count,
      chapters: [...slugs].map((slug) => shortName(question.data.bySlug.get(slug)?.name ?? slug)),
    }))
    .sort((a, b) => b.count - a.count);
}
