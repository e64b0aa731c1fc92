import { isDeepStrictEqual } from 'node:util';
import { isDay } from '../calendar/day.ts';
import { placeOf, type YearFileKind } from '../layout/paths.ts';
import { schemas } from '../schema/schemas.ts';
import { compose } from '../source/compose.ts';
import { type Entry, outline } from '../source/outline.ts';
import { print } from '../source/print.ts';
import { arrange } from './arrange.ts';
import { sorted } from './order.ts';

/**
 * The canonical form of the text of a file at a path: `\n`, NFC, two spaces, one scalar a line, keys and records in order. Values
 * and comments stay as written. The text is one that reads without oddities; undefined when no layout could be found that says
 * exactly the same.
 */
export function formatText(text: string, file: string): string | undefined {
  const clean = text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .normalize('NFC');
  const found = outline(clean);
  if (!found) return undefined;
  const placed = placeOf(file);
  const schema = placed ? schemas[placed.kind] : {};
  arrange(found.root, schema, schema);
  const formatted = print(found);
  return isDeepStrictEqual(read(clean), read(formatted)) && sameRemarks(clean, formatted) ? formatted : undefined;
}

const EVENT_LISTS: readonly YearFileKind[] = ['inspections', 'trainings', 'activities', 'awards'];

/** The text of a list of events in date order, those of one day in the order they had; undefined when it is so already, or a date is missing. */
export function eventsInOrder(text: string, file: string): string | undefined {
  const placed = placeOf(file);
  if (!placed || !EVENT_LISTS.includes(placed.kind as YearFileKind)) return undefined;
  const found = outline(text);
  if (found?.root?.shape !== 'list' || !found.root.entries.every((entry) => isDay(dayOf(entry)))) return undefined;
  const before = found.root.entries;
  found.root.entries = sorted(before, (a, b) => (dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : 0));
  if (found.root.entries.every((entry, index) => entry === before[index])) return undefined;
  const ordered = print(found);
  return isDeepStrictEqual(asSet(read(text)), asSet(read(ordered))) && sameRemarks(text, ordered) ? ordered : undefined;
}

function dayOf({ value }: Entry): string {
  const day = value?.shape === 'map' ? value.entries.find(({ name }) => name === 'ngay')?.value : undefined;
  return day?.shape === 'scalar' ? day.text.replaceAll(/["']/g, '') : '';
}

function asSet(list: unknown): unknown {
  return Array.isArray(list) ? list.map((one) => JSON.stringify(one)).sort() : list;
}

/** The data of a text, or a value that equals nothing when it has none that can be trusted. */
function read(text: string): unknown {
  try {
    const { value, oddities } = compose(text);
    return oddities.length === 0 ? value : Symbol('odd');
  } catch {
    return Symbol('not YAML');
  }
}

/** Everything behind a `#`, in no order: what looks like a comment may not be lost either. */
function sameRemarks(before: string, after: string): boolean {
  return isDeepStrictEqual(remarks(before), remarks(after));
}

function remarks(text: string): string[] {
  return text
    .split('\n')
    .filter((line) => line.includes('#'))
    .map((line) => line.slice(line.indexOf('#')).trimEnd())
    .sort();
}
