import { moved, placeNow, renamedChapters } from '../audit/chapters.ts';
import { lostBy } from '../audit/log.ts';
import { type Gone, lossesOf, stillLost } from '../audit/losses.ts';
import type { LostInMerge } from '../audit/merge.ts';
import { type AuditRecord, keyOf } from '../audit/record.ts';
import { type Snapshot, type StateReader, stateReader } from '../audit/state.ts';
import { tellLost } from '../audit/tell/lost.ts';
import { tellMany } from '../audit/tell/many.ts';
import type { Names } from '../audit/tell/names.ts';
import { tellRecord } from '../audit/tell/whole-record.ts';
import { type Finding, finding } from '../findings/finding.ts';
import { type Change, shortId } from '../guard/change.ts';
import { entryRemoved, fileVanished, lostInMerge, recordVanished } from '../guard/kinds.ts';
import type { Lang, Words } from '../i18n/lang.ts';
import { archive } from '../repository/archive.ts';
import { bytesIn, type State } from '../repository/states.ts';
import type { ChangeTrees } from './compared.ts';

/**
 * What taking a change in would lose: files and entries that the base has, and work of either side that Git's merge, or a merge
 * inside the change, did not keep. Chapters are told by `names`, people by their ids; `base` is what a command calls the base.
 */
export function judgeLosses(root: string, change: Change, trees: ChangeTrees, reader: StateReader, names: Names, base: string): Finding[] {
  const { gone, lost } = lossesOf(reader, {
    base: trees.common?.snapshot ?? new Map(),
    ours: trees.base.snapshot,
    theirs: trees.branch.snapshot,
    result: trees.result.snapshot,
  });
  const all = [...lost.map((one) => ({ one, commit: undefined })), ...lostInside(root, change, trees.result)];
  // Nobody need be told twice of what is gone altogether.
  const told = new Set([...gone.kept, ...gone.files.flatMap(({ records }) => records)].map(keyOf));
  // An entry that a merge dropped is an error, and told as such.
  const dropped = new Set(all.flatMap(({ one: { how, record } }) => (how === 'gone' ? [keyOf(record)] : [])));
  return [
    ...goneFindings({ ...gone, entries: gone.entries.filter((record) => !dropped.has(keyOf(record))) }, names, base),
    ...all.filter(({ one }) => !told.has(keyOf(one.record))).map(({ one, commit }) => lostFinding(one, commit, names, base)),
  ];
}

/** What the base has and the result has not: whole files, records with an id (many of a file at once), entries without one. */
function goneFindings({ files, kept, entries }: Gone, names: Names, base: string): Finding[] {
  const many = (records: readonly AuditRecord[]) => inBoth((lang) => tellMany(records, names, lang));
  const top = { path: [] };
  return [
    ...files.map(({ file, records }) => {
      const now = placeIn(records);
      return finding(fileVanished, now, top, { told: many(records), base, file, now });
    }),
    ...inFiles(kept).flatMap(([file, records]) =>
      (records.length > MOST_ALONE ? [many(records)] : records.map((one) => inBoth((lang) => tellRecord(one, names, lang)))).map((told) =>
        finding(recordVanished, placeIn(records), top, { told, base, file }),
      ),
    ),
    ...inFiles(entries).map(([file, records]) => finding(entryRemoved, placeIn(records), top, { told: many(records), base, file })),
  ];
}

/** Where records of one file would stand now. */
function placeIn([first]: readonly AuditRecord[]): string {
  return placeNow(first as AuditRecord);
}

/** More records than this that vanished from one file are told as one. */
const MOST_ALONE = 5;

function inFiles(records: readonly AuditRecord[]): [string, AuditRecord[]][] {
  const files = new Map<string, AuditRecord[]>();
  for (const record of records) files.set(record.file, [...(files.get(record.file) ?? []), record]);
  return [...files];
}

/** What the merges inside a change lost, where it is not back in the result. */
function lostInside(root: string, { commits, head }: Change, result: State): { one: LostInMerge; commit: string }[] {
  const merges = new Set(commits.filter(({ parents }) => parents > 1).map(({ id }) => id));
  if (merges.size === 0) return [];
  const told = archive(root, head);
  const reader = stateReader(bytesIn([{ bytesOf: told.contents }, result]));
  const now = recordsOf(result.snapshot);
  return told.commits
    .filter(({ id }) => merges.has(id))
    .flatMap((commit) => {
      const renamed = renamedChapters(told.snapshot(commit.id), result.snapshot, reader);
      const lost = lostBy(told, commit, reader).map((one) => ({ ...one, record: moved(one.record, renamed) }));
      return stillLost(lost, now).map((one) => ({ one, commit: shortId(commit.id) }));
    });

  function recordsOf(snapshot: Snapshot) {
    return new Map(
      stateReader(result.bytesOf)
        .records(snapshot, snapshot.keys())
        .map((record) => [keyOf(record), record]),
    );
  }
}

function lostFinding(one: LostInMerge, commit: string | undefined, names: Names, base: string): Finding {
  const told = inBoth((lang) => tellLost(one, names, lang));
  const path = one.how === 'gone' ? [] : one.record.path;
  return finding(lostInMerge, one.record.file, { path }, commit === undefined ? { told, base } : { told, base, commit });
}

function inBoth(tell: (lang: Lang) => string): Words {
  return { vi: tell('vi'), en: tell('en') };
}
