import { dirname } from 'node:path';
import { execa } from 'execa';

/** What Git knows of the work tree. */
export interface GitState {
  /** The commit checked out; null without Git or before the first commit. */
  readonly commit: string | null;
  /** Whether files below `data/` differ from that commit. */
  readonly dirty: boolean;
}

/** Options that keep Git from running a monitor or a hook, and from taking a folder of the data for a repository of its own. */
export const SAFELY = ['-c', 'core.fsmonitor=false', '-c', 'core.hooksPath=/dev/null', '-c', 'safe.bareRepository=explicit'] as const;

/** Where and with what environment Git is run: it asks about the folder given, whatever a hook that called us was about. */
export const APART = {
  // Windows looks for programs in the working folder first: not in that of somebody's data.
  cwd: dirname(process.execPath),
  env: {
    GIT_OPTIONAL_LOCKS: '0',
    // A repository may name programs that fetch what it lacks: nothing is fetched.
    GIT_ALLOW_PROTOCOL: 'none',
    GIT_NO_LAZY_FETCH: '1',
    GIT_DIR: undefined,
    GIT_WORK_TREE: undefined,
    GIT_INDEX_FILE: undefined,
    GIT_OBJECT_DIRECTORY: undefined,
  },
};

/** Asks Git about the work tree at a root; without Git the answer is that there is no commit. */
export async function gitState(root: string): Promise<GitState> {
  const git = (args: readonly string[], env: Readonly<Record<string, string>> = {}) =>
    execa('git', ['-C', root, ...SAFELY, ...args], { reject: false, cwd: APART.cwd, env: { ...APART.env, ...env } });
  const [head, filters] = await Promise.all([
    git(['rev-parse', '--verify', 'HEAD']),
    git(['config', '--null', '--name-only', '--get-regexp', '^filter\\.']),
  ]);
  if (head.exitCode !== 0) return { commit: null, dirty: false };
  const status = ['status', '--porcelain', '--untracked-files=normal', '--ignore-submodules=all', '--', 'data'];
  const changes = await git(status, withoutFilters(filters.stdout.split('\0')));
  return { commit: head.stdout.trim(), dirty: changes.exitCode === 0 && changes.stdout !== '' };
}

/** Settings that empty every filter: the programs that a repository's attributes and configuration name together are not run. */
function withoutFilters(keys: readonly string[]): Record<string, string> {
  const names = new Set(keys.filter((key) => key.startsWith('filter.')).map((key) => key.slice(0, key.lastIndexOf('.'))));
  const settings = [...names].flatMap((name) => [
    [`${name}.clean`, ''],
    [`${name}.process`, ''],
    [`${name}.required`, 'false'],
  ]);
  return Object.fromEntries([
    ['GIT_CONFIG_COUNT', String(settings.length)],
    ...settings.flatMap(([key = '', value = ''], index) => [
      [`GIT_CONFIG_KEY_${index}`, key],
      [`GIT_CONFIG_VALUE_${index}`, value],
    ]),
  ]);
}
