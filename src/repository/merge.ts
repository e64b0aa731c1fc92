import { CannotRun } from '../findings/cannot-run.ts';
import { undriven } from './programs.ts';
import { runGit } from './run-git.ts';

/** What Git makes of two commits: a tree, which holds marks where it could not merge, and the files that have them. */
export interface Merged {
  readonly tree: string;
  readonly conflicts: readonly string[];
}

/** Merges two commits as Git does by itself, without a work tree. Throws CannotRun where Git cannot. */
export function merge(root: string, ours: string, theirs: string): Merged {
  const ran = runGit(root, [...PLAINLY, 'merge-tree', '--write-tree', '-z', '--name-only', '--no-messages', ours, theirs], {
    env: undriven(root),
  });
  const [tree = '', ...names] = ran.text.split('\0');
  if ((ran.code === 0 || ran.code === 1) && /^[0-9a-f]{40,64}$/.test(tree))
    return { tree, conflicts: [...new Set(names.filter((name) => name !== ''))] };
  if (runGit(root, ['merge-base', ours, theirs]).text.trim() === '')
    throw new CannotRun({
      vi: 'hai bản không có gốc chung nào trong lịch sử nên không nhập vào nhau được. Kiểm tra lại --base và --head',
      en: 'the two revisions share no history and cannot be merged. Check --base and --head',
    });
  const version = runGit(root, ['--version'])
    .text.replace(/^git version /, '')
    .trim();
  throw new CannotRun({
    vi: `Git ${version} không thử nhập được hai bản. Cần Git 2.38 trở lên và ghi được vào kho; hoặc tự nhập bản gốc vào nhánh trước (git merge)`,
    en: `Git ${version} cannot try the merge. Git 2.38 or later is needed, and a repository that can be written to; or merge the base into the branch first (git merge)`,
  });
}

/** The newest commit that two commits have in common; undefined where they share no history. */
export function mergeBase(root: string, ours: string, theirs: string): string | undefined {
  const found = runGit(root, ['merge-base', ours, theirs]);
  return found.ok ? found.text.trim().split('\n')[0] : undefined;
}

/** The same result on every machine: what a user's settings say of merging does not count. */
const PLAINLY = [
  'merge.default=text',
  'merge.renormalize=false',
  'merge.renames=true',
  'merge.directoryRenames=conflict',
  'merge.conflictStyle=merge',
].flatMap((setting) => ['-c', setting]);
