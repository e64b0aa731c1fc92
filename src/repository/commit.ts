import { execa } from 'execa';
import { APART, at, SAFELY } from './git.ts';

/** Whether a commit can be read in the repository at a root, and if not, what keeps it from it. */
export type CommitPresence = 'here' | 'missing' | 'shallow' | 'no-git';

/** Looks for a commit by its full hash. */
export async function findCommit(root: string, commit: string): Promise<CommitPresence> {
  const git = (...args: readonly string[]) => execa('git', [...at(root), ...SAFELY, ...args], { reject: false, ...APART });
  const shallow = await git('rev-parse', '--is-shallow-repository');
  if (shallow.exitCode !== 0) return 'no-git';
  const found = await git('rev-parse', '--quiet', '--verify', '--end-of-options', `${commit}^{commit}`);
  if (found.exitCode === 0) return 'here';
  return shallow.stdout.trim() === 'true' ? 'shallow' : 'missing';
}
