import { askGit } from './run-git.ts';

/** Whether a commit can be read in the repository at a root, and if not, what keeps it from it. */
export type CommitPresence = 'here' | 'missing' | 'shallow' | 'no-git';

/** Looks for a commit by its full hash. */
export async function findCommit(root: string, commit: string): Promise<CommitPresence> {
  const shallow = await askGit(root, ['rev-parse', '--is-shallow-repository']);
  if (!shallow.ok) return 'no-git';
  const found = await askGit(root, ['rev-parse', '--quiet', '--verify', '--end-of-options', `${commit}^{commit}`]);
  if (found.ok) return 'here';
  return shallow.text.trim() === 'true' ? 'shallow' : 'missing';
}
