import { type Day, earlier, yearEnd } from '../../calendar/day.ts';
import { asOfDate } from '../../indicators/as-of.ts';
import { ask, evaluate, type IndicatorResult } from '../../indicators/evaluate.ts';
import { NotInForce } from '../../indicators/in-force.ts';
import { percentHundredths } from '../../indicators/target.ts';
import { INDICATOR_NAMES } from '../../indicators/words.ts';
import type { IndicatorId } from '../../model/plan.ts';
import { planOn } from '../../model/plan-on.ts';
import type { ReportInput } from '../input.ts';
import { isRecorded } from '../recorded.ts';
import { tallyOf } from './indicators.ts';
import type { GapReason, Trend, TrendPoint } from './model.ts';

/**
 * Each indicator over the years that the repository holds, up to the report's. An earlier year is computed anew as of the date of its
 * own report (`so_lieu_den`), else of 31 December; a year that cannot be computed is a gap with its reason, never a zero.
 */
export function trendOf(input: ReportInput): Trend {
  const { question, results, lang } = input;
  const { data, year, asOf } = question;
  const earlierYears = data.years
    .filter((one) => one < year)
    .map((one) => ({ year: one, asOf: earlier(asOfDate(data, one, undefined, yearEnd(one)) ?? yearEnd(one), asOf) }));
  return {
    years: [...earlierYears, { year, asOf }],
    series: results.map((result) => ({
      id: result.id,
      name: INDICATOR_NAMES[result.id][lang],
      points: [...earlierYears.map((one) => pointOf(input, result.id, one)), pointFrom(input, year, result)],
    })),
  };
}

function pointOf(input: ReportInput, id: IndicatorId, { year, asOf }: { year: number; asOf: Day }): TrendPoint {
  const { data } = input.question;
  const gap = (reason: GapReason): TrendPoint => ({ kind: 'gap', year, reason });
  const plan = planOn(data, asOf);
  const terms = plan?.indicators[id];
  if (!plan || !terms) return gap('no-plan');
  if (plan.fromYear !== undefined && year < plan.fromYear) return gap('before-plan');
  if (!isRecorded(data, year, id, input.chapter)) return gap('no-data');
  try {
    // One indicator at a time: a value that was not in force yet costs that indicator alone.
    const [result] = evaluate(ask(data, { ...plan, indicators: { [id]: terms } }, year, asOf));
    return result ? pointFrom(input, year, result) : gap('no-plan');
  } catch (error) {
    if (error instanceof NotInForce) return gap('not-in-force');
    throw error;
  }
}

function pointFrom(input: ReportInput, year: number, result: IndicatorResult): TrendPoint {
  const { numerator, denominator, state } = tallyOf(input, result);
  if (denominator === 0) return { kind: 'gap', year, reason: 'not-applicable' };
  return {
    kind: 'value',
    year,
    target: result.target,
    numerator,
    denominator,
    state,
    percent: percentHundredths(numerator, denominator, result.target),
  };
}
