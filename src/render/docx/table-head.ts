import type { Column } from '../../report/model.ts';
import { lineCount } from './lines.ts';
import { POINT } from './page.ts';
import { PADDING } from './table-fit.ts';
import type { DrawnCell, DrawnRow } from './table-xml.ts';

const LINE_HEIGHT = 1.2;

/** Neighbouring columns under one heading; a column without a group stands alone. */
interface Span {
  readonly group: string | undefined;
  readonly title: string;
  readonly width: number;
  readonly across: number;
}

/** The heads of a table, in two rows where columns are grouped; Word repeats them on every page. */
export function headRows(columns: readonly Column[], size: number, widths: readonly number[]): DrawnRow[] {
  const row = (cells: DrawnCell[], height = 0): DrawnRow => ({ head: true, keepNext: true, height, cells });
  const cell = (text: string, width: number): DrawnCell => ({ text, width, align: 'center', bold: true });
  const single = columns.map(({ title }, index) => cell(title, widths[index] ?? 0));
  if (columns.every(({ group }) => group === undefined)) return [row(single)];

  const spans = spansOf(columns, widths);
  // Heads over both rows decide how tall the second is: where the heads are repeated LibreOffice would cut them off.
  const height = ({ title, width }: Span) => lineCount(title, width / POINT - 2 * PADDING, { size, bold: true }) * size * LINE_HEIGHT + 2;
  const upper = Math.max(...spans.filter(({ group }) => group !== undefined).map(height));
  const whole = Math.max(0, ...spans.filter(({ group }) => group === undefined).map(height));
  return [
    row(
      spans.map(({ group, title, width, across }) => ({
        ...cell(title, width),
        ...(group === undefined ? { down: 'first' as const } : { across }),
      })),
      upper,
    ),
    row(
      single.map((one, index) => (columns[index]?.group === undefined ? { ...one, text: '', down: 'rest' as const } : one)),
      whole - upper,
    ),
  ];
}

function spansOf(columns: readonly Column[], widths: readonly number[]): Span[] {
  const spans: Span[] = [];
  columns.forEach(({ group, title }, index) => {
    const width = widths[index] ?? 0;
    const last = spans.at(-1);
    if (last && group !== undefined && last.group === group)
      spans[spans.length - 1] = { ...last, width: last.width + width, across: last.across + 1 };
    else spans.push({ group, title: group ?? title, width, across: 1 });
  });
  return spans;
}
