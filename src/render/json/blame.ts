import type { Blamed } from '../../audit/blame.ts';
import type { Against, Doubt } from '../../audit/clocks.ts';
import type { Commit } from '../../audit/commit.ts';
import { fieldPath } from '../../audit/record.ts';
import type { Names } from '../../audit/tell/names.ts';
import { isHidden } from '../../audit/tell/people.ts';
import { WORK } from '../../audit/work.ts';
import type { Known } from '../terminal/blame.ts';
import { escapedJson } from './escaped.ts';
import { signedJson } from './signed.ts';

/** The JSON document of `hoi blame --json`, version 1; a commit is null where a value was not committed. */
export function blameJson(about: string, records: readonly Blamed[], known: Known, names: Names): string {
  const commits = new Map<string, Commit>();
  const idOf = (commit: Commit): string | null => {
    if (commit.id === WORK) return null;
    commits.set(commit.id, commit);
    return commit.id;
  };
  const told = records.map(({ record, origins, loss, unread }) => ({
    kind: record.kind,
    id: record.id,
    chapter: record.chapter ?? null,
    year: record.year ?? null,
    file: record.file,
    unread,
    lost: loss ? { commit: idOf(loss.by) } : null,
    entered: idOf(origins.entered),
    fields: [...record.fields].map(([field, value]) => ({
      field: fieldPath(field).join('/'),
      value: isHidden(record, field, names) ? null : value,
      commit: idOf(origins.fields.get(field) ?? origins.entered),
    })),
  }));
  return `${escapedJson({
    version: 1,
    about,
    records: told,
    commits: Object.fromEntries([...commits].map(([id, commit]) => [id, commitJson(commit, known)])),
  })}\n`;
}

/** A commit as data: who wrote it and when it reached the association's branch. */
export function commitJson(commit: Commit, known: Known): object {
  const arrival = known.arrival(commit);
  return {
    author: commit.author,
    email: commit.email,
    authorDate: commit.authorDay,
    received: (arrival ?? commit).day,
    receivedWith: arrival?.id ?? null,
    doubt: doubtJson(known.doubt(arrival ?? commit)),
    subject: commit.subject,
    ...signedJson(known.signed(commit)),
  };
}

/** Why a day of arrival is no evidence: how many commits of the association's line contradict it, and the day farthest from it; null where none does. */
export function doubtJson(doubt: Doubt | undefined): object | null {
  const side = (against: Against | undefined) =>
    against === undefined ? null : { commits: against.count, commit: against.farthest.id, day: against.farthest.day };
  return doubt === undefined ? null : { laterBefore: side(doubt.before), earlierAfter: side(doubt.after) };
}
