import { CannotRun } from '../findings/cannot-run.ts';
import type { Blob, Change, Entry } from '../guard/change.ts';
import { merge } from './merge.ts';
import { commitsOf, differences, type Signatures } from './new-commits.ts';
import { runGit } from './run-git.ts';
import type { Trees } from './trees.ts';
import { commitOf, needHistory } from './whole-history.ts';

/**
 * What taking `head` into `base` would bring: the merge that Git makes of them, and each commit that the base does not have. Throws
 * CannotRun where Git cannot tell.
 */
export function changeBetween(root: string, base: string, head: string, signatures: (base: string) => Signatures): Change {
  needHistory(root);
  const [from, to] = [commitOf(root, base), commitOf(root, head)];
  const prefix = runGit(root, ['rev-parse', '--show-prefix']).text.replace(/\n$/, '');
  const contained = runGit(root, ['merge-base', '--is-ancestor', from, to]).ok;
  const merged = contained ? { tree: treeOf(root, to), conflicts: [] } : merge(root, from, to);
  return {
    base: from,
    head: to,
    tree: merged.tree,
    conflicts: merged.conflicts.map((path) => (path.startsWith(prefix) ? path.slice(prefix.length) : path)),
    changed: differences(root, from, merged.tree, prefix).map(({ path }) => path),
    commits: commitsOf(root, from, to, prefix, signatures(from)),
  };
}

function treeOf(root: string, commit: string): string {
  return runGit(root, ['rev-parse', '--verify', '--end-of-options', `${commit}^{tree}`]).text.trim();
}

/** The blobs that a change touches, read at once through `contents`; those larger than `most` bytes by their size alone. */
export function blobsOf(root: string, { commits }: Change, most: number, contents: Trees['contents']): (id: string) => Blob {
  const touched = commits.flatMap((commit) => commit.touched);
  const ids = [...new Set(touched.flatMap(({ after, before }) => [...fileIn(after), ...(before === undefined ? [] : [before])]))];
  const sizes = new Map(
    runGit(root, ['cat-file', '--batch-check=%(objectname) %(objectsize)'], { input: ids.map((id) => `${id}\n`).join('') })
      .text.split('\n')
      .map((line) => line.split(' ') as [string, string])
      .map(([id, size]) => [id, Number(size)] as const),
  );
  if ([...sizes.values()].reduce((sum, size) => sum + (size <= most ? size : 0), 0) > MOST_AT_ONCE) throw tooMuch();
  const bytes = contents(ids.filter((id) => (sizes.get(id) ?? 0) <= most));
  return (id) => {
    const size = sizes.get(id) ?? 0;
    const content = size <= most ? bytes.get(id) : undefined;
    return { size, ...(content ? { bytes: content } : {}) };
  };
}

/** Far more than years of a district's data. */
const MOST_AT_ONCE = 512 << 20;

function tooMuch(): CannotRun {
  return new CannotRun({
    vi: `thay đổi này đưa vào hơn ${MOST_AT_ONCE >> 20} MB nên không xét: có lẽ --base không phải nhánh chính, hoặc gửi nhầm cả một thư mục lớn`,
    en: `this change brings in more than ${MOST_AT_ONCE >> 20} MB and was not judged: --base may not be the main branch, or a large folder was sent by mistake`,
  });
}

function fileIn(entry: Entry | undefined): string[] {
  return entry?.what === 'file' ? [entry.id] : [];
}
