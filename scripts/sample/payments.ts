import { addDays, type Day, dayBetween, LAST_DAY, REPORT_DAY, workdayBetween } from './day.ts';
import { type Owed, owedBy } from './dues-owed.ts';
import type { Random } from './random.ts';
import { belongs } from './roster.ts';
import type { Chapter, Member } from './spec.ts';

export interface Payment {
  member: Member;
  day: Day;
  amount: number;
  forYear?: number;
}
type Habit = 'on-time' | 'ahead' | 'late' | 'first-only' | 'never';

/** Who paid what and when in 2016: exactly as many on time and late as the chapter's story says. */
export function paymentsOf2016(random: Random, chapter: Chapter, exempt: Set<Member>): Payment[] {
  const { dues } = chapter.spec.story;
  const owing = chapter.members.filter(
    (one) => belongs(one, REPORT_DAY) && !exempt.has(one) && owedBy(one, dues.schedule, 2016).length > 0,
  );
  const order = [
    ...owing.filter((one) => one.firstJoined !== undefined),
    ...random.shuffle(owing.filter((one) => one.firstJoined === undefined)),
  ];
  const onTime = Math.round(owing.length * dues.onTime);
  const late = Math.round(owing.length * dues.late);
  const collections = createCollections(random, 2016);
  return chapter.members.flatMap((member) => {
    if (exempt.has(member)) return [];
    const rank = order.indexOf(member);
    const habit: Habit =
      rank === -1
        ? movedAway(member) || random.chance(0.6)
          ? 'on-time'
          : 'never'
        : rank < onTime
          ? random.chance(0.08) && rank > 0
            ? 'ahead'
            : 'on-time'
          : rank < onTime + late
            ? 'late'
            : random.chance(0.6)
              ? 'first-only'
              : 'never';
    return pay(member, owedBy(member, dues.schedule, 2016), habit, collections);
  });
}

/** The first instalments of 2017 that were collected before the sample ends. */
export function paymentsOf2017(random: Random, chapter: Chapter, exempt: Set<Member>): Payment[] {
  const { dues } = chapter.spec.story;
  const collections = createCollections(random, 2017);
  return chapter.members.flatMap((member) => {
    if (exempt.has(member)) return [];
    const habit: Habit = member.firstJoined !== undefined || random.chance(dues.onTime + 0.04) ? 'on-time' : 'never';
    const owed = owedBy(member, dues.schedule, 2017).filter((one) => one.due <= LAST_DAY);
    return pay(member, owed, habit, collections);
  });
}

/** Arrears that some who had paid nothing bring in January and February. */
export function arrears(random: Random, year: number, debtors: Member[]): Payment[] {
  const day = workdayBetween(random, `${year}-01-09`, `${year}-02-24`);
  return debtors
    .filter((one) => belongs(one, day))
    .slice(0, random.int(1, 4))
    .map((member) => ({ member, day, amount: 12_000, forYear: year - 1 }));
}

function movedAway(member: Member): boolean {
  return member.left?.to !== undefined;
}

function pay(
  member: Member,
  owed: Owed[],
  habit: Habit,
  collections: (place: string, owed: Owed) => { inTime: Day[]; late: Day },
): Payment[] {
  if (habit === 'never') return [];
  const total = owed.reduce((sum, one) => sum + one.amount, 0);
  const plan = habit === 'ahead' ? owed.slice(0, 1).map((one) => ({ ...one, amount: total })) : owed;
  return plan.flatMap((one, i): Payment[] => {
    const { inTime, late } = collections(member.place, one);
    const last = i === plan.length - 1;
    if (habit === 'first-only' && (i > 0 || last)) return [];
    const day = habit === 'late' && last ? late : (inTime.find((at) => at >= member.joined) ?? one.due);
    return belongs(member, day) ? [{ member, day, amount: one.amount }] : [];
  });
}

/** Each subchapter collects twice before an instalment is due and once after. */
function createCollections(random: Random, year: number): (place: string, owed: Owed) => { inTime: Day[]; late: Day } {
  const known = new Map<string, { inTime: Day[]; late: Day }>();
  return (place, { due }) => {
    const key = `${place} ${due}`;
    const days = known.get(key) ?? drawn(due);
    known.set(key, days);
    const shuffled = random.chance(0.3) ? days.inTime.slice(1) : days.inTime;
    return { inTime: shuffled, late: days.late };
  };

  function drawn(due: Day): { inTime: Day[]; late: Day } {
    const start = addDays(due, -75) < `${year}-02-15` ? `${year}-02-15` : addDays(due, -75);
    return {
      inTime: [workdayBetween(random, start, addDays(due, -25)), workdayBetween(random, addDays(due, -20), addDays(due, -2))],
      late: dayBetween(random, addDays(due, 3), addDays(due, 24)),
    };
  }
}
