/** A cell by row and column, both from 1. */
export interface Spot {
  readonly row: number;
  readonly column: number;
}

/** Letters of a column counted from 1: 1 is A, 27 is AA. */
export function letters(column: number): string {
  const left = Math.floor((column - 1) / 26);
  return (left > 0 ? letters(left) : '') + String.fromCharCode(65 + ((column - 1) % 26));
}

export function address({ row, column }: Spot): string {
  return `${letters(column)}${row}`;
}

/** Where an address such as `$B$12` points; undefined when it is none. */
export function spotOf(text: string | undefined): Spot | undefined {
  const [, column, row] = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/i.exec(text ?? '') ?? [];
  if (column === undefined || row === undefined) return undefined;
  return { row: Number(row), column: [...column.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) };
}

/** A formula in one spelling: no spaces and capitals outside of quotation marks, no sign of equality in front. */
export function canonicalFormula(formula: string): string {
  return formula
    .replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'|[^"']+/g, (part) =>
      /^["']/.test(part)
        ? part
        : part
            .replace(/\s+/g, '')
            .replaceAll(/_xlfn\.|_xlws\./gi, '')
            .toUpperCase(),
    )
    .replace(/^(?:of:)?=/i, '');
}

/** A formula with its addresses moved by `move`; those held by `$` are told to it as fixed, texts are left alone. */
export function movedFormula(formula: string, move: (spot: Spot, fixed: { row: boolean; column: boolean }) => Spot): string {
  return formula.replace(
    /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![A-Za-z0-9_.$])(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})(?![A-Za-z0-9_(.])/g,
    (whole, dollarColumn, column, dollarRow, row) => {
      const spot = column === undefined ? undefined : spotOf(`${column}${row}`);
      if (!spot) return whole;
      const to = move(spot, { row: dollarRow === '$', column: dollarColumn === '$' });
      return `${dollarColumn}${letters(to.column)}${dollarRow}${to.row}`;
    },
  );
}
