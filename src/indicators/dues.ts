import { valueOn } from '../calendar/dated.ts';
import { chapterFile, yearFile } from '../layout/paths.ts';
import { again, isAlike, type Made } from '../model/again.ts';
import type { Member } from '../model/chapter.ts';
import type { Dataset } from '../model/dataset.ts';
import type { Plan } from '../model/plan.ts';
import { memberBelongs } from '../model/presence.ts';
import type { Exemption } from '../model/year.ts';
import { duesAccounts, paymentsOfYear, scheduleOf } from './dues-standing.ts';
import { inForce } from './in-force.ts';
import { defineIndicator, type Question, type Unit } from './indicator.ts';

/** Plan II, fifth line: members who paid every instalment due by D in full and on time; late payment never counts as met. */
export const dues = defineIndicator({
  id: 'hoi-phi',
  counts: 'members',
  reads: ['members', 'dues'],
  units(question, { countsExempt }) {
    const { data, plan, chapters, year, asOf, on } = question;
    const judgesExempt = inForce(valueOn(countsExempt, asOf), 'tinh_ca_nguoi_mien', asOf);
    const exempt = judgesExempt ? NOBODY : exemptMembers(question);
    const accountOf = duesAccounts(question);
    const payments = paymentsOfYear(question);
    const moved = withSeveralEntries(data);
    // Exemptions stand in the books that payments are gathered from.
    const basis = [payments, ...[...moved.values()].flat()];
    const before = judged.get(plan) ?? new Map<string, Judged>();
    judged.set(plan, before);
    return chapters.flatMap((chapter) => {
      const { slug, members } = chapter;
      const schedule = scheduleOf(question, chapter);
      const terms = [year, asOf, judgesExempt, ...schedule.flatMap(({ throughMonth, due }) => [throughMonth, due])].join();
      const file = chapterFile(slug, 'members');
      const judge = (member: Member): Unit | undefined => {
        if (!memberBelongs(member, on) || exempt.has(member.id)) return undefined;
        const standing = accountOf(data.entries.get(member.id) ?? [member], schedule, payments.get(member.id) ?? []).standing;
        return standing && { chapter: slug, unit: member.id, met: standing === 'met', reason: standing, file, path: [member.id] };
      };
      const groundsOf = ({ id }: Member) => {
        if (exempt.has(id)) return EXEMPT;
        // Whoever has several entries is judged anew: each of them may have changed.
        return moved.has(id) ? {} : payments.get(id);
      };
      const last = before.get(slug);
      const isSame = last?.terms === terms && last.members === members && isAlike(last.basis, basis);
      if (last && isSame) return last.counted;
      const grounds = members.map(groundsOf);
      const units = last?.terms === terms ? judgedAgain(last, members, grounds, judge) : members.map(judge);
      const counted = units.filter((unit) => unit !== undefined);
      before.set(slug, { terms, basis, members, grounds, units, counted });
      return counted;
    });
  },
});

/** The members of a chapter as judged last, with what they were judged from. */
interface Judged {
  readonly terms: string;
  /** What members of any chapter were judged from: payments, entries of those who have several. */
  readonly basis: readonly unknown[];
  readonly members: readonly Member[];
  /** What each was judged from. */
  readonly grounds: readonly unknown[];
  /** In the order of the members; none for those who do not count. */
  readonly units: readonly (Unit | undefined)[];
  readonly counted: readonly Unit[];
}

/** By plan and by chapter: of one state of the data and the next, nearly all members stand as they did. */
const judged = new WeakMap<Plan, Map<string, Judged>>();

/** Who has several entries, as those who moved do. */
function withSeveralEntries({ entries }: Dataset): Dataset['entries'] {
  return again(moves, entries, [], () => new Map([...entries].filter(([, own]) => own.length > 1)));
}

const moves: Made<Dataset['entries']> = new WeakMap();

const NOBODY: ReadonlyMap<string, unknown> = new Map();
const EXEMPT = Symbol('exempt');

/** Judges those members for whom something changed. */
function judgedAgain(
  last: Judged,
  members: readonly Member[],
  grounds: readonly unknown[],
  judge: (member: Member) => Unit | undefined,
): (Unit | undefined)[] {
  const places = last.members === members ? undefined : new Map(last.members.map((member, index) => [member, index]));
  return members.map((member, index) => {
    const place = places ? places.get(member) : index;
    return place !== undefined && last.grounds[place] === grounds[index] ? last.units[place] : judge(member);
  });
}

/** Exemptions for the year that were decided by D, by member, from whichever chapter's file. */
export function exemptMembers({ data, year, asOf }: Question): ReadonlyMap<string, Exemption & { readonly file: string }> {
  return new Map(
    data.chapters.flatMap(({ slug, years }) =>
      (years.get(year)?.dues?.exemptions ?? [])
        .filter(({ day }) => day <= asOf)
        .map((exemption) => [exemption.memberId, { ...exemption, file: yearFile(slug, year, 'dues') }] as const),
    ),
  );
}
