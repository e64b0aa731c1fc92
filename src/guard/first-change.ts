import type { Finding, Spot } from '../findings/finding.ts';
import { emailOnly } from './kinds.ts';
import { firstDifference, isText } from './new-lines.ts';

/** The two states of a file that a change leads between; undefined where there is none. */
export type States = (file: string) => { readonly before: Uint8Array | undefined; readonly after: Uint8Array | undefined };

/**
 * Findings about a whole commit with the place that a reader of the change looks at: the first line of the file that differs. Those
 * that know their place keep it.
 */
export function atFirstChange(findings: readonly Finding[], states: States): Finding[] {
  return findings.map((one) => {
    const { kind, file, spot } = one;
    if (kind.code === emailOnly.code || !('end' in spot) || spot.end !== 0) return one;
    const { before, after } = states(file);
    if (!after || !isText(after)) return one;
    const first = firstDifference(before, after);
    return first ? { ...one, spot: spotOf(first.start, first.text) } : one;
  });
}

function spotOf(start: number, text: string): Spot {
  return { start: start + text.length - text.trimStart().length, end: start + text.trimEnd().length };
}
