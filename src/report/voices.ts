import type { ChapterReport } from '../model/year.ts';
import { chaptersOf, known, type ReportInput, yearOfChapter } from './input.ts';
import type { Voice } from './model.ts';

/** What the chapters wrote in a part of their reports; only of reports that have arrived, and none in a report about one chapter alone. */
export function voicesOf(input: ReportInput, part: (report: ChapterReport) => readonly string[]): Voice[] {
  if (input.chapter !== undefined) return [];
  return chaptersOf(input).flatMap((chapter) => {
    const report = yearOfChapter(input, chapter)?.report;
    const items = report && known(input, report.received) ? part(report) : [];
    return items.length === 0 ? [] : [{ name: chapter.name, items }];
  });
}
