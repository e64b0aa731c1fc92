import type { Column } from '../../report/model.ts';
import { AlignmentType, HeightRule, Paragraph, TableCell, TableRow, VerticalAlignTable, WidthType } from './engine.ts';
import { lineCount } from './lines.ts';
import { POINT } from './page.ts';
import { half } from './styles.ts';
import { PADDING } from './table-fit.ts';
import { run } from './text.ts';

const LINE_HEIGHT = 1.2;

/** Neighbouring columns under one heading; a column without a group stands alone. */
interface Span {
  readonly group: string | undefined;
  readonly columns: readonly number[];
}

/** The heads of a table, in two rows where columns are grouped; Word repeats them on every page. */
export function headRows(columns: readonly Column[], size: number, widths: readonly number[]): TableRow[] {
  const row = (children: TableCell[], points = 0) =>
    new TableRow({
      tableHeader: true,
      cantSplit: true,
      keepNext: true,
      children,
      height: { value: Math.ceil(points * POINT), rule: HeightRule.ATLEAST },
    });
  const width = (of: readonly number[]) => of.reduce((sum, index) => sum + (widths[index] ?? 0), 0);
  const cell = (title: string, of: readonly number[], more: { rowSpan?: number; columnSpan?: number } = {}) =>
    new TableCell({
      ...more,
      verticalAlign: VerticalAlignTable.CENTER,
      width: { size: width(of), type: WidthType.DXA },
      children: [
        new Paragraph({ style: 'TableText', alignment: AlignmentType.CENTER, children: [run(title, { size: half(size), bold: true })] }),
      ],
    });
  const spans = spansOf(columns);
  if (spans.every(({ group }) => group === undefined)) return [row(columns.map(({ title }, index) => cell(title, [index])))];
  // Heads over both rows decide how tall the second is: where the heads are repeated LibreOffice would cut them off.
  const tall = (title: string, of: readonly number[]) =>
    lineCount(title, width(of) / POINT - 2 * PADDING, { size, bold: true }) * size * LINE_HEIGHT + 2;
  const upper = Math.max(...spans.map(({ group, columns: of }) => (group === undefined ? 0 : tall(group, of))));
  const whole = Math.max(
    0,
    ...spans.map(({ group, columns: of }) => (group === undefined ? tall(columns[of[0] ?? 0]?.title ?? '', of) : 0)),
  );
  return [
    row(
      spans.map(({ group, columns: of }) =>
        group === undefined ? cell(columns[of[0] ?? 0]?.title ?? '', of, { rowSpan: 2 }) : cell(group, of, { columnSpan: of.length }),
      ),
      upper,
    ),
    row(
      columns.flatMap(({ title, group }, index) => (group === undefined ? [] : [cell(title, [index])])),
      whole - upper,
    ),
  ];
}

function spansOf(columns: readonly Column[]): Span[] {
  const spans: Span[] = [];
  columns.forEach(({ group }, index) => {
    const last = spans.at(-1);
    if (last && group !== undefined && last.group === group) spans[spans.length - 1] = { group, columns: [...last.columns, index] };
    else spans.push({ group, columns: [index] });
  });
  return spans;
}
