import { CannotRun } from '../findings/cannot-run.ts';
import type { Commit, Entry, Signature, Touched } from '../guard/change.ts';
import { blobs } from './blobs.ts';
import { commitHeader } from './header.ts';
import { merge } from './merge.ts';
import { runGit } from './run-git.ts';

/** The commits of `head` that `base` does not have, oldest first, each with the paths that it decided, below the root alone. */
export function commitsOf(root: string, base: string, head: string, prefix: string, signatures: Signatures): Commit[] {
  const ids = lines(runGit(root, ['rev-list', '--reverse', '--topo-order', head, `^${base}`, '--']).text);
  if (ids.length > MOST_COMMITS) throw tooMany(ids.length);
  const objects = blobs(root, ids);
  const read = ids.map((id) => ({ id, ...commitHeader(Buffer.from(objects.get(id) ?? new Uint8Array()).toString('utf8')) }));
  const states = signatures(read.filter(({ signed }) => signed).map(({ id }) => id));
  return read.map(({ id, parents, author, committer, message, signed }) => ({
    id,
    parents: parents.length,
    author,
    committer,
    message,
    signature: signed ? (states.get(id) ?? UNCHECKED) : UNSIGNED,
    touched: touchedBy(root, id, parents, prefix),
  }));
}

/** Asks what is known of the signatures of commits that bear one. */
export type Signatures = (ids: readonly string[]) => ReadonlyMap<string, Signature>;

const UNSIGNED: Signature = { state: 'none', fingerprints: [] };
const UNCHECKED: Signature = { state: 'unknown', fingerprints: [] };

/** More than this is no change that anybody could read; most often the base is the wrong one. */
const MOST_COMMITS = 5000;

/**
 * The paths that a commit decided. A merge decides what differs from Git's own merge of its parents: the conflicts that it solved,
 * and whatever it threw away or slipped in. One of more than two parents, or of strangers, decides all that differs from any of them.
 */
function touchedBy(root: string, id: string, parents: readonly string[], prefix: string): Touched[] {
  const [first, second, ...more] = parents;
  if (first === undefined) return differences(root, emptyTree(root), id, prefix);
  if (second === undefined) return differences(root, first, id, prefix);
  const related = runGit(root, ['merge-base', first, second]).ok;
  if (more.length === 0 && related) return differences(root, merge(root, first, second).tree, id, prefix);
  const all = parents.flatMap((parent) => differences(root, parent, id, prefix));
  return [...new Map(all.map((one) => [one.path, one])).values()];
}

/** The tree without files, in whichever hash the repository uses. */
function emptyTree(root: string): string {
  return runGit(root, ['hash-object', '-t', 'tree', '--stdin'], { input: '' }).text.trim();
}

const PLAINLY = [
  '-r',
  '--raw',
  '-z',
  '--no-abbrev',
  '--no-renames',
  '--no-ext-diff',
  '--no-textconv',
  '--no-relative',
  '--ignore-submodules=none',
];

/** The paths below the root in which two trees differ. */
export function differences(root: string, from: string, to: string, prefix: string): Touched[] {
  const ran = runGit(root, ['diff-tree', ...PLAINLY, from, to, '--']);
  if (!ran.ok) throw partial();
  const parts = ran.text.split('\0');
  const found: Touched[] = [];
  for (let at = 0; at + 1 < parts.length; at += 2) {
    const [, oldMode = '', newMode = '', oldId = '', newId = ''] = /^:(\d+) (\d+) (\w+) (\w+)/.exec(parts[at] ?? '') ?? [];
    const full = parts[at + 1] ?? '';
    if (!full.startsWith(prefix)) continue;
    const after = entry(newMode, newId);
    found.push({
      path: full.slice(prefix.length),
      ...(after ? { after } : {}),
      ...(oldMode.startsWith('100') ? { before: oldId } : {}),
    });
  }
  return found;
}

function entry(mode: string, id: string): Entry | undefined {
  if (mode === '000000') return undefined;
  return { id, what: mode === '120000' ? 'link' : mode === '160000' ? 'submodule' : 'file' };
}

function lines(text: string): string[] {
  return text.split('\n').filter((line) => line !== '');
}

function tooMany(count: number): CannotRun {
  return new CannotRun({
    vi: `có ${count} commit mà bản gốc chưa có, nhiều hơn mức ${MOST_COMMITS}: có lẽ --base không phải nhánh chính. Kiểm tra lại --base`,
    en: `there are ${count} commits that the base does not have, more than ${MOST_COMMITS}: --base may not be the main branch. Check --base`,
  });
}

function partial(): CannotRun {
  return new CannotRun({
    vi: 'Git không so được hai bản: kho có thể thiếu nội dung (partial clone). Sao lại cả kho bằng git clone, không có --filter',
    en: 'Git cannot compare two revisions: the repository may lack objects (a partial clone). Clone it whole, without --filter',
  });
}
