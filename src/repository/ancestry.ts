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
