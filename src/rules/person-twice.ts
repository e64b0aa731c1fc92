import { chapterFile } from '../layout/paths.ts';
import type { Member } from '../model/chapter.ts';
import { nameKey } from '../model/same-name.ts';
import { sameInAll, timesNamed } from './copied-member.ts';
import { related } from './references.ts';
import { defineRule } from './rule.ts';

type Params =
  | { readonly what: 'returned'; readonly id: string; readonly other: string }
  | { readonly what: 'twice'; readonly id: string; readonly other: string; readonly joined: string }
  | { readonly what: 'copied'; readonly id: string; readonly other: string; readonly cards: boolean };

/**
 * Nobody is listed under two ids, which would be counted and owe dues twice (data-model, general rules). Namesakes of one year are
 * common, so they must also share the subchapter or the day of joining, and not hold two cards; where both are shared, a card that
 * was changed to make a copy pass is told too. A copy that no paper names was never a member: nothing was decided, so nothing ends.
 */
export const personTwice = defineRule<Params>({
  code: 'H122',
  name: 'person-twice',
  severity: 'warning',
  ensures: { vi: 'Một người không đứng tên dưới hai mã', en: 'Nobody is listed under two ids' },
  message: (params) => {
    const { id, other } = params;
    switch (params.what) {
      case 'returned':
        return {
          vi: `\`${id}\` trùng họ tên, giới tính, năm sinh với \`${other}\` đã ra Hội trước đó`,
          en: `\`${id}\` has the name, sex and year of birth of \`${other}\`, who had left before`,
        };
      case 'copied':
        return {
          vi: `\`${id}\` giống hệt \`${other}\`${params.cards ? ', chỉ khác số thẻ' : ''}: có lẽ chép nhầm`,
          en: `\`${id}\` is the same as \`${other}\`${params.cards ? ' but for the card number' : ''}: perhaps a copy`,
        };
      case 'twice':
        return {
          vi: `\`${id}\` và \`${other}\` trùng họ tên, giới tính, năm sinh: có lẽ một người nhập hai lần`,
          en: `\`${id}\` and \`${other}\` have one name, sex and year of birth: perhaps one person entered twice`,
        };
    }
  },
  hint: (params) => {
    const { id, other } = params;
    switch (params.what) {
      case 'returned':
        return {
          vi: `xem sổ: nếu là người ấy vào lại thì thêm truoc_day: ${other}; nếu là hai người thì ghi so_the của từng người`,
          en: `look at the register: for the same person returning add truoc_day (formerly): ${other}; for two people enter so_the (card number) of each`,
        };
      case 'copied':
        return {
          vi: `xem sổ, xem thẻ: nếu là một người thì xóa bản ghi mới chép \`${id}\`; nếu đúng là hai người thì ${params.cards ? 'để nguyên' : 'ghi so_the của từng người'}`,
          en: `look at the register and the cards: for one person remove the copied record \`${id}\`; for two people ${params.cards ? 'leave it' : 'enter so_the (card number) of each'}`,
        };
      case 'twice':
        return {
          vi: `xem sổ: nếu là hai người thì ghi so_the của từng người; nếu là một thì dùng mã \`${other}\` trên mọi phiếu và ghi ở \`${id}\` ra_hoi với ngay: ${params.joined}, hinh_thuc: xoa_ten, quyet_dinh: số quyết định xóa tên`,
          en: `look at the register: for two people enter so_the (card number) of each; for one, use \`${other}\` on every paper and end \`${id}\` by ra_hoi (departure) with ngay: ${params.joined}, hinh_thuc: xoa_ten (struck off) and the number of the decision in quyet_dinh`,
        };
    }
  },
  *check(data, trust) {
    for (const chapter of data.chapters) {
      const file = chapterFile(chapter.slug, 'members');
      const named = timesNamed(chapter);
      for (const alike of byLooks(chapter.members)) {
        for (const [index, member] of alike.entries()) {
          const other = alike.slice(0, index).find((one) => nameKey(one.name) === nameKey(member.name) && likelySame(one, member));
          if (!other || !trust.sound(file, [member.id]) || !trust.sound(file, [other.id])) continue;
          const [first, second] = other.joined <= member.joined ? [other, member] : [member, other];
          const returned = first.left !== undefined && first.left.day <= second.joined;
          if (returned && !COMES_BACK.has(first.left?.kind)) continue;
          // Two entries that overlapped until one ended have been dealt with.
          if (!returned && (first.left || second.left)) continue;
          const [kept, spare] = !returned && named(second.id) > named(first.id) ? [second, first] : [first, second];
          const cards = twoCards(first, second);
          const copied = same(first, second) && named(spare.id) === 0;
          if (cards && !copied) continue;
          yield {
            file,
            path: [spare.id],
            on: 'key',
            params: {
              ...(returned ? { what: 'returned' } : copied ? { what: 'copied', cards } : { what: 'twice', joined: spare.joined }),
              id: spare.id,
              other: kept.id,
            },
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
  const linked = a.formerId === b.id || b.formerId === a.id;
  const never = [a, b].some(({ joined, left }) => left !== undefined && left.day <= joined);
  return (!twoCards(a, b) || same(a, b)) && !linked && !never && (a.place === b.place || a.joined === b.joined);
}

function same(a: Member, b: Member): boolean {
  return sameInAll(a, b) && a.place === b.place;
}

function twoCards(a: Member, b: Member): boolean {
  return a.card !== undefined && b.card !== undefined && a.card !== b.card;
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
