import type { Day } from './day.ts';
import type { Instalment, Member } from './spec.ts';

/** Plan 155: đồng a month. */
export const MONTHLY = 1000;

/** An instalment of one year, with what a member owes on it. */
export interface Owed {
  due: Day;
  amount: number;
}

/** The instalments of a year that a member owes something on. */
export function owedBy(member: Member, schedule: Instalment[], year: number): Owed[] {
  const since = member.firstJoined ?? member.joined;
  let from = 1;
  return schedule.flatMap(({ upTo, due }) => {
    let months = 0;
    for (let month = from; month <= upTo; month++) {
      if (since <= `${year}-${String(month).padStart(2, '0')}-01`) months++;
    }
    from = upTo + 1;
    const day = `${year}-${due}`;
    return months > 0 && since <= day ? [{ due: day, amount: months * MONTHLY }] : [];
  });
}
