import type { Day } from '../calendar/day.ts';
import { ask, evaluate, type IndicatorResult } from '../indicators/evaluate.ts';
import { NotInForce } from '../indicators/in-force.ts';
import type { Dataset } from '../model/dataset.ts';
import type { IndicatorId } from '../model/plan.ts';
import { planOn } from '../model/plan-on.ts';

/** An indicator that came out differently in two states, both as of the same day; a side without it has no plan that sets it. */
export interface Moved {
  readonly id: IndicatorId;
  readonly before: IndicatorResult | undefined;
  readonly after: IndicatorResult | undefined;
  /** The chapters in which it moved. */
  readonly chapters: readonly string[];
}

/** The indicators of a state; none where it has no plan, or one that says nothing of that day. */
export function resultsOf(data: Dataset, year: number, asOf: Day): readonly IndicatorResult[] {
  const plan = planOn(data, asOf);
  if (!plan) return [];
  try {
    return evaluate(ask(data, plan, year, asOf));
  } catch (error) {
    if (error instanceof NotInForce) return [];
    throw error;
  }
}

/** The indicators that moved between two states. */
export function moves(before: readonly IndicatorResult[], after: readonly IndicatorResult[]): Moved[] {
  const ids = [...new Set([...after, ...before].map(({ id }) => id))];
  return ids.flatMap((id) => {
    const [old, now] = [before.find((one) => one.id === id), after.find((one) => one.id === id)];
    if (old === now || (old && now && old.target === now.target && isSame(old, now) && movedChapters(old, now).length === 0)) return [];
    return [{ id, before: old, after: now, chapters: movedChapters(old, now) }];
  });
}

function movedChapters(before: IndicatorResult | undefined, after: IndicatorResult | undefined): string[] {
  const old = new Map((before?.chapters ?? []).map((one) => [one.chapter, one]));
  const now = new Map((after?.chapters ?? []).map((one) => [one.chapter, one]));
  return [...new Set([...now.keys(), ...old.keys()])].filter((chapter) => {
    const [a, b] = [old.get(chapter), now.get(chapter)];
    return !a || !b || !isSame(a, b);
  });
}

function isSame(a: { numerator: number; denominator: number }, b: { numerator: number; denominator: number }): boolean {
  return a.numerator === b.numerator && a.denominator === b.denominator;
}
