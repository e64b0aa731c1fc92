import { join } from 'node:path';
import { editableFiles, mended } from '../fix/files.ts';
import { visible } from '../render/visible.ts';
import { replaceWhole } from '../repository/write.ts';
import type { Opened } from './open.ts';
import type { Context } from './options.ts';

/** `hoi check --fix`: mends what is certain and says on standard error what it did; true when a file was written. */
export function fix({ root, source, inspected }: Opened, within: (file: string) => boolean, { io, lang }: Context): boolean {
  const changes = mended(editableFiles(source, within).editable, inspected.findings);
  for (const { file, bytes, after, fixes } of changes) {
    replaceWhole(join(root, file), bytes, after);
    for (const { line, words } of fixes) io.stderr(`${visible(`${file}${line === undefined ? '' : `:${line}`}: ${words[lang]}`)}\n`);
  }
  if (changes.length > 0)
    io.stderr(
      lang === 'vi'
        ? `Đã sửa ${changes.length} tệp; xem lại bằng git diff.\n\n`
        : `Mended ${changes.length} ${changes.length === 1 ? 'file' : 'files'}; look at git diff.\n\n`,
    );
  return changes.length > 0;
}
