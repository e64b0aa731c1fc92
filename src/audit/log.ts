import type { Commit } from './commit.ts';
import { arrivals, commonAncestor, type Graph } from './graph.ts';
import { type LostInMerge, lostInMerge } from './merge.ts';
import { type AuditRecord, keyOf } from './record.ts';
import { differing, type Snapshot, type StateReader } from './state.ts';
import { changesBetween, type Figures, type Step, stepOf } from './step.ts';

/** A commit as told: what it did to the data, and when it reached the association's branch. */
export interface Entry extends Step {
  readonly commit: Commit;
  /** The commit on the association's branch that brought it; itself when it was made there. */
  readonly arrival: Commit | undefined;
  /** What a merge did not keep of its sides. */
  readonly lost: readonly LostInMerge[];
}

/** A history whose states can be read. */
export interface History {
  readonly head: string;
  readonly commits: readonly Commit[];
  readonly graph: Graph;
  readonly snapshot: (commit: string | undefined) => Snapshot;
}

/**
 * What each of some commits did, in the order given; those that did nothing that is wanted are left out. What a branch did is told
 * at its own commits: a merge tells only what it made otherwise than its sides.
 */
export function entriesOf(told: History, shown: readonly Commit[], reader: StateReader, figures: Figures, wanted: Wanted = ALL): Entry[] {
  const arrived = arrivals(told.graph, told.head);
  return shown.flatMap((commit): Entry[] => {
    const after = told.snapshot(commit.id);
    const arrival = arrived.get(commit.id);
    if (commit.parents.length > 1) {
      const lost = lostBy(told, commit, reader).filter(({ record }) => wanted(record));
      return lost.length === 0 ? [] : [{ commit, arrival, changes: [], funds: [], moved: [], lost }];
    }
    const before = told.snapshot(commit.parents[0]);
    const files = commit.changes.map(({ path }) => path).filter((path) => before.has(path) || after.has(path));
    const changes = changesBetween(reader, before, after, files).filter((change) =>
      [change.before, change.after].some((one) => one && wanted(one)),
    );
    return changes.length === 0 ? [] : [{ commit, arrival, lost: [], ...stepOf(changes, figures, before, after) }];
  });
}

/** Whether somebody wants to know of a record. */
export type Wanted = (record: AuditRecord) => boolean;

const ALL: Wanted = () => true;

/** What a merge commit made otherwise than its sides agreed. */
export function lostBy({ graph, snapshot }: Pick<History, 'graph' | 'snapshot'>, commit: Commit, reader: StateReader): LostInMerge[] {
  const base = snapshot(commonAncestor(graph, commit.parents));
  return lostBetween(base, commit.parents.map(snapshot), snapshot(commit.id), reader);
}

/** What a merge of some states made otherwise than they agreed since their common base. */
export function lostBetween(base: Snapshot, sides: readonly Snapshot[], result: Snapshot, reader: StateReader): LostInMerge[] {
  const files = new Set([...sides.flatMap((side) => differing(base, side)), ...differing(base, result)]);
  const records = (state: Snapshot) =>
    new Map(reader.records(state, files).map((record): [string, AuditRecord] => [keyOf(record), record]));
  return lostInMerge(records(base), sides.map(records), records(result));
}
