import type { Day } from '../calendar/day.ts';
import { type Inspected, inspect } from '../check/inspect.ts';
import { chosenYear } from '../indicators/as-of.ts';
import type { FileSource } from '../layout/file-source.ts';
import type { Dataset } from '../model/dataset.ts';
import { revision } from '../repository/revision.ts';
import { findRoot, workTree } from '../repository/work-tree.ts';
import { noChapter } from './no-chapter.ts';
import type { CommonOptions, Context } from './options.ts';
import { historyRoot } from './told.ts';

/** The data repository of a command line, read and checked. */
export interface Opened {
  readonly root: string;
  readonly source: FileSource;
  readonly inspected: Inspected;
  /** Stands in for today too when `--as-of` is given. */
  readonly today: Day;
  readonly year: number;
}

/** Opens the repository that the options name. Throws CannotRun when there is none, or none with a year. */
export function open(options: CommonOptions, context: Context): Opened {
  const { io } = context;
  // A past state needs no work tree.
  const root = options.at === undefined ? findRoot(io.cwd, options.root) : historyRoot(options, context).root;
  const source = options.at === undefined ? workTree(root) : revision(root, options.at);
  const inspected = inspect(source);
  const today = options.asOf ?? io.today();
  const year = chosenYear(inspected.data, options.year, options.asOf) ?? Number(today.slice(0, 4));
  return { root, source, inspected, today, year };
}

/** The chapter that `--chapter` names. Throws CannotRun when there is no such folder. */
export function chapterNamed(data: Dataset, slug: string | undefined): string | undefined {
  if (slug === undefined || data.bySlug.has(slug)) return slug;
  throw noChapter(
    slug,
    data.chapters.map((chapter) => chapter.slug),
  );
}
