import { existsSync, mkdirSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { CannotRun } from '../findings/cannot-run.ts';
import { unfiltered } from './programs.ts';
import { askGit } from './run-git.ts';

/** What Git is to a folder before anything is written. */
export type GitHome =
  | { readonly state: 'no-git' }
  /** Git is there, and the folder belongs to no repository. */
  | { readonly state: 'none' }
  /** The folder lies in somebody's work tree, at its top or below it. */
  | { readonly state: 'work-tree'; readonly top: string; readonly atTop: boolean }
  | { readonly state: 'bare' };

/** Makes sure that a folder is there; throws CannotRun when it cannot be made. */
export function ensureFolder(root: string): void {
  try {
    mkdirSync(root, { recursive: true });
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    throw new CannotRun({ vi: `không tạo được thư mục ${root} (${code})`, en: `cannot make the folder ${root} (${code})` });
  }
}

/** Asks what Git is to a folder that exists. */
export async function gitHome(root: string): Promise<GitHome> {
  if (!(await askGit(root, ['--version'])).ok) return { state: 'no-git' };
  if (isInsideGit(root)) return { state: 'bare' };
  const top = await askGit(root, ['rev-parse', '--show-toplevel']);
  if (!top.ok) return { state: 'none' };
  const folder = top.text.replace(/\r?\n$/, '');
  return { state: 'work-tree', top: folder, atTop: realpathSync(folder) === realpathSync(root) };
}

/** Whether a folder is, or lies in, what Git keeps for itself: Git is told not to look for that, so it is known by what it holds. */
function isInsideGit(root: string): boolean {
  for (let folder = root; ; folder = dirname(folder)) {
    if (['HEAD', 'objects', 'refs'].every((name) => existsSync(join(folder, name)))) return true;
    if (folder === dirname(folder)) return false;
  }
}

/** Makes a folder a Git repository whose branch is main; false when Git refuses. */
export async function beginGit(root: string): Promise<boolean> {
  const begun = await askGit(root, ['init', '--quiet']);
  // In this way old versions of Git that do not know `--initial-branch` do the same.
  return begun.ok && (await askGit(root, ['symbolic-ref', 'HEAD', 'refs/heads/main'])).ok;
}

/** Whether somebody told Git who they are: a name guessed from the machine does not count. */
export async function hasIdentity(root: string): Promise<boolean> {
  return (await askGit(root, ['-c', 'user.useConfigOnly=true', 'var', 'GIT_COMMITTER_IDENT'])).ok;
}

/** Commits the files given and nothing else; the full hash, or undefined when Git refuses. */
export async function firstCommit(root: string, paths: readonly string[], message: string): Promise<string | undefined> {
  const quiet = await unfiltered(root);
  const added = await askGit(root, ['add', '--pathspec-from-file=-', '--pathspec-file-nul'], quiet, paths.join('\0'));
  if (!added.ok) return undefined;
  if (!(await askGit(root, ['commit', '--quiet', '--no-verify', '-m', message], quiet)).ok) return undefined;
  const head = await askGit(root, ['rev-parse', '--verify', 'HEAD']);
  return head.ok ? head.text.trim() : undefined;
}

/** The setting of a key in this clone alone, undefined when it has none. */
export async function localSetting(root: string, key: string): Promise<string | undefined> {
  const found = await askGit(root, ['config', '--local', '--get', key]);
  return found.ok ? found.text.replace(/\r?\n$/, '') : undefined;
}

/** Sets a key in this clone alone; false when Git refuses. */
export async function setLocal(root: string, key: string, value: string): Promise<boolean> {
  return (await askGit(root, ['config', '--local', key, value])).ok;
}
