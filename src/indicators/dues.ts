import { valueOn } from '../calendar/dated.ts';
import { chapterFile } from '../layout/paths.ts';
import { memberBelongs } from '../model/presence.ts';
import { duesStanding, paymentsOfYear, scheduleOf } from './dues-standing.ts';
import { inForce } from './in-force.ts';
import { defineIndicator } from './indicator.ts';

/** Plan II, fifth line: members who paid every instalment due by D in full and on time; late payment never counts as met. */
export const dues = defineIndicator({
  id: 'hoi-phi',
  counts: 'members',
  *units(question, { countsExempt }) {
    const { data, chapters, year, asOf, on } = question;
    const judgesExempt = inForce(valueOn(countsExempt, asOf), 'tinh_ca_nguoi_mien', asOf);
    const exempt = new Set(
      data.chapters.flatMap((chapter) =>
        (chapter.years.get(year)?.dues?.exemptions ?? []).filter(({ day }) => day <= asOf).map(({ memberId }) => memberId),
      ),
    );
    const payments = paymentsOfYear(data, year, asOf);
    for (const chapter of chapters) {
      const schedule = scheduleOf(question, chapter);
      for (const member of chapter.members) {
        if (!memberBelongs(member, on) || (!judgesExempt && exempt.has(member.id))) continue;
        const standing = duesStanding(question, data.entries.get(member.id) ?? [member], schedule, payments.get(member.id) ?? []);
        if (standing === undefined) continue;
        yield {
          chapter: chapter.slug,
          unit: member.id,
          met: standing === 'met',
          reason: standing,
          file: chapterFile(chapter.slug, 'members'),
          path: [member.id],
        };
      }
    }
  },
});
