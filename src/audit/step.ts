import type { Dataset } from '../model/dataset.ts';
import { closingBalance } from '../model/fund-book.ts';
import { type Renamed, renamedChapters } from './chapters.ts';
import { type Change, compareRecords, recordOf } from './compare.ts';
import type { Figures } from './figures.ts';
import { type Moved, moves } from './impact.ts';
import type { Snapshot, StateReader } from './state.ts';

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

/** What became of the records of two states, which differ in some files. */
export function changesBetween(
  reader: StateReader,
  before: Snapshot,
  after: Snapshot,
  files: readonly string[],
  renamed = renamedChapters(before, after, reader),
): Change[] {
  return compareRecords(reader.records(before, files), reader.records(after, files), renamed);
}

/** Some changes between two states, with what they did to funds and indicators. */
export function stepOf(changes: readonly Change[], renamed: Renamed, figures: Figures, before: Snapshot, after: Snapshot): Step {
  return {
    changes,
    funds: fundMoves(changes, renamed, figures, before, after),
    moved: moves(figures.results(before), figures.results(after), renamed),
  };
}

function fundMoves(changes: readonly Change[], renamed: Renamed, { data }: Figures, before: Snapshot, after: Snapshot): FundMove[] {
  const former = new Map([...renamed].map(([old, now]) => [now, old]));
  const books = new Map<string, { chapter: string; year: number }>();
  for (const change of changes) {
    const { kind, chapter, year } = recordOf(change);
    if (change.what !== 'moved' && (kind === 'voucher' || kind === 'fund') && chapter !== undefined && year !== undefined)
      books.set(`${chapter} ${year}`, { chapter, year });
  }
  return [...books.values()].flatMap(({ chapter, year }) => {
    const balance = (state: Dataset, slug: string) => {
      const fund = state.bySlug.get(slug)?.years.get(year)?.fund;
      return fund && closingBalance(fund);
    };
    const move = { chapter, year, before: balance(data(before), former.get(chapter) ?? chapter), after: balance(data(after), chapter) };
    return move.before === move.after ? [] : [move];
  });
}
