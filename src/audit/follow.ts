import { folderIn, inFolder } from './chapters.ts';
import { isAlike } from './compare.ts';
import { placedAt } from './placed.ts';
import type { AuditRecord } from './record.ts';
import type { Snapshot, StateReader } from './state.ts';

/**
 * The same record in an earlier state: at its key in its file; in the folder that its chapter had, known by its code; as an entry whose
 * words were corrected; or, for people, in the list that they were cut from. Undefined where there is none, `unread` where the file
 * cannot be read there.
 */
export function counterpart(record: AuditRecord, now: Snapshot, before: Snapshot, reader: StateReader): AuditRecord | 'unread' | undefined {
  if (before.get(record.file) === now.get(record.file)) return record;
  const file = formerFile(record.file, now, before, reader);
  if (file !== undefined) {
    const records = reader.records(before, [file]);
    if (records.some(({ kind }) => kind === 'file')) return 'unread';
    const found = records.find((one) => isSame(one, record)) ?? corrected(record, records, reader.records(now, [record.file]));
    if (found) return found;
  }
  return record.kind === 'member' || record.kind === 'volunteer' ? cutFrom(record, now, before, reader) : undefined;
}

/** A chapter's own record and a plan are named by folder and file, which may have had another name. */
function isSame(a: AuditRecord, b: AuditRecord): boolean {
  return a.kind === b.kind && (a.id === b.id || a.kind === 'chapter' || a.kind === 'plan');
}

/** An entry of a list without an id whose words were corrected: much like it, and with no namesake now. */
function corrected(record: AuditRecord, before: readonly AuditRecord[], now: readonly AuditRecord[]): AuditRecord | undefined {
  if (typeof record.path.at(-1) !== 'number') return undefined;
  return before.find((one) => isAlike({ ...one, chapter: record.chapter }, record) && !now.some((other) => isSame(other, one)));
}

/** Where a file stood in an earlier state, whatever its chapter's folder or its plan was called then; undefined where it was not there. */
function formerFile(file: string, now: Snapshot, before: Snapshot, reader: StateReader): string | undefined {
  const placed = placedAt(file);
  if (placed?.kind === 'plan' && !before.has(file)) {
    const number = numberOf(file, now, reader);
    return gone(now, before, 'plan').find((one) => number !== undefined && numberOf(one, before, reader) === number);
  }
  const folder = placed && 'chapter' in placed ? folderIn(placed.chapter, now, before, reader) : '';
  const former = folder === undefined ? undefined : inFolder(file, folder);
  return former !== undefined && before.has(former) ? former : undefined;
}

/** Files of a kind that an earlier state has and this one has not. */
function gone(now: Snapshot, before: Snapshot, kind: string): string[] {
  return [...before.keys()].filter((file) => !now.has(file) && placedAt(file)?.kind === kind);
}

function numberOf(file: string, state: Snapshot, reader: StateReader): string | undefined {
  return reader
    .records(state, [file])
    .find(({ kind }) => kind === 'plan')
    ?.fields.get('so');
}

/** A person who stood in another chapter's list and no longer does: the entry was moved by hand. */
function cutFrom(record: AuditRecord, now: Snapshot, before: Snapshot, reader: StateReader): AuditRecord | undefined {
  const files = [...before.keys()].filter(
    (file) => file !== record.file && before.get(file) !== now.get(file) && placedAt(file)?.kind === record.fileKind,
  );
  return files
    .flatMap((file) => reader.records(before, [file]))
    .find(
      (one) => one.kind === record.kind && one.id === record.id && !reader.records(now, [one.file]).some((other) => isSame(other, one)),
    );
}
