// One question: which files, which year, as of which day.
import { inForce, planInForce } from './dated.ts';
import { chaptersOn } from './facts.ts';
import type { Data, Node } from './read.ts';
import { at, chapterFile, readAll } from './read.ts';
import type { Files } from './types.ts';

export interface Question {
  data: Data;
  plan: Node;
  year: number;
  asOf: string; // D
  day: string; // D, but never after 31/12/Y: the day whose chapters, members and places are looked at
  chapters: string[]; // slugs of the chapters that count on that day
}

/** One thing counted in a denominator. */
export interface Unit {
  key: string;
  counts: boolean;
  paidLate?: boolean;
}

// "D before 1/1/Y is a usage error; with D after 31/12/Y, chapters, members and places are those of
// 31/12/Y, and the files of Y count up to D."
export function ask(files: Files, year: number, asOf: string): Question {
  if (asOf < `${year}-01-01`) throw new Error('as-of date before the year');
  const data = readAll(files);
  const lastDay = `${year}-12-31`;
  const day = asOf > lastDay ? lastDay : asOf;
  return { data, plan: planInForce(data, asOf), year, asOf, day, chapters: chaptersOn(data, day) };
}

/** A parameter of an indicator, in force on D. */
export function parameter(q: Question, indicator: string, name: string): Node | undefined {
  return inForce(at(q.plan, 'chi_tieu', indicator, name), q.asOf);
}

/** A chapter's file of year Y. */
export function yearFile(q: Question, slug: string, name: string): Node | undefined {
  return chapterFile(q.data, slug, `${q.year}/${name}`);
}
