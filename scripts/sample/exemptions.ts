import { type Day, workdayBetween } from './day.ts';
import type { Random } from './random.ts';
import { belongs } from './roster.ts';
import type { Chapter, Member } from './spec.ts';

/** One decision of the chapter's committee, and the members whom it exempts for the year. */
export interface Exemption {
  decision: string;
  day: Day;
  members: Member[];
}

/** Exempts 4–8 % of a chapter's members, always below the cap of 10 %; mostly the same people from year to year. */
export function exemptFrom(random: Random, chapter: Chapter, year: number): Exemption {
  const day = workdayBetween(random, `${year}-01-11`, `${year}-02-26`);
  const always = chapter.members.filter(
    (one) =>
      one.left === undefined &&
      one.firstJoined === undefined &&
      one.joined < '2015-12-31' &&
      one.born < 1985 &&
      !chapter.officers.some((officer) => officer.member === one),
  );
  const share = 0.04 + (chapter.index % 5) * 0.01;
  const present = chapter.members.filter((one) => belongs(one, day)).length;
  const order = chapter.random.fork('exempt').shuffle(always);
  const members = order.slice(year === 2016 ? 0 : 1, Math.floor(present * share));
  return { decision: '02/QĐ-HCTĐ', day, members: chapter.members.filter((one) => members.includes(one)) };
}
