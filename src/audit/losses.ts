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

/**
 * Records with an id that stand in one state and not in the later one. Whoever leaves is marked as gone and stays in the list, so
 * nobody may vanish; a list that cannot be read hides nobody.
 */
export function vanished(reader: StateReader, before: Snapshot, after: Snapshot): AuditRecord[] {
  return changesBetween(reader, before, after, differing(before, after)).flatMap(({ what, before: record }) =>
    what === 'removed' && record && KEPT.has(record.kind) ? [record] : [],
  );
}

/** A merge that is to be judged: its two sides, what they have in common, and what it made of them. */
export interface Merge {
  readonly base: Snapshot;
  readonly ours: Snapshot;
  readonly theirs: Snapshot;
  readonly result: Snapshot;
}

/** What a merge lost of either side: records that vanished, and values that nobody had given up. */
export function lossesOf(reader: StateReader, { base, ours, theirs, result }: Merge): { vanished: AuditRecord[]; lost: LostInMerge[] } {
  const gone = vanished(reader, ours, result);
  const told = new Set(gone.map(({ kind, id, file }) => `${kind} ${id} ${file}`));
  const lost = lostBetween(base, [ours, theirs], result, reader).filter(
    ({ how, record: { kind, id, file } }) => how !== 'gone' || !told.has(`${kind} ${id} ${file}`),
  );
  return { vanished: gone, lost };
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
