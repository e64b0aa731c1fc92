import { valueOn } from '../calendar/dated.ts';
import { type Day, earlier, yearEnd } from '../calendar/day.ts';
import type { Dataset } from '../model/dataset.ts';
import { INDICATOR_IDS, type IndicatorId, type Plan } from '../model/plan.ts';
import { chapterExists } from '../model/presence.ts';
import { inForce } from './in-force.ts';
import type { Indicator, Question, Unit } from './indicator.ts';
import { indicators } from './registry.ts';
import { percentHundredths, type State, shortfall, stateOf } from './target.ts';

/** Numerator over denominator against a target. */
export interface Tally {
  readonly numerator: number;
  readonly denominator: number;
  readonly state: State;
  /** The smallest number more that meets the target. */
  readonly shortfall: number;
}

export interface ChapterTally extends Tally {
  readonly chapter: string;
}

/** An indicator computed: everything follows from its units. */
export interface IndicatorResult extends Tally {
  readonly id: IndicatorId;
  readonly counts: Indicator['counts'];
  /** The plan's own words. */
  readonly text: string;
  /** Target in per cent. */
  readonly target: number;
  /** Hundredths of a per cent as printed; undefined when not applicable. */
  readonly percent: number | undefined;
  readonly chapters: readonly ChapterTally[];
  readonly units: readonly Unit[];
}

/** The question for a plan, year and as-of date. */
export function ask(data: Dataset, plan: Plan, year: number, asOf: Day): Question {
  const on = earlier(asOf, yearEnd(year));
  return { data, plan, year, asOf, on, chapters: data.chapters.filter((chapter) => chapterExists(chapter, on)) };
}

/** All indicators that the plan sets, in its order. Throws NotInForce when the date lies before a value of the plan. */
export function evaluate(question: Question): IndicatorResult[] {
  return INDICATOR_IDS.flatMap((id) => evaluateOne(question, id) ?? []);
}

/** One indicator; undefined when the plan does not set it. Throws NotInForce as `evaluate` does. */
export function evaluateOne(question: Question, id: IndicatorId): IndicatorResult | undefined {
  const terms = question.plan.indicators[id];
  if (!terms) return undefined;
  const indicator = indicators[id] as Indicator;
  const target = inForce(valueOn(terms.atLeast, question.asOf), 'it_nhat', question.asOf);
  const units = [...indicator.units(question, terms as never)];
  const whole = tally(units, target);
  const byChapter = new Map<string, Unit[]>(question.chapters.map(({ slug }) => [slug, []]));
  for (const unit of units) byChapter.get(unit.chapter)?.push(unit);
  return {
    id,
    counts: indicator.counts,
    text: terms.text,
    target,
    percent: percentHundredths(whole.numerator, whole.denominator, target),
    ...whole,
    chapters: [...byChapter].map(([chapter, own]) => ({ chapter, ...tally(own, target) })),
    units,
  };
}

function tally(units: readonly Unit[], target: number): Tally {
  const numerator = units.filter((unit) => unit.met).length;
  const denominator = units.length;
  return { numerator, denominator, state: stateOf(numerator, denominator, target), shortfall: shortfall(numerator, denominator, target) };
}
