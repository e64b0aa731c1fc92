import type { FileKind } from '../layout/paths.ts';
import { resolved, type Schema, schemas } from '../schema/schemas.ts';

/** A line of a file: `indent` spaces, then `content` without blanks at its end; `start` is its offset in the text. */
export interface Line {
  readonly text: string;
  readonly start: number;
  readonly indent: number;
  readonly content: string;
}

/** A file whose slips are looked for: its lines, and the keys that its kind knows. */
export interface Page {
  readonly file: string;
  readonly kind: FileKind;
  readonly lines: readonly Line[];
  readonly keys: ReadonlySet<string>;
}

/** Longer lines than this were not typed, and guessing at them would cost time that grows with its square. */
export const LONGEST_LINE = 2_000;

/** Takes a text apart into lines; carriage returns are left out. */
export function pageOf(file: string, kind: FileKind, text: string): Page {
  let start = 0;
  const lines = text.split('\n').map((raw): Line => {
    const line = raw.endsWith('\r') ? raw.slice(0, -1) : raw;
    let indent = 0;
    while (line.charCodeAt(indent) === 32) indent += 1;
    const made = { text: line, start, indent, content: line.slice(indent).trimEnd() };
    start += raw.length + 1;
    return made;
  });
  return { file, kind, lines, keys: keysOf(kind) };
}

/** The offset of an offset's line in the list of lines. */
export function lineOf({ lines }: Page, offset: number): number {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lines[middle] as Line).start <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Whether a line holds neither data nor the place for any: blank, or a comment alone. */
export function isBlank(line: Line | undefined): boolean {
  return line === undefined || line.content === '' || line.content.startsWith('#');
}

/** The nearest line with content from one on, in a direction; -1 when there is none. */
export function nearestLine({ lines }: Page, from: number, step: 1 | -1): number {
  for (let at = from; at >= 0 && at < lines.length; at += step) if (!isBlank(lines[at])) return at;
  return -1;
}

/** The last line of what hangs on a line: those below it that are indented deeper. */
export function endOfBlock(page: Page, at: number): number {
  const { indent } = page.lines[at] as Line;
  let end = at;
  for (let next = at + 1; next < page.lines.length; next += 1) {
    const line = page.lines[next] as Line;
    if (isBlank(line)) continue;
    if (line.indent <= indent) break;
    end = next;
  }
  return end;
}

/** Forms of the ids and numbers that head records. */
export const ID = /^(?:[A-Z]{2,4}-T?\d{1,6}|TC\d{1,3}|[IVX]{1,5}\.\d{1,3})$/;

/** Whether a word is the id of a record or a key that files of this kind know. */
export function isName({ keys }: Page, word: string): boolean {
  return ID.test(word) || keys.has(word);
}

const known = new Map<FileKind, ReadonlySet<string>>();

function keysOf(kind: FileKind): ReadonlySet<string> {
  const found = known.get(kind);
  if (found) return found;
  const keys = new Set<string>();
  const seen = new Set<Schema>();
  collect(schemas[kind]);
  known.set(kind, keys);
  return keys;

  function collect(raw: Schema): void {
    const schema = resolved(raw, schemas[kind]);
    if (seen.has(schema)) return;
    seen.add(schema);
    for (const [key, inner] of Object.entries(schema.properties ?? {})) {
      keys.add(key);
      collect(inner);
    }
    for (const inner of [schema.items, schema.additionalProperties, schema.then, schema.else])
      if (typeof inner === 'object') collect(inner);
  }
}
