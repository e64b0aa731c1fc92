import type { Cell, Sheet, Table } from '../../report/model.ts';
import { totalsOf } from '../../report/totals.ts';

/** A table with the rows of the worksheet it takes, counted from 1. */
export interface Placed {
  readonly table: Table;
  readonly totals: readonly Cell[] | undefined;
  /** Row of the table's own title, where it needs one. */
  readonly title: number | undefined;
  /** First and last row of the column heads. */
  readonly head: number;
  readonly lowestHead: number;
  /** First and last row of the data; one row that says so when there is none. */
  readonly first: number;
  readonly last: number;
  readonly total: number | undefined;
  /** Row of the first note. */
  readonly notes: number;
  /** First row after the table. */
  readonly end: number;
}

/** Gives every table of a sheet its rows, from `top` down, with an empty row between two tables. */
export function placeTables({ title, tables }: Sheet, top: number): Placed[] {
  const placed: Placed[] = [];
  for (const table of tables) {
    const start = placed.length === 0 ? top : (placed.at(-1) as Placed).end + 1;
    placed.push(place(table, start, tables.length > 1 || table.title !== title));
  }
  return placed;
}

/** A table without rows has no totals either: a row of zeros would look like a count that somebody made. */
function place(table: Table, start: number, titled: boolean): Placed {
  const totals = table.rows.length > 0 ? totalsOf(table) : undefined;
  const shownTitle = titled && table.title !== '';
  const head = shownTitle ? start + 1 : start;
  const lowestHead = head + (table.columns.some((column) => column.group !== undefined) ? 1 : 0);
  const first = lowestHead + 1;
  const last = first + Math.max(1, table.rows.length) - 1;
  const notes = last + (totals ? 2 : 1);
  return {
    table,
    totals,
    title: shownTitle ? start : undefined,
    head,
    lowestHead,
    first,
    last,
    total: totals ? last + 1 : undefined,
    notes,
    end: notes + (table.notes?.length ?? 0),
  };
}

/** How many columns at the left name the row: the first, and the one after a mere number. */
export function namingColumns(table: Table): number {
  return table.columns[0]?.width === 'tiny' && table.columns.length > 1 ? 2 : 1;
}
