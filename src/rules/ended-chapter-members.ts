import { formatDay } from '../i18n/numbers.ts';
import { chapterFile } from '../layout/paths.ts';
import { related } from './references.ts';
import { defineRule } from './rule.ts';

/** A chapter that has ended has no member without ra_hoi on or before that day (data-model, rules that need a fixed base). */
export const endedChapterMembers = defineRule<{ name: string; day: string; count: number }>({
  code: 'H111',
  name: 'ended-chapter-members',
  severity: 'error',
  ensures: { vi: 'Hội cơ sở đã kết thúc thì không còn hội viên', en: 'A chapter that has ended has no members left' },
  message: ({ name, day, count }) => ({
    vi: `${name} kết thúc ngày ${formatDay(day, 'vi')} mà còn ${count} hội viên chưa ghi ra_hoi đến ngày đó`,
    en: `${name} ended on ${day} but ${count} of its members ${count === 1 ? 'has' : 'have'} not left by then`,
  }),
  hint: () => ({
    vi: 'ghi ra_hoi (chuyen_di, noi_den là Hội cơ sở mới) cho từng người, và nhập họ ở nơi đến',
    en: 'end each entry with ra_hoi (departure: chuyen_di, moved; noi_den, to the new chapter) and enter them where they went',
  }),
  *check(data) {
    for (const chapter of data.chapters) {
      const { ended } = chapter;
      if (!ended) continue;
      const remaining = chapter.members.filter(({ left }) => left === undefined || left.day > ended.day);
      const file = chapterFile(chapter.slug, 'members');
      const params = { name: chapter.name, day: ended.day };
      if (remaining.length > 1 && remaining.length > chapter.members.length / 2) {
        yield {
          file: chapterFile(chapter.slug, 'chapter'),
          path: ['ket_thuc', 'ngay'],
          params: { ...params, count: remaining.length },
          related: remaining.slice(0, 3).map(({ id }) => related(file, [id], { vi: 'còn đứng tên', en: 'still a member' })),
        };
      } else for (const { id } of remaining) yield { file, path: [id], on: 'key', params: { ...params, count: 1 } };
    }
  },
});
