// A second, naive reading of the contract: the seven indicators. See README.md.
import { duesUnits } from './dues.ts';
import { fundUnits, inspectionUnits, placeUnits, planUnits, registerUnits, titleUnits } from './indicators.ts';
import type { Question, Unit } from './question.ts';
import { ask, parameter } from './question.ts';
import { at, entries, number } from './read.ts';
import { percentOf, shortfallOf, stateOf } from './result.ts';
import type { Files, OracleIndicator } from './types.ts';

export { oracleDeadlines } from './deadlines.ts';
export type { Files, OracleChapter, OracleDeadline, OracleIndicator, State } from './types.ts';

const UNITS: Record<string, (q: Question, slug: string) => Unit[]> = {
  'ke-hoach': planUnits,
  'vung-manh': titleUnits,
  'quy-nhan-dao': fundUnits,
  'so-sach': registerUnits,
  'hoi-phi': duesUnits,
  'kiem-tra-tap-huan': inspectionUnits,
  'chi-hoi': placeUnits,
};

// "Every indicator looks only at chapters that count at D, their members and their places"
// "Result: numerator, denominator, target, met, shortfall …, and for every unit counted why it counts or not."
function measure(q: Question, id: string): OracleIndicator {
  const unitsOf = UNITS[id];
  if (unitsOf === undefined) throw new Error(`no such indicator: ${id}`);
  const target = number(parameter(q, id, 'it_nhat'));
  const all: Unit[] = [];
  const chapters: OracleIndicator['chapters'] = [];
  for (const chapter of q.chapters) {
    const units = unitsOf(q, chapter);
    all.push(...units);
    const n = units.filter((unit) => unit.counts).length;
    const d = units.length;
    chapters.push({ chapter, numerator: n, denominator: d, state: stateOf(n, d, target), shortfall: shortfallOf(n, d, target) });
  }
  const numerator = all.filter((unit) => unit.counts).length;
  const denominator = all.length;
  const indicator: OracleIndicator = {
    id,
    numerator,
    denominator,
    target,
    chapters,
    state: stateOf(numerator, denominator, target),
    shortfall: shortfallOf(numerator, denominator, target),
    percent: percentOf(numerator, denominator, target),
    counted: keys(all.filter((unit) => unit.counts)),
    missing: keys(all.filter((unit) => !unit.counts)),
  };
  if (id === 'hoi-phi') indicator.paidLate = keys(all.filter((unit) => unit.paidLate === true));
  return indicator;
}

function keys(units: Unit[]): string[] {
  return units.map((unit) => unit.key).sort();
}

// "chi_tieu — keyed by indicator id, in the plan's order"
export function oracleIndicators(files: Files, year: number, asOf: string): OracleIndicator[] {
  const q = ask(files, year, asOf);
  return entries(at(q.plan, 'chi_tieu')).map(([id]) => measure(q, id));
}
