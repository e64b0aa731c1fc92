import { balanceOn } from '../model/fund-book.ts';
import { memberBelongs, subchapterExists } from '../model/presence.ts';
import { chaptersOf, type ReportInput, yearOfChapter } from './input.ts';
import type { Size } from './model.ts';
import { volunteersOn } from './people.ts';

/** How large the association is, and what its chapters' funds hold, on the as-of date. */
export function sizeOf(input: ReportInput): Size {
  const { on, asOf } = input.question;
  const chapters = chaptersOf(input);
  const sum = (of: (chapter: (typeof chapters)[number]) => number) => chapters.reduce((total, chapter) => total + of(chapter), 0);
  const balances = chapters.flatMap((chapter) => {
    const fund = yearOfChapter(input, chapter)?.fund;
    const balance = fund && balanceOn(fund, asOf);
    return balance === undefined ? [] : [balance];
  });
  return {
    chapters: chapters.length,
    subchapters: sum(({ places }) => places.filter(({ subchapter }) => subchapterExists(subchapter, on)).length),
    members: sum(({ members }) => members.filter((member) => memberBelongs(member, on)).length),
    volunteers: sum((chapter) => volunteersOn(chapter, on).length),
    ...(balances.length === 0 ? {} : { fund: balances.reduce((total, balance) => total + balance, 0) }),
  };
}
