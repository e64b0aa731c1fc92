import { align, type Pair } from './align.ts';

/** Which rows and columns of a table became which; numbers count from 0. */
export interface TableAlignment {
  readonly rows: readonly Pair[];
  readonly columns: readonly Pair[];
}

/**
 * Aligns two tables by the texts of their cells, row by row. Columns are told apart only when their number changed; otherwise each is
 * its own counterpart.
 */
export function alignTable(before: readonly (readonly string[])[], after: readonly (readonly string[])[]): TableAlignment {
  const columns = alignColumns(before, after);
  const kept = columns.filter(([one, two]) => one !== undefined && two !== undefined);
  const rows = align(
    before.map((row) => kept.map(([one]) => row[one ?? 0] ?? '')),
    after.map((row) => kept.map(([, two]) => row[two ?? 0] ?? '')),
    (row) => row.join('\u0001'),
    shareOfSame,
  );
  return { rows, columns };
}

function alignColumns(before: readonly (readonly string[])[], after: readonly (readonly string[])[]): readonly Pair[] {
  const [left, right] = [widthOf(before), widthOf(after)];
  if (left === right) return Array.from({ length: left }, (_, index): Pair => [index, index]);
  const columns = (rows: readonly (readonly string[])[], width: number) =>
    Array.from({ length: width }, (_, column) => rows.map((row) => row[column] ?? ''));
  return align(columns(before, left), columns(after, right), (column) => column.join('\u0001'), shareOfSame);
}

function widthOf(rows: readonly (readonly string[])[]): number {
  return rows.reduce((most, { length }) => Math.max(most, length), 0);
}

/** How many of the texts that are not empty are the same at the same place, from 0 to 1. */
function shareOfSame(one: readonly string[], two: readonly string[]): number {
  let [same, all] = [0, 0];
  for (let index = 0; index < Math.max(one.length, two.length); index++) {
    if (!one[index] && !two[index]) continue;
    all += 1;
    if (one[index] === two[index]) same += 1;
  }
  return all === 0 ? 1 : same / all;
}
