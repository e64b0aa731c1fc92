import { isDeepStrictEqual } from 'node:util';
import { CannotRun } from '../findings/cannot-run.ts';
import { sealFile } from '../layout/paths.ts';
import type { Amendment, Seal, SealedState } from '../model/seal.ts';
import { sealsIn } from './read.ts';
import { amendmentLines, closingLines, recordLines } from './record-text.ts';

/** What is written into a file of seals: a new record, or more of a record that is there. */
export type Addition =
  | { readonly what: 'seal'; readonly state: SealedState }
  | { readonly what: 'opening'; readonly amendment: Omit<Amendment, 'closed'> }
  | { readonly what: 'closing'; readonly state: SealedState };

const HEAD = '# Do hoi submit và hoi amend ghi, không sửa tay: mỗi mục là một báo cáo đã nộp và niêm phong.\n';

/**
 * The text of a year's file of seals with an addition to the record `key`; `before` is the file as it is (line ends `\n`), undefined
 * when there is none. Everything that stands there keeps its bytes. Throws CannotRun when the outcome would not say exactly what is
 * meant, as over a file that was edited by hand.
 */
export function withAddition(before: string | undefined, year: number, key: string, addition: Addition): string {
  const text = added(before ?? HEAD, key, addition);
  const [was, is] = [read(before, year), read(text, year)];
  if (was === undefined || is === undefined || !isMeant(was, is, key, addition)) throw unusual(year);
  return text;
}

function added(before: string, key: string, addition: Addition): string {
  switch (addition.what) {
    case 'seal':
      return `${before}${before.endsWith('\n') ? '' : '\n'}${recordLines(key, addition.state).join('\n')}\n`;
    case 'opening':
      return behindRecord(before, key, amendmentLines(addition.amendment));
    case 'closing':
      return behindRecord(before, key, closingLines(addition.state));
  }
}

/** Lines put behind the last line of a record: amendments are its last key, and the open one the last of them. */
function behindRecord(before: string, key: string, more: readonly string[]): string {
  const lines = before.split('\n');
  const start = lines.findIndex((line) => line.startsWith(`${key}:`));
  const next = lines.findIndex((line, index) => index > start && /^[^\s#]/.test(line));
  let end = next < 0 ? lines.length : next;
  while (end > start + 1 && !/^\s+[^\s#]/.test(lines[end - 1] ?? '')) end -= 1;
  return [...lines.slice(0, end), ...more, ...lines.slice(end)].join('\n');
}

function read(text: string | undefined, year: number): readonly Seal[] | undefined {
  return text === undefined ? [] : sealsIn(new TextEncoder().encode(text), year);
}

/** Whether nothing but the addition is new. */
function isMeant(was: readonly Seal[], is: readonly Seal[], key: string, addition: Addition): boolean {
  const others = (seals: readonly Seal[]) => seals.filter((seal) => seal.key !== key);
  const [old, fresh] = [was, is].map((seals) => seals.find((seal) => seal.key === key));
  if (!fresh || !isDeepStrictEqual(others(was), others(is))) return false;
  if (addition.what === 'seal') return !old && fresh.amendments.length === 0 && sameState(fresh.first, addition.state);
  const last = fresh.amendments.at(-1);
  if (!old || !last || !isDeepStrictEqual(old.first, fresh.first)) return false;
  if (addition.what === 'opening') {
    const { closed, ...opened } = last;
    return (
      closed === undefined &&
      isDeepStrictEqual(opened, addition.amendment) &&
      isDeepStrictEqual(fresh.amendments.slice(0, -1), old.amendments)
    );
  }
  const closing = last.closed !== undefined && sameState(last.closed, addition.state);
  return closing && isDeepStrictEqual([...fresh.amendments.slice(0, -1), { ...last, closed: undefined }], old.amendments);
}

function sameState(one: SealedState, two: SealedState): boolean {
  return isDeepStrictEqual(recordLines('x', one), recordLines('x', two));
}

function unusual(year: number): CannotRun {
  return new CannotRun({
    vi: `không ghi thêm được vào ${sealFile(year)}: tệp này đã bị sửa tay khác mẫu. Chạy hoi fmt ${sealFile(year)} rồi hoi check, hoặc lấy lại tệp bằng git restore, sau đó chạy lại`,
    en: `cannot add to ${sealFile(year)}: it was edited by hand into another layout. Run hoi fmt ${sealFile(year)} and hoi check, or get it back with git restore, then run this again`,
  });
}
