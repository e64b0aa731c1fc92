import { chapterFile } from '../layout/paths.ts';
import type { Member } from '../model/chapter.ts';
import { related } from './references.ts';
import { defineRule } from './rule.ts';

/** An id stands once; only somebody who moved has an entry in each chapter (data-model, general rules). */
export const memberIdUnique = defineRule<{ id: string; other: string; gone: boolean }>({
  code: 'H105',
  name: 'member-id-unique',
  severity: 'error',
  ensures: { vi: 'Mỗi mã hội viên chỉ thuộc một người', en: 'A member id belongs to one person' },
  message: ({ id, other, gone }) =>
    gone
      ? {
          vi: `\`${id}\` đã ra khỏi Hội ở ${other} (không phải chuyển đi) mà lại đứng tên ở đây`,
          en: `\`${id}\` left for good at ${other}, yet stands here too`,
        }
      : { vi: `\`${id}\` cũng đang đứng tên ở ${other}`, en: `\`${id}\` is also a member at ${other}` },
  hint: ({ gone }) =>
    gone
      ? { vi: 'người vào lại được cấp mã mới, ghi truoc_day: <mã cũ>', en: 'who returns gets a new id, with truoc_day: <old id>' }
      : {
          vi: 'nếu đã chuyển, ghi ra_hoi: {ngay, hinh_thuc: chuyen_di, noi_den} ở Hội cơ sở cũ; nếu là hai người, cấp mã mới cho một người',
          en: 'if they moved, end the old entry with ra_hoi chuyen_di; if they are two people, give one a new id',
        },
  *check(data, trust) {
    for (const [id, entries] of data.entries) {
      for (let index = 1; index < entries.length; index += 1) {
        const [before, after] = [entries[index - 1] as Member, entries[index] as Member];
        if (
          before.left?.kind === 'chuyen_di' ||
          (after.left?.kind === 'chuyen_di' && before.left === undefined && after.joined === before.joined)
        )
          continue;
        const guest =
          isHome(data.bySlug.get(after.chapter)?.code, id) && !isHome(data.bySlug.get(before.chapter)?.code, id) ? before : after;
        const other = guest === before ? after : before;
        if (
          !trust.sound(chapterFile(other.chapter, 'members'), [id]) ||
          [guest, other].some(({ chapter }) => !trust.sound(chapterFile(chapter, 'chapter'), ['ma']))
        )
          continue;
        yield {
          file: chapterFile(guest.chapter, 'members'),
          path: [id],
          on: 'key',
          params: { id, other: data.bySlug.get(other.chapter)?.name ?? other.chapter, gone: other.left !== undefined },
          related: [
            related(chapterFile(other.chapter, 'members'), [id], {
              vi: `\`${id}\` ở ${data.bySlug.get(other.chapter)?.name}`,
              en: `\`${id}\` stands here too`,
            }),
          ],
        };
      }
    }
  },
});

function isHome(code: string | undefined, id: string): boolean {
  return code !== undefined && id.startsWith(`${code}-`);
}
