import { valueOn } from '../calendar/dated.ts';
import { yearEnd, yearStart } from '../calendar/day.ts';
import { chapterFile, yearFile } from '../layout/paths.ts';
import { planOn } from '../model/plan-on.ts';
import { memberBelongedWithin } from '../model/presence.ts';
import { defineRule } from './rule.ts';

/** Exemptions cover at most a tenth of the members (notice 06/TB-TƯHCTĐ); base: who belonged on any day of the year, rounded down. */
export const exemptionCap = defineRule<{ exempt: number; members: number; percent: number; cap: number }>({
  code: 'H206',
  name: 'exemption-cap',
  severity: 'error',
  ensures: { vi: 'Số người được miễn hội phí không quá tỷ lệ cho phép', en: 'Exemptions stay within their cap' },
  message: ({ exempt, members, percent, cap }) => ({
    vi: `miễn hội phí cho ${exempt} người, nhiều nhất chỉ được ${cap} (${percent}% của ${members} hội viên trong năm)`,
    en: `${exempt} ${exempt === 1 ? 'person is' : 'people are'} exempt, at most ${cap} may be (${percent}% of the year's ${members} ${members === 1 ? 'member' : 'members'})`,
  }),
  hint: () => ({
    vi: 'đối chiếu với quyết định, xóa dòng ghi trùng; nếu đúng là quá tỷ lệ thì báo Ban Chấp hành Hội cơ sở xem lại',
    en: 'compare with the decisions and remove what was entered twice; if they are too many indeed, the chapter committee decides',
  }),
  *check(data, trust) {
    for (const chapter of data.chapters) {
      if (!trust.sound(chapterFile(chapter.slug, 'members'))) continue;
      for (const { year, dues } of chapter.years.values()) {
        const plan = planOn(data, yearEnd(year));
        const percent = plan?.dues.exemptAtMost && valueOn(plan.dues.exemptAtMost, yearEnd(year));
        const file = yearFile(chapter.slug, year, 'dues');
        if (percent === undefined || !plan || !trust.sound(plan.file, ['hoi_phi']) || !trust.sound(file, ['mien'])) continue;
        const exempt = dues?.exemptions.length ?? 0;
        if (exempt === 0) continue;
        const members = chapter.members.filter((member) => memberBelongedWithin(member, yearStart(year), yearEnd(year))).length;
        const cap = Math.floor((members * percent) / 100);
        if (exempt > cap) yield { file, path: ['mien'], on: 'key', params: { exempt, members, percent, cap } };
      }
    }
  },
});
