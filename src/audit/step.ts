import type { Day } from '../calendar/day.ts';
import type { IndicatorResult } from '../indicators/evaluate.ts';
import type { Dataset } from '../model/dataset.ts';
import { closingBalance } from '../model/fund-book.ts';
import { type Change, compareRecords, recordOf } from './compare.ts';
import { type Moved, moves, resultsOf } from './impact.ts';
import type { Snapshot, StateReader } from './state.ts';

/** What the figures are computed for: the same day for every state, so that only the data makes a difference. */
export interface Asked {
  readonly year: number;
  readonly asOf: Day;
}

/** The book of a chapter's fund that ends a year with another balance, in đồng; undefined where there is none. */
export interface FundMove {
  readonly chapter: string;
  readonly year: number;
  readonly before: number | undefined;
  readonly after: number | undefined;
}

/** What happened from one state to another. */
export interface Step {
  readonly changes: readonly Change[];
  readonly funds: readonly FundMove[];
  readonly moved: readonly Moved[];
}

/** Datasets and figures of states, each worked out once. */
export interface Figures {
  readonly data: (snapshot: Snapshot) => Dataset;
  readonly results: (snapshot: Snapshot) => readonly IndicatorResult[];
}

/** The figures of states as of one day. */
export function figuresOf(reader: StateReader, { year, asOf }: Asked): Figures {
  const sets = new WeakMap<Snapshot, Dataset>();
  const known = new WeakMap<Snapshot, readonly IndicatorResult[]>();
  const data = (snapshot: Snapshot) => once(sets, snapshot, () => reader.dataset(snapshot));
  return { data, results: (snapshot) => once(known, snapshot, () => resultsOf(data(snapshot), year, asOf)) };
}

function once<T>(known: WeakMap<Snapshot, T>, snapshot: Snapshot, make: () => T): T {
  const found = known.get(snapshot) ?? make();
  known.set(snapshot, found);
  return found;
}

/** What became of the records of two states, which differ in some files. */
export function changesBetween(reader: StateReader, before: Snapshot, after: Snapshot, files: readonly string[]): Change[] {
  return compareRecords(reader.records(before, files), reader.records(after, files));
}

/** Some changes between two states with what they did to funds and indicators. */
export function stepOf(changes: readonly Change[], figures: Figures, before: Snapshot, after: Snapshot): Step {
  return {
    changes,
    funds: fundMoves(changes, figures.data(before), figures.data(after)),
    moved: moves(figures.results(before), figures.results(after)),
  };
}

function fundMoves(changes: readonly Change[], before: Dataset, after: Dataset): FundMove[] {
  const books = new Map<string, { chapter: string; year: number }>();
  for (const change of changes) {
    const { kind, chapter, year } = recordOf(change);
    if ((kind === 'voucher' || kind === 'fund') && chapter !== undefined && year !== undefined)
      books.set(`${chapter} ${year}`, { chapter, year });
  }
  return [...books.values()].flatMap(({ chapter, year }) => {
    const balance = (data: Dataset) => {
      const fund = data.bySlug.get(chapter)?.years.get(year)?.fund;
      return fund && closingBalance(fund);
    };
    const move = { chapter, year, before: balance(before), after: balance(after) };
    return move.before === move.after ? [] : [move];
  });
}
