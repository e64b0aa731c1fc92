import type { Commit } from '../audit/commit.ts';
import { type Graph, graphOf } from '../audit/graph.ts';
import { placedAt } from '../audit/placed.ts';
import type { Snapshot } from '../audit/state.ts';
import { blobs } from './blobs.ts';
import { history } from './history.ts';

/** The whole history that leads to a revision, with the state of the data at each commit. */
export interface Archive {
  readonly head: string;
  /** The newest first. */
  readonly commits: readonly Commit[];
  readonly graph: Graph;
  /** The files of the data at a commit; none at one that is not in this history. */
  readonly snapshot: (commit: string | undefined) => Snapshot;
  /** A content of any of its states; all are fetched when the first is asked for. */
  readonly contents: (content: string) => Uint8Array;
}

/** Reads the history that leads to a revision. Throws CannotRun as `history` does. */
export function archive(root: string, revision: string): Archive {
  const commits = history(root, revision);
  const snapshots = new Map<string, Snapshot>();
  for (const commit of [...commits].reverse()) {
    const files = new Map(snapshots.get(commit.parents[0] ?? ''));
    for (const { path, after } of commit.changes) {
      if (placedAt(path) === undefined) continue;
      if (after === undefined) files.delete(path);
      else files.set(path, after);
    }
    snapshots.set(commit.id, files);
  }
  return {
    head: commits[0]?.id ?? '',
    commits,
    graph: graphOf(commits),
    snapshot: (commit) => snapshots.get(commit ?? '') ?? new Map(),
    contents: contentsOf(root, commits),
  };
}

/** Contents by id, through one `git cat-file --batch`. */
function contentsOf(root: string, commits: readonly Commit[]): (content: string) => Uint8Array {
  let found: ReadonlyMap<string, Uint8Array> | undefined;
  return (content) => {
    found ??= blobs(root, [
      ...new Set(
        commits.flatMap(({ changes }) =>
          changes.flatMap(({ path, after }) => (after !== undefined && placedAt(path) !== undefined ? [after] : [])),
        ),
      ),
    ]);
    return found.get(content) ?? new Uint8Array();
  };
}
