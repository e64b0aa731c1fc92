import { lstatSync, readFileSync, statSync } from 'node:fs';
import { CannotRun } from '../findings/cannot-run.ts';

/** The bytes of a file outside `data/`; undefined when there is none. Throws CannotRun for what is no file or cannot be read. */
export function readIfThere(path: string): Uint8Array | undefined {
  try {
    if (!lstatSync(path).isFile()) throw Object.assign(new Error(), { code: 'EISDIR' });
    return readFileSync(path);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    if (code === 'ENOENT') return undefined;
    throw new CannotRun({
      vi: `không đọc được ${path} (${code}): phải là một tệp thường và đọc được`,
      en: `cannot read ${path} (${code}): it must be an ordinary file that can be read`,
    });
  }
}

/** The bytes of a file that somebody names, of at most `most` bytes. Throws CannotRun when there is none, or it is larger, or unreadable. */
export function readNamed(path: string, most: number): Uint8Array {
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  if (size > most)
    throw new CannotRun({
      vi: `tệp lớn hơn ${most >> 20} MB nên không đọc: báo cáo không bao giờ lớn như vậy. Kiểm tra lại tên tệp`,
      en: `the file is larger than ${most >> 20} MB and was not read: no report is. Check its name`,
    });
  const bytes = readIfThere(path);
  if (bytes) return bytes;
  throw new CannotRun({
    vi: `không có tệp ${path}. Kiểm tra lại tên tệp và thư mục`,
    en: `there is no file ${path}. Check its name and folder`,
  });
}
