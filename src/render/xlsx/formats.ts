import type { Lang } from '../../i18n/lang.ts';
import type { Cell } from '../../report/model.ts';

/** Number formats of the typed cells. */
export interface Formats {
  readonly count: string;
  readonly money: string;
  readonly percent: string;
  readonly score: string;
  readonly day: string;
}

/**
 * Vietnamese separators (1.234.567) on every machine: the locale's number stands before the format. LibreOffice obeys it;
 * an Excel that does not shows the separators of its own Windows, as it would without. The number stays a number.
 */
const VIETNAMESE = '[$-42A]';

/** Points show two decimals in a column where any of them has some, none otherwise, so that a column lines up. */
export function formatsOf(lang: Lang, column: readonly (Cell | undefined)[]): Formats {
  const decimals = column.some((cell) => cell?.kind === 'score' && !Number.isInteger(cell.value));
  const locale = lang === 'vi' ? VIETNAMESE : '';
  return {
    count: `${locale}#,##0`,
    money: lang === 'vi' ? `${locale}#,##0 "đ"` : '#,##0 "VND"',
    percent: `${locale}0.00%`,
    score: decimals ? `${locale}0.00` : 'General',
    day: lang === 'vi' ? 'dd/mm/yyyy' : 'yyyy-mm-dd',
  };
}
