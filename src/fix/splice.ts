/** One stretch of a text and what shall stand there instead. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The text with its stretches replaced; they may come in any order but must not overlap. Everything else stays byte for byte. */
export function splice(text: string, splices: readonly Splice[]): string {
  let made = '';
  let at = 0;
  for (const one of [...splices].sort((a, b) => a.start - b.start)) {
    if (one.start < at) throw new RangeError('splices overlap');
    made += text.slice(at, one.start) + one.text;
    at = one.end;
  }
  return made + text.slice(at);
}

/** The line of an offset, from 1. */
export function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}
