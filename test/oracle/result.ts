// From two whole numbers and a target to met, shortfall and the printed percentage.
import type { State } from './types.ts';

// "Met is decided on whole numbers: 100 × numerator ≥ target × denominator."
// "Denominator 0 is "không áp dụng", neither met nor missed"
export function stateOf(numerator: number, denominator: number, target: number): State {
  if (denominator === 0) return 'not-applicable';
  return 100 * numerator >= target * denominator ? 'met' : 'missed';
}

// "shortfall (the smallest number more that meets the target)"; denominator 0: "shortfall 0"
export function shortfallOf(numerator: number, denominator: number, target: number): number {
  let more = 0;
  while (stateOf(numerator + more, denominator, target) === 'missed') more += 1;
  return more;
}

// "The printed percentage is rounded half up to two decimals, except that it never shows a target reached
// that was not: then it is cut off instead (69.996 % of a 70 % target prints 69,99)."
export function percentOf(numerator: number, denominator: number, target: number): string | null {
  if (denominator === 0) return null;
  const cut = Math.floor((10_000 * numerator) / denominator); // hundredths of a per cent
  const rest = 10_000 * numerator - cut * denominator;
  const rounded = 2 * rest >= denominator ? cut + 1 : cut;
  const lies = stateOf(numerator, denominator, target) === 'missed' && rounded >= 100 * target;
  const shown = lies ? cut : rounded;
  return `${Math.floor(shown / 100)},${String(shown % 100).padStart(2, '0')}`;
}
