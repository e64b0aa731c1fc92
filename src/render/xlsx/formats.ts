import type { Lang } from '../../i18n/lang.ts';
import type { Cell } from '../../report/model.ts';

/** Number formats of the typed cells; the separators follow the reader's own Excel. */
export interface Formats {
  readonly count: string;
  readonly money: string;
  readonly percent: string;
  readonly score: string;
  readonly day: string;
}

/** Points show two decimals in a column where any of them has some, none otherwise, so that a column lines up. */
export function formatsOf(lang: Lang, column: readonly (Cell | undefined)[]): Formats {
  const decimals = column.some((cell) => cell?.kind === 'score' && !Number.isInteger(cell.value));
  return {
    count: '#,##0',
    money: lang === 'vi' ? '#,##0 "đ"' : '#,##0 "VND"',
    percent: '0.00%',
    score: decimals ? '0.00' : 'General',
    day: lang === 'vi' ? 'dd/mm/yyyy' : 'yyyy-mm-dd',
  };
}
