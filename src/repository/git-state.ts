import { unfiltered } from './programs.ts';
import { askGit } from './run-git.ts';

/** What Git knows of the work tree, or of a revision. */
export interface GitState {
  /** The commit checked out or asked about; null without Git or before the first commit. */
  readonly commit: string | null;
  /** Hashes of its folders `data/` and `templates/`, null for one that it does not hold. */
  readonly dataTree: string | null;
  readonly templatesTree: string | null;
  /** When it was committed, in seconds since 1970. */
  readonly time: number | undefined;
  /** Whether files below `data/` or `templates/` differ from that commit; never for a revision. */
  readonly dirty: boolean;
}

/** Asks Git about the work tree at a root, or about a revision of it; without Git the answer is that there is no commit. */
export async function gitState(root: string, at?: string): Promise<GitState> {
  const head = await askGit(root, ['rev-parse', '--quiet', '--verify', '--end-of-options', `${at ?? 'HEAD'}^{commit}`]);
  const commit = head.text.trim();
  if (!head.ok) return { commit: null, dataTree: null, templatesTree: null, time: undefined, dirty: false };
  const tree = async (folder: string) => {
    const found = await askGit(root, ['rev-parse', '--quiet', '--verify', '--end-of-options', `${commit}:./${folder}`]);
    return found.ok ? found.text.trim() : null;
  };
  const [dataTree, templatesTree, shown, dirty] = await Promise.all([
    tree('data'),
    tree('templates'),
    askGit(root, ['show', '--no-patch', '--no-show-signature', '--format=%ct', commit]),
    at === undefined && isDirty(root),
  ]);
  return { commit, dataTree, templatesTree, time: Number(shown.text.trim()), dirty };
}

async function isDirty(root: string): Promise<boolean> {
  const status = ['status', '--porcelain', '--untracked-files=normal', '--ignore-submodules=all', '--', 'data', 'templates'];
  const changes = await askGit(root, status, await unfiltered(root));
  return changes.ok && changes.text !== '';
}
