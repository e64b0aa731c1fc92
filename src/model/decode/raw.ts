import { always, type Dated } from '../../calendar/dated.ts';
import { type Day, day } from '../../calendar/day.ts';

/** Validated data of a file: keys in Vietnamese, values of the schema's types. Records with errors were left out before. */
export type Raw = Readonly<Record<string, unknown>>;

/** The map at a key, an empty one when it is absent. */
export function mapAt(raw: Raw, key: string): Raw {
  return (raw[key] as Raw | undefined) ?? {};
}

/** The records of a map keyed by id, in the order of the file. */
export function entriesAt(raw: Raw, key: string): [string, Raw][] {
  return Object.entries(mapAt(raw, key)) as [string, Raw][];
}

/** The items of a list with their index in the file; gaps of left-out items are skipped. */
export function itemsOf(list: unknown): { index: number; item: Raw }[] {
  if (!Array.isArray(list)) return [];
  return list.flatMap((item, index) => (item === null ? [] : [{ index, item: item as Raw }]));
}

/** A record whose optional fields may be absent. */
export function optional<T extends object>(fields: { [K in keyof T]: T[K] | undefined }): T {
  // An absent key holds undefined, which reads the same; deleting it would make every record slow and large.
  return fields as T;
}

/** A text, undefined when absent. */
export function text(raw: Raw, key: string): string | undefined {
  return raw[key] as string | undefined;
}

/** A number, undefined when absent. */
export function number(raw: Raw, key: string): number | undefined {
  return raw[key] as number | undefined;
}

/** A day, undefined when absent. */
export function dayAt(raw: Raw, key: string): Day | undefined {
  const written = raw[key];
  return written === undefined ? undefined : day(written as string);
}

/** One text or a list of texts as a list; blank ones count as absent. */
export function texts(value: unknown): string[] {
  const list = Array.isArray(value) ? value : value === undefined ? [] : [value];
  return list.filter((one): one is string => typeof one === 'string' && one.trim() !== '');
}

/** A value that may be written as a map from its first valid date; no version at all when it is absent. */
export function dated<T>(value: unknown, decode: (plain: unknown) => T): Dated<T> {
  if (value === undefined) return [];
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return always(decode(value));
  const keys = Object.keys(value);
  if (keys.length === 0 || !keys.every((key) => /^\d{4}-/.test(key))) return always(decode(value));
  return keys.sort().map((key) => ({ from: day(key), value: decode((value as Raw)[key]) }));
}

/** For values that need no decoding. */
export function asIs<T>(plain: unknown): T {
  return plain as T;
}
