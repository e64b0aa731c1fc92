import { lstatSync, readFileSync } from 'node:fs';
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
