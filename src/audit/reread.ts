import type { FileKind, Placed } from '../layout/paths.ts';
import type { Json } from '../schema/typed.ts';
import { validate } from '../schema/validate.ts';
import { put, type TreeMap } from '../source/compose.ts';
import { cut } from '../source/cut.ts';
import { readPlain } from '../source/plain.ts';
import type { AuditRecord } from './record.ts';
import { recordsOf } from './records.ts';

/** A file as read: its entries as history tells them, and the values of its schema. */
export interface Read {
  readonly records: readonly AuditRecord[];
  readonly value: Json;
}

/** The map with nearly all entries of a long file, by the key that it stands under; none where the file is that map. */
const LONG: Readonly<Partial<Record<FileKind, { readonly key?: string }>>> = {
  members: {},
  volunteers: {},
  dues: { key: 'phieu_thu' },
  fund: { key: 'phieu' },
};

interface Entry {
  readonly record: AuditRecord;
  readonly value: Json;
}

/**
 * Reads versions of long files, of each only the entries that the version read before it did not have: from one commit to the next
 * nearly all of them stay. Undefined for a text that must be read as a whole: another style, or a slip in it.
 */
export function rereader(): (file: string, placed: Placed, text: string) => Read | undefined {
  const before = new Map<string, ReadonlyMap<string, Entry>>();
  return (file, placed, text) => {
    const long = LONG[placed.kind];
    const parts = long && cut(text, long.key);
    if (!parts) return undefined;
    const { key } = long;
    const last = before.get(file);
    // The first entry is always read, so that the map is never empty.
    const fresh = parts.entries.filter((written, index) => index === 0 || !last?.has(written));
    const read = readWhole(file, placed, parts.before + fresh.join('') + parts.after);
    if (!read) return undefined;
    const values = Object.entries((key === undefined ? read.value : (read.value as JsonMap)[key]) as JsonMap);
    const own = key === undefined ? read.records : read.records.filter(({ path }) => path[0] === key);
    if (values.length !== fresh.length || own.length !== fresh.length) return undefined;

    const anew = new Map(fresh.map((written, index) => [written, { record: own[index], value: values[index]?.[1] } as Entry]));
    const now = new Map<string, Entry>();
    const map: TreeMap = {};
    for (const written of parts.entries) {
      const entry = anew.get(written) ?? (last?.get(written) as Entry);
      const { id } = entry.record;
      if (Object.hasOwn(map, id)) return undefined;
      now.set(written, entry);
      put(map, id, entry.value as TreeMap);
    }
    before.set(file, now);
    const first = read.records.indexOf(own[0] as AuditRecord);
    const records = [...read.records];
    records.splice(first, own.length, ...[...now.values()].map(({ record }) => record));
    return { records, value: key === undefined ? (map as Json) : { ...(read.value as JsonMap), [key]: map as Json } };
  };
}

type JsonMap = { [key: string]: Json };

/** A text without a slip; undefined for any other. */
function readWhole(file: string, placed: Placed, text: string): Read | undefined {
  const tree = readPlain(text);
  if (tree === undefined) return undefined;
  // Validation turns texts into values, in place.
  const records = recordsOf(file, placed, tree);
  const { value, findings } = validate({ file, value: tree, findings: [] }, placed.kind);
  return findings.length > 0 || value === undefined ? undefined : { records, value };
}
