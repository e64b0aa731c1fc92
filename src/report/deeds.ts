import type { Activity } from '../model/year.ts';
import { chaptersOf, known, type ReportInput, yearOfChapter } from './input.ts';
import type { Deeds } from './model.ts';

/** What the people that an activity reached were: helped with goods or food, examined and treated, or taking part themselves. */
export type Reach = 'helped' | 'treated' | 'joined';

/** By kind of activity; whoever is in no list took part: in courses, drills, campaigns, donations of blood. */
const REACH: Readonly<Record<string, Reach>> = {
  tro_giup_nhan_dao: 'helped',
  cuu_tro_khan_cap: 'helped',
  bep_an_tinh_thuong: 'helped',
  kham_chua_benh: 'treated',
  thay_thuoc_tinh_nguyen: 'treated',
  vuon_thuoc_nam: 'treated',
};

/** What `luot_nguoi` counts for a kind of activity. */
export function reachOf(kind: string): Reach {
  return REACH[kind] ?? 'joined';
}

/** The activities known on the report's date, each with its chapter, in their order. */
export function activitiesOf(input: ReportInput) {
  return chaptersOf(input).flatMap((chapter) =>
    (yearOfChapter(input, chapter)?.activities ?? []).filter(({ day }) => known(input, day)).map((activity) => ({ chapter, activity })),
  );
}

/** The year's activities in a sentence; nothing when none was recorded. */
export function deedsOf(input: ReportInput): Deeds | undefined {
  const all = activitiesOf(input).map(({ activity }) => activity);
  if (all.length === 0) return undefined;
  const reached = (reach: Reach) => sum(all.filter(({ kind }) => reachOf(kind) === reach).map(({ reached: people }) => people));
  return {
    count: all.length,
    helped: reached('helped'),
    treated: reached('treated'),
    joined: reached('joined'),
    blood: sum(all.map(({ bloodUnits }: Activity) => bloodUnits)),
  };
}

function sum(numbers: readonly (number | undefined)[]): number {
  return numbers.reduce<number>((total, one) => total + (one ?? 0), 0);
}
