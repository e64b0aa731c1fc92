import type { Lang } from '../../i18n/lang.ts';
import type { Shown } from './cells.ts';
import type { Style, Worksheet } from './engine.ts';
import { cellFormula, totalFormula } from './formulas.ts';
import type { Grid } from './grid.ts';
import { writeHead } from './head.ts';
import { namingColumns } from './layout.ts';
import { writeLine } from './line.ts';
import { heightFor } from './measure.ts';
import { CELLS, LINES, SIZES } from './styles.ts';
import { widthOf } from './widths.ts';
import { SHEET_WORDS } from './words.ts';

/** Where a sheet and table stand in the workbook, by `sheet/table`. */
export type Links = ReadonlyMap<string, { readonly sheet: string; readonly row: number }>;

/** Writes one table: its title, heads, rows, totals and notes. */
export function writeTable(
  to: Worksheet,
  grid: Grid,
  widths: readonly number[],
  span: number,
  filtered: boolean,
  lang: Lang,
  links: Links,
): void {
  const { table, title, first, total, notes } = grid.placed;
  const spanWidth = widthOf(widths, 0, span);
  if (title !== undefined) writeLine(to, title, table.title, span, spanWidth, LINES.tableTitle);
  writeHead(to, grid.placed, widths, filtered);
  if (table.rows.length === 0) writeEmpty(to, grid, widths, lang);
  table.rows.forEach((_, rowIndex) => {
    const row = grid.row(rowIndex);
    row.forEach((cell, index) => {
      put(to, first + rowIndex, index, cell, cellFormula(grid.placed, rowIndex, index));
      const link = cell.to === undefined ? undefined : links.get(cell.to);
      if (link)
        to.getCell(first + rowIndex, index + 1).note = `${SHEET_WORDS.grounds[lang]} “${link.sheet}”, ${SHEET_WORDS.row[lang]} ${link.row}`;
    });
    const line = to.getRow(first + rowIndex);
    line.height = rowHeight(row, widths);
    line.commit();
  });
  if (total !== undefined) writeTotals(to, grid, total, widths);
  (table.notes ?? []).forEach((note, index) => writeLine(to, notes + index, note, span, spanWidth, LINES.note));
}

function writeEmpty(to: Worksheet, { placed }: Grid, widths: readonly number[], lang: Lang): void {
  const count = placed.table.columns.length;
  for (let column = 1; column <= count; column++) to.getCell(placed.first, column).style = CELLS.empty;
  writeLine(to, placed.first, placed.table.empty ?? SHEET_WORDS.empty[lang], count, widthOf(widths, 0, count), CELLS.empty);
}

/** The label also takes the column after a mere number when nothing is added up there: "Tổng cộng" does not fit under "TT". */
function writeTotals(to: Worksheet, { placed, totals }: Grid, row: number, widths: readonly number[]): void {
  totals.forEach((cell, index) => put(to, row, index, cell, totalFormula(placed, index)));
  const labelled = namingColumns(placed.table) === 2 && totals[1]?.value === '' ? 2 : 1;
  if (labelled === 2) to.mergeCells(row, 1, row, 2);
  const label = heightFor(totals[0]?.text ?? '', widthOf(widths, 0, labelled), { size: SIZES.cell, bold: true });
  to.getRow(row).height = Math.max(label, rowHeight(totals.slice(labelled), widths.slice(labelled)));
}

/** A number that follows from others is stored as a formula with its result, so that a reader without recalculation sees it too. */
function put(to: Worksheet, row: number, index: number, { value, style }: Shown, formula: string | undefined): void {
  const cell = to.getCell(row, index + 1);
  cell.style = style as Style;
  cell.value = formula !== undefined ? { formula, result: value } : value === '' ? null : value;
}

/** Numbers and days never wrap, so that only words can make a row taller. */
function rowHeight(row: readonly Shown[], widths: readonly number[]): number {
  return Math.max(
    ...row.map(({ value, text, style }, index) =>
      heightFor(typeof value === 'string' ? text : '', widths[index] ?? 0, { size: SIZES.cell, bold: style.font?.bold ?? false }),
    ),
  );
}
