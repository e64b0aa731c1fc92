import { arrivals } from '../audit/graph.ts';
import { askGit } from './run-git.ts';

/** Options for Git's log under which its days are those of the committers, each in their own zone. */
export const DATED = ['--no-show-signature', '--date=format:%Y-%m-%d'];

/** The first parent of a commit; undefined when it has none. */
export async function firstParent(root: string, commit: string): Promise<string | undefined> {
  const { ok, text } = await askGit(root, ['rev-parse', '--quiet', '--verify', '--end-of-options', `${commit}^1`]);
  return ok ? text.trim() : undefined;
}

/** With which commit, and on which day, each one that leads to a revision reached its branch (`arrivals`). */
export async function arrivalsAt(
  root: string,
  revision: string,
): Promise<ReadonlyMap<string, { readonly id: string; readonly day: string }>> {
  const { text } = await askGit(root, ['log', '--topo-order', ...DATED, '--format=%H %cd %P', '--end-of-options', revision, '--']);
  const commits = text.split('\n').flatMap((line) => {
    const [id = '', day = '', ...parents] = line.trim().split(' ');
    return id === '' ? [] : [[id, { id, day, parents }] as const];
  });
  const [head] = commits[0] ?? [''];
  return arrivals(new Map(commits), head);
}
