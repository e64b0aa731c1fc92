import type { Worksheet } from './engine.ts';
import type { Placed } from './layout.ts';
import { heightFor } from './measure.ts';
import { CELLS, SIZES } from './styles.ts';
import { widthOf } from './widths.ts';

/** Neighbouring columns under one heading; a column without a group stands alone. */
interface Span {
  readonly group: string | undefined;
  readonly from: number;
  readonly count: number;
}

const TYPE = { size: SIZES.cell, bold: true };
/** Room for the filter's button, which would otherwise lie on the last line of the heading. */
const BUTTON = 10;

/** Writes the column heads, in two rows when some of them stand under a common heading. */
export function writeHead(to: Worksheet, placed: Placed, widths: readonly number[], filtered: boolean): void {
  const { head, lowestHead } = placed;
  const { columns } = placed.table;
  columns.forEach((column, index) => {
    const cell = to.getCell(lowestHead, index + 1);
    cell.value = column.title;
    cell.style = CELLS.head;
  });
  for (const span of head < lowestHead ? spansOf(placed) : []) writeSpan(to, placed, span);

  const tall = (wanted: boolean) =>
    columns
      .filter((column) => (column.group !== undefined) === wanted)
      .map((column) => heightFor(column.title, widths[columns.indexOf(column)] ?? 0, TYPE));
  const upper =
    head < lowestHead
      ? Math.max(
          ...spansOf(placed).map((span) =>
            span.group === undefined ? 0 : heightFor(span.group, widthOf(widths, span.from, span.count), TYPE),
          ),
        )
      : 0;
  if (upper > 0) to.getRow(head).height = upper;
  to.getRow(lowestHead).height =
    Math.max(...tall(true), ...tall(false).map((height) => height - upper), heightFor('', 1, TYPE)) + (filtered ? BUTTON : 0);
}

/** A common heading lies across its columns; a column without one takes both rows. */
function writeSpan(to: Worksheet, { head, lowestHead, table }: Placed, { group, from, count }: Span): void {
  const cell = to.getCell(head, from + 1);
  cell.value = group ?? table.columns[from]?.title ?? '';
  cell.style = CELLS.head;
  if (group === undefined) to.mergeCells(head, from + 1, lowestHead, from + 1);
  else {
    for (let index = 1; index < count; index++) to.getCell(head, from + 1 + index).style = CELLS.head;
    if (count > 1) to.mergeCells(head, from + 1, head, from + count);
  }
}

function spansOf({ table }: Placed): Span[] {
  const spans: Span[] = [];
  table.columns.forEach(({ group }, index) => {
    const last = spans.at(-1);
    if (last && group !== undefined && last.group === group) spans[spans.length - 1] = { ...last, count: last.count + 1 };
    else spans.push({ group, from: index, count: 1 });
  });
  return spans;
}
