import type { Lang } from '../../i18n/lang.ts';
import type { Cell, Column, ColumnWidth, Table } from '../../report/model.ts';
import { cellText } from '../cell-text.ts';
import { pointsOf } from '../letters.ts';
import { POINT } from './page.ts';

/** How a table is fitted to a page: the size of its letters in points, its columns in twips. */
export interface Fit {
  readonly size: number;
  readonly widths: readonly number[];
}

const TALLEST = 12;
const SMALLEST = 8;
/** Room at each side of a cell's text, in points. */
export const PADDING = 3;
/** A column with long texts asks for no more than this, in points at the tallest size. */
const MOST: Readonly<Record<ColumnWidth, number>> = { tiny: 45, narrow: 95, medium: 140, wide: 190, text: 420 };
/** A table this full is drawn out to the whole width. */
const NEARLY_FULL = 0.7;
/** A single word that is longer is broken, in points. */
const LONGEST_WORD = 150;

interface Need {
  readonly least: number;
  readonly wanted: number;
}

/** The largest letters with which no word breaks in two, and widths that give each column what it needs, then what it wants. */
export function fitTable(table: Table, totals: readonly Cell[] | undefined, lang: Lang, width: number): Fit {
  const room = width / POINT;
  for (let size = TALLEST; ; size -= 0.5) {
    const needs = table.columns.map((column, index) => need(column, cellsOf(table, totals, index), lang, size));
    const least = sum(needs.map((one) => one.least));
    if (least > room && size > SMALLEST) continue;
    return { size, widths: twips(shared(needs, room)) };
  }
}

function cellsOf({ rows }: Table, totals: readonly Cell[] | undefined, index: number): (Cell | undefined)[] {
  // A total's label may lie across two columns.
  return [...rows.map((row) => row[index]), ...(index === 0 ? [] : [totals?.[index]])];
}

function need({ title, width }: Column, cells: readonly (Cell | undefined)[], lang: Lang, size: number): Need {
  const plain = { size };
  const bold = { size, bold: true };
  let least = Math.max(...title.split(/\s+/).map((word) => pointsOf(word, bold)));
  let wanted = Math.min(pointsOf(title, bold), 2.2 * least);
  for (const text of new Set(cells.flatMap((cell) => (cell ? [printed(cell, lang)] : [])))) {
    for (const word of text.split(/[ \t\n]+/)) least = Math.max(least, Math.min(pointsOf(word, plain), LONGEST_WORD));
    wanted = Math.max(wanted, pointsOf(text, plain));
  }
  const most = Math.max(least, (MOST[width] * size) / TALLEST);
  return { least: least + 2 * PADDING + 1, wanted: Math.min(wanted, most) + 2 * PADDING + 1 };
}

/** A cell as the document prints it: numbers with their units never break. */
export function printed(cell: Cell, lang: Lang): string {
  const text = cellText(cell, lang);
  return cell.kind === 'text' || cell.kind === 'verdict' || cell.kind === 'none' ? text : text.replaceAll(' ', '\u00a0');
}

function shared(needs: readonly Need[], room: number): number[] {
  const least = sum(needs.map((one) => one.least));
  if (least >= room) return needs.map((one) => (one.least * room) / least);
  const wanted = sum(needs.map((one) => one.wanted));
  if (wanted >= room) return needs.map((one) => one.least + ((one.wanted - one.least) * (room - least)) / (wanted - least));
  if (wanted < NEARLY_FULL * room) return needs.map((one) => one.wanted);
  return needs.map((one) => (one.wanted * room) / wanted);
}

function twips(points: readonly number[]): number[] {
  return points.map((one) => Math.floor(one * POINT));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
