import type { Lang } from '../../i18n/lang.ts';
import type { Cell, Column, ColumnWidth, Table } from '../../report/model.ts';
import { cellText } from '../cell-text.ts';
import { pointsOf, roomFor } from '../letters.ts';
import { POINT } from './page.ts';

/** How a table is fitted to a page: the size of its letters in points, its columns in twips. */
export interface Fit {
  readonly size: number;
  readonly widths: readonly number[];
}

/** Point sizes to try: the text's tables may be as large as their title, annexes a little smaller. */
export const TALLEST = { text: 12, annex: 11 } as const;
/** The size for which the widths below are given. */
const USUAL = 12;
/** The smallest letters for the sake of comfort, and those below which a word breaks rather. */
const SMALL = 8.5;
const SMALLEST = 7.5;
/** Room at each side of a cell's text, in points. */
export const PADDING = 3;
/** A column with long texts asks for no more than this, in points at the usual size. */
const MOST: Readonly<Record<ColumnWidth, number>> = { tiny: 45, narrow: 95, medium: 140, wide: 190, text: 420 };
/** A table this full is drawn out to the whole width. */
const NEARLY_FULL = 0.7;
/** A single word that is longer is broken, in points. */
const LONGEST_WORD = 150;

/** Columns of words are no narrower than this while letters can be smaller, in points at the usual size. */
const COMFORTABLE: Readonly<Record<ColumnWidth, number>> = { tiny: 0, narrow: 36, medium: 60, wide: 95, text: 150 };
/** Other programs have other letters. */
const SLACK = 1.04;

interface Need {
  /** No word breaks in two. */
  readonly least: number;
  /** No text becomes a narrow tower of words. */
  readonly comfortable: number;
  /** Every text stands on one line. */
  readonly wanted: number;
}

/** The largest letters with which every column is comfortable, and widths that give each column what it needs, then what it wants. */
export function fitTable(table: Table, totals: readonly Cell[] | undefined, lang: Lang, width: number, tallest: number): Fit {
  const room = width / POINT;
  for (let size = tallest; ; size -= 0.5) {
    const needs = table.columns.map((column, index) => need(column, cellsOf(table, totals, index), lang, size));
    if (size > SMALL && sum(needs.map((one) => one.comfortable)) > room) continue;
    if (size > SMALLEST && sum(needs.map((one) => one.least)) > room) continue;
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
  let least = Math.max(...title.split(/\s+/).map((word) => roomFor(word, bold)));
  let wanted = Math.max(least, Math.min(pointsOf(title, bold), 2.2 * least));
  for (const text of new Set(cells.flatMap((cell) => (cell ? [printed(cell, lang)] : [])))) {
    for (const word of text.split(/[ \t\n]+/)) least = Math.max(least, Math.min(roomFor(word, plain), LONGEST_WORD));
    wanted = Math.max(wanted, pointsOf(text, plain) * SLACK);
  }
  wanted = Math.max(wanted, least);
  const most = Math.max(least, (MOST[width] * size) / USUAL);
  const around = 2 * PADDING + 1;
  const comfortable = Math.max(least, Math.min(wanted, (COMFORTABLE[width] * size) / USUAL));
  return { least: least + around, comfortable: comfortable + around, wanted: Math.min(wanted, most) + around };
}

/** A cell as the document prints it: a number stays with its unit. */
export function printed(cell: Cell, lang: Lang): string {
  const text = cellText(cell, lang);
  return cell.kind === 'text' || cell.kind === 'none' || cell.kind === 'verdict' ? text : text.replaceAll(' ', '\u00a0');
}

function shared(needs: readonly Need[], room: number): number[] {
  const [least, comfortable, wanted] = [
    sum(needs.map((one) => one.least)),
    sum(needs.map((one) => one.comfortable)),
    sum(needs.map((one) => one.wanted)),
  ];
  if (least >= room) return needs.map((one) => (one.least * room) / least);
  const between = (from: keyof Need, fromSum: number, to: keyof Need, toSum: number) =>
    needs.map((one) => one[from] + ((one[to] - one[from]) * (room - fromSum)) / (toSum - fromSum));
  if (comfortable >= room) return between('least', least, 'comfortable', comfortable);
  if (wanted >= room) return between('comfortable', comfortable, 'wanted', wanted);
  if (wanted < NEARLY_FULL * room) return needs.map((one) => one.wanted);
  return needs.map((one) => (one.wanted * room) / wanted);
}

function twips(points: readonly number[]): number[] {
  return points.map((one) => Math.floor(one * POINT));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
