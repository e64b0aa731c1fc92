import type { Lang } from '../../i18n/lang.ts';
import type { Cell, Table } from '../../report/model.ts';
import { totalsOf } from '../../report/totals.ts';
import { NUMBERS } from '../cell-text.ts';
import { drawn } from './drawn.ts';
import { AlignmentType, type FileChild, Paragraph } from './engine.ts';
import { fitTable, PADDING, printed, TALLEST } from './table-fit.ts';
import { headRows } from './table-head.ts';
import { type DrawnCell, type DrawnRow, tableXml } from './table-xml.ts';
import { run } from './text.ts';

/** Where a table stands: in the text, or in an annex. Short tables are kept on one page. */
export interface Place {
  readonly where: 'text' | 'annex';
  /** Room in twips. */
  readonly width: number;
  readonly titled: boolean;
}

/** Rows that still look well together on one page; between paragraphs fewer, since what is kept together leaves a gap above. */
const SHORT = { annex: 14, text: 10 } as const;

/** A table of the report with its title, repeated heads, totals and notes, as wide as it needs; its text when it is empty. */
export function wordTable(table: Table, lang: Lang, { where, width, titled }: Place): FileChild[] {
  const title = titled ? [new Paragraph({ style: 'Caption', children: [run(table.title)] })] : [];
  const notes = (table.notes ?? []).map((note) => new Paragraph({ style: 'TableNote', children: [run(note)] }));
  const gap = new Paragraph({ style: 'Gap' });
  if (table.columns.length === 0 || (table.rows.length === 0 && table.empty)) {
    return [
      ...title,
      new Paragraph({ style: 'TableNote', alignment: AlignmentType.CENTER, children: [run(table.empty ?? '')] }),
      ...notes,
      gap,
    ];
  }
  const totals = table.rows.length === 0 ? undefined : totalsOf(table);
  const { size, widths } = fitTable(table, totals, lang, width, TALLEST[where]);
  const rows = [
    ...headRows(table.columns, size, widths),
    ...bodyRows(table, widths, lang, { together: table.rows.length <= SHORT[where], totalled: totals !== undefined }),
    ...(totals ? [totalRow(table, totals, widths, lang)] : []),
  ];
  return [...title, drawn(tableXml(rows, widths, size, PADDING)), ...notes, gap];
}

/** The totals never stand alone at the top of a page. */
function bodyRows(
  { columns, rows }: Table,
  widths: readonly number[],
  lang: Lang,
  { together, totalled }: { readonly together: boolean; readonly totalled: boolean },
): DrawnRow[] {
  return rows.map((row, index) => ({
    keepNext: index === rows.length - 1 ? totalled : together,
    cells: row.map((cell, column) => {
      const shown = cellOf(cell, lang, widths[column] ?? 0);
      return column === 0 && columns[0]?.width === 'tiny' ? { ...shown, align: 'center' as const } : shown;
    }),
  }));
}

function cellOf(cell: Cell, lang: Lang, width: number): DrawnCell {
  const align = NUMBERS.has(cell.kind) ? 'right' : cell.kind === 'text' ? 'left' : 'center';
  return { text: printed(cell, lang), width, align, italics: cell.kind === 'none' && cell.reason === 'missing' };
}

/** The label takes the column after a mere number too when nothing is added up there: “Tổng cộng” does not fit under “TT”. */
function totalRow({ columns, total = '' }: Table, totals: readonly Cell[], widths: readonly number[], lang: Lang): DrawnRow {
  const second = totals[1];
  const across = columns[0]?.width === 'tiny' && second?.kind === 'text' && second.text === '' ? 2 : 1;
  const width = (widths[0] ?? 0) + (across === 2 ? (widths[1] ?? 0) : 0);
  const rest = totals.slice(across).map((cell, index) => ({ ...cellOf(cell, lang, widths[index + across] ?? 0), bold: true }));
  return { cells: [{ text: total, width, across, align: 'center', bold: true }, ...rest] };
}
