import type { Blob } from './change.ts';

/** A line of a text, with the offset at which it begins. */
export interface Line {
  readonly text: string;
  readonly start: number;
}

/** Whether some bytes are a text: as Git decides it, no zero byte near the beginning. */
export function isText(bytes: Uint8Array): boolean {
  return !bytes.subarray(0, 8000).includes(0);
}

/** The lines of a file that did not stand in it before, wherever they stood: a line that was moved is not new. */
export function newLines(before: Blob | undefined, after: Blob): Line[] {
  if (!after.bytes || !isText(after.bytes)) return [];
  const known = new Set(before?.bytes ? textOf(before.bytes).split('\n') : []);
  return linesOf(textOf(after.bytes)).filter(({ text }) => !known.has(text));
}

/** The first line of a file that is not what it was, empty ones passed over; where only its end was cut off, the last one left; none where it is the same. */
export function firstDifference(before: Uint8Array | undefined, after: Uint8Array): Line | undefined {
  const old = before ? textOf(before).split('\n') : [];
  const now = linesOf(textOf(after));
  const same = now.findIndex(({ text }, index) => text !== old[index]);
  if (same < 0 && old.length === now.length) return undefined;
  const isFull = ({ text }: Line) => text.trim() !== '';
  return (same < 0 ? undefined : now.slice(same).find(isFull)) ?? now.findLast(isFull);
}

/** A file's text, with replacement characters where it is not UTF-8. */
export function textOf(bytes: Uint8Array): string {
  return new TextDecoder('utf-8').decode(bytes);
}

/** Every line of a text. */
export function linesOf(text: string): Line[] {
  let start = 0;
  return text.split('\n').map((line) => {
    const here = { text: line, start };
    start += line.length + 1;
    return here;
  });
}
