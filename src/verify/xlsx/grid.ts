import type { Words } from '../../i18n/lang.ts';
import { brief, plain } from '../difference.ts';
import type { Cell, Sheet } from './book.ts';
import { shownNumber } from './number-format.ts';
import { textOfValue } from './sheet.ts';

/** The cells of a sheet by row and column, with what is needed to name each of them to a reader. */
export interface Grid {
  readonly rows: ReadonlyMap<number, ReadonlyMap<number, Cell>>;
  /** The rows and columns that hold something, in order. */
  readonly rowNumbers: readonly number[];
  readonly columnNumbers: readonly number[];
  /** The head of its column and the name of its row, as far as the sheet has them. */
  readonly label: (row: number, column: number) => string;
}

/** Lays a sheet out. */
export function gridOf({ cells }: Sheet): Grid {
  const rows = new Map<number, Map<number, Cell>>();
  const columns = new Set<number>();
  for (const cell of cells) {
    const row = rows.get(cell.row) ?? new Map<number, Cell>();
    rows.set(cell.row, row.set(cell.column, cell));
    columns.add(cell.column);
  }
  const heads = [...rows].filter(([, row]) => [...row.values()].some(({ isHead, value }) => isHead && value?.kind === 'text'));
  const headRows = heads.map(([row]) => row).sort((a, b) => b - a);
  return {
    rows,
    rowNumbers: inOrder(rows.keys()),
    columnNumbers: inOrder(columns),
    label: (row, column) =>
      [headOf(rows, headRows, row, column), isHeadRow(rows.get(row)) ? '' : nameOf(rows.get(row), column)]
        .filter((text) => text !== '')
        .join(', '),
  };
}

function inOrder(numbers: Iterable<number>): readonly number[] {
  return [...numbers].sort((a, b) => a - b);
}

const LONGEST_LABEL = 32;

/** The nearest head above; a totals row looks the same, but no text of one stands right above a cell of the next table. */
function headOf(rows: Grid['rows'], headRows: readonly number[], row: number, column: number): string {
  const above = headRows.find((one) => one < row);
  const cell = above === undefined ? undefined : rows.get(above)?.get(column);
  return cell?.isHead && cell.value?.kind === 'text' ? brief(cell.value.text, LONGEST_LABEL) : '';
}

/** Whether a row holds the heads of columns alone; a totals row looks the same and holds numbers. */
function isHeadRow(row: ReadonlyMap<number, Cell> | undefined): boolean {
  const cells = [...(row?.values() ?? [])];
  return (
    cells.some(({ isHead }) => isHead) && cells.filter(({ isHead, value }) => isHead && value?.kind === 'text').length * 2 > cells.length
  );
}

function nameOf(row: ReadonlyMap<number, Cell> | undefined, column: number): string {
  const first = [...(row?.values() ?? [])].sort((a, b) => a.column - b.column).find(({ value }) => value?.kind === 'text');
  return first === undefined || first.column >= column ? '' : brief(textOfValue(first.value), LONGEST_LABEL);
}

/** A cell as one text, to find the same in another document. */
export function cellKey(cell: Cell | undefined): string {
  return cell?.value?.kind === 'number' ? cell.value.number.toPrecision(14) : textOfValue(cell?.value);
}

/** What stands in a row or column, for a reader. */
export function textOfCells(cells: readonly Cell[]): Words {
  const values = cells.map((cell) => shownValue(cell));
  return { vi: brief(values.map(({ vi }) => vi).join(' | ')), en: brief(values.map(({ en }) => en).join(' | ')) };
}

/** A value as the sheet shows it; a number kept as text says so, since it looks the same and is not added up. `exact` shows every digit. */
export function shownValue(cell: Cell | undefined, exact = false): Words {
  const value = cell?.value;
  if (value === undefined) return { vi: 'để trống', en: 'empty' };
  if (value.kind === 'number') return shownNumber(value.number, cell?.format ?? '', exact);
  const isNumeral = value.kind === 'text' && value.text.trim() !== '' && !Number.isNaN(Number(value.text));
  return isNumeral ? { vi: `chữ "${value.text}"`, en: `text "${value.text}"` } : plain(value.text);
}
