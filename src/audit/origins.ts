import type { Commit } from './commit.ts';
import { counterpart } from './follow.ts';
import type { History } from './log.ts';
import { type AuditRecord, keyOf } from './record.ts';
import type { StateReader } from './state.ts';

/** Where a record's values come from. */
export interface Origins {
  /** The commit that set each value, by its field. */
  readonly fields: ReadonlyMap<string, Commit>;
  /** The commit with which the record came to be. */
  readonly entered: Commit;
  /** The keys that it had on the way, its folder or its words being others. */
  readonly keys: ReadonlySet<string>;
}

/**
 * Walks back from a commit to where each value of a record was set. Values are compared, not lines: another order or layout sets
 * nothing. Of a merge the side is followed that has the value; what no side has, the merge set. A state in which the file cannot be
 * read tells nothing and is passed over.
 */
export function originsOf(told: History, from: string, record: AuditRecord, reader: StateReader): Origins {
  const fields = new Map<string, Commit>();
  const keys = new Set<string>();
  const start = told.graph.get(from) as Commit;
  let entered = start;
  // The empty path stands for the record itself where `null` does: it is there as long as it has a counterpart.
  const open: { commit: Commit; here: AuditRecord; wanted: (string | null)[] }[] = [
    { commit: start, here: record, wanted: [null, ...record.fields.keys()] },
  ];
  for (let one = open.pop(); one; one = open.pop()) {
    const { commit, here, wanted } = one;
    keys.add(keyOf(here));
    const sides = earlier(told, commit, here, reader);
    const followed = sides.map((): (string | null)[] => []);
    for (const field of wanted) {
      const side = sides.findIndex((other) => field === null || other.record.fields.get(field) === record.fields.get(field));
      if (side >= 0) followed[side]?.push(field);
      else if (field === null) entered = commit;
      else fields.set(field, commit);
    }
    sides.forEach((side, index) => {
      const more = followed[index] ?? [];
      if (more.length > 0) open.push({ commit: side.commit, here: side.record, wanted: more });
    });
  }
  return { fields, entered, keys };
}

interface Side {
  readonly commit: Commit;
  readonly record: AuditRecord;
}

/** A record in the nearest states before a commit that can be read. */
function earlier(told: History, commit: Commit, record: AuditRecord, reader: StateReader): Side[] {
  const now = told.snapshot(commit.id);
  return readableBefore(told, commit, (id) => counterpart(record, now, told.snapshot(id), reader)).flatMap((side) =>
    side.record ? [{ commit: side.commit, record: side.record }] : [],
  );
}

/** The nearest commits before one in which a file can be read, each with what was looked for. */
function readableBefore(
  told: History,
  { parents }: Commit,
  look: (id: string) => AuditRecord | 'unread' | undefined,
): { commit: Commit; record: AuditRecord | undefined }[] {
  const sides: { commit: Commit; record: AuditRecord | undefined }[] = [];
  const seen = new Set<string>();
  const open = [...parents].reverse();
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const commit = told.graph.get(id);
    if (!commit || seen.has(id)) continue;
    seen.add(id);
    const found = look(id);
    if (found === 'unread') open.push(...[...commit.parents].reverse());
    else sides.push({ commit, record: found });
  }
  return sides;
}

/** A record that is no longer there: the commit that lost it, and the last state that had it. */
export interface Loss {
  readonly by: Commit;
  readonly last: Commit;
  readonly record: AuditRecord;
}

/**
 * Who lost a record that a commit does not have: the newest commit all of whose parents have it; where there is none, the merge that
 * did not take it from the side that had it. Undefined where no commit before had it.
 */
export function lossOf(told: History, from: string, record: AuditRecord, reader: StateReader): Loss | undefined {
  const absent = new Set([from]);
  let merge: Loss | undefined;
  for (const commit of told.commits) {
    if (!absent.has(commit.id)) continue;
    const sides = readableBefore(told, commit, (id) => standing(told, id, record, reader));
    const lacking = sides.filter((side) => !side.record);
    for (const side of lacking) absent.add(side.commit.id);
    const holder = sides.find((side) => side.record);
    const loss = holder?.record && { by: commit, last: holder.commit, record: holder.record };
    if (loss && lacking.length === 0) return loss;
    merge ??= loss;
  }
  return merge;
}

/** A record as it stands at a commit; `unread` where its file cannot be read. */
export function standing(
  told: Pick<History, 'snapshot'>,
  id: string,
  { file, kind, id: name }: AuditRecord,
  reader: StateReader,
): AuditRecord | 'unread' | undefined {
  const records = reader.records(told.snapshot(id), [file]);
  if (records.some((one) => one.kind === 'file')) return 'unread';
  return records.find((one) => one.kind === kind && one.id === name);
}
