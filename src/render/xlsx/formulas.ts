import type { Column } from '../../report/model.ts';
import { numberIn } from '../../report/totals.ts';
import type { Placed } from './layout.ts';
import { DASH } from './words.ts';

/** Letters of a column counted from 0: 0 is A, 26 is AA. */
export function letters(index: number): string {
  return (index >= 26 ? letters(Math.floor(index / 26) - 1) : '') + String.fromCharCode(65 + (index % 26));
}

/** Live formula of a cell among the rows; undefined where the cell does not follow from others, or those hold no number. */
export function cellFormula(placed: Placed, rowIndex: number, columnIndex: number): string | undefined {
  const { columns, rows } = placed.table;
  const cell = rows[rowIndex]?.[columnIndex];
  const formula = columns[columnIndex]?.formula;
  if (!formula || (cell?.kind !== 'percent' && numberIn(cell) === undefined)) return undefined;
  const operand = (key: string): Operand | undefined => {
    const index = columns.findIndex((column) => column.key === key);
    return index < 0
      ? undefined
      : { address: `${letters(index)}${placed.first + rowIndex}`, filled: numberIn(rows[rowIndex]?.[index]) !== undefined };
  };
  if (formula.kind === 'percent') {
    const [numerator, denominator] = [operand(formula.numerator), operand(formula.denominator)];
    return numerator?.filled && denominator?.filled ? percentFormula(numerator.address, denominator.address, formula.target) : undefined;
  }
  const terms = formula.terms.map(({ key, sign }) => ({ sign, operand: operand(key) }));
  return terms.every(isKnown) ? sumFormula(terms) : undefined;
}

/** Live formula of a cell in the totals row. */
export function totalFormula(placed: Placed, columnIndex: number): string | undefined {
  const { columns } = placed.table;
  const column = columns[columnIndex];
  if (isSummed(column, columnIndex)) return sumOfRows(placed, columnIndex);
  if (column?.total !== 'percent' || column.formula?.kind !== 'percent' || placed.totals?.[columnIndex]?.kind !== 'percent')
    return undefined;
  const [numerator, denominator] = [column.formula.numerator, column.formula.denominator].map((key) => {
    const index = columns.findIndex((other) => other.key === key);
    return index < 0 ? undefined : isSummed(columns[index], index) ? `${letters(index)}${placed.total}` : sumOfRows(placed, index);
  });
  return numerator && denominator ? percentFormula(numerator, denominator, column.formula.target) : undefined;
}

/**
 * The rule of `percentHundredths` in Excel's words: rounded half up to hundredths of a per cent,
 * cut off instead where rounding would show a target reached that was not.
 */
export function percentFormula(numerator: string, denominator: string, target = 100): string {
  const share = `${numerator}/${denominator}`;
  return `IF(${denominator}=0,"${DASH}",IF(AND(100*${numerator}<${target}*${denominator},ROUND(${share},4)>=${target}/100),ROUNDDOWN(${share},4),ROUND(${share},4)))`;
}

interface Operand {
  readonly address: string;
  readonly filled: boolean;
}

interface Term {
  readonly sign: 1 | -1;
  readonly operand: Operand;
}

function isKnown(term: { sign: 1 | -1; operand: Operand | undefined }): term is Term {
  return term.operand !== undefined;
}

/** Terms one by one as a reader would add them; through SUM, which passes over words, when one of them holds no number. */
function sumFormula(terms: readonly Term[]): string {
  if (!terms.every((term) => term.operand.filled)) {
    return terms.map(({ sign, operand }, index) => `${sign < 0 ? '-' : index > 0 ? '+' : ''}SUM(${operand.address})`).join('');
  }
  return terms.map(({ sign, operand }, index) => `${sign < 0 ? '-' : index > 0 ? '+' : ''}${operand.address}`).join('');
}

function sumOfRows(placed: Placed, columnIndex: number): string {
  const letter = letters(columnIndex);
  return `SUM(${letter}${placed.first}:${letter}${placed.last})`;
}

/** Whether the totals row holds the column's sum; its first cell is the label. */
function isSummed(column: Column | undefined, index: number): boolean {
  return index > 0 && column?.total === 'sum';
}
