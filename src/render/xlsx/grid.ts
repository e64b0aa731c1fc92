import type { Lang } from '../../i18n/lang.ts';
import type { Cell } from '../../report/model.ts';
import { type Shown, shown } from './cells.ts';
import { type Formats, formatsOf } from './formats.ts';
import { namingColumns, type Placed } from './layout.ts';
import { asTotal } from './styles.ts';

const CENTRED = { horizontal: 'center', vertical: 'top', wrapText: true } as const;

/** A placed table as the workbook shows it. */
export interface Grid {
  readonly placed: Placed;
  /** A row as it is shown, made when asked for: a long sheet has two hundred thousand cells. */
  readonly row: (index: number) => readonly Shown[];
  /** Numbers and days of a column, the total's too: what must not turn into #####. */
  readonly numbers: (column: number) => Iterable<Shown>;
  readonly totals: readonly Shown[];
}

/** How the cells of a table are shown; the formats of a column follow from all its cells. */
export function gridOf(placed: Placed, lang: Lang): Grid {
  const { columns, rows } = placed.table;
  const formats = columns.map((_, index) => formatsOf(lang, [...rows.map((row) => row[index]), placed.totals?.[index]]));
  const naming = namingColumns(placed.table) - 1;
  const cellOf = (cell: Cell, index: number) => shown(cell, formats[index] as Formats, lang);
  return {
    placed,
    row: (at) => (rows[at] ?? []).map((cell, index) => (index < naming ? centred(cellOf(cell, index)) : cellOf(cell, index))),
    *numbers(column) {
      for (const cell of [...rows.map((row) => row[column]), placed.totals?.[column]])
        if (cell && cell.kind !== 'text' && cell.kind !== 'verdict' && cell.kind !== 'none') yield cellOf(cell, column);
    },
    totals: (placed.totals ?? []).map(cellOf).map((cell) => ({ ...cell, style: asTotal(cell.style) })),
  };
}

/** A running number is a name, not an amount: set right it would touch the name beside it. */
function centred(cell: Shown): Shown {
  return { ...cell, style: { ...cell.style, alignment: CENTRED } };
}
