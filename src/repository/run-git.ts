import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { execa, execaSync } from 'execa';
import type { CannotRun } from '../findings/cannot-run.ts';
import { ASSOCIATION_FILE } from '../layout/paths.ts';

/** Options that keep Git from running a monitor or a hook, and from taking a folder of the data for a repository of its own. */
const SAFELY = ['-c', 'core.fsmonitor=false', '-c', 'core.hooksPath=/dev/null', '-c', 'safe.bareRepository=explicit'] as const;

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
    // A file may be named like a pattern.
    GIT_LITERAL_PATHSPECS: '1',
  },
};

/** The first words of a command line of Git about a folder; a bare repository is asked for by its name, since Git finds none of itself. */
function gitAt(root: string): string[] {
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

/** What a run of Git gave; `code` is undefined where there is no Git. */
export interface GitRun {
  readonly ok: boolean;
  readonly code: number | undefined;
  readonly bytes: Uint8Array;
  readonly text: string;
  /** What it wrote to standard error. */
  readonly said: string;
}

/** Runs Git at a root and waits for it, apart from whatever programs its configuration names; never throws. */
export function runGit(
  root: string,
  args: readonly string[],
  { input, env = {} }: { readonly input?: string; readonly env?: Readonly<Record<string, string>> } = {},
): GitRun {
  const ran = execaSync('git', [...gitAt(root), ...args], {
    encoding: 'buffer',
    reject: false,
    stripFinalNewline: false,
    maxBuffer: 1 << 30,
    cwd: APART.cwd,
    env: { ...APART.env, ...env },
    ...(input === undefined ? {} : { input }),
  });
  const bytes = ran.stdout instanceof Uint8Array ? ran.stdout : new Uint8Array();
  const text = (of: unknown) => (of instanceof Uint8Array ? Buffer.from(of).toString('utf8') : '');
  return { ok: ran.exitCode === 0, code: ran.exitCode, bytes, text: text(bytes), said: text(ran.stderr) };
}

/** What Git prints, where nothing can be done without it: throws what `failure` makes. */
export function gitBytes(root: string, args: readonly string[], failure: () => CannotRun, input?: string): Uint8Array {
  const { ok, bytes } = runGit(root, args, input === undefined ? {} : { input });
  if (!ok) throw failure();
  return bytes;
}
