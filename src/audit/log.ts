import type { Day } from '../calendar/day.ts';
import { moved, NOT_RENAMED, placeNow, type Renamed, renamedChapters } from './chapters.ts';
import { clocksOf, type Doubt } from './clocks.ts';
import type { Commit } from './commit.ts';
import { type Change, recordOf } from './compare.ts';
import type { Figures } from './figures.ts';
import { arrivals, commonAncestor, type Graph, mainLine } from './graph.ts';
import { type LostInMerge, lostInMerge } from './merge.ts';
import { placedAt } from './placed.ts';
import { type AuditRecord, keyOf } from './record.ts';
import { differing, type Snapshot, type StateReader } from './state.ts';
import { changesBetween, type Step, stepOf } from './step.ts';

/** A commit as told: what it did to the data, and when it reached the association's branch. */
export interface Entry extends Step {
  readonly commit: Commit;
  /** The commit on the association's branch that brought it; itself when it was made there. */
  readonly arrival: Commit | undefined;
  /** Why the day of its arrival is no evidence. */
  readonly doubt: Doubt | undefined;
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

/** Which part of a history is told. */
export interface Asking {
  /** Whether somebody wants to know of a record; by default of every one. */
  readonly wanted?: Wanted | undefined;
  /** Whether a content can hold one of them at all: what cannot is not read. */
  readonly mayHold?: ((content: string) => boolean) | undefined;
  /** Days on which a change reached the association's branch, both included. */
  readonly since?: Day | undefined;
  readonly until?: Day | undefined;
}

/** Whether somebody wants to know of a record as it stands at a commit. */
export type Wanted = (record: AuditRecord, commit: string | undefined) => boolean;

const ALL: Wanted = () => true;

/**
 * What each commit did, the newest first, worked out one by one as they are asked for; those that did nothing that is wanted are left
 * out. What a branch did is told at its own commits: a merge tells only what it made otherwise than its sides.
 */
export function* entriesOf(told: History, reader: StateReader, figures: Figures, asking: Asking = {}): Generator<Entry> {
  const { wanted = ALL, mayHold = () => true, since, until } = asking;
  const arrived = arrivals(told.graph, told.head);
  const clocks = clocksOf(mainLine(told.graph, told.head));
  for (const commit of told.commits) {
    const arrival = arrived.get(commit.id);
    const came = arrival ?? commit;
    // What may have arrived on the days asked for is told, with the doubt.
    if ((since !== undefined && clocks.latest(came) < since) || (until !== undefined && clocks.earliest(came) > until)) continue;
    const entry =
      commit.parents.length > 1 ? mergeEntry(told, commit, reader, wanted) : ownEntry(told, commit, reader, figures, wanted, mayHold);
    if (entry) yield { commit, arrival, doubt: clocks.doubt(came), ...entry };
  }
}

type Done = Omit<Entry, 'commit' | 'arrival' | 'doubt'>;

function mergeEntry(told: History, commit: Commit, reader: StateReader, wanted: Wanted): Done | undefined {
  const lost = lostBy(told, commit, reader).filter(({ record }) => wanted(record, commit.id));
  return lost.length === 0 ? undefined : { changes: [], funds: [], moved: [], lost };
}

function ownEntry(
  told: History,
  commit: Commit,
  reader: StateReader,
  figures: Figures,
  wanted: Wanted,
  mayHold: (content: string) => boolean,
): Done | undefined {
  const [before, after] = [told.snapshot(commit.parents[0]), told.snapshot(commit.id)];
  const changed = commit.changes.map(({ path }) => path).filter((path) => before.has(path) || after.has(path));
  const holds = (file: string) => [before, after].some((state) => mayHold(state.get(file) ?? ''));
  if (!changed.some(holds)) return undefined;
  // A chapter's own file tells whether its folder was renamed.
  const files = changed.filter((file) => holds(file) || placedAt(file)?.kind === 'chapter');
  const renamed = files.some((file) => placedAt(file)?.kind === 'chapter') ? renamedChapters(before, after, reader) : NOT_RENAMED;
  const changes = changesSince(told, commit, files, renamed, reader).filter(
    (one) => (one.before && wanted(one.before, commit.parents[0])) || (one.after && wanted(one.after, commit.id)),
  );
  return changes.length === 0 ? undefined : { lost: [], ...stepOf(changes, renamed, figures, before, after) };
}

/**
 * What a commit changed in some files. A file that can be read again is compared with the last state in which it could, so that nothing
 * slips by while a file is broken.
 */
function changesSince(told: History, commit: Commit, files: readonly string[], renamed: Renamed, reader: StateReader): Change[] {
  const [before, after] = [told.snapshot(commit.parents[0]), told.snapshot(commit.id)];
  const changes = changesBetween(reader, before, after, files, renamed);
  const mended = changes.filter(({ what, before: was }) => what === 'removed' && was?.kind === 'file').map(recordOf);
  return [
    ...changes,
    ...mended.flatMap((one) => {
      const content = lastReadable(told, commit, one.file, reader);
      const places = [...new Set([one.file, placeNow(one)])];
      return content === undefined ? [] : changesBetween(reader, new Map([[one.file, content]]), after, places, renamed);
    }),
  ];
}

/** The newest content of a file before a commit, along first parents, that can be read. */
function lastReadable(told: History, { parents }: Commit, file: string, reader: StateReader): string | undefined {
  for (let id = parents[0]; id !== undefined; id = told.graph.get(id)?.parents[0]) {
    const state = told.snapshot(id);
    const content = state.get(file);
    if (content === undefined) return undefined;
    if (reader.records(state, [file]).every(({ kind }) => kind !== 'file')) return content;
  }
  return undefined;
}

/** What a merge commit made otherwise than its sides agreed. */
export function lostBy({ graph, snapshot }: Pick<History, 'graph' | 'snapshot'>, commit: Commit, reader: StateReader): LostInMerge[] {
  const base = snapshot(commonAncestor(graph, commit.parents));
  return lostBetween(base, commit.parents.map(snapshot), snapshot(commit.id), reader);
}

/** What a merge of some states made otherwise than they agreed since their common base; chapters by the names of their folders in the result. */
export function lostBetween(base: Snapshot, sides: readonly Snapshot[], result: Snapshot, reader: StateReader): LostInMerge[] {
  const files = new Set([...sides.flatMap((side) => differing(base, side)), ...differing(base, result)]);
  const states = [base, ...sides, result].map((state) => {
    const renamed = renamedChapters(state, result, reader);
    return new Set(reader.records(state, files).map((record) => moved(record, renamed)));
  });
  // A record that was read once for all of them is the same in all of them.
  const byKey = ([...state]: ReadonlySet<AuditRecord>) =>
    new Map(
      state.filter((record) => !states.every((one) => one.has(record))).map((record): [string, AuditRecord] => [keyOf(record), record]),
    );
  const [before, ...others] = states.map(byKey);
  return lostInMerge(before as Map<string, AuditRecord>, others.slice(0, -1), others.at(-1) as Map<string, AuditRecord>);
}
