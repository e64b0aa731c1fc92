// What the generator knows of the repository that it is making.
import type { Value } from './gen-yaml.ts';

export interface GenPlace {
  key: string;
  node: Value;
  stays: boolean; // has a subchapter that is never dissolved: anybody may belong to it
}

export interface GenEntry {
  id: string;
  chapter: GenChapter;
  joined: string;
  left?: string;
  how?: string;
  movedTo?: GenChapter;
  before?: string; // truoc_day
  name: string;
  sex: string;
  born: number;
  subchapter: string;
}

export interface GenChapter {
  slug: string;
  code: string;
  name: string;
  kind: string;
  founded?: string;
  from: string; // founded, or long ago
  ended?: string;
  endedHow?: string;
  places: GenPlace[];
  entries: GenEntry[];
  nextId: number;
}

export interface World {
  year: number; // the year that is asked about
  years: number[]; // the years that have folders
  chapters: GenChapter[];
  plan: GenPlan;
  bulk: Bulk | undefined;
}

/** One chapter with many members, of whom so many pay on time: for the printed percentage. */
export interface Bulk {
  members: number;
  payers: number;
}

export interface GenPlan {
  rates: [string, number][]; // moi_thang: first valid date, đồng
  exemptPercent: number;
  fundMinimum: number;
  reportDue: string; // day/month, included
}

/** Days of the year on which the chapter exists; undefined when there are none. */
export function lifeIn(chapter: GenChapter, year: number): { from: string; to: string } | undefined {
  const from = chapter.from > `${year}-01-01` ? chapter.from : `${year}-01-01`;
  let to = `${year}-12-31`;
  if (chapter.ended !== undefined && chapter.ended <= to) to = dayBefore(chapter.ended);
  return from <= to ? { from, to } : undefined;
}

export function dayBefore(date: string): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}

/** Is this entry a member of its chapter on that day? */
export function isMember(entry: GenEntry, day: string): boolean {
  return entry.joined <= day && (entry.left === undefined || day < entry.left);
}

/** Days of the range on which the entry is a member; undefined when there are none. */
export function membership(entry: GenEntry, from: string, to: string): { from: string; to: string } | undefined {
  const start = entry.joined > from ? entry.joined : from;
  const end = entry.left !== undefined && dayBefore(entry.left) < to ? dayBefore(entry.left) : to;
  return start <= end ? { from: start, to: end } : undefined;
}
