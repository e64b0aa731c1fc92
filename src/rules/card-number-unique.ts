import { chapterFile } from '../layout/paths.ts';
import type { Member } from '../model/chapter.ts';
import { related } from './references.ts';
import { defineRule } from './rule.ts';

/** A card number is given once in the whole association (data-model, hoi-vien.yaml). */
export const cardNumberUnique = defineRule<{ card: string; other: string }>({
  code: 'H107', name: 'card-number-unique', severity: 'error',
  ensures: { vi: 'Số thẻ hội viên không trùng nhau', en: 'Card numbers are unique' },
  message: ({ card, other }) => ({ vi: `số thẻ \`${card}\` đã cấp cho \`${other}\``, en: `the card number \`${card}\` belongs to \`${other}\`` }),
  hint: () => ({ vi: 'xem lại thẻ của hai người, sửa số ghi nhầm', en: 'look at both cards and correct the wrong one' }),
  *check(data) {
    const holders = new Map<string, Member>();
    // Who joined first was given the card.
    const carded = data.chapters.flatMap(({ members }) => members.filter(({ card }) => card !== undefined)).sort((a, b) => (a.joined < b.joined ? -1 : a.joined > b.joined ? 1 : 0));
    {
      for (const member of carded) {
        if (member.card === undefined) continue;
        const holder = holders.get(member.card);
        if (holder === undefined) holders.set(member.card, member);
        else if (holder.id !== member.id) {
          yield {
            file: chapterFile(member.chapter, 'members'),
            path: [member.id, 'so_the'],
            params: { card: member.card, other: holder.id },
            related: [related(chapterFile(holder.chapter, 'members'), [holder.id, 'so_the'], { vi: 'thẻ đã cấp ở đây', en: 'the card was given here' }, 'value')],
          };
        }
      }
    }
  },
});
