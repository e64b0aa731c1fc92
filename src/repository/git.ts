import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { execa } from 'execa';
import { ASSOCIATION_FILE } from '../layout/paths.ts';

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
    // Replaced objects and grafts tell another history than the one that everybody else has.
    GIT_NO_REPLACE_OBJECTS: '1',
    GIT_GRAFT_FILE: '/dev/null',
    GIT_DIR: undefined,
    GIT_WORK_TREE: undefined,
    GIT_INDEX_FILE: undefined,
    GIT_OBJECT_DIRECTORY: undefined,
  },
};

/** The first words of a command line of Git about a folder; a bare repository is asked for by its name, since Git finds none of itself. */
export function gitAt(root: string): string[] {
  return isBare(root) ? [...SAFELY, `--git-dir=${root}`] : ['-C', root, ...SAFELY];
}

/** Whether a folder is a Git repository without a work tree, such as a server keeps; one that holds data never is, whatever lies in it. */
export function isBare(root: string): boolean {
  const has = (name: string) => existsSync(join(root, name));
  return has('HEAD') && has('objects') && has('refs') && !has('.git') && !has(ASSOCIATION_FILE);
}

/** Runs Git at a root, apart from whatever programs its configuration names; never throws. `said` is what it wrote to standard error. */
export async function askGit(
  root: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
  input?: string,
  encoding: 'utf8' | 'latin1' = 'utf8',
): Promise<{ readonly ok: boolean; readonly text: string; readonly said: string }> {
  const ran = await execa('git', [...gitAt(root), ...args], {
    reject: false,
    cwd: APART.cwd,
    env: { ...APART.env, ...env },
    maxBuffer: 1 << 30,
    stripFinalNewline: false,
    encoding,
    ...(input === undefined ? {} : { input }),
  });
  return { ok: ran.exitCode === 0, text: ran.stdout, said: ran.stderr };
}

/** Settings under which no filter of the repository's configuration is run. */
export async function unfiltered(root: string): Promise<Record<string, string>> {
  const { text } = await askGit(root, ['config', '--null', '--name-only', '--get-regexp', '^filter\\.']);
  return withoutFilters(text.split('\0'));
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
