import type { Day } from '../calendar/day.ts';
import type { Path } from '../findings/finding.ts';
import type { Words } from '../i18n/lang.ts';
import { formatDay } from '../i18n/numbers.ts';
import type { Violation } from './rule.ts';

/** A numbered paper: a receipt or voucher. */
export interface Numbered {
  readonly id: string;
  readonly day: Day;
}

export type NumberingFault =
  | {
      readonly what: 'typed';
      readonly id: string;
      readonly meant: string;
      readonly before: string | undefined;
      readonly after: string | undefined;
    }
  | { readonly what: 'gap'; readonly id: string; readonly missing: string; readonly count: number }
  | { readonly what: 'order'; readonly id: string; readonly day: Day; readonly neighbour: string; readonly neighbourDay: Day };

/**
 * What is wrong with a series that should run 001, 002, 003 … in date order (data-model, rules that need a fixed base), given as it
 * stands in the file. At most one gap, at the paper that stands in its place under another number, else at the first paper after it;
 * without a gap, every paper whose date is out of line with most of the others.
 */
export function numberingFaults(series: readonly Numbered[]): NumberingFault[] {
  const sorted = [...series].sort((a, b) => numberOf(a.id) - numberOf(b.id));
  let expected = 1;
  for (const { id } of sorted) {
    const found = numberOf(id);
    if (found > expected) {
      const missing = `${id.split('-')[0]}-${String(expected).padStart(3, '0')}`;
      return [mistyped(series, expected, missing) ?? { what: 'gap', id, missing, count: found - expected }];
    }
    expected = found + 1;
  }
  const inLine = new Set(longestAscending(sorted));
  return sorted.flatMap((paper, index): NumberingFault[] => {
    if (inLine.has(paper)) return [];
    const neighbour =
      sorted.slice(index + 1).find((other) => inLine.has(other) && other.day < paper.day) ??
      sorted.slice(0, index).findLast((other) => inLine.has(other) && other.day > paper.day);
    return neighbour ? [{ what: 'order', id: paper.id, day: paper.day, neighbour: neighbour.id, neighbourDay: neighbour.day }] : [];
  });
}

/** The paper that stands where a number is missing, between the number before it and the one after it. */
function mistyped(series: readonly Numbered[], expected: number, meant: string): NumberingFault | undefined {
  const at = series.findIndex(({ id }, index) => {
    const previous = series[index - 1];
    return numberOf(id) !== expected && (previous ? numberOf(previous.id) : 0) === expected - 1;
  });
  const paper = series[at];
  const [before, after] = [series[at - 1], series[at + 1]];
  if (!paper || (before && before.day > paper.day) || (after && after.day < paper.day)) return undefined;
  // Behind the last paper nothing tells whether others are missing, unless the digits are the same.
  const fits = after ? numberOf(after.id) === expected + 1 : sortedDigits(paper.id) === sortedDigits(meant);
  return fits ? { what: 'typed', id: paper.id, meant, before: before?.id, after: after?.id } : undefined;
}

function sortedDigits(id: string): string {
  return [...id].sort().join('');
}

/** What the fault is; `paper` is what the series consists of. */
export function numberingMessage(fault: NumberingFault, paper: Words): Words {
  switch (fault.what) {
    case 'typed': {
      const { id, before, after } = fault;
      if (before && after)
        return { vi: `\`${id}\` đứng giữa \`${before}\` và \`${after}\``, en: `\`${id}\` stands between \`${before}\` and \`${after}\`` };
      return before
        ? { vi: `\`${id}\` đứng ngay sau \`${before}\``, en: `\`${id}\` follows \`${before}\`` }
        : { vi: `\`${id}\` đứng trước \`${after}\``, en: `\`${id}\` stands before \`${after}\`` };
    }
    case 'gap':
      return {
        vi: `thiếu ${paper.vi} \`${fault.missing}\`${fault.count > 1 ? ` và ${fault.count - 1} số sau đó` : ''} trước \`${fault.id}\``,
        en: `${paper.en} \`${fault.missing}\`${fault.count > 1 ? ` and ${fault.count - 1} after it are` : ' is'} missing before \`${fault.id}\``,
      };
    case 'order':
      return {
        vi: `\`${fault.id}\` ghi ngày ${formatDay(fault.day, 'vi')}, không theo thứ tự với \`${fault.neighbour}\` ngày ${formatDay(fault.neighbourDay, 'vi')}`,
        en: `\`${fault.id}\` is dated ${fault.day}, out of order with \`${fault.neighbour}\` of ${fault.neighbourDay}`,
      };
  }
}

/** What to do about it. */
export function numberingHint(fault: NumberingFault): Words {
  switch (fault.what) {
    case 'typed':
      return {
        vi: `có phải \`${fault.meant}\`? Xem số trên tờ phiếu`,
        en: `did you mean \`${fault.meant}\`? Look at the number on the paper`,
      };
    case 'gap': {
      const cancelled = `${fault.missing}: ${CANCELLED[fault.missing.split('-')[0] ?? '']}`;
      return {
        vi: `tìm phiếu giấy còn thiếu rồi nhập; phiếu đã hủy cũng nhập, như: ${cancelled}; các phiếu khác giữ nguyên số`,
        en: `find the missing paper and enter it; a cancelled one too, as: ${cancelled} (huy: cancelled, ly_do: reason); the others keep their numbers`,
      };
    }
    case 'order':
      return { vi: 'xem lại ngày trên hai phiếu gốc, sửa ngày gõ nhầm', en: 'check the dates on both papers and correct the mistyped one' };
  }
}

/** A cancelled paper of each series, written in full. */
const CANCELLED: Readonly<Record<string, string>> = {
  HP: '{ngay: …, so_tien: …, hoi_vien: {…}, huy: {ngay: …, ly_do: …}}',
  PT: '{ngay: …, thu: …, nguoi: …, noi_dung: …, huy: {ngay: …, ly_do: …}}',
  PC: '{ngay: …, chi: …, nguoi: …, noi_dung: …, huy: {ngay: …, ly_do: …}}',
};

/** Where it stands: a number at the paper, a date at the date. */
export function numberingViolation(file: string, papers: Path, fault: NumberingFault): Violation<NumberingFault> {
  const record = [...papers, fault.id];
  return fault.what === 'order' ? { file, path: [...record, 'ngay'], params: fault } : { file, path: record, on: 'key', params: fault };
}

function numberOf(id: string): number {
  return Number(id.slice(id.indexOf('-') + 1));
}

/** The longest run of papers whose dates do not go back, so that one wrong date is not blamed on all the others. */
function longestAscending(papers: readonly Numbered[]): Numbered[] {
  const tails: number[] = [];
  const before: number[] = [];
  papers.forEach((paper, index) => {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((papers[tails[middle] ?? 0] as Numbered).day <= paper.day) low = middle + 1;
      else high = middle;
    }
    before[index] = low > 0 ? (tails[low - 1] ?? -1) : -1;
    tails[low] = index;
  });
  const line: Numbered[] = [];
  for (let index = tails.at(-1) ?? -1; index >= 0; index = before[index] ?? -1) line.push(papers[index] as Numbered);
  return line.reverse();
}
