import type { Finding } from '../findings/finding.ts';
import { validate } from '../schema/validate.ts';
import { readDocument, refusalAt } from '../source/document.ts';
import { offsetFinder } from '../source/positions.ts';
import { isBlank, type Line, lineOf, type Page, pageOf } from './page.ts';
import { mendedText, type Slip } from './slip.ts';

const utf8 = new TextEncoder();

/** What reading a text finds wrong with it; `refused` is the offset at which it stops being YAML. */
export interface Reading {
  readonly text: string;
  readonly errors: readonly Finding[];
  readonly refused: number | undefined;
}

/** Reads a text as the file of a page. */
export function readAs({ file, kind }: Page, text: string): Reading {
  const refused = refusalAt(text);
  if (refused !== undefined) return { text, errors: [], refused };
  const { findings } = validate(readDocument(file, utf8.encode(text)), kind);
  return { text, errors: findings.filter(({ kind: { severity } }) => severity === 'error'), refused };
}

/**
 * How many errors are left in the record that a slip's remedy touches once it is done: 0 is a remedy that makes the record right.
 * Undefined when the text is still no YAML there. What comes after a further refusal is left out.
 */
export function errorsAfter(page: Page, slip: Slip): number | undefined {
  const mended = pageOf(page.file, page.kind, mendedText(page, slip));
  let reading = readAs(mended, mended.lines.map(({ text }) => text).join('\n'));
  const touched = [...slip.edits].map(([line]) => line);
  const [first, last] = [Math.min(...touched), Math.max(...touched)];
  if (reading.refused !== undefined) {
    const stop = blockStart(mended, lineOf(mended, reading.refused));
    if (stop <= last + 1) return undefined;
    const head = mended.lines
      .slice(0, stop)
      .map(({ text }) => `${text}\n`)
      .join('');
    reading = readAs(mended, head);
    if (reading.refused !== undefined) return undefined;
  }
  const [from, to] = around(mended, first, last + 1);
  const offsets = offsetFinder(reading.text);
  return reading.errors.filter(({ spot }) => {
    const line = lineOf(mended, 'start' in spot ? spot.start : offsets(spot.path, spot.on ?? 'value')[0]);
    return line >= from && line <= to;
  }).length;
}

/** The first line of the entry at the margin that a line belongs to. */
function blockStart({ lines }: Page, at: number): number {
  let start = at;
  while (start > 0 && (isBlank(lines[start]) || (lines[start] as Line).indent > 0)) start -= 1;
  return start;
}

/** The first and the last line of the record around some lines: what is indented deeper than the line that heads them, or the entry before. */
function around(page: Page, first: number, last: number): readonly [number, number] {
  const { lines } = page;
  let least = Number.POSITIVE_INFINITY;
  for (let at = first; at <= last; at += 1) if (!isBlank(lines[at])) least = Math.min(least, (lines[at] as Line).indent);
  let from = first;
  if (least === 0) from = blockStart(page, Math.max(0, first - 1));
  else while (from > 0 && (isBlank(lines[from]) || (lines[from] as Line).indent >= least)) from -= 1;
  const head = lines[from]?.indent ?? 0;
  let to = last;
  while (to + 1 < lines.length && (isBlank(lines[to + 1]) || (lines[to + 1] as Line).indent > Math.min(head, least))) to += 1;
  return [from, to];
}
