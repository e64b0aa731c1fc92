import { valueOn } from '../calendar/dated.ts';
import { chapterFile, yearFile } from '../layout/paths.ts';
import type { Chapter, Member } from '../model/chapter.ts';
import type { Dataset } from '../model/dataset.ts';
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
  *units(question, { countsExempt }) {
    const { data, chapters, year, asOf, on } = question;
    const judgesExempt = inForce(valueOn(countsExempt, asOf), 'tinh_ca_nguoi_mien', asOf);
    const exempt = exemptMembers(question);
    const basis = [question.plan, year, asOf, judgesExempt, ...duesOf(data)];
    const accountOf = duesAccounts(question);
    const payments = again(paid, question.plan, basis, () => paymentsOfYear(data, year, asOf));
    for (const chapter of chapters)
      yield* again(judged, chapter.members, [chapter.slug, ...basis, ...otherEntries(data, chapter)], () => {
        const schedule = scheduleOf(question, chapter);
        const file = chapterFile(chapter.slug, 'members');
        const units: Unit[] = [];
        for (const member of chapter.members) {
          if (!memberBelongs(member, on) || (!judgesExempt && exempt.has(member.id))) continue;
          const standing = accountOf(data.entries.get(member.id) ?? [member], schedule, payments.get(member.id) ?? []).standing;
          if (standing === undefined) continue;
          units.push({ chapter: chapter.slug, unit: member.id, met: standing === 'met', reason: standing, file, path: [member.id] });
        }
        return units;
      });
  },
});

/** Every book of dues: payments and exemptions count from whichever chapter's file they stand in. */
function duesOf({ chapters }: Dataset): unknown[] {
  return chapters.flatMap(({ slug, years }) => [...years.values()].flatMap((one) => (one.dues ? [slug, one.year, one.dues] : [])));
}

/** All entries of those members of a chapter who have several. */
function otherEntries({ entries }: Dataset, { members }: Chapter): Member[] {
  return members.flatMap(({ id }) => {
    const all = entries.get(id) ?? [];
    return all.length > 1 ? all : [];
  });
}

/** What was made last for a thing, with everything that it followed from. */
type Made<T> = WeakMap<object, { readonly basis: readonly unknown[]; readonly made: T }>;

/** Payments by plan, and a chapter's units by its list of members. */
const paid: Made<ReturnType<typeof paymentsOfYear>> = new WeakMap();
const judged: Made<readonly Unit[]> = new WeakMap();

/** What is made anew only where something that it follows from changed: of one state of the data and the next, nearly all is the same. */
function again<T>(known: Made<T>, key: object, basis: readonly unknown[], make: () => T): T {
  const last = known.get(key);
  if (last && last.basis.length === basis.length && last.basis.every((one, index) => one === basis[index])) return last.made;
  const made = make();
  known.set(key, { basis, made });
  return made;
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
