import { arrivals } from '../audit/graph.ts';
import { askGit } from './run-git.ts';

/** Whether a commit is one that the branch checked out has gone through itself: a first parent of HEAD, or HEAD. */
export async function isOnBranch(root: string, commit: string): Promise<boolean> {
  const { text } = await askGit(root, ['rev-list', '--first-parent', 'HEAD']);
  return text.split('\n').includes(commit);
}

/** The first parent of a commit; undefined when it has none. */
export async function firstParent(root: string, commit: string): Promise<string | undefined> {
  const { ok, text } = await askGit(root, ['rev-parse', '--quiet', '--verify', '--end-of-options', `${commit}^1`]);
  return ok ? text.trim() : undefined;
}

/** The day on which each commit that leads to a revision reached its branch (`arrivals`). */
export async function arrivalDays(root: string, revision: string): Promise<ReadonlyMap<string, string>> {
  const format = ['--topo-order', '--no-show-signature', '--date=format:%Y-%m-%d', '--format=%H %cd %P'];
  const { text } = await askGit(root, ['log', ...format, '--end-of-options', revision, '--']);
  const commits = text.split('\n').flatMap((line) => {
    const [id = '', day = '', ...parents] = line.trim().split(' ');
    return id === '' ? [] : [[id, { id, day, parents }] as const];
  });
  const [head] = commits[0] ?? [''];
  return new Map([...arrivals(new Map(commits), head)].map(([id, { day }]) => [id, day]));
}
