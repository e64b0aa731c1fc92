import { percentHundredths } from '../indicators/target.ts';
import { type Cell, type Column, percent, type Table, text } from './model.ts';

/** The number in a cell; undefined for cells that hold none. */
export function numberIn(cell: Cell | undefined): number | undefined {
  return cell && 'value' in cell ? cell.value : undefined;
}

/** The totals row of a table, one cell for each column; undefined when it has none. */
export function totalsOf(table: Table): Cell[] | undefined {
  if (table.total === undefined) return undefined;
  const sums = new Map(table.columns.map((column, index) => [column.key, sumOf(table.rows.map((row) => row[index]))]));
  return table.columns.map((column, index) => (index === 0 ? text(table.total) : totalOf(column, sums, table, index)));
}

function totalOf(column: Column, sums: ReadonlyMap<string, number>, table: Table, index: number): Cell {
  if (column.total === 'sum') {
    const sample = table.rows.map((row) => row[index]).find((cell) => numberIn(cell) !== undefined);
    const value = sums.get(column.key) ?? 0;
    return { kind: sample?.kind === 'money' || sample?.kind === 'score' ? sample.kind : 'count', value };
  }
  if (column.total === 'percent' && column.formula?.kind === 'percent') {
    const { numerator, denominator, target } = column.formula;
    return percent(percentHundredths(sums.get(numerator) ?? 0, sums.get(denominator) ?? 0, target ?? 100));
  }
  return { kind: 'text', text: '' };
}

function sumOf(cells: readonly (Cell | undefined)[]): number {
  return cells.reduce((sum, cell) => sum + (numberIn(cell) ?? 0), 0);
}
