import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CannotRun } from '../findings/cannot-run.ts';
import { unfiltered } from './programs.ts';
import { readIfThere } from './read.ts';
import { askGit } from './run-git.ts';
import { SIGNING } from './signing.ts';
import { removeFile, writeWhole } from './write.ts';

/** A commit that changes one file of another and stands on no branch yet. */
export interface Prepared {
  readonly root: string;
  readonly file: string;
  readonly text: string;
  readonly blob: string;
  readonly parent: string;
  readonly commit: string;
}

/**
 * Makes a commit out of `parent` and one file (a path below the root), in Git's store alone: no hook or filter is run, and what
 * somebody has prepared in the index is left out. Throws CannotRun when Git cannot, as when a signature fails.
 */
export async function prepareCommit(
  { root, file, text, parent }: Pick<Prepared, 'root' | 'file' | 'text' | 'parent'>,
  message: string,
  sign: boolean,
): Promise<Prepared> {
  const prefix = (await git(root, ['rev-parse', '--show-prefix'])).trim();
  const blob = (await git(root, ['hash-object', '-w', '--no-filters', '--stdin'], text)).trim();
  const folder = mkdtempSync(join(tmpdir(), 'hoi-index-'));
  try {
    const env = { GIT_INDEX_FILE: join(folder, 'index') };
    await git(root, ['read-tree', parent], undefined, env);
    await git(root, ['update-index', '--add', '--cacheinfo', `100644,${blob},${prefix}${file}`], undefined, env);
    const tree = (await git(root, ['write-tree'], undefined, env)).trim();
    const args = [...SIGNING, '-c', 'i18n.commitEncoding=UTF-8', 'commit-tree', ...(sign ? ['-S'] : []), '-p', parent, tree];
    const { ok, text: made, said } = await askGit(root, args, {}, message);
    if (!ok) throw gitFailed(said, sign);
    const commit = made.trim();
    return { root, file, text, blob, parent, commit };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Puts a prepared commit on the branch checked out and its file into the work tree and the index. The branch is moved only if it still
 * stands at the parent; when anything fails before, the work tree is as it was.
 */
export async function landCommit({ root, file, text, blob, parent, commit }: Prepared, message: string): Promise<void> {
  const path = join(root, file);
  const before = readIfThere(path);
  writeWhole(path, text);
  try {
    await git(root, ['update-ref', '-m', message, 'HEAD', commit, parent]);
  } catch (error) {
    if (before) writeWhole(path, before);
    else removeFile(path);
    throw error;
  }
  const prefix = (await git(root, ['rev-parse', '--show-prefix'])).trim();
  // Writing the index may look into files again that were changed a moment ago, through their filters.
  const { ok } = await askGit(root, ['update-index', '--add', '--cacheinfo', `100644,${blob},${prefix}${file}`], await unfiltered(root));
  if (!ok)
    throw new CannotRun({
      vi: `đã ghi commit ${commit.slice(0, 12)} nhưng chưa cập nhật được chỉ mục Git (tệp index.lock?). Đóng các chương trình Git đang chạy rồi chạy: git reset -- ${file}`,
      en: `commit ${commit.slice(0, 12)} was made, but Git's index could not be updated (index.lock?). Close other Git programs and run: git reset -- ${file}`,
    });
}

async function git(root: string, args: readonly string[], input?: string, env: Readonly<Record<string, string>> = {}): Promise<string> {
  const { ok, text, said } = await askGit(root, args, env, input);
  if (ok) return text;
  throw gitFailed(said);
}

/** Git would not do what is needed; its own words say why. */
export function gitFailed(said: string, signing = false): CannotRun {
  const words = said.trim().split('\n').slice(0, 3).join('; ') || 'git';
  return new CannotRun({
    vi: `Git không làm được, chưa có gì thay đổi: ${words}${signing ? '. Khóa ký chưa dùng được thì sửa user.signingkey, hoặc thêm --no-sign để không ký' : ''}`,
    en: `Git could not do it, and nothing was changed: ${words}${signing ? '. If it is the signing key, mend user.signingkey, or add --no-sign' : ''}`,
  });
}
