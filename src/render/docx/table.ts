import type { Lang } from '../../i18n/lang.ts';
import type { Cell, Table as ReportTable } from '../../report/model.ts';
import { totalsOf } from '../../report/totals.ts';
import { NUMBERS } from '../cell-text.ts';
import {
  AlignmentType,
  BorderStyle,
  type FileChild,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from './engine.ts';
import { POINT } from './page.ts';
import { half } from './styles.ts';
import { type Fit, fitTable, PADDING, printed, TALLEST } from './table-fit.ts';
import { headRows } from './table-head.ts';
import { run } from './text.ts';

const { CENTER, LEFT, RIGHT } = AlignmentType;
const LINE = { style: BorderStyle.SINGLE, size: 4, color: '000000' } as const;
const BORDERS = { top: LINE, bottom: LINE, left: LINE, right: LINE, insideHorizontal: LINE, insideVertical: LINE };
const MARGINS = { top: 0, bottom: 0, left: PADDING * POINT, right: PADDING * POINT, marginUnitType: WidthType.DXA };

/** Where a table stands: in the text, or in an annex, whose short tables are kept on one page. */
export interface Place {
  readonly where: 'text' | 'annex';
  /** Room in twips. */
  readonly width: number;
  readonly titled: boolean;
}

/** Rows that still look well together on one page. */
const SHORT = 14;

/** A table of the report with its title, repeated heads, totals and notes, as wide as it needs; its text when it is empty. */
export function wordTable(table: ReportTable, lang: Lang, { where, width, titled }: Place): FileChild[] {
  const title = titled ? [new Paragraph({ style: 'Caption', children: [run(table.title)] })] : [];
  const notes = (table.notes ?? []).map((note) => new Paragraph({ style: 'TableNote', children: [run(note)] }));
  const gap = new Paragraph({ style: 'Gap' });
  if (table.columns.length === 0 || (table.rows.length === 0 && table.empty)) {
    return [...title, new Paragraph({ style: 'TableNote', alignment: CENTER, children: [run(table.empty ?? '')] }), ...notes, gap];
  }
  const totals = table.rows.length === 0 ? undefined : totalsOf(table);
  const fitted = fitTable(table, totals, lang, width, TALLEST[where]);
  return [...title, grid(table, totals, fitted, lang, where === 'annex' && table.rows.length <= SHORT), ...notes, gap];
}

function grid(table: ReportTable, totals: readonly Cell[] | undefined, { size, widths }: Fit, lang: Lang, together: boolean): Table {
  const last = table.rows.length - 1;
  const rows = table.rows.map(
    (row, index) =>
      new TableRow({
        cantSplit: true,
        // The totals never stand alone at the top of a page.
        keepNext: index === last ? totals !== undefined : together,
        children: row.map((cell, column) =>
          cellOf(cell, column === 0 && table.columns[0]?.width === 'tiny', lang, size, widths[column] ?? 0),
        ),
      }),
  );
  return new Table({
    alignment: CENTER,
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, one) => sum + one, 0), type: WidthType.DXA },
    columnWidths: [...widths],
    borders: BORDERS,
    margins: MARGINS,
    rows: [...headRows(table.columns, size, widths), ...rows, ...(totals ? [totalRow(table, totals, size, widths, lang)] : [])],
  });
}

function cellOf(cell: Cell, number: boolean, lang: Lang, size: number, width: number, bold = false): TableCell {
  return new TableCell({
    verticalAlign: VerticalAlignTable.CENTER,
    width: { size: width, type: WidthType.DXA },
    children: [
      new Paragraph({
        style: 'TableText',
        alignment: number ? CENTER : alignmentOf(cell),
        children: [run(printed(cell, lang), { size: half(size), bold, italics: cell.kind === 'none' && cell.reason === 'missing' })],
      }),
    ],
  });
}

function alignmentOf(cell: Cell) {
  if (NUMBERS.has(cell.kind)) return RIGHT;
  return cell.kind === 'text' ? LEFT : CENTER;
}

/** The label takes the column after a mere number too when nothing is added up there: “Tổng cộng” does not fit under “TT”. */
function totalRow(table: ReportTable, totals: readonly Cell[], size: number, widths: readonly number[], lang: Lang): TableRow {
  const second = totals[1];
  const span = table.columns[0]?.width === 'tiny' && second?.kind === 'text' && second.text === '' ? 2 : 1;
  const label = new TableCell({
    columnSpan: span,
    verticalAlign: VerticalAlignTable.CENTER,
    width: { size: (widths[0] ?? 0) + (span === 2 ? (widths[1] ?? 0) : 0), type: WidthType.DXA },
    children: [
      new Paragraph({ style: 'TableText', alignment: CENTER, children: [run(table.total ?? '', { size: half(size), bold: true })] }),
    ],
  });
  const rest = totals.slice(span).map((cell, index) => cellOf(cell, false, lang, size, widths[index + span] ?? 0, true));
  return new TableRow({ cantSplit: true, children: [label, ...rest] });
}
