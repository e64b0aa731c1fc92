import type { Day } from '../../calendar/day.ts';
import type { Lang } from '../../i18n/lang.ts';
import { formatHundredths } from '../../i18n/numbers.ts';
import type { IndicatorResult } from '../../indicators/evaluate.ts';
import type { LineOf } from '../../report/places.ts';
import { escapedJson } from './escaped.ts';

/** What `hoi status` computed. */
export interface StatusOutcome {
  readonly year: number;
  readonly asOf: Day;
  readonly plan: string;
  readonly results: readonly IndicatorResult[];
  /** Only this chapter, when asked. */
  readonly chapter: string | undefined;
}

/** The JSON document of `hoi status --json` (contract: cli, version 1). */
export function statusJson(outcome: StatusOutcome & { commit: string | null; dirty: boolean; lineOf: LineOf }, lang: Lang): string {
  const wanted = ({ chapter }: { chapter: string }) => outcome.chapter === undefined || chapter === outcome.chapter;
  const document = {
    version: 1,
    year: outcome.year,
    asOf: outcome.asOf,
    plan: outcome.plan,
    commit: outcome.commit,
    dirty: outcome.dirty,
    indicators: outcome.results.map((result) => ({
      id: result.id,
      numerator: result.numerator,
      denominator: result.denominator,
      percent: result.percent === undefined ? null : formatHundredths(result.percent, lang),
      target: result.target,
      state: result.state,
      shortfall: result.shortfall,
      chapters: result.chapters
        .filter(wanted)
        .map(({ chapter, numerator, denominator, state, shortfall }) => ({ chapter, numerator, denominator, state, shortfall })),
      missing: result.units
        .filter((unit) => !unit.met && wanted(unit))
        .map((unit) => ({
          chapter: unit.chapter,
          unit: unit.unit,
          reason: unit.reason,
          file: unit.file,
          line: outcome.lineOf(unit),
        })),
    })),
  };
  return `${escapedJson(document)}\n`;
}
