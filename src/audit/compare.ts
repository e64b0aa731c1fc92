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
 * another is seen. What stands in a file that cannot be read on either side is neither lost nor new: the file alone is told.
 */
export function compareRecords(before: readonly AuditRecord[], after: readonly AuditRecord[]): Change[] {
  const renamed = renamedChapters(before, after);
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
  const unread = new Set([...before, ...after].filter(({ kind }) => kind === 'file').map(({ file }) => file));
  const known = (record: AuditRecord) => record.kind === 'file' || !unread.has(record.file);
  const old = byKey(before.filter(known), renamed);
  const now = byKey(after.filter(known));

  const changes: Change[] = [];
  const lost: AuditRecord[] = [];
  const fresh: AuditRecord[] = [];
  for (const [key, record] of now) {
    const was = old.get(key);
    if (!was) fresh.push(record);
    else changes.push(...changeOf(was, record));
  }
  for (const [key, record] of old) if (!now.has(key)) lost.push(inFolder(record, renamed));
  return [...changes, ...pair(lost, fresh)];
}

/** Chapters whose folder has another name: old name → new name. Their code tells that they are the same. */
function renamedChapters(before: readonly AuditRecord[], after: readonly AuditRecord[]): ReadonlyMap<string, string> {
  const codes = (records: readonly AuditRecord[]) =>
    new Map(records.filter(({ kind, fields }) => kind === 'chapter' && fields.has('ma')).map(({ fields, id }) => [fields.get('ma'), id]));
  const old = codes(before);
  const renamed = [...codes(after)].flatMap(([code, slug]) => {
    const was = old.get(code);
    return was !== undefined && was !== slug ? [[was, slug] as const] : [];
  });
  return new Map(renamed);
}

/** The chapters whose folder was renamed, by the changes that tell it: old name → new name. */
export function renamedBy(changes: readonly Change[]): ReadonlyMap<string, string> {
  return new Map(
    changes.flatMap(({ before, after }) =>
      before?.kind === 'chapter' && after && before.id !== after.id ? [[before.id, after.id] as const] : [],
    ),
  );
}

/** A record that is gone belongs to its chapter under whatever name the folder has now. */
function inFolder(record: AuditRecord, renamed: ReadonlyMap<string, string>): AuditRecord {
  const chapter = record.chapter === undefined ? undefined : renamed.get(record.chapter);
  return chapter === undefined ? record : { ...record, chapter };
}

const NOT_RENAMED: ReadonlyMap<string, string> = new Map();

function byKey(records: readonly AuditRecord[], renamed = NOT_RENAMED): Map<string, AuditRecord> {
  return new Map(
    records.map((record) => {
      const chapter = record.chapter === undefined ? undefined : renamed.get(record.chapter);
      if (chapter === undefined) return [keyOf(record), record];
      return [keyOf({ ...record, chapter, id: record.kind === 'chapter' ? chapter : record.id }), record];
    }),
  );
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
