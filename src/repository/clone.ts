import { askGit } from './run-git.ts';

/** What a clone lets one do: history to look into, a branch to commit on, somebody to commit as. */
export interface Clone {
  /** `unborn`: there is no commit yet. */
  readonly git: 'none' | 'unborn' | 'here';
  readonly shallow: boolean;
  /** Hash of the commit checked out, empty when there is none. */
  readonly head: string;
  /** The branch checked out; undefined on a detached head. */
  readonly branch: string | undefined;
  /** The association's branch: the remote's default, else `main` or `master` where there is one, else the branch checked out. */
  readonly mainBranch: string | undefined;
  /** Commits of the branch's upstream, as last fetched, that are not here. */
  readonly behind: number;
  /** Who commits, `Tên <thư>`; undefined when Git was not told. */
  readonly identity: string | undefined;
  /** Whether commits and tags can be signed: a key is configured. */
  readonly signs: boolean;
}

/** Asks Git what a clone is like. */
export async function cloneState(root: string): Promise<Clone> {
  const ask = async (...args: readonly string[]) => {
    const { ok, text } = await askGit(root, args);
    return ok ? text.trim() : undefined;
  };
  const [shallow, head, branch, remote, behind, who, key] = await Promise.all([
    ask('rev-parse', '--is-shallow-repository'),
    ask('rev-parse', '--quiet', '--verify', '--end-of-options', 'HEAD^{commit}'),
    ask('symbolic-ref', '--quiet', '--short', 'HEAD'),
    ask('symbolic-ref', '--quiet', '--short', 'refs/remotes/origin/HEAD'),
    ask('rev-list', '--count', 'HEAD..@{upstream}'),
    // What Git would guess from the machine's name is nobody.
    ask('-c', 'user.useConfigOnly=true', 'var', 'GIT_COMMITTER_IDENT'),
    ask('config', '--get', 'user.signingkey'),
  ]);
  return {
    git: shallow === undefined ? 'none' : head === undefined ? 'unborn' : 'here',
    shallow: shallow === 'true',
    head: head ?? '',
    branch,
    mainBranch: remote?.replace(/^origin\//, '') ?? (await usualBranch(root)) ?? branch,
    behind: Number(behind ?? 0),
    identity: who?.replace(/ \d+ [+-]\d{4}$/, ''),
    signs: key !== undefined && key !== '',
  };
}

async function usualBranch(root: string): Promise<string | undefined> {
  for (const name of ['main', 'master']) {
    const { ok } = await askGit(root, ['show-ref', '--verify', '--quiet', `refs/heads/${name}`]);
    if (ok) return name;
  }
  return undefined;
}
