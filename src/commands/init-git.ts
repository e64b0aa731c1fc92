import { HUNK_KEY, HUNK_PATTERN } from '../layout/hunk-header.ts';
import type { GitStart } from '../render/terminal/init.ts';
import { beginGit, firstCommit, type GitHome, hasIdentity, localSetting, setLocal } from '../repository/start-git.ts';
import type { Answers } from '../starter/answers.ts';

/**
 * Makes the folder a Git repository and commits what was written, when it belongs to none yet and Git knows who commits. In a
 * repository that is there already nothing is added or committed: that is its owner's to do.
 */
export async function startGit(
  root: string,
  home: GitHome,
  written: readonly string[],
  wanted: boolean,
  { name }: Answers,
): Promise<GitStart> {
  if (!wanted) return { state: 'not-wanted' };
  if (home.state === 'no-git' || home.state === 'bare') return { state: 'no-git' };
  if (home.state === 'work-tree') return { state: 'existing', top: home.top, header: await nameHunks(root) };
  if (!(await beginGit(root))) return { state: 'refused' };
  await nameHunks(root);
  if (!(await hasIdentity(root))) return { state: 'begun', why: 'no-identity' };
  const commit = await firstCommit(root, written, `Khởi tạo kho dữ liệu ${name}`);
  return commit === undefined ? { state: 'begun', why: 'refused' } : { state: 'committed', commit };
}

/** Lets `git diff` name records, unless this clone has a setting of its own. */
async function nameHunks(root: string): Promise<boolean> {
  return (await localSetting(root, HUNK_KEY)) === undefined ? setLocal(root, HUNK_KEY, HUNK_PATTERN) : true;
}
