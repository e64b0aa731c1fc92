import type { Words } from '../../i18n/lang.ts';
import type { Pair } from '../align.ts';
import { alignTable, type TableAlignment } from '../align-table.ts';
import { type Difference, plain } from '../difference.ts';
import { compareFacts } from '../facts.ts';
import { tooBig } from '../refusals.ts';
import { address, letters, movedFormula, type Spot, spotOf } from './addresses.ts';
import type { Sheet } from './book.ts';
import { compareCells } from './compare-cells.ts';
import { cellKey, type Grid, gridOf, shownValue, textOfCells } from './grid.ts';

/** What differs between a sheet and its counterpart. */
export function compareSheets(before: Sheet, after: Sheet): readonly Difference[] {
  const [old, now] = [gridOf(before), gridOf(after)];
  const { rows, columns } = alignSheets(old, now);
  const move = mover(rows, columns);
  const where = plain(after.name);
  return [
    ...columns.flatMap((pair) => wholeColumn(pair, old, now, after.name)),
    ...rows.flatMap(([one, two]): readonly Difference[] => {
      if (two === undefined) return gone(rowAt(after.name, one ?? 0), textOfRow(old, one), true);
      if (one === undefined) return gone(rowAt(after.name, two), textOfRow(now, two), false);
      return columns.flatMap(([left, right]) => {
        const [was, is] = [left && old.rows.get(one)?.get(left), right && now.rows.get(two)?.get(right)];
        if (!left || !right || (!was && !is)) return [];
        const formula = was && was.formula !== undefined ? movedFormula(was.formula, (spot) => move(spot) ?? spot) : undefined;
        const spot = { row: two, column: right };
        const within = { where, isCell: true, at: address(spot) };
        return compareCells(was || undefined, is || undefined, formula, cellAt(after.name, spot, now)).map((one) => ({ ...one, within }));
      });
    }),
    ...hidden(
      rows,
      before.hiddenRows,
      after.hiddenRows,
      (row) => now.rows.has(row),
      (from, to) => rowAt(after.name, from, to),
    ),
    ...hidden(
      columns,
      before.hiddenColumns,
      after.hiddenColumns,
      () => true,
      (from, to) => columnAt(after.name, from, to),
    ),
    ...compareMerges(before, after, move, now),
    ...compareNotes(before, after, move, now),
    ...compareFacts(before.facts, after.facts, where),
  ];
}

type Move = (spot: Spot) => Spot | undefined;

/** Where a cell of the data stands in the file. */
function mover(rows: readonly Pair[], columns: readonly Pair[]): Move {
  const [down, across] = [new Map(rows), new Map(columns)];
  return ({ row, column }) => {
    const [to, over] = [down.has(row) ? down.get(row) : row, across.has(column) ? across.get(column) : column];
    return to === undefined || over === undefined ? undefined : { row: to, column: over };
  };
}

/** Tables larger than this were made to exhaust the reader's memory: a cell far below and one far to the right are enough. */
const MOST_CELLS = 4_000_000;

/** Which rows and columns that hold something became which, by their numbers from 1. */
function alignSheets(old: Grid, now: Grid): TableAlignment {
  const { rows, columns } = alignTable(textsOf(old), textsOf(now));
  const numbered = (pairs: readonly Pair[], before: readonly number[], after: readonly number[]) =>
    pairs.map(([one, two]): Pair => [one === undefined ? undefined : before[one], two === undefined ? undefined : after[two]]);
  return { rows: numbered(rows, old.rowNumbers, now.rowNumbers), columns: numbered(columns, old.columnNumbers, now.columnNumbers) };
}

function textsOf({ rows, rowNumbers, columnNumbers }: Grid): string[][] {
  if (rowNumbers.length * columnNumbers.length > MOST_CELLS) throw tooBig();
  return rowNumbers.map((row) => columnNumbers.map((column) => cellKey(rows.get(row)?.get(column))));
}

function textOfRow({ rows, columnNumbers }: Grid, row = 0): Words {
  return textOfCells(columnNumbers.flatMap((column) => rows.get(row)?.get(column) ?? []));
}

function gone(place: Words, text: Words, wasThere: boolean): readonly Difference[] {
  return [{ place, kind: 'row', before: wasThere ? text : null, after: wasThere ? null : text }];
}

/** A column that is there on one side alone; a few cells written beside a table are told one by one. */
function wholeColumn([one, two]: Pair, old: Grid, now: Grid, sheet: string): readonly Difference[] {
  if (one !== undefined && two !== undefined) return [];
  const [grid, column] = one === undefined ? [now, two ?? 0] : [old, one];
  const cells = grid.rowNumbers.flatMap((row) => grid.rows.get(row)?.get(column) ?? []);
  const sides = (text: Words) => (one === undefined ? { before: null, after: text } : { before: text, after: null });
  if (cells.length <= FEW) return cells.map((cell) => ({ place: cellAt(sheet, cell, grid), kind: 'value', ...sides(shownValue(cell)) }));
  return [{ place: columnAt(sheet, column), kind: 'column', ...sides(textOfCells(cells)) }];
}

const FEW = 3;

/** What is hidden in the file and not in the data, or the other way round; neighbours are told together. */
function hidden(
  pairs: readonly Pair[],
  before: ReadonlySet<number>,
  after: ReadonlySet<number>,
  matters: (index: number) => boolean,
  place: (from: number, to: number) => Words,
): readonly Difference[] {
  const runs: { from: number; to: number; now: boolean }[] = [];
  for (const [one, two] of pairs) {
    if (two === undefined || !matters(two)) continue;
    const [was, is] = [one !== undefined && before.has(one), after.has(two)];
    if (was === is) continue;
    const last = runs.at(-1);
    if (last && last.now === is && last.to === two - 1) last.to = two;
    else runs.push({ from: two, to: two, now: is });
  }
  return runs.map(({ from, to, now }) => ({ place: place(from, to), kind: 'hidden', before: shown(!now), after: shown(now) }));
}

function shown(isHidden: boolean): Words {
  return isHidden ? { vi: 'bị ẩn', en: 'hidden' } : { vi: 'hiện', en: 'shown' };
}

function compareMerges(before: Sheet, after: Sheet, move: Move, now: Grid): readonly Difference[] {
  const moved = new Set(
    before.merges.map((range) =>
      range
        .split(':')
        .map((end) => address(move(spotOf(end) ?? NOWHERE) ?? NOWHERE))
        .join(':'),
    ),
  );
  const found = new Set(after.merges);
  // An inserted or removed row takes its own merged cells with it, and is told already.
  const told = (range: string) => range.split(':').some((end) => end === address(NOWHERE) || !now.rows.has(spotOf(end)?.row ?? 0));
  const one = (range: string, is: boolean): Difference => ({
    place: plain(`${after.name}!${range}`),
    kind: 'merge',
    before: merged(!is),
    after: merged(is),
  });
  return [
    ...[...found].filter((range) => !moved.has(range) && !told(range)).map((range) => one(range, true)),
    ...[...moved].filter((range) => !found.has(range) && !told(range)).map((range) => one(range, false)),
  ];
}

const NOWHERE: Spot = { row: 0, column: 1 };

function merged(is: boolean): Words {
  return is ? { vi: 'các ô gộp làm một', en: 'cells merged' } : { vi: 'các ô riêng', en: 'separate cells' };
}

function compareNotes(before: Sheet, after: Sheet, move: Move, now: Grid): readonly Difference[] {
  const old = new Map([...before.notes].map(([at, text]) => [address(move(spotOf(at) ?? NOWHERE) ?? NOWHERE), text]));
  return [...new Set([...old.keys(), ...after.notes.keys()])]
    .filter((at) => old.get(at) !== after.notes.get(at))
    .map((at) => {
      const cell = cellAt(after.name, spotOf(at) ?? NOWHERE, now);
      const [one, two] = [old.get(at), after.notes.get(at)];
      return {
        place: { vi: `${cell.vi}, ghi chú`, en: `${cell.en}, note` },
        kind: 'note',
        before: one === undefined ? null : plain(one),
        after: two === undefined ? null : plain(two),
      };
    });
}

function cellAt(sheet: string, spot: Spot, grid: Grid): Words {
  const label = grid.label(spot.row, spot.column);
  return plain(`${sheet}!${address(spot)}${label === '' ? '' : ` (${label})`}`);
}

function rowAt(sheet: string, from: number, to = from): Words {
  const rows = from === to ? `${from}` : `${from}–${to}`;
  return { vi: `${sheet}, hàng ${rows}`, en: `${sheet}, ${from === to ? 'row' : 'rows'} ${rows}` };
}

function columnAt(sheet: string, from: number, to = from): Words {
  const columns = from === to ? letters(from) : `${letters(from)}–${letters(to)}`;
  return { vi: `${sheet}, cột ${columns}`, en: `${sheet}, ${from === to ? 'column' : 'columns'} ${columns}` };
}
