import type { Day } from '../calendar/day.ts';
import type { Chapter, Member, Volunteer } from '../model/chapter.ts';

/** Volunteers of a chapter on a day. */
export function volunteersOn({ volunteers }: Chapter, on: Day): Volunteer[] {
  return volunteers.filter(({ from, left }) => from <= on && (left === undefined || on < left.day));
}

/** A volunteer's sex, taken from the member list where they are a member. */
export function sexOf(volunteer: Volunteer, { members }: Chapter): 'nam' | 'nu' | undefined {
  return volunteer.sex ?? members.find(({ id }) => id === volunteer.memberId)?.sex;
}

const collator = new Intl.Collator('vi');

/** People in the Vietnamese order: given name, then middle names, then family name. */
export function byGivenName(a: Pick<Member, 'name'>, b: Pick<Member, 'name'>): number {
  return collator.compare(sortKey(a.name), sortKey(b.name)) || collator.compare(a.name, b.name);
}

function sortKey(name: string): string {
  const words = name.split(' ');
  return [words.at(-1), ...words.slice(1, -1), words[0]].join(' ');
}
