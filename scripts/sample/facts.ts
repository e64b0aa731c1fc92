import { covers, type Day, REPORT_DAY } from './day.ts';
import { belongs } from './roster.ts';
import type { Chapter } from './spec.ts';

/** Totals of a chapter on one day, for texts that state them. */
export interface Facts {
  members: number;
  volunteers: number;
  subchapters: number;
  joined: number;
  struck: number;
  founded: number;
  fund: number;
}

/** Counts a chapter's lists on a day; what joined, left or was founded is counted from the start of that year. */
export function factsOn(chapter: Chapter, day: Day): Facts {
  const start = `${day.slice(0, 4)}-01-01`;
  const thisYear = (one: Day | undefined): boolean => one !== undefined && start <= one && one <= day;
  const { members, volunteers, spec } = chapter;
  return {
    members: members.filter((one) => belongs(one, day)).length,
    volunteers: volunteers.filter((one) => covers(day, one.from, one.until?.day)).length,
    subchapters: spec.places.filter(({ subchapter: sub }) => sub !== undefined && covers(day, sub.founded, sub.dissolved)).length,
    joined: members.filter((one) => thisYear(one.joined)).length,
    struck: members.filter((one) => thisYear(one.left?.day) && ['rut_ten', 'xoa_ten'].includes(one.left?.kind ?? '')).length,
    founded: spec.places.filter((place) => thisYear(place.subchapter?.founded)).length,
    fund: day.startsWith('2016') && day <= REPORT_DAY ? spec.story.fund.atReport : 0,
  };
}
