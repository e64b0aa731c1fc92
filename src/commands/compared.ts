import { type Snapshot, type StateReader, stateReader } from '../audit/state.ts';
import { type Inspected, inspect } from '../check/inspect.ts';
import type { Change } from '../guard/change.ts';
import { mergeBase } from '../repository/merge.ts';
import { bytesIn } from '../repository/states.ts';
import type { Tree, Trees } from '../repository/trees.ts';

/** The two sides of a change, what they have in common if anything, and what Git makes of them. */
export interface ChangeTrees {
  readonly base: Tree;
  readonly branch: Tree;
  readonly result: Tree;
  readonly common: Tree | undefined;
}

/** The trees of a change. */
export function treesOfChange(root: string, { base, head, tree }: Change, { named }: Trees): ChangeTrees {
  const common = mergeBase(root, base, head);
  return { base: named(base), branch: named(head), result: named(tree), common: common === undefined ? undefined : named(common) };
}

/** The base and what the merge makes of it as data, read once for whoever wants findings, records or figures. */
export interface Compared {
  readonly base: Inspected;
  readonly result: Inspected;
  readonly before: Snapshot;
  readonly after: Snapshot;
  readonly reader: StateReader;
}

/** Reads both states of a change. */
export function compared({ base, branch, result, common }: ChangeTrees): Compared {
  const data = { base: inspect(base.source), result: inspect(result.source) };
  const [before, after] = [base.snapshot, result.snapshot];
  const reader = stateReader(bytesIn([result, base, branch, ...(common ? [common] : [])]));
  const datasets = new Map([
    [before, data.base.data],
    [after, data.result.data],
  ]);
  return { ...data, before, after, reader: { ...reader, dataset: (state) => datasets.get(state) ?? reader.dataset(state) } };
}
