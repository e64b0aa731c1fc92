import { lstatSync, mkdirSync, realpathSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { CannotRun } from '../findings/cannot-run.ts';

/**
 * Writes a file that is not there yet, with its folders. What stands there already, whatever it is, is left as it is and told.
 * Throws CannotRun when it cannot be written, or a folder on the way is a link that leads out of the root.
 */
export function writeNew(root: string, path: string, text: string): 'written' | 'kept' {
  const target = join(root, path);
  if (lstatSync(target, { throwIfNoEntry: false })) return 'kept';
  try {
    const home = realpathSync(root);
    const folder = realpathSync(nearestFolder(dirname(target)));
    if (folder !== home && !folder.startsWith(home.endsWith(sep) ? home : `${home}${sep}`)) throw leadsOut(target);
    mkdirSync(dirname(target), { recursive: true });
    // Fails when somebody else made it in the meantime.
    writeFileSync(target, text, { flag: 'wx' });
    return 'written';
  } catch (error) {
    if (error instanceof CannotRun) throw error;
    const code = (error as NodeJS.ErrnoException).code ?? '';
    if (code === 'EEXIST' && lstatSync(target, { throwIfNoEntry: false })) return 'kept';
    throw new CannotRun({
      vi: `không ghi được ${target} (${code}). Kiểm tra quyền ghi của thư mục, và rằng không có tệp nào trùng tên thư mục`,
      en: `cannot write ${target} (${code}). Check the folder's permissions, and that no file has the name of a folder`,
    });
  }
}

function leadsOut(target: string): CannotRun {
  return new CannotRun({
    vi: `${dirname(target)} là liên kết dẫn ra ngoài kho nên không ghi vào đó. Thay bằng thư mục thật`,
    en: `${dirname(target)} is a link that leads out of the repository, so nothing is written there. Put a folder there`,
  });
}

/** Whether anything stands at a path below a root. */
export function isThere(root: string, path: string): boolean {
  return lstatSync(join(root, path), { throwIfNoEntry: false }) !== undefined;
}

/** The folder itself, or the nearest one above it that exists. */
export function nearestFolder(path: string): string {
  for (let folder = path; ; folder = dirname(folder))
    if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() || folder === dirname(folder)) return folder;
}
