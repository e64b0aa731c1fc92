import { nearest } from '../findings/nearest.ts';
import { chapterFile } from '../layout/paths.ts';
import type { Chapter, Member } from '../model/chapter.ts';
import type { Dataset } from '../model/dataset.ts';
import { related } from './references.ts';
import { defineRule } from './rule.ts';

interface Params {
  readonly key: string;
  /** The name of the place, when there is one without a subchapter. */
  readonly place: string | undefined;
  readonly near: string | undefined;
  /** The one other chapter that has such a place. */
  readonly elsewhere: string | undefined;
  /** Where this chapter's members can belong. */
  readonly open: readonly string[];
  readonly times: number;
}

/** A member belongs to a subchapter: a place of the chapter that has one (data-model, hoi-vien.yaml). */
export const memberSubchapter = defineRule<Params>({
  code: 'H101',
  name: 'member-subchapter',
  severity: 'error',
  ensures: { vi: 'Hội viên sinh hoạt ở một chi hội có trong co-so.yaml', en: 'Members belong to a subchapter of their chapter' },
  message: ({ key, place, times, elsewhere }) =>
    place === undefined
      ? {
          vi: `co-so.yaml không có địa bàn nào mã \`${key}\`${elsewhere ? `, đó là mã địa bàn của ${elsewhere}` : ''}${times > 1 ? ` (${times} hội viên ghi mã này)` : ''}`,
          en: `co-so.yaml has no place \`${key}\`${elsewhere ? `, which is one of ${elsewhere}` : ''}${times > 1 ? ` (${times} members name it)` : ''}`,
        }
      : {
          vi: `${place} (\`${key}\`) chưa có chi hội${times > 1 ? ` mà ${times} hội viên ghi sinh hoạt ở đó` : ''}`,
          en: `${place} (\`${key}\`) has no subchapter${times > 1 ? `, yet ${times} members belong to it` : ''}`,
        },
  hint: ({ key, place, near, open, times, elsewhere }) => {
    const choose = {
      vi: `chọn chi hội ở đây: ${list(open, 'và', 'mã khác')}`,
      en: `choose one of this chapter: ${list(open, 'and', 'more')}`,
    };
    if (place !== undefined)
      return {
        vi: `nếu đã thành lập, ghi chi_hoi với ngay_thanh_lap dưới \`${key}\` trong co-so.yaml; nếu ghi nhầm, ${choose.vi}`,
        en: `if it was founded, enter chi_hoi (subchapter) with ngay_thanh_lap (its day) below \`${key}\` in co-so.yaml; otherwise ${choose.en}`,
      };
    if (near !== undefined) return { vi: `có phải \`${near}\`?`, en: `did you mean \`${near}\`?` };
    if (times >= MANY && elsewhere === undefined)
      return {
        vi: `nhiều người ghi mã này: có lẽ địa bàn bị xóa hay đổi mã trong co-so.yaml, ghi lại \`${key}\` ở đó; nếu không phải, ${choose.vi}`,
        en: `many name it: perhaps the place was removed or renamed in co-so.yaml, enter \`${key}\` there again; otherwise ${choose.en}`,
      };
    return {
      vi: `${choose.vi}; địa bàn có thật mà co-so.yaml thiếu thì ghi thêm vào đó`,
      en: `${choose.en}; enter a real place that co-so.yaml lacks there`,
    };
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
        const elsewhere = places.has(key) ? undefined : onlyOwner(data, chapter, key);
        const params = {
          key,
          place: places.get(key)?.name,
          // A key that is right elsewhere was copied, not mistyped.
          near: elsewhere === undefined ? nearby(key, places.keys()) : undefined,
          elsewhere,
          open: chapter.places.filter(({ subchapter }) => subchapter).map((one) => one.key),
          times: others.length + 1,
        };
        yield {
          file,
          path: [first.id, 'chi_hoi'],
          params,
          doubts: [{ file: home, path: ['dia_ban', key] }],
          related: others
            .slice(0, 3)
            .map((member) => related(file, [member.id, 'chi_hoi'], { vi: 'cũng ghi mã này', en: 'names it too' }, 'value')),
        };
      }
    }
  },
});

/** So many members are not mistyped one by one. */
const MANY = 5;
const MOST_LISTED = 20;

function list(keys: readonly string[], and: string, more: string): string {
  const rest = keys.length - MOST_LISTED;
  return `${keys.slice(0, MOST_LISTED).join(', ')}${rest > 0 ? ` ${and} ${rest} ${more}` : ''}`;
}

/** Hamlets are numbered, so one that differs in its number alone is no hint, unless the number is the same: ap-09 is ap-9. */
function nearby(key: string, keys: Iterable<string>): string | undefined {
  const names = [...keys];
  const same = names.filter((name) => unpadded(name) === unpadded(key));
  if (same.length === 1) return same[0];
  const found = nearest(key, names, 2);
  return found?.replace(/\d+/g, '') === key.replace(/\d+/g, '') ? undefined : found;
}

function unpadded(key: string): string {
  return key.replace(/(^|\D)0+(?=\d)/g, '$1');
}

/** The other chapter that has a place of this key, when it is the only one. */
function onlyOwner(data: Dataset, chapter: Chapter, key: string): string | undefined {
  const owners = data.chapters.filter((one) => one !== chapter && one.places.some((place) => place.key === key));
  return owners.length === 1 ? owners[0]?.name : undefined;
}
