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
    const map = LONG[placed.kind];
    const parts = map && cut(text, map.key);
    if (!parts) return undefined;
    const last = before.get(file);
    // The first entry is always read, so that the map is never empty.
    const fresh = parts.entries.filter((written, index) => index === 0 || !last?.has(written));
    const read = readWhole(file, placed, parts.before + fresh.join('') + parts.after);
    if (!read) return undefined;
    const values = (map.key === undefined ? read.value : (read.value as JsonMap)[map.key]) as JsonMap;
    const ids = Object.keys(values);
    if (ids.length !== fresh.length) return undefined;

    const own = read.records.filter(
      ({ path }) => path.length === (map.key === undefined ? 1 : 2) && (map.key === undefined || path[0] === map.key),
    );
    const known = new Map(
      fresh.map((written, index) => [written, { record: own[index] as AuditRecord, value: values[ids[index] as string] as Json }]),
    );
    const now = new Map<string, Entry>();
    const all: TreeMap = {};
    for (const written of parts.entries) {
      const entry = known.get(written) ?? (last?.get(written) as Entry);
      const { id } = entry.record;
      if (Object.hasOwn(all, id)) return undefined;
      now.set(written, entry);
      put(all, id, entry.value as TreeMap);
    }
    before.set(file, now);
    const first = own[0] === undefined ? 0 : read.records.indexOf(own[0]);
    return {
      records: [
        ...read.records.slice(0, first),
        ...[...now.values()].map(({ record }) => record),
        ...read.records.slice(first + own.length),
      ],
      value: map.key === undefined ? (all as Json) : { ...(read.value as JsonMap), [map.key]: all as Json },
    };
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
