import { execa } from 'execa';

/** What Git knows of the work tree. */
export interface GitState {
  /** The commit checked out; null without Git or before the first commit. */
  readonly commit: string | null;
  /** Whether files below `data/` differ from that commit. */
  readonly dirty: boolean;
}

/** Asks Git about the work tree at a root; without Git the answer is that there is no commit. */
export async function gitState(root: string): Promise<GitState> {
  // A monitor or a hook that the repository's configuration names is not run.
  const safe = ['-c', 'core.fsmonitor=false', '-c', 'core.hooksPath=/dev/null'];
  const git = (...args: string[]) => execa('git', ['-C', root, ...safe, ...args], { reject: false, env: { GIT_OPTIONAL_LOCKS: '0' } });
  const [head, changes] = await Promise.all([git('rev-parse', '--verify', 'HEAD'), git('status', '--porcelain', '--', 'data')]);
  const commit = head.exitCode === 0 ? head.stdout.trim() : null;
  return { commit, dirty: commit !== null && changes.exitCode === 0 && changes.stdout !== '' };
}
