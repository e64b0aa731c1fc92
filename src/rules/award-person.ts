import { chapterFile, yearFile } from '../layout/paths.ts';
import { nearestId } from './references.ts';
import { defineRule } from './rule.ts';

/** An award goes to a member or volunteer of the chapter (data-model, khen-thuong.yaml). */
export const awardPerson = defineRule<{ id: string; near: string | undefined }>({
  code: 'H408',
  name: 'award-person',
  severity: 'error',
  ensures: {
    vi: 'Người được khen thưởng có trong danh sách hội viên hoặc tình nguyện viên',
    en: 'Who is awarded is a member or volunteer of the chapter',
  },
  message: ({ id }) => ({
    vi: `khen thưởng \`${id}\` nhưng danh sách hội viên và tình nguyện viên của Hội cơ sở không có mã này`,
    en: `\`${id}\` is awarded but neither a member nor a volunteer of the chapter`,
  }),
  hint: ({ near }) =>
    near
      ? { vi: `có phải \`${near}\`?`, en: `did you mean \`${near}\`?` }
      : { vi: 'sửa lại mã; khen tập thể thì ghi tap_the thay cho nguoi', en: 'correct the id; for a group write tap_the instead of nguoi' },
  *check(data, trust) {
    for (const chapter of data.chapters) {
      const known = new Set([...chapter.members, ...chapter.volunteers].map(({ id }) => id));
      const lists = [chapterFile(chapter.slug, 'members'), chapterFile(chapter.slug, 'volunteers')];
      if (!lists.every((list) => trust.keysSound(list))) continue;
      for (const { year, awards } of chapter.years.values()) {
        for (const { index, personId } of awards) {
          if (personId === undefined || known.has(personId) || !lists.every((list) => trust.sound(list, [personId]))) continue;
          yield {
            file: yearFile(chapter.slug, year, 'awards'),
            path: [index, 'nguoi'],
            params: { id: personId, near: nearestId(personId, known) },
          };
        }
      }
    }
  },
});
