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
  | { readonly what: 'gap'; readonly id: string; readonly missing: string; readonly count: number }
  | { readonly what: 'order'; readonly id: string; readonly day: Day; readonly neighbour: string; readonly neighbourDay: Day };

/**
 * What is wrong with a series that should run 001, 002, 003 … in date order (data-model, rules that need a fixed base).
 * At most one gap, at the first paper after it; otherwise every paper whose date is out of line with most of the others.
 */
export function numberingFaults(series: readonly Numbered[]): NumberingFault[] {
  const sorted = [...series].sort((a, b) => numberOf(a.id) - numberOf(b.id));
  let expected = 1;
  for (const { id } of sorted) {
    const found = numberOf(id);
    if (found > expected)
      return [{ what: 'gap', id, missing: `${id.split('-')[0]}-${String(expected).padStart(3, '0')}`, count: found - expected }];
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

/** What the fault is; `paper` is what the series consists of. */
export function numberingMessage(fault: NumberingFault, paper: Words): Words {
  return fault.what === 'gap'
    ? {
        vi: `thiếu ${paper.vi} \`${fault.missing}\`${fault.count > 1 ? ` và ${fault.count - 1} số sau đó` : ''} trước \`${fault.id}\``,
        en: `${paper.en} \`${fault.missing}\` is missing before \`${fault.id}\``,
      }
    : {
        vi: `\`${fault.id}\` ghi ngày ${formatDay(fault.day, 'vi')}, không theo thứ tự với \`${fault.neighbour}\` ngày ${formatDay(fault.neighbourDay, 'vi')}`,
        en: `\`${fault.id}\` is dated ${fault.day}, out of order with \`${fault.neighbour}\` of ${fault.neighbourDay}`,
      };
}

/** What to do about it. */
export function numberingHint({ what }: NumberingFault): Words {
  return what === 'gap'
    ? {
        vi: 'nhập phiếu còn thiếu, hoặc sửa lại số nếu đánh nhầm; phiếu hủy vẫn ghi, kèm huy: {ngay, ly_do}',
        en: 'enter the missing one, or correct a wrong number; a cancelled one stays, with huy: {ngay, ly_do}',
      }
    : { vi: 'xem lại ngày trên hai phiếu gốc', en: 'check the dates on both papers' };
}

/** Where it stands: a gap at the paper after it, a date at the date. */
export function numberingViolation(file: string, papers: Path, fault: NumberingFault): Violation<NumberingFault> {
  const record = [...papers, fault.id];
  return fault.what === 'gap' ? { file, path: record, on: 'key', params: fault } : { file, path: [...record, 'ngay'], params: fault };
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
