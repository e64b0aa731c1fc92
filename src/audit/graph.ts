import type { Commit } from './commit.ts';

/** Commits by id, the newest first, each before its parents, as `history` gives them. */
export type Graph = ReadonlyMap<string, Commit>;

/** As much of a commit as its place in a graph. */
type Linked = Pick<Commit, 'id' | 'parents'>;

/** The graph of a history. */
export function graphOf(commits: readonly Commit[]): Graph {
  return new Map(commits.map((commit) => [commit.id, commit]));
}

/** The newest commit that all of some commits come from; undefined when they have none in common. */
export function commonAncestor(graph: Graph, ids: readonly string[]): string | undefined {
  const [first = new Set<string>(), ...others] = ids.map((id) => ancestors(graph, id));
  // Newest first: an ancestor of another common one comes behind it.
  for (const id of graph.keys()) if (first.has(id) && others.every((one) => one.has(id))) return id;
  return undefined;
}

function ancestors(graph: Graph, from: string): Set<string> {
  const found = new Set<string>();
  const open = [from];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (found.has(id)) continue;
    found.add(id);
    open.push(...(graph.get(id)?.parents ?? []));
  }
  return found;
}

/** The association's own line of commits (first parents), the oldest first. */
export function mainLine<C extends Linked>(graph: ReadonlyMap<string, C>, head: string): C[] {
  const line: C[] = [];
  for (let commit = graph.get(head); commit; commit = graph.get(commit.parents[0] ?? '')) line.push(commit);
  return line.reverse();
}

/**
 * The commit with which each commit reached the association's branch: the first on the branch's own line (first parents) that
 * holds it. Only its time says when something was received; what an author writes into a commit of their own says nothing.
 */
export function arrivals<C extends Linked>(graph: ReadonlyMap<string, C>, head: string): ReadonlyMap<string, C> {
  const arrived = new Map<string, C>();
  for (const commit of mainLine(graph, head)) {
    const open = [commit.id];
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
      if (arrived.has(id)) continue;
      arrived.set(id, commit);
      open.push(...(graph.get(id)?.parents ?? []));
    }
  }
  return arrived;
}
