import type { Placed } from '../layout/paths.ts';
import type { Json } from '../schema/typed.ts';
import { validate } from '../schema/validate.ts';
import { put, type TreeMap } from '../source/compose.ts';
import { entriesIn } from '../source/cut.ts';
import { readPlain } from '../source/plain.ts';
import { isMap } from './fields.ts';
import type { AuditRecord } from './record.ts';
import { recordsOf } from './records.ts';

/** A file as read: its entries as history tells them, and the values of its schema. */
export interface Read {
  readonly records: readonly AuditRecord[];
  readonly value: Json;
}

/** One entry of a list of people, without a slip. */
interface Entry {
  readonly id: string;
  readonly record: AuditRecord;
  readonly value: Json;
}

/** Whether a file is a list of people, one map of entries that are judged each on its own. */
export function isOfPeople({ kind }: Placed): boolean {
  return kind === 'members' || kind === 'volunteers';
}

/**
 * Reads versions of lists of people, of each only the entries that the version read before it did not have: from one commit to the next
 * nearly all of a long list stays. Undefined for a text that must be read as a whole: another style, or a slip in it.
 */
export function rereader(): (file: string, placed: Placed, text: string) => Read | undefined {
  const before = new Map<string, ReadonlyMap<string, Entry>>();
  return (file, placed, text) => {
    const last = before.get(file);
    const now = new Map<string, Entry>();
    const value: TreeMap = {};
    for (const written of entriesIn(text) ?? []) {
      const entry = last?.get(written) ?? entryOf(file, placed, written);
      if (!entry || Object.hasOwn(value, entry.id)) return undefined;
      now.set(written, entry);
      put(value, entry.id, entry.value as TreeMap);
    }
    if (now.size === 0) return undefined;
    before.set(file, now);
    return { records: [...now.values()].map(({ record }) => record), value: value as Json };
  };
}

function entryOf(file: string, placed: Placed, text: string): Entry | undefined {
  const tree = readPlain(text);
  const record = isMap(tree) ? recordsOf(file, placed, tree)[0] : undefined;
  if (!tree || !record) return undefined;
  const { value, findings } = validate({ file, value: tree, findings: [] }, placed.kind);
  return findings.length > 0 || value === undefined
    ? undefined
    : { id: record.id, record, value: (value as { [id: string]: Json })[record.id] as Json };
}
