import { placeNow } from './chapters.ts';
import { lostBetween } from './log.ts';
import type { LostInMerge } from './merge.ts';
import { type AuditRecord, keyOf, type RecordKind } from './record.ts';
import { differing, type Snapshot, type StateReader } from './state.ts';
import { changesBetween } from './step.ts';

/** What has a number or a key of its own: it is ended or cancelled, never taken out. */
const KEPT: ReadonlySet<RecordKind> = new Set<RecordKind>([
  'chapter',
  'place',
  'member',
  'volunteer',
  'receipt',
  'voucher',
  'exemption',
  'plan',
  'seal',
]);

/** What one state has and a later one has not. */
export interface Gone {
  /** Whole files as the earlier state calls them, with what they held. */
  readonly files: readonly { readonly file: string; readonly records: readonly AuditRecord[] }[];
  /** Records with an id, out of files that are still there. */
  readonly kept: readonly AuditRecord[];
  /** Entries without an id, likewise; one that was written anew is none of them. */
  readonly entries: readonly AuditRecord[];
}

/**
 * What stands in one state and not in the later one. Whoever leaves is marked as gone and stays in the list, so nobody may vanish; a
 * list that cannot be read hides nobody, and a chapter whose folder has a new name has lost nothing.
 */
function goneBetween(reader: StateReader, before: Snapshot, after: Snapshot): Gone {
  const changes = changesBetween(reader, before, after, differing(before, after));
  const removed = changes.flatMap(({ what, before: record }) =>
    what === 'removed' && record && (record.fields.size > 0 || record.kind === 'file') ? [record] : [],
  );
  const files = new Map<string, AuditRecord[]>();
  for (const record of removed) {
    if (after.has(placeNow(record))) continue;
    files.set(record.file, [...(files.get(record.file) ?? []), record]);
  }
  const left = removed.filter(({ file, kind }) => !files.has(file) && kind !== 'file');
  const place = (record: AuditRecord) => `${record.kind} ${placeNow(record)}`;
  const added = changes.flatMap(({ what, after: record }) => (what === 'added' && record ? [place(record)] : []));
  // Where as many came as went, a date or a name was corrected.
  const isLess = (record: AuditRecord) =>
    left.filter((one) => place(one) === place(record)).length > added.filter((one) => one === place(record)).length;
  return {
    files: [...files].map(([file, records]) => ({ file, records })),
    kept: left.filter(({ kind }) => KEPT.has(kind)),
    entries: left.filter((record) => !KEPT.has(record.kind) && isLess(record)),
  };
}

/** A merge that is to be judged: its two sides, what they have in common, and what it made of them. */
export interface Merge {
  readonly base: Snapshot;
  readonly ours: Snapshot;
  readonly theirs: Snapshot;
  readonly result: Snapshot;
}

/** What a merge lost of either side: what is gone altogether, and values that nobody had given up. */
export function lossesOf(reader: StateReader, { base, ours, theirs, result }: Merge): { gone: Gone; lost: LostInMerge[] } {
  const gone = goneBetween(reader, ours, result);
  const lost = lostBetween(base, [ours, theirs], result, reader);
  const told = new Set([...gone.kept, ...gone.files.flatMap(({ records }) => records)].map(nameOf));
  return {
    gone,
    lost: lost.filter(({ how, record }) => how !== 'gone' || !told.has(nameOf(record))),
  };
}

function nameOf({ kind, id, file }: AuditRecord): string {
  return `${kind} ${id} ${file}`;
}

/** What a merge of an earlier day lost and nobody has put back since. */
export function stillLost(lost: readonly LostInMerge[], now: ReadonlyMap<string, AuditRecord>): LostInMerge[] {
  return lost.filter(({ record, how, field, expected }) => {
    const there = now.get(keyOf(record));
    if (how === 'gone') return there === undefined;
    if (how === 'value') return there !== undefined && there.fields.get(field ?? '') !== expected;
    return there !== undefined;
  });
}
