import type { Lang } from '../../i18n/lang.ts';
import { type Shown, shown } from './cells.ts';
import { type Formats, formatsOf } from './formats.ts';
import type { Placed } from './layout.ts';
import { asTotal } from './styles.ts';

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
  return {
    placed,
    rows: rows.map((row) => row.map((cell, index) => shown(cell, at(index), lang))),
    totals: (placed.totals ?? [])
      .map((cell, index) => shown(cell, at(index), lang))
      .map((cell) => ({ ...cell, style: asTotal(cell.style) })),
  };
}
