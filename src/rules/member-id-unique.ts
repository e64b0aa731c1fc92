import { chapterFile } from '../layout/paths.ts';
import type { Chapter, Member } from '../model/chapter.ts';
import { nameKey } from '../model/same-name.ts';
import { related } from './references.ts';
import { defineRule } from './rule.ts';

type Params =
  | {
      readonly what: 'moved';
      readonly id: string;
      readonly other: string;
      readonly to: string;
      readonly day: string;
    }
  | { readonly what: 'gone'; readonly id: string; readonly other: string; readonly next: string; readonly to: string }
  | { readonly what: 'two'; readonly id: string; readonly other: string; readonly next: string };

/** An id stands once; only somebody who moved has an entry in each chapter (data-model, general rules). */
export const memberIdUnique = defineRule<Params>({
  code: 'H105',
  name: 'member-id-unique',
  severity: 'error',
  ensures: { vi: 'Mỗi mã hội viên chỉ thuộc một người', en: 'A member id belongs to one person' },
  message: ({ id, other, what }) =>
    what === 'gone'
      ? {
          vi: `\`${id}\` đã ra khỏi Hội ở ${other} (không phải chuyển đi) mà lại đứng tên ở đây`,
          en: `\`${id}\` left for good at ${other}, yet stands here too`,
        }
      : { vi: `\`${id}\` cũng đang đứng tên ở ${other}`, en: `\`${id}\` is also a member at ${other}` },
  hint: (params) => {
    switch (params.what) {
      case 'moved':
        return {
          vi: `nếu người này đã chuyển đi, thêm vào đây: ra_hoi: {ngay: ${params.day}, hinh_thuc: chuyen_di, noi_den: ${params.to}}; nếu dòng bên kia là chép nhầm thì xóa dòng bên kia`,
          en: `if they moved, add here: ra_hoi: {ngay: ${params.day}, hinh_thuc: chuyen_di, noi_den: ${params.to}} (departure: day, kind "moved", to); if the other row was copied by mistake, remove that one`,
        };
      case 'gone':
        return {
          vi: `người vào lại: cấp mã mới \`${params.next}\` ở đây, thêm truoc_day: ${params.id}; người chuyển đến: ở nơi cũ sửa thành hinh_thuc: chuyen_di, noi_den: ${params.to}`,
          en: `for somebody who returned, give the new id \`${params.next}\` here and add truoc_day (formerly): ${params.id}; for somebody who moved here, write hinh_thuc: chuyen_di (moved), noi_den: ${params.to} in the old entry`,
        };
      case 'two':
        return {
          vi: `tên hoặc năm sinh ở hai dòng khác nhau: nếu là hai người, cấp mã mới \`${params.next}\` cho người ở đây, sửa cả ở các phiếu ghi người ấy; nếu là một người thì sửa hai dòng cho khớp`,
          en: `name or year of birth differ: for two people, give the one here the new id \`${params.next}\`, on the papers that name them too; for one person, make the two rows agree first`,
        };
    }
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
        const samePerson = nameKey(before.name) === nameKey(after.name) && before.birthYear === after.birthYear;
        const next = nextId(data.bySlug.get(guest.chapter), guest.id);
        // Who moved lacks the end of the old entry; anything else is mended where the id is a guest.
        const moved = samePerson && before.left === undefined;
        const copied = moved && before.joined === after.joined;
        const [here, there] = copied ? [other, guest] : moved ? [before, after] : [guest, other];
        const name = data.bySlug.get(there.chapter)?.name ?? there.chapter;
        const params: Params = moved
          ? { what: 'moved', id, other: name, to: there.chapter, day: there.joined }
          : other.left !== undefined && samePerson
            ? { what: 'gone', id, other: name, next, to: guest.chapter }
            : { what: 'two', id, other: name, next };
        yield {
          file: chapterFile(here.chapter, 'members'),
          path: [id],
          on: 'key',
          params,
          related: [related(chapterFile(there.chapter, 'members'), [id], { vi: `\`${id}\` ở ${name}`, en: `\`${id}\` at ${name}` })],
        };
      }
    }
  },
});

function isHome(code: string | undefined, id: string): boolean {
  return code !== undefined && id.startsWith(`${code}-`);
}

/** The first number that a chapter has not given yet, after its highest. */
function nextId(chapter: Chapter | undefined, id: string): string {
  const letters = chapter?.code ?? id.slice(0, id.indexOf('-'));
  const numbers = (chapter?.members ?? []).filter((one) => isHome(letters, one.id)).map((one) => Number(one.id.slice(letters.length + 1)));
  return `${letters}-${String(Math.max(0, ...numbers) + 1).padStart(4, '0')}`;
}
