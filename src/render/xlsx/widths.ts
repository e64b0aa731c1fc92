import type { Column, ColumnWidth } from '../../report/model.ts';
import type { Grid } from './grid.ts';
import { charactersFor, charactersForWords } from './measure.ts';
import { SIZES } from './styles.ts';

const CHARACTERS: Readonly<Record<ColumnWidth, number>> = { tiny: 6, narrow: 11, medium: 16, wide: 28, text: 50 };
/** A line above the tables wants at least this much room, also over a table of two narrow columns. */
const LEAST_LINE = 60;
const UNUSED = 9.14;

/** Widths in characters of a sheet's columns: where several tables share a column, the widest need decides. */
export function columnWidths(grids: readonly Grid[]): number[] {
  const count = Math.max(1, ...grids.map((grid) => grid.placed.table.columns.length));
  return Array.from({ length: count }, (_, index) => Math.max(...grids.map((grid) => need(grid, index)), CHARACTERS.tiny));
}

/** Number of columns that the lines above the tables span. */
export function spanOf(widths: readonly number[]): number {
  const missing = LEAST_LINE - widths.reduce((sum, width) => sum + width, 0);
  return widths.length + Math.max(0, Math.ceil(missing / UNUSED));
}

/** Width in characters of `count` columns from `from`, counted from 0. */
export function widthOf(widths: readonly number[], from: number, count: number): number {
  return Array.from({ length: count }, (_, index) => widths[from + index] ?? UNUSED).reduce((sum, width) => sum + width, 0);
}

/** The column's own width, or more where a number would turn into ##### or a heading's word would break in two. */
function need(grid: Grid, index: number): number {
  const column = grid.placed.table.columns[index];
  if (!column) return 0;
  return Math.max(
    CHARACTERS[column.width],
    ...Array.from(grid.numbers(index), ({ text }) => charactersFor(text, { size: SIZES.cell, bold: true })),
    headNeed(column),
  );
}

function headNeed(column: Column): number {
  return charactersForWords(column.title, { size: SIZES.cell, bold: true });
}
