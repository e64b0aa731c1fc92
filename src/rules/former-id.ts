import { chapterFile } from '../layout/paths.ts';
import { nearestId, related } from './references.ts';
import { defineRule } from './rule.ts';

/** Who returns names the id they once had, and that entry has ended (data-model, general rules). */
export const formerId = defineRule<{ id: string; near: string | undefined; still: boolean }>({
  code: 'H112',
  name: 'former-id',
  severity: 'error',
  ensures: { vi: 'Mã trước đây (truoc_day) là mã của một người đã ra khỏi Hội', en: 'A former id belongs to somebody who had left' },
  message: ({ id, still }) =>
    still
      ? { vi: `\`${id}\` chưa ra khỏi Hội trước ngày vào lại này`, en: `\`${id}\` had not left before this day of joining` }
      : { vi: `không có hội viên nào mã \`${id}\``, en: `there is no member \`${id}\`` },
  hint: ({ near, still }) =>
    still
      ? {
          vi: 'ghi ra_hoi cho mã cũ theo quyết định, hoặc bỏ dòng truoc_day nếu là người khác',
          en: 'end the old entry with ra_hoi (departure) by its decision, or leave truoc_day (formerly) out if it is somebody else',
        }
      : near
        ? {
            vi: `có phải \`${near}\`? Đối chiếu với sổ rồi hãy sửa`,
            en: `did you mean \`${near}\`? Compare with the register before you change it`,
          }
        : {
            vi: 'xem sổ: ghi đúng mã cũ; bỏ dòng truoc_day nếu người này chưa từng vào Hội',
            en: 'look at the register: write the old id; leave truoc_day (formerly) out if they never belonged before',
          },
  *check(data, trust) {
    const whole = data.chapters.every((chapter) => trust.keysSound(chapterFile(chapter.slug, 'members')));
    for (const chapter of data.chapters) {
      const file = chapterFile(chapter.slug, 'members');
      for (const member of chapter.members) {
        if (member.formerId === undefined) continue;
        const former = data.entries.get(member.formerId)?.at(-1);
        const still = former !== undefined && (former.left === undefined || former.left.day > member.joined);
        if (
          former
            ? !still
            : !whole || data.chapters.some((one) => !trust.sound(chapterFile(one.slug, 'members'), [member.formerId as string]))
        )
          continue;
        yield {
          file,
          path: [member.id, 'truoc_day'],
          params: { id: member.formerId, near: former ? undefined : nearestId(member.formerId, data.entries.keys()), still },
          related: former
            ? [related(chapterFile(former.chapter, 'members'), [former.id], { vi: 'mã cũ ở đây', en: 'the former entry' })]
            : [],
        };
      }
    }
  },
});
