import { chapterFile } from '../layout/paths.ts';
import type { Member } from '../model/chapter.ts';
import { nameKey } from '../model/same-name.ts';
import { mentionsById } from './mentions.ts';
import { related } from './references.ts';
import { defineRule } from './rule.ts';

type Params =
  | { readonly what: 'returned'; readonly id: string; readonly other: string }
  | { readonly what: 'twice'; readonly id: string; readonly other: string; readonly joined: string };

/**
 * Nobody is listed under two ids, which would be counted and owe dues twice (data-model, general rules). Namesakes of one year are
 * common, so they must also share the subchapter or the day of joining, and not hold two cards.
 */
export const personTwice = defineRule<Params>({
  code: 'H122',
  name: 'person-twice',
  severity: 'warning',
  ensures: { vi: 'Một người không đứng tên dưới hai mã', en: 'Nobody is listed under two ids' },
  message: ({ id, other, what }) =>
    what === 'returned'
      ? {
          vi: `\`${id}\` trùng họ tên, giới tính, năm sinh với \`${other}\` đã ra Hội trước đó`,
          en: `\`${id}\` has the name, sex and year of birth of \`${other}\`, who had left before`,
        }
      : {
          vi: `\`${id}\` và \`${other}\` trùng họ tên, giới tính, năm sinh: có lẽ một người nhập hai lần`,
          en: `\`${id}\` and \`${other}\` have one name, sex and year of birth: perhaps one person entered twice`,
        },
  hint: (params) =>
    params.what === 'returned'
      ? {
          vi: `xem sổ: nếu là người ấy vào lại thì thêm truoc_day: ${params.other}; nếu là hai người thì ghi so_the của từng người`,
          en: `look at the register: for the same person returning add truoc_day (formerly): ${params.other}; for two people enter so_the (card number) of each`,
        }
      : {
          vi: `xem sổ: nếu là hai người thì ghi so_the của từng người; nếu là một thì dùng mã \`${params.other}\` trên mọi phiếu và ghi ở \`${params.id}\`: ra_hoi: {ngay: ${params.joined}, hinh_thuc: xoa_ten}`,
          en: `look at the register: for two people enter so_the (card number) of each; for one, use \`${params.other}\` on every paper and end \`${params.id}\` with ra_hoi: {ngay: ${params.joined}, hinh_thuc: xoa_ten} (departure: day, kind "struck off")`,
        },
  *check(data, trust) {
    for (const chapter of data.chapters) {
      const file = chapterFile(chapter.slug, 'members');
      let mentions: ReturnType<typeof mentionsById> | undefined;
      for (const alike of byLooks(chapter.members)) {
        for (const [index, member] of alike.entries()) {
          const other = alike.slice(0, index).find((one) => nameKey(one.name) === nameKey(member.name) && likelySame(one, member));
          if (!other || !trust.sound(file, [member.id]) || !trust.sound(file, [other.id])) continue;
          const [first, second] = other.joined <= member.joined ? [other, member] : [member, other];
          const returned = first.left !== undefined && first.left.day <= second.joined;
          if (returned && !COMES_BACK.has(first.left?.kind)) continue;
          // Two entries that overlapped until one ended have been dealt with.
          if (!returned && (first.left || second.left)) continue;
          mentions ??= mentionsById(chapter);
          const times = (id: string) => mentions?.get(id)?.length ?? 0;
          const [kept, spare] = !returned && times(second.id) > times(first.id) ? [second, first] : [first, second];
          yield {
            file,
            path: [spare.id],
            on: 'key',
            params: returned
              ? { what: 'returned', id: spare.id, other: kept.id }
              : { what: 'twice', id: spare.id, other: kept.id, joined: spare.joined },
            // Head-counts that differ by this row have the same cause.
            doubts: returned ? [] : [{ file, path: [spare.id] }],
            related: [related(file, [kept.id], { vi: `\`${kept.id}\` ở đây`, en: `\`${kept.id}\` is here` })],
          };
        }
      }
    }
  },
});

/** Who died does not return, who moved is known elsewhere by the same id. */
const COMES_BACK: ReadonlySet<string | undefined> = new Set(['rut_ten', 'xoa_ten', 'ra_truong']);

function likelySame(a: Member, b: Member): boolean {
  const twoCards = a.card !== undefined && b.card !== undefined && a.card !== b.card;
  const linked = a.formerId === b.id || b.formerId === a.id;
  const never = [a, b].some(({ joined, left }) => left !== undefined && left.day <= joined);
  return !twoCards && !linked && !never && (a.place === b.place || a.joined === b.joined);
}

/** Members in groups that only namesakes can share, so that few names need the slow comparison. */
function byLooks(members: readonly Member[]): Member[][] {
  const groups = new Map<string, Member[]>();
  for (const member of members) {
    const key = `${member.birthYear}${member.sex}${member.name.length}${member.name.charAt(0).toLowerCase()}`;
    const group = groups.get(key);
    if (group) group.push(member);
    else groups.set(key, [member]);
  }
  return [...groups.values()].filter(({ length }) => length > 1);
}
