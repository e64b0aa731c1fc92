import { valueOn } from '../calendar/dated.ts';
import { chapterFile, yearFile } from '../layout/paths.ts';
import type { Chapter, Member } from '../model/chapter.ts';
import type { Dataset } from '../model/dataset.ts';
import { memberBelongs } from '../model/presence.ts';
import type { Exemption } from '../model/year.ts';
import { duesAccount, paymentsOfYear, scheduleOf } from './dues-standing.ts';
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
    const payments = paymentsOfYear(data, year, asOf);
    const basis = [question.plan, year, asOf, judgesExempt, ...duesOf(data)];
    for (const chapter of chapters)
      yield* sameAgain(chapter, [...basis, ...otherEntries(data, chapter)], () => {
        const schedule = scheduleOf(question, chapter);
        const file = chapterFile(chapter.slug, 'members');
        const units: Unit[] = [];
        for (const member of chapter.members) {
          if (!memberBelongs(member, on) || (!judgesExempt && exempt.has(member.id))) continue;
          const standing = duesAccount(question, data.entries.get(member.id) ?? [member], schedule, payments.get(member.id) ?? []).standing;
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

/** Units by the list of members that they were made from, with everything else that they follow from. */
const made = new WeakMap<readonly Member[], { readonly basis: readonly unknown[]; readonly units: readonly Unit[] }>();

/** The units of a chapter, made anew only where something that they follow from changed: of one state and the next, most chapters are the same. */
function sameAgain({ slug, members }: Chapter, basis: readonly unknown[], make: () => readonly Unit[]): readonly Unit[] {
  const all = [slug, ...basis];
  const known = made.get(members);
  if (known && known.basis.length === all.length && known.basis.every((one, index) => one === all[index])) return known.units;
  const units = make();
  made.set(members, { basis: all, units });
  return units;
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
