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
  /** The association's branch (`mainBranchOf`); undefined where nobody can tell. */
  readonly mainBranch: string | undefined;
  /** All branches, here and on the remote, by their names. */
  readonly branches: readonly string[];
  /** Commits of the branch's upstream, or else of its namesake on the remote, as last fetched, that are not here. */
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
  const [shallow, head, branch, remote, refs, behind, who, key] = await Promise.all([
    ask('rev-parse', '--is-shallow-repository'),
    ask('rev-parse', '--quiet', '--verify', '--end-of-options', 'HEAD^{commit}'),
    ask('symbolic-ref', '--quiet', '--short', 'HEAD'),
    ask('symbolic-ref', '--quiet', '--short', 'refs/remotes/origin/HEAD'),
    ask('for-each-ref', '--format=%(refname)', 'refs/heads', 'refs/remotes/origin'),
    ask('rev-list', '--count', 'HEAD..@{upstream}'),
    // What Git would guess from the machine's name is nobody.
    ask('-c', 'user.useConfigOnly=true', 'var', 'GIT_COMMITTER_IDENT'),
    ask('config', '--get', 'user.signingkey'),
  ]);
  const branches = branchNames(refs ?? '');
  return {
    git: shallow === undefined ? 'none' : head === undefined ? 'unborn' : 'here',
    shallow: shallow === 'true',
    head: head ?? '',
    branch,
    mainBranch: mainBranchOf(remote?.replace(/^origin\//, ''), branches),
    branches,
    behind: Number(behind ?? (branch && (await ask('rev-list', '--count', `HEAD..refs/remotes/origin/${branch}`))) ?? 0),
    identity: who?.replace(/ \d+ [+-]\d{4}$/, ''),
    signs: key !== undefined && key !== '',
  };
}

function branchNames(refs: string): string[] {
  const names = refs.split('\n').flatMap((ref) => /^refs\/(?:heads|remotes\/origin)\/(.+)$/.exec(ref)?.[1] ?? []);
  return [...new Set(names)].filter((name) => name !== 'HEAD').sort();
}

/** The remote's default branch, else the one that is called `main` or `master`, else the only one there is. */
function mainBranchOf(remote: string | undefined, branches: readonly string[]): string | undefined {
  if (remote !== undefined) return remote;
  const usual = branches.filter((name) => name === 'main' || name === 'master');
  const [only, ...others] = usual.length > 0 ? usual : branches;
  return others.length === 0 ? only : undefined;
}
