import { execaSync } from 'execa';
import type { CannotRun } from '../findings/cannot-run.ts';
import { APART, gitAt } from './git.ts';

/** What a run of Git gave; `code` is undefined where there is no Git. */
export interface GitRun {
  readonly ok: boolean;
  readonly code: number | undefined;
  readonly bytes: Uint8Array;
  readonly text: string;
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
    // A file may be named like a pattern.
    env: { ...APART.env, GIT_LITERAL_PATHSPECS: '1', ...env },
    ...(input === undefined ? {} : { input }),
  });
  const bytes = ran.stdout instanceof Uint8Array ? ran.stdout : new Uint8Array();
  return { ok: ran.exitCode === 0, code: ran.exitCode, bytes, text: Buffer.from(bytes).toString('utf8') };
}

/** What Git prints, where nothing can be done without it: throws what `failure` makes. */
export function gitBytes(root: string, args: readonly string[], failure: () => CannotRun, input?: string): Uint8Array {
  const { ok, bytes } = runGit(root, args, input === undefined ? {} : { input });
  if (!ok) throw failure();
  return bytes;
}
