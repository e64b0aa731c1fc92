import { existsSync, lstatSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { type Clone, SETTINGS, type Setting } from '../doctor/facts.ts';
import { ASSOCIATION_FILE } from '../layout/paths.ts';
import { askGit } from './run-git.ts';

/** What this clone is set to and what it holds; undefined where Git knows of no repository. */
export async function cloneFacts(root: string): Promise<Clone | undefined> {
  const shallow = await askGit(root, ['rev-parse', '--is-shallow-repository']);
  if (!shallow.ok) return undefined;
  const [settings, tags, paths, attributes] = await Promise.all([
    settingsOf(root),
    askGit(root, ['tag', '--list', 'bao-cao/*']),
    askGit(root, ['ls-files', '-z']),
    askGit(root, ['check-attr', '-z', 'diff', 'eol', '--', ASSOCIATION_FILE]),
  ]);
  const [, , diff, , , eol] = attributes.text.split('\0');
  return {
    shallow: shallow.text.trim() === 'true',
    settings,
    tags: tags.text.split('\n').filter((tag) => tag !== ''),
    paths: paths.text.split('\0').filter((path) => path !== ''),
    preCommitHook: await hasPreCommit(root, settings['core.hookspath']),
    hasDriver: diff === 'hoi',
    hasEol: eol === 'lf',
  };
}

/** Whether a folder, or one above it, holds a `.git`. */
export function hasGitFolder(root: string): boolean {
  for (let folder = root; ; folder = dirname(folder)) {
    if (lstatSync(join(folder, '.git'), { throwIfNoEntry: false })) return true;
    if (folder === dirname(folder)) return false;
  }
}

/** Settings as they hold in this clone, without those that `hoi` itself gives on the command line. */
async function settingsOf(root: string): Promise<Clone['settings']> {
  const { text } = await askGit(root, ['config', '--null', '--show-scope', '--list']);
  const fields = text.split('\0');
  const found = new Map<string, string>();
  for (let at = 0; at + 1 < fields.length; at += 2) {
    if (fields[at] === 'command') continue;
    const [key = '', ...value] = (fields[at + 1] ?? '').split('\n');
    // A key without a value is true.
    found.set(key, value.length === 0 ? 'true' : value.join('\n'));
  }
  return Object.fromEntries(SETTINGS.map((key) => [key, found.get(key)])) as Record<Setting, string | undefined>;
}

async function hasPreCommit(root: string, elsewhere: string | undefined): Promise<boolean> {
  const top = (await askGit(root, ['rev-parse', '--show-toplevel'])).text.replace(/\r?\n$/, '');
  const common = (await askGit(root, ['rev-parse', '--git-common-dir'])).text.replace(/\r?\n$/, '');
  const folder = elsewhere === undefined ? join(resolve(root, common), 'hooks') : resolve(top, elsewhere);
  return existsSync(join(folder, 'pre-commit'));
}
