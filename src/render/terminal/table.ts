import type { ChalkInstance } from 'chalk';
import Table from 'cli-table3';

/** A table for terminals; without colours of its own. */
export function textTable(
  heads: readonly string[],
  rows: readonly (readonly string[])[],
  aligns: readonly ('left' | 'right')[],
  colour: ChalkInstance,
): string {
  const table = new Table({
    head: heads.map((head) => colour.bold(head)),
    colAligns: [...aligns],
    style: { head: [], border: [], compact: true },
  });
  for (const row of rows) table.push([...row]);
  return table.toString();
}
