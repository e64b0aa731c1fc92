import { addDays } from '../calendar/day.ts';
import { formatDay } from '../i18n/numbers.ts';
import { chapterFile } from '../layout/paths.ts';
import type { Officer } from '../model/chapter.ts';
import { nameKey } from '../model/same-name.ts';
import { related } from './references.ts';
import { defineRule } from './rule.ts';

interface Params {
  readonly before: string;
  readonly after: string;
  readonly from: string;
  /** The day before the other took the chair. */
  readonly last: string;
  readonly until: string | undefined;
  readonly sameDay: boolean;
}

/** A chapter has one chair at a time; the day of handing over may be both's (data-model, co-so.yaml). */
export const twoChairs = defineRule<Params>({
  code: 'H121',
  name: 'two-chairs',
  severity: 'error',
  ensures: { vi: 'Mỗi lúc Hội cơ sở chỉ có một Chủ tịch', en: 'A chapter has one chair at a time' },
  message: ({ before, after, from, until }) => ({
    vi: `hai Chủ tịch cùng lúc: ${after} nhận chức ngày ${formatDay(from, 'vi')}, ${before} ${until ? `đến ${formatDay(until, 'vi')} mới thôi` : 'chưa ghi thôi giữ chức'}`,
    en: `two chairs at a time: ${after} took office on ${from}, ${before} ${until ? `left it only on ${until}` : 'has not left it'}`,
  }),
  hint: ({ before, last, until, sameDay }) => {
    if (sameDay)
      return {
        vi: 'hai người nhận chức cùng ngày: xem quyết định, sửa chuc_vu của người giữ chức khác',
        en: 'both took office on one day: look at the decision and correct chuc_vu (office) of the one who holds another office',
      };
    return {
      vi: `xem quyết định: ${before} đã thôi thì ${until ? 'sửa' : 'thêm'} thoi_giu (ngày cuối giữ chức, như ${last}); nếu một trong hai người giữ chức khác thì sửa chuc_vu`,
      en: `look at the decision: ${until ? 'correct' : 'add'} thoi_giu (last day in office, such as ${last}) for ${before}; correct chuc_vu (office) if one of them holds another office`,
    };
  },
  *check(data, trust) {
    for (const chapter of data.chapters) {
      const file = chapterFile(chapter.slug, 'chapter');
      const path = (officer: Officer) => ['ban_chap_hanh', 'can_bo', officer.index];
      const chairs = chapter.officers
        .filter((one) => one.office === 'chu_tich' && trust.sound(file, path(one)))
        .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : a.index - b.index));
      for (const [index, after] of chairs.entries()) {
        const before = chairs[index - 1];
        if (!before || (before.until !== undefined && before.until <= after.from) || nameKey(before.name) === nameKey(after.name)) continue;
        yield {
          file,
          path: before.until === undefined ? [...path(before), 'chuc_vu'] : [...path(before), 'thoi_giu'],
          params: {
            before: before.name,
            after: after.name,
            from: after.from,
            last: addDays(after.from, -1),
            until: before.until,
            sameDay: before.from === after.from,
          },
          related: [related(file, [...path(after), 'tu'], { vi: `${after.name} nhận chức`, en: `${after.name} took office` }, 'value')],
        };
      }
    }
  },
});
