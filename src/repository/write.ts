import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { CannotRun } from '../findings/cannot-run.ts';

/** Writes a file whole or not at all: to a temporary one beside it, then renamed. Throws CannotRun when that fails. */
export function writeWhole(path: string, content: string | Uint8Array): void {
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(temporary, content);
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    const code = (error as NodeJS.ErrnoException).code ?? '';
    throw new CannotRun({
      vi: `không ghi được ${path} (${code}). Nếu tệp đang mở trong Excel thì đóng lại rồi chạy lại; nếu không, kiểm tra quyền ghi của thư mục`,
      en: `cannot write ${path} (${code}). Close it if it is open in Excel and run again; otherwise check the folder's permissions`,
    });
  }
}
