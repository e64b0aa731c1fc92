import { appendFileSync, chmodSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
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

/** Takes a file away that we wrote ourselves; nothing happens when it is not there. */
export function removeFile(path: string): void {
  rmSync(path, { force: true });
}

/**
 * Replaces a file whole, keeping its permissions, when it still holds the bytes that were read. Throws CannotRun when somebody
 * changed it in the meantime, or when it cannot be written.
 */
export function replaceWhole(path: string, before: Uint8Array, after: string): void {
  let mode: number;
  try {
    if (!readFileSync(path).equals(before)) throw new Error('changed');
    mode = statSync(path).mode;
  } catch {
    throw new CannotRun({
      vi: `${path} vừa bị thay đổi trong khi chương trình đang chạy nên không ghi đè. Đóng các chương trình đang mở tệp rồi chạy lại`,
      en: `${path} was changed while this ran, so it is left alone. Close the programs that hold it and run again`,
    });
  }
  writeWhole(path, after);
  chmodSync(path, mode);
}

/** Appends to a file that somebody else began. Throws CannotRun when that fails. */
export function appendText(path: string, text: string): void {
  try {
    appendFileSync(path, text);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    throw new CannotRun({ vi: `không ghi thêm được vào ${path} (${code})`, en: `cannot append to ${path} (${code})` });
  }
}
