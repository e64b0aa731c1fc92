import { valueOn } from '../calendar/dated.ts';
import { chapterFile, yearFile } from '../layout/paths.ts';
import { memberBelongs } from '../model/presence.ts';
import type { Exemption } from '../model/year.ts';
import { duesAccount, paymentsOfYear, scheduleOf } from './dues-standing.ts';
import { inForce } from './in-force.ts';
import { defineIndicator, type Question } from './indicator.ts';

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
    for (const chapter of chapters) {
      const schedule = scheduleOf(question, chapter);
      const file = chapterFile(chapter.slug, 'members');
      for (const member of chapter.members) {
        if (!memberBelongs(member, on) || (!judgesExempt && exempt.has(member.id))) continue;
        const standing = duesAccount(question, data.entries.get(member.id) ?? [member], schedule, payments.get(member.id) ?? []).standing;
        if (standing === undefined) continue;
        yield {
          chapter: chapter.slug,
          unit: member.id,
          met: standing === 'met',
          reason: standing,
          file,
          path: [member.id],
        };
      }
    }
  },
});

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
