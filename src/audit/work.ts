import type { Commit } from './commit.ts';
import type { History } from './log.ts';
import { differing, type Snapshot } from './state.ts';

/** The id of what stands in the work tree and was not committed: no commit of Git has it. */
export const WORK = 'work';

/** A history with the work tree as one more commit, newer than all. */
export function withWork(told: History, work: Snapshot): History {
  const before = told.snapshot(told.head);
  const commit: Commit = {
    id: WORK,
    parents: [told.head],
    author: '',
    email: '',
    authorDay: '',
    time: Number.POSITIVE_INFINITY,
    day: '',
    subject: '',
    changes: differing(before, work).map((path) => ({ path, before: before.get(path), after: work.get(path) })),
  };
  return {
    head: told.head,
    commits: [commit, ...told.commits],
    graph: new Map([[WORK, commit], ...told.graph]),
    snapshot: (id) => (id === WORK ? work : told.snapshot(id)),
  };
}
