export type State = 'met' | 'missed' | 'not-applicable';

/** Met is decided on whole numbers: 100 × numerator ≥ target × denominator; nothing counted is neither met nor missed. */
export function stateOf(numerator: number, denominator: number, target: number): State {
  if (denominator === 0) return 'not-applicable';
  return 100 * numerator >= target * denominator ? 'met' : 'missed';
}

/** The smallest number more that meets the target. */
export function shortfall(numerator: number, denominator: number, target: number): number {
  return Math.max(0, Math.floor((target * denominator + 99) / 100) - numerator);
}

/**
 * Hundredths of a per cent as printed: rounded half up, except that it never shows a target reached that was not; then it is cut off.
 * Undefined when nothing is counted.
 */
export function percentHundredths(numerator: number, denominator: number, target: number): number | undefined {
  return percentIn(100, numerator, denominator, target);
}

/** The same in any part of a per cent: 1 for whole ones, 10 for tenths. */
export function percentIn(parts: number, numerator: number, denominator: number, target: number): number | undefined {
  if (denominator === 0) return undefined;
  const rounded = Math.floor((200 * parts * numerator + denominator) / (2 * denominator));
  const reached = stateOf(numerator, denominator, target) === 'met';
  return !reached && rounded >= target * parts ? Math.floor((100 * parts * numerator) / denominator) : rounded;
}
