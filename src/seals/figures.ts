import { isDeepStrictEqual } from 'node:util';
import type { Day } from '../calendar/day.ts';
import { ask, evaluate, type IndicatorResult, type Tally } from '../indicators/evaluate.ts';
import { NotInForce } from '../indicators/in-force.ts';
import { percentHundredths, type State } from '../indicators/target.ts';
import type { Dataset } from '../model/dataset.ts';
import type { IndicatorId } from '../model/plan.ts';
import { planOn } from '../model/plan-on.ts';
import type { SealedFigure, SealedResult, SealedTally } from '../model/seal.ts';

/** Why figures cannot be computed again: no plan that can be read on that day, or one without a value for it. */
export type Uncomputed = 'no-plan' | 'not-in-force';

/** The figures of a year as of a day in the form in which they are sealed; `chapter` asks for one chapter's own. */
export function figuresOf(data: Dataset, year: number, asOf: Day, chapter: string | undefined): readonly SealedFigure[] | Uncomputed {
  const plan = planOn(data, asOf);
  if (!plan) return 'no-plan';
  try {
    return sealedFigures(evaluate(ask(data, plan, year, asOf)), chapter);
  } catch (error) {
    if (error instanceof NotInForce) return 'not-in-force';
    throw error;
  }
}

/** Results in the form in which they are sealed. */
export function sealedFigures(results: readonly IndicatorResult[], chapter: string | undefined): SealedFigure[] {
  return results.flatMap((result): SealedFigure[] => {
    const { id, target, chapters } = result;
    if (chapter === undefined) {
      const each = chapters.map((one) => [one.chapter, tallied(one, target)] as const);
      return [{ id, target, ...tallied(result, target), chapters: new Map(each) }];
    }
    const own = chapters.find((one) => one.chapter === chapter);
    return own ? [{ id, target, ...tallied(own, target), chapters: new Map() }] : [];
  });
}

/** What came of an indicator, by the word in which it is sealed. */
export const STATE_OF = { dat: 'met', chua_dat: 'missed', khong_ap_dung: 'not-applicable' } as const satisfies Record<SealedResult, State>;

const RESULTS = Object.fromEntries(Object.entries(STATE_OF).map(([result, state]) => [state, result])) as Record<State, SealedResult>;

function tallied({ numerator, denominator, state }: Tally, target: number): SealedTally {
  const percent = percentHundredths(numerator, denominator, target);
  return { numerator, denominator, ...(percent === undefined ? {} : { percent: percent / 100 }), result: RESULTS[state] };
}

/** A figure that came out otherwise than sealed; `after` is undefined where it no longer comes out at all. */
export interface FigureChange {
  readonly id: IndicatorId;
  readonly before: SealedFigure;
  readonly after: SealedFigure | undefined;
  /** The chapters whose part differs. */
  readonly chapters: readonly {
    readonly slug: string;
    readonly before: SealedTally | undefined;
    readonly after: SealedTally | undefined;
  }[];
}

/** What differs between sealed figures and those computed again; an indicator that was not sealed changes nothing. */
export function changedFigures(sealed: readonly SealedFigure[], again: readonly SealedFigure[]): FigureChange[] {
  return sealed.flatMap((before) => {
    const after = again.find(({ id }) => id === before.id);
    const slugs = new Set([...before.chapters.keys(), ...(after?.chapters.keys() ?? [])]);
    const chapters = [...slugs].sort().flatMap((slug) => {
      const [was, is] = [before.chapters.get(slug), after?.chapters.get(slug)];
      return sameTally(was, is) ? [] : [{ slug, before: was, after: is }];
    });
    const same = sameTally(before, after) && before.target === after?.target && chapters.length === 0;
    return same ? [] : [{ id: before.id, before, after, chapters }];
  });
}

function sameTally(a: SealedTally | undefined, b: SealedTally | undefined): boolean {
  return a?.numerator === b?.numerator && a?.denominator === b?.denominator && a?.result === b?.result;
}

/** Indicators that a record leaves out, or gives other percentages for, although it counts the same. */
export function otherwiseWritten(sealed: readonly SealedFigure[], again: readonly SealedFigure[]): IndicatorId[] {
  // A chapter without anything to count has no percentage, whether its key is absent or holds undefined.
  const percents = (one: SealedFigure | undefined) =>
    one && new Map([['', one.percent], ...[...one.chapters].map(([slug, { percent }]) => [slug, percent] as const)]);
  return again.flatMap((one) => {
    const was = sealed.find(({ id }) => id === one.id);
    return isDeepStrictEqual(percents(was), percents(one)) ? [] : [one.id];
  });
}
