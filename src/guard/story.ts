import type { Day } from '../calendar/day.ts';
import type { Words } from '../i18n/lang.ts';
import type { State } from '../indicators/target.ts';
import type { IndicatorId } from '../model/plan.ts';

/** What a change means, in the words of the domain: what `src/audit/` tells and the renderers of `hoi guard` show. */
export interface Story {
  /** What happened, a group for each chapter or file. */
  readonly groups: readonly { readonly title: Words; readonly lines: readonly Words[] }[];
  /** The indicators, year by year. */
  readonly years: readonly YearImpact[];
}

/** The indicators of a year that moved, before and after, both as of the same day. */
export interface YearImpact {
  readonly year: number;
  readonly asOf: Day;
  readonly impact: readonly Impact[];
}

/** An indicator before and after a change; undefined on the side whose plan does not set it, or that has a broken file. */
export interface Impact {
  readonly id: IndicatorId;
  readonly before: Standing | undefined;
  readonly after: Standing | undefined;
  /** Why a side could not be computed. */
  readonly notComputed?: { readonly before: Words | undefined; readonly after: Words | undefined };
}

/** Where an indicator stands; `percent` in hundredths as printed, undefined when not applicable. */
export interface Standing {
  readonly numerator: number;
  readonly denominator: number;
  readonly percent: number | undefined;
  readonly target: number;
  readonly state: State;
}
