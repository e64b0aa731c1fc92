import { nearest } from '../findings/nearest.ts';
import { chapterFile } from '../layout/paths.ts';
import type { Member } from '../model/chapter.ts';
import { related } from './references.ts';
import { defineRule } from './rule.ts';

/** A member belongs to a subchapter: a place of the chapter that has one (data-model, hoi-vien.yaml). */
export const memberSubchapter = defineRule<{ key: string; place: string | undefined; near: string | undefined; times: number }>({
  code: 'H101',
  name: 'member-subchapter',
  severity: 'error',
  ensures: { vi: 'Hội viên sinh hoạt ở một chi hội có trong co-so.yaml', en: 'Members belong to a subchapter of their chapter' },
  message: ({ key, place, times }) =>
    place === undefined
      ? {
          vi: `co-so.yaml không có địa bàn nào mã \`${key}\`${times > 1 ? ` (${times} hội viên ghi mã này)` : ''}`,
          en: `co-so.yaml has no place \`${key}\`${times > 1 ? ` (${times} members name it)` : ''}`,
        }
      : {
          vi: `${place} (\`${key}\`) chưa có chi hội${times > 1 ? ` mà ${times} hội viên ghi sinh hoạt ở đó` : ''}`,
          en: `${place} (\`${key}\`) has no subchapter${times > 1 ? `, yet ${times} members belong to it` : ''}`,
        },
  hint: ({ key, place, near }) =>
    place === undefined
      ? near
        ? { vi: `có phải \`${near}\`?`, en: `did you mean \`${near}\`?` }
        : { vi: 'sửa lại mã chi hội, hoặc thêm địa bàn này vào co-so.yaml', en: 'correct the key, or add the place to co-so.yaml' }
      : {
          vi: `nếu đã thành lập, ghi chi_hoi với ngay_thanh_lap dưới \`${key}\` trong co-so.yaml`,
          en: `if it was founded, enter chi_hoi with ngay_thanh_lap below \`${key}\` in co-so.yaml`,
        },
  *check(data, trust) {
    for (const chapter of data.chapters) {
      const home = chapterFile(chapter.slug, 'chapter');
      if (!trust.keysSound(home, ['dia_ban'])) continue;
      const places = new Map(chapter.places.map((place) => [place.key, place]));
      const lost = new Map<string, Member[]>();
      for (const member of chapter.members) {
        if (places.get(member.place)?.subchapter || !trust.sound(home, ['dia_ban', member.place])) continue;
        lost.set(member.place, [...(lost.get(member.place) ?? []), member]);
      }
      const file = chapterFile(chapter.slug, 'members');
      for (const [key, [first, ...others]] of lost) {
        if (!first) continue;
        yield {
          file,
          path: [first.id, 'chi_hoi'],
          params: { key, place: places.get(key)?.name, near: nearby(key, places.keys()), times: others.length + 1 },
          doubts: [{ file: home, path: ['dia_ban', key] }],
          related: others
            .slice(0, 3)
            .map((member) => related(file, [member.id, 'chi_hoi'], { vi: 'cũng ghi mã này', en: 'names it too' }, 'value')),
        };
      }
    }
  },
});

/** Hamlets are numbered, so one that differs in its number alone is no hint. */
function nearby(key: string, keys: Iterable<string>): string | undefined {
  const found = nearest(key, keys);
  return found?.replace(/\d+/g, '') === key.replace(/\d+/g, '') ? undefined : found;
}
