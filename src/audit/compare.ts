import { moved, NOT_RENAMED } from './chapters.ts';
import type { AuditRecord } from './record.ts';
import { keyOf } from './record.ts';

/** A value of a record that is not what it was; absent on the side that does not have it. */
export interface FieldChange {
  readonly field: string;
  readonly before?: string | undefined;
  readonly after?: string | undefined;
}

/** What became of one record between two states. */
export interface Change {
  /** `moved`: it says the same in another file. */
  readonly what: 'added' | 'removed' | 'edited' | 'moved';
  readonly before?: AuditRecord;
  readonly after?: AuditRecord;
  readonly fields: readonly FieldChange[];
}

/** The record that a change is about, as it stands last. */
export function recordOf({ before, after }: Change): AuditRecord {
  return (after ?? before) as AuditRecord;
}

/**
 * What became of the records of some files: pass all files that differ between the two states, so that what went from one into
 * another is seen, and the chapters whose folder has another name. What stands in a file that cannot be read on either side is neither
 * lost nor new: the file alone is told.
 */
export function compareRecords(before: readonly AuditRecord[], after: readonly AuditRecord[], renamed = NOT_RENAMED): Change[] {
  if (renamed.size > 0) return compared(before, after, renamed);
  // Of two versions of a file most entries were read once.
  const [old, now] = [new Set(before), new Set(after)];
  return compared(
    before.filter((record) => !now.has(record)),
    after.filter((record) => !old.has(record)),
    renamed,
  );
}

function compared(before: readonly AuditRecord[], after: readonly AuditRecord[], renamed: ReadonlyMap<string, string>): Change[] {
  const fileNow = (record: AuditRecord) => moved(record, renamed).file;
  const unread = new Set([
    ...before.filter(({ kind }) => kind === 'file').map(fileNow),
    ...after.filter(({ kind }) => kind === 'file').map(({ file }) => file),
  ]);
  const old = new Map(
    before.filter((one) => one.kind === 'file' || !unread.has(fileNow(one))).map((one) => [keyOf(moved(one, renamed)), one] as const),
  );
  const now = new Map(after.filter(({ kind, file }) => kind === 'file' || !unread.has(file)).map((one) => [keyOf(one), one] as const));

  const changes: Change[] = [];
  const lost: AuditRecord[] = [];
  const fresh: AuditRecord[] = [];
  for (const [key, record] of now) {
    const was = old.get(key);
    if (!was) fresh.push(record);
    else changes.push(...changeOf(was, record));
  }
  // What is gone belongs to its chapter under whatever name the folder has now; its file had the name that it had.
  for (const [key, record] of old) if (!now.has(key)) lost.push({ ...record, chapter: moved(record, renamed).chapter });
  return [...changes, ...pair(lost, fresh)];
}

function changeOf(before: AuditRecord, after: AuditRecord): Change[] {
  if (before === after) return [];
  if (saysTheSame(before, after)) return before.file === after.file ? [] : [{ what: 'moved', before, after, fields: [] }];
  return [{ what: 'edited', before, after, fields: fieldChanges(before.fields, after.fields) }];
}

/** Whether two records have the same values, wherever they stand. */
export function saysTheSame(a: AuditRecord, b: AuditRecord): boolean {
  if (a === b) return true;
  if (a.fields.size !== b.fields.size) return false;
  for (const [field, value] of a.fields) if (b.fields.get(field) !== value) return false;
  return true;
}

/** The values that differ, in the order of the newer record. */
export function fieldChanges(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): FieldChange[] {
  const changed = [...after].flatMap(([field, value]) =>
    before.get(field) === value ? [] : [{ field, before: before.get(field), after: value }],
  );
  const gone = [...before].flatMap(([field, value]) => (after.has(field) ? [] : [{ field, before: value }]));
  return [...changed, ...gone];
}

/** Entries without an id whose words were corrected are one change, not a loss and something new. */
function pair(lost: readonly AuditRecord[], fresh: readonly AuditRecord[]): Change[] {
  const waiting = new Set(lost);
  const changes = fresh.map((after): Change => {
    const before = typeof after.path.at(-1) === 'number' ? [...waiting].find((one) => isAlike(one, after)) : undefined;
    if (before) waiting.delete(before);
    return before
      ? { what: 'edited', before, after, fields: fieldChanges(before.fields, after.fields) }
      : { what: 'added', after, fields: [] };
  });
  return [...changes, ...[...waiting].map((before): Change => ({ what: 'removed', before, fields: [] }))];
}

/** Whether an entry of a list is another with some of its words corrected: at least half of its values are the same. */
export function isAlike(before: AuditRecord, after: AuditRecord): boolean {
  if (before.kind !== after.kind || before.chapter !== after.chapter || before.year !== after.year) return false;
  const same = [...after.fields].filter(([field, value]) => before.fields.get(field) === value).length;
  return same > 0 && same * 2 >= Math.max(before.fields.size, after.fields.size);
}
