import { formatDay } from '../i18n/numbers.ts';
import { chapterFile } from '../layout/paths.ts';
import { defineRule } from './rule.ts';

/** An officer takes office before leaving it, a term begins before it ends (data-model, co-so.yaml). */
export const officerDates = defineRule<{ name: string; from: string; until: string }>({
  code: 'H115',
  name: 'officer-dates',
  severity: 'error',
  ensures: { vi: 'Cán bộ nhận chức trước khi thôi giữ chức', en: 'Officers take office before they leave it' },
  message: ({ name, from, until }) =>
    name
      ? {
          vi: `${name} thôi giữ chức ngày ${formatDay(until, 'vi')}, trước ngày nhận ${formatDay(from, 'vi')}`,
          en: `${name} left office on ${until}, before taking it on ${from}`,
        }
      : { vi: `nhiệm kỳ kết thúc năm ${until}, trước năm bắt đầu ${from}`, en: `the term ends in ${until}, before it begins in ${from}` },
  hint: () => ({ vi: 'xem lại quyết định, sửa ngày ghi sai', en: 'look at the decision and correct the wrong date' }),
  *check(data) {
    for (const chapter of data.chapters) {
      const file = chapterFile(chapter.slug, 'chapter');
      const { from, to } = chapter.term ?? {};
      if (from !== undefined && to !== undefined && to < from)
        yield { file, path: ['ban_chap_hanh', 'nhiem_ky', 'den'], params: { name: '', from: String(from), until: String(to) } };
      for (const officer of chapter.officers) {
        if (officer.until !== undefined && officer.until < officer.from) {
          yield {
            file,
            path: ['ban_chap_hanh', 'can_bo', officer.index, 'thoi_giu'],
            params: { name: officer.name, from: officer.from, until: officer.until },
          };
        }
      }
    }
  },
});
