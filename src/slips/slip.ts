import type { Finding } from '../findings/finding.ts';
import type { Page } from './page.ts';

/** What a clerk may have done wrong: what to say about it, and the lines that the remedy, done literally, puts in the place of others. */
export interface Slip {
  readonly found: Finding;
  /** New lines instead of a line, by its index. */
  readonly edits: ReadonlyMap<number, readonly string[]>;
}

/** Guesses at one kind of slip at or near a line; whether a guess is right is found out by trying its remedy. */
export type Guess = (page: Page, at: number) => readonly Slip[];

/** A slip whose remedy writes one line anew. */
export function rewritten(found: Finding, at: number, ...put: readonly string[]): Slip {
  return { found, edits: new Map([[at, put]]) };
}

/** The text after a remedy. */
export function mendedText({ lines }: Page, { edits }: Slip): string {
  return lines.flatMap((line, index) => edits.get(index) ?? [line.text]).join('\n');
}

/** A stretch of a page's line as the spot of a finding; the whole content when no columns are given. */
export function spotIn({ lines }: Page, at: number, from?: number, to?: number): { start: number; end: number } {
  const line = lines[at];
  if (line === undefined) return { start: 0, end: 0 };
  const start = from ?? line.indent;
  return { start: line.start + start, end: line.start + Math.max(start + 1, to ?? line.indent + line.content.length) };
}
