import type { Commit } from './commit.ts';
import type { History } from './log.ts';
import { type Loss, lossOf, type Origins, originsOf, standing } from './origins.ts';
import { type AuditRecord, keyOf } from './record.ts';
import type { Snapshot, StateReader } from './state.ts';

/** A record with the commit that set each of its values. */
export interface Blamed {
  /** As it stands; as it last stood when it is lost, or its file cannot be read now. */
  readonly record: AuditRecord;
  readonly origins: Origins;
  /** Who lost it; absent while it is there. */
  readonly loss: Loss | undefined;
  /** Whether its file cannot be read now, so that an earlier state is told. */
  readonly unread: boolean;
}

/** Which records somebody asks about. */
export interface Sought {
  /** Whether a file can hold one at all: keeps what nobody asks about from being read. */
  readonly mayHold: (file: string, content: string) => boolean;
  readonly isMeant: (record: AuditRecord) => boolean;
}

/** All records that are meant: first those that are there at a commit, then those that history alone has. */
export function blame(told: History, from: string, sought: Sought, reader: StateReader): Blamed[] {
  const now = told.snapshot(from);
  const present = meantIn(now, sought, reader).map((record): Blamed => {
    return { record, origins: originsOf(told, from, record, reader), loss: undefined, unread: false };
  });
  const known = new Set(present.flatMap(({ origins }) => [...origins.keys]));
  const past: Blamed[] = [];
  for (const record of meantInHistory(told, from, sought, reader)) {
    if (known.has(keyOf(record))) continue;
    const found = pastRecord(told, from, record, reader);
    if (!found) continue;
    for (const key of [keyOf(record), ...found.origins.keys]) known.add(key);
    past.push(found);
  }
  return [...present, ...past];
}

function meantIn(state: Snapshot, { mayHold, isMeant }: Sought, reader: StateReader): AuditRecord[] {
  const files = [...state].filter(([file, content]) => mayHold(file, content)).map(([file]) => file);
  // What is of no year comes first: a member before their payments and evaluations.
  return reader
    .records(state, files)
    .filter((record) => record.kind !== 'file' && isMeant(record))
    .sort((a, b) => (a.year ?? 0) - (b.year ?? 0));
}

/** Records that are meant in any state before, each as its newest state has it. */
function meantInHistory(told: History, from: string, sought: Sought, reader: StateReader): AuditRecord[] {
  const found = new Map<string, AuditRecord>();
  for (const commit of told.commits) {
    if (commit.id === from) continue;
    const changed = new Map(commit.changes.flatMap(({ path, after }) => (after === undefined ? [] : [[path, after] as const])));
    for (const record of meantIn(changed, sought, reader)) if (!found.has(keyOf(record))) found.set(keyOf(record), record);
  }
  return [...found.values()];
}

/** A record that is not there now: lost, or standing in a file that cannot be read. */
function pastRecord(told: History, from: string, record: AuditRecord, reader: StateReader): Blamed | undefined {
  if (standing(told, from, record, reader) === 'unread') {
    const last = lastReadable(told, from, record, reader);
    if (last) return { record: last.record, origins: originsOf(told, last.commit.id, last.record, reader), loss: undefined, unread: true };
  }
  const loss = lossOf(told, from, record, reader);
  return loss && { record: loss.record, origins: originsOf(told, loss.last.id, loss.record, reader), loss, unread: false };
}

/** The newest commit before one that has a record in a file that can be read. */
function lastReadable(
  told: History,
  from: string,
  record: AuditRecord,
  reader: StateReader,
): { commit: Commit; record: AuditRecord } | undefined {
  const open = new Set([from]);
  for (const commit of told.commits) {
    if (!open.has(commit.id)) continue;
    const found = standing(told, commit.id, record, reader);
    if (found === 'unread') for (const id of commit.parents) open.add(id);
    else if (found) return { commit, record: found };
  }
  return undefined;
}
