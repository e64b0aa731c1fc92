import type { ReportInput } from './input.ts';
import type { Timeliness } from './model.ts';
import { PART_NAMES } from './words.ts';

/** How the chapters kept the deadline of their reports, as of the report's date; nothing in a report about one chapter, or without a deadline. */
export function timelinessOf({ board, question, chapter, lang }: ReportInput): Timeliness | undefined {
  const reports = board.filter(({ kind }) => kind === 'chapter-report');
  const [first] = reports;
  if (chapter !== undefined || first === undefined) return undefined;
  const of = (...states: readonly (typeof first)['state'][]) =>
    reports
      .filter(({ state }) => states.includes(state))
      .map(({ chapter: slug = '', state, days, missing }) => ({
        name: question.data.bySlug.get(slug)?.name ?? slug,
        days: state === 'late' || state === 'overdue' ? days : 0,
        missing: missing.map((part) => PART_NAMES[part][lang]),
      }));
  return {
    due: first.due,
    all: reports.length,
    onTime: of('on-time').length,
    late: of('late'),
    incomplete: of('incomplete'),
    outstanding: of('open', 'overdue'),
  };
}
