import { capitalized } from '../i18n/capital.ts';
import type { Lang } from '../i18n/lang.ts';
import { formatCount, formatDay, formatHundredths, formatMoney } from '../i18n/numbers.ts';
import type { Cell } from '../report/model.ts';

/** Kinds of cells that are set right, digit below digit. */
export const NUMBERS: ReadonlySet<Cell['kind']> = new Set(['count', 'money', 'percent', 'score']);

/** A cell as it is printed, before any markup; a verdict in words alone, as official papers have it. */
export function cellText(cell: Cell, lang: Lang): string {
  switch (cell.kind) {
    case 'text':
      return cell.text;
    case 'count':
      return formatCount(cell.value, lang);
    case 'money':
      return formatMoney(cell.value, lang);
    case 'percent':
      return `${cell.whole ? cell.hundredths / 100 : formatHundredths(cell.hundredths, lang)}%`;
    case 'score':
      return lang === 'vi' ? String(cell.value).replace('.', ',') : String(cell.value);
    case 'day':
      return formatDay(cell.day, lang);
    case 'verdict':
      return capitalized(cell.text);
    case 'none':
      return cell.reason === 'not-applicable' ? '–' : lang === 'vi' ? 'chưa ghi' : 'not recorded';
  }
}
