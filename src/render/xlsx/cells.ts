import type { Lang } from '../../i18n/lang.ts';
import { formatCount, formatDay, formatHundredths, formatMoney } from '../../i18n/numbers.ts';
import type { Cell } from '../../report/model.ts';
import { cellText } from '../cell-text.ts';
import type { Style } from './engine.ts';
import type { Formats } from './formats.ts';
import { CELLS, formatted, TEXT_FORMAT } from './styles.ts';
import { DASH, SHEET_WORDS } from './words.ts';

/** A cell as the workbook stores it, with the text a reader will see, which decides widths and heights. */
export interface Shown {
  readonly value: string | number | Date;
  readonly text: string;
  readonly style: Partial<Style>;
  /** Sheet and table that the number rests on. */
  readonly to?: string;
}

/** Longest text Excel keeps in a cell; it calls a file with a longer one damaged. */
const LONGEST = 32_767;

/** Turns a typed cell into what the workbook stores: numbers and days stay numbers and days, everything else is a string. */
export function shown(cell: Cell, formats: Formats, lang: Lang): Shown {
  switch (cell.kind) {
    case 'text':
      return words(cell.text);
    case 'count':
      return { ...number(cell.value, formatCount(cell.value, lang), formats.count), ...(cell.to === undefined ? {} : { to: cell.to }) };
    case 'money':
      return number(cell.value, formatMoney(cell.value, lang), formats.money);
    case 'percent':
      return cell.whole
        ? number(cell.hundredths / 10_000, `${cell.hundredths / 100}%`, '0%')
        : number(cell.hundredths / 10_000, `${formatHundredths(cell.hundredths, lang)}%`, formats.percent);
    case 'score':
      return number(cell.value, cell.value.toFixed(formats.score === 'General' ? 0 : 2), formats.score);
    case 'day':
      return { value: midnight(cell.day), text: formatDay(cell.day, lang), style: formatted('centred', formats.day) };
    case 'verdict':
      return same(cellText(cell, lang), CELLS.centred);
    case 'none':
      return cell.reason === 'missing' ? same(SHEET_WORDS.missing[lang], CELLS.missing) : same(DASH, CELLS.centred);
  }
}

/** Midnight in UTC: exceljs reads dates by their UTC fields, so this day is the same in every time zone. */
export function midnight(iso: string): Date {
  return new Date(`${iso}T00:00:00Z`);
}

/** A string that any workbook can hold: no characters XML forbids, nothing that reads as one of Excel's own `_x0041_` escapes. */
export function storable(text: string): string {
  const clean = text.replace(/\r\n?/g, '\n').replace(/[\p{Cc}\uFFFE\uFFFF]/gu, (char) => (char === '\n' || char === '\t' ? char : ''));
  const escaped = clean.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
  return escaped.length > LONGEST ? `${escaped.slice(0, LONGEST - 1)}…` : escaped;
}

function words(text: string): Shown {
  const value = storable(text);
  return { value, text, style: /^[=+\-@\t]/.test(value) ? formatted('text', TEXT_FORMAT) : CELLS.text };
}

function number(value: number, text: string, numFmt: string): Shown {
  return { value, text, style: formatted('number', numFmt) };
}

function same(text: string, style: Partial<Style>): Shown {
  return { value: storable(text), text, style };
}
