import type { Lang } from '../../i18n/lang.ts';
import { type Shown, shown } from './cells.ts';
import { type Formats, formatsOf } from './formats.ts';
import { namingColumns, type Placed } from './layout.ts';
import { asTotal } from './styles.ts';

const CENTRED = { horizontal: 'center', vertical: 'top', wrapText: true } as const;

/** The cells of a placed table as the workbook shows them. */
export interface Grid {
  readonly placed: Placed;
  readonly rows: readonly (readonly Shown[])[];
  readonly totals: readonly Shown[];
}

/** Works out every cell of a table before any is written: the widths of a sheet depend on all of them. */
export function gridOf(placed: Placed, lang: Lang): Grid {
  const { columns, rows } = placed.table;
  const formats = columns.map((_, index) => formatsOf(lang, [...rows.map((row) => row[index]), placed.totals?.[index]]));
  const at = (index: number) => formats[index] as Formats;
  const numbers = namingColumns(placed.table) - 1;
  return {
    placed,
    rows: rows.map((row) =>
      row.map((cell, index) => (index < numbers ? centred(shown(cell, at(index), lang)) : shown(cell, at(index), lang))),
    ),
    totals: (placed.totals ?? [])
      .map((cell, index) => shown(cell, at(index), lang))
      .map((cell) => ({ ...cell, style: asTotal(cell.style) })),
  };
}

/** A running number is a name, not an amount: set right it would touch the name beside it. */
function centred(cell: Shown): Shown {
  return { ...cell, style: { ...cell.style, alignment: CENTRED } };
}
