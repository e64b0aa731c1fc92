import { type Day, daysBetween, isDay } from '../calendar/day.ts';
import { renamedChapters } from './chapters.ts';
import { clocksOf } from './clocks.ts';
import type { Commit } from './commit.ts';
import { type Change, recordOf } from './compare.ts';
import { datedBy } from './dates.ts';
import { type Asked, figuresOf, isUnread, type Standing } from './figures.ts';
import { arrivals, mainLine } from './graph.ts';
import { type Moved, moves } from './impact.ts';
import type { History } from './log.ts';
import { lossOf, originsOf, standing } from './origins.ts';
import { placedAt } from './placed.ts';
import type { Receipt } from './received.ts';
import type { AuditRecord } from './record.ts';
import { differing, type Snapshot, type StateReader } from './state.ts';
import { changesBetween } from './step.ts';

/** Something that is dated before a report and reached the association after it. */
export interface LateFact {
  /** What differs from what was known with the report; of an edited entry only the values that are late. */
  readonly change: Change;
  /** The day that it bears; undefined where it bears none and yet decides indicators. */
  readonly day: Day | undefined;
  /** The commit that set it, and the one with which it reached the association's branch. */
  readonly commit: Commit;
  readonly arrival: Commit;
  /** Days from the report's arrival to its own; undefined where either day is no evidence. */
  readonly days: number | undefined;
}

/** What came too late for a report, and what it did to the indicators as of the report's own day. */
export interface Late {
  readonly facts: readonly LateFact[];
  readonly moved: readonly Moved[];
  /** Files that are not the same any more and cannot be read, now or with the report: nobody can compare them. */
  readonly unread: readonly UnreadFile[];
}

/** A file that cannot be compared, and the state in which it cannot be read. */
export interface UnreadFile {
  readonly file: string;
  readonly when: 'now' | 'report';
}

/**
 * Compares what a report knew (what was sealed, else what stood there when it was received) with what is known at the head, for the
 * year and the as-of date of the report: of the whole association, or of one chapter. Both states are computed as of the same day, so
 * that they differ by late facts alone.
 */
export function lateOf(
  told: History,
  { commit: received, sealed }: Pick<Receipt, 'commit' | 'sealed'>,
  asked: Asked,
  chapter: string | undefined,
  reader: StateReader,
): Late {
  const [then, now] = [told.snapshot((sealed ?? received).id), told.snapshot(told.head)];
  const files = differing(then, now);
  const renamed = renamedChapters(then, now, reader);
  const all = changesBetween(reader, then, now, files, renamed);
  const line = mainLine(told.graph, told.head);
  const arrived = arrivals(told.graph, told.head);
  const clocks = clocksOf(line);
  const facts = all
    .filter((change) => isOfYear(change, asked.year) && (chapter === undefined || recordOf(change).chapter === chapter))
    .flatMap((one): LateFact[] => {
      const dated = datedBy(one, asked.asOf);
      if (!dated) return [];
      const commit = setBy(told, line, dated.change, reader);
      const arrival = arrived.get(commit.id) ?? commit;
      const isSure = [received, arrival].every((one) => isDay(one.day) && clocks.doubt(one) === undefined);
      return [{ ...dated, commit, arrival, days: isSure ? daysBetween(received.day as Day, arrival.day as Day) : undefined }];
    })
    .sort((a, b) => order(a).localeCompare(order(b), 'en'));
  const figures = figuresOf(reader, asked);
  const former = [...renamed].find(([, slug]) => slug === chapter)?.[0] ?? chapter;
  const of = (standings: readonly Standing[], slug: string | undefined) =>
    slug === undefined ? standings : standings.flatMap((one) => ownOf(one, slug) ?? []);
  return {
    facts,
    unread: unreadIn({ report: then, now }, files, asked.year, chapter, reader),
    moved: moves(of(figures.results(then), former), of(figures.results(now), chapter), renamed),
  };
}

/** Files of a year, or of none, that cannot be compared. */
function unreadIn(
  states: Readonly<Record<UnreadFile['when'], Snapshot>>,
  files: readonly string[],
  year: number,
  chapter: string | undefined,
  reader: StateReader,
): UnreadFile[] {
  const isMeant = (one: AuditRecord) =>
    one.kind === 'file' && (one.year === undefined || one.year === year) && (chapter === undefined || one.chapter === chapter);
  const of = (when: UnreadFile['when']) =>
    reader
      .records(states[when], files)
      .filter(isMeant)
      .map(({ file }) => ({ file, when }));
  const now = of('now');
  return [...now, ...of('report').filter(({ file }) => !now.some((one) => one.file === file))];
}

function order({ change, day, arrival }: LateFact): string {
  const { chapter = '', year = '' } = recordOf(change);
  return `${chapter} ${year} ${arrival.day} ${arrival.id} ${day ?? ''}`;
}

/** Whether a change is about a year: it stands in a file of that year or of none, or is paid for that year. */
function isOfYear(change: Change, year: number): boolean {
  const record = recordOf(change);
  return (
    record.year === undefined ||
    record.year === year ||
    [change.before, change.after].some((side) => side?.kind === 'receipt' && side.fields.get('cho_nam') === String(year))
  );
}

/** The commit to which a change goes back: that of its newest value, of the entry itself, or of its loss. */
function setBy(told: History, line: readonly Commit[], { what, before, after, fields }: Change, reader: StateReader): Commit {
  const head = told.graph.get(told.head) as Commit;
  if (what === 'removed') return lossOf(told, told.head, before as AuditRecord, reader)?.by ?? head;
  const record = after as AuditRecord;
  const origins = originsOf(told, told.head, record, reader);
  if (what === 'added') return origins.entered;
  const commits = fields.map(({ field }) => origins.fields.get(field) ?? takenOutBy(told, line, record, field, reader));
  return commits.reduce((newest, one) => (one.time > newest.time ? one : newest));
}

/** The commit on the association's branch since which a value is no longer there. */
function takenOutBy(told: History, line: readonly Commit[], record: AuditRecord, field: string, reader: StateReader): Commit {
  let since = line.at(-1) as Commit;
  for (const commit of [...line].reverse()) {
    const found = standing(told, commit.id, record, reader);
    if (found === undefined || (found !== 'unread' && found.fields.has(field))) break;
    since = commit;
  }
  return since;
}

/** An indicator in one chapter alone, which another chapter's broken file does not keep from being told. */
function ownOf(standing: Standing | undefined, chapter: string): Standing | undefined {
  if (!isUnread(standing)) {
    const tally = standing?.chapters.find((one) => one.chapter === chapter);
    return standing && tally && { ...standing, ...tally, chapters: [tally] };
  }
  const unread = standing.unread.filter((file) => {
    const placed = placedAt(file);
    return placed === undefined || !('chapter' in placed) || placed.chapter === chapter;
  });
  return unread.length > 0 ? { ...standing, unread } : ownOf(standing.without, chapter);
}
