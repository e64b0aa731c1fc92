import type { Schema } from '../schema/schemas.ts';
import { resolved } from '../schema/schemas.ts';
import type { Entry, Trivia } from '../source/outline.ts';

/**
 * The canonical order of a map's entries: records and vouchers by their ids, dated values by date, keys as the schema lists them.
 * Maps whose order is the author's own (places, indicators, criteria) keep it; a key that the schema does not know stays behind
 * the one that it follows.
 */
export function inOrder(entries: readonly Entry[], schema: Schema, root: Schema): Entry[] {
  const names = schema.propertyNames && resolved(schema.propertyNames, root);
  const series = names?.['x-thu-tu'] ?? (names?.format === 'date' ? [] : undefined);
  if (series) return sorted(entries, (a, b) => compareIds(a.name ?? '', b.name ?? '', series));
  if (!schema.properties) return [...entries];
  const places = new Map(Object.keys(schema.properties).map((key, index) => [key, index]));
  let behind = -1;
  const ranks = new Map(
    entries.map((entry) => {
      behind = places.get(entry.name ?? '') ?? behind;
      return [entry, behind] as const;
    }),
  );
  return sorted(entries, (a, b) => (ranks.get(a) ?? 0) - (ranks.get(b) ?? 0));
}

/** Compares ids such as `PT-002` and `PT-010`: by their series (in the order given, then by letters), then by number. */
export function compareIds(a: string, b: string, series: readonly string[]): number {
  const [first, second] = [partsOf(a), partsOf(b)];
  return (
    rank(first.letters) - rank(second.letters) ||
    compareText(first.letters, second.letters) ||
    first.number - second.number ||
    compareText(a, b)
  );

  function rank(letters: string): number {
    const at = series.findIndex((one) => letters.startsWith(one));
    return at < 0 ? series.length : at;
  }
}

function partsOf(id: string): { letters: string; number: number } {
  const letters = id.replace(/\d+$/, '');
  return { letters, number: Number(id.slice(letters.length) || -1) };
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Sorts entries with their comments; blank lines keep their places, since they part the lines and not the records. */
export function sorted(entries: readonly Entry[], compare: (a: Entry, b: Entry) => number): Entry[] {
  const after = [...entries].sort(compare);
  if (after.every((entry, index) => entry === entries[index])) return after;
  const gaps = entries.map(({ lead }) => leadingBlanks(lead));
  for (const entry of entries) entry.lead.splice(0, leadingBlanks(entry.lead).length);
  after.forEach((entry, index) => {
    entry.lead.unshift(...(gaps[index] ?? []));
  });
  return after;
}

function leadingBlanks(lead: readonly Trivia[]): Trivia[] {
  const end = lead.findIndex((one) => one !== '');
  return lead.slice(0, end < 0 ? lead.length : end);
}
