import { createTwoFilesPatch } from 'diff';
import type { Finding } from '../../findings/finding.ts';
import type { Change } from '../../fix/files.ts';
import { formatCount } from '../../i18n/numbers.ts';
import { visible } from '../visible.ts';
import type { Screen } from './screen.ts';

/** What `hoi fmt` did or would do. */
export interface FmtOutcome {
  readonly files: number;
  readonly changes: readonly Change[];
  /** Files for which no canonical layout was found. */
  readonly stuck: readonly string[];
  /** What must be mended by hand before a file can be laid out. */
  readonly broken: readonly Finding[];
  readonly written: boolean;
}

/** The files that were written, or with `--check` the differences; then the sum. */
export function renderFmt(outcome: FmtOutcome, screen: Screen): string {
  const { lang, colour } = screen;
  const listed = outcome.written
    ? outcome.changes.map(({ file }) => visible(file))
    : outcome.changes.map((change) => difference(change, screen));
  const stuck = outcome.stuck.map((file) =>
    lang === 'vi'
      ? `${visible(file)}: cách viết quá lạ (khóa có dấu ?, ngoặc vuông chứa cặp tên: giá trị…) nên để nguyên; viết lại mỗi mục một dòng rồi chạy lại`
      : `${visible(file)}: its layout is too unusual (keys with ?, pairs inside [ ]…) and was left alone; write one entry a line and run again`,
  );
  return `${[...listed, ...stuck.map((line) => colour.yellow(line)), sum(outcome, screen)].join('\n')}\n`;
}

function sum({ files, changes, stuck, broken, written }: FmtOutcome, { lang, colour }: Screen): string {
  const left = new Set([...stuck, ...broken.map(({ file }) => file)]).size;
  const count = formatCount(changes.length, lang);
  if (changes.length === 0 && left === 0)
    return colour.green(
      lang === 'vi' ? `${formatCount(files, lang)} tệp đều đúng mẫu.` : `All ${formatCount(files, lang)} files are in canonical form.`,
    );
  const done =
    lang === 'vi'
      ? `${written ? 'Đã xếp lại' : 'Chưa đúng mẫu'}: ${count} trong ${formatCount(files, lang)} tệp.`
      : `${written ? 'Rewritten' : 'Not in canonical form'}: ${count} of ${formatCount(files, lang)} files.`;
  const next = written || changes.length === 0 ? '' : lang === 'vi' ? ' Chạy `hoi fmt` để xếp lại.' : ' Run `hoi fmt` to rewrite them.';
  const rest =
    left === 0
      ? ''
      : lang === 'vi'
        ? ` Để nguyên ${left} tệp phải sửa tay trước.`
        : ` Left alone: ${left} ${left === 1 ? 'file' : 'files'} to be mended by hand first.`;
  return `${done}${next}${rest}`;
}

function difference({ file, bytes, text, after }: Change, { lang, colour }: Screen): string {
  const name = visible(file);
  // A byte order mark is no part of the text, and a line end of Windows looks like nothing.
  const before = `${Buffer.from(text).length === bytes.length ? '' : '\uFEFF'}${text}`;
  const heads = lang === 'vi' ? ['đang có', 'đúng mẫu'] : ['as it is', 'canonical'];
  return createTwoFilesPatch(name, name, before, after, heads[0], heads[1], { context: 2 })
    .split('\n')
    .filter((line) => line !== '' && !/^(?:Index: |={3,}$)/.test(line))
    .map((line) => {
      const shown = visible(line.replaceAll('\r', '␍'));
      return line.startsWith('+') ? colour.green(shown) : line.startsWith('-') ? colour.red(shown) : shown;
    })
    .join('\n');
}
