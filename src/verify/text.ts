import { align, wordLikeness } from './align.ts';
import { around, brief, type Difference, plain } from './difference.ts';
import { damaged } from './refusals.ts';

/** A Markdown or HTML report by its lines. */
export interface TextReport {
  readonly lines: readonly string[];
}

/** Reads a text; how its lines end, and whether the last one does, is a matter of the program that saved it. Throws CannotRun for what is no text. */
export function readText(bytes: Uint8Array): TextReport {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    const lines = text.replace(/\r\n?/g, '\n').split('\n');
    while (lines.length > 1 && lines.at(-1) === '') lines.pop();
    return { lines };
  } catch {
    throw damaged();
  }
}

/** The lines that differ, were put in or left out. */
export function compareText(before: TextReport, after: TextReport): readonly Difference[] {
  const pairs = align(before.lines, after.lines, (line) => line, wordLikeness());
  return pairs.flatMap(([one, two]): Difference[] => {
    const [was, is] = [one === undefined ? undefined : before.lines[one], two === undefined ? undefined : after.lines[two]];
    if (was === is) return [];
    const number = (two ?? one ?? 0) + 1;
    const place = { vi: `dòng ${number}`, en: `line ${number}` };
    if (was !== undefined && is !== undefined) {
      const [from, to] = around(was, is);
      return [{ place, kind: 'line', before: plain(from), after: plain(to) }];
    }
    const text = (line: string | undefined) => (line === undefined ? null : line.trim() === '' ? EMPTY : plain(brief(line)));
    return [{ place, kind: 'line', before: text(was), after: text(is) }];
  });
}

const EMPTY = { vi: 'dòng trống', en: 'an empty line' };
