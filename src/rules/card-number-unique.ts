import { chapterFile } from '../layout/paths.ts';
import type { Member } from '../model/chapter.ts';
import { related } from './references.ts';
import { defineRule } from './rule.ts';

/** A card number is given once in the whole association (data-model, hoi-vien.yaml). */
export const cardNumberUnique = defineRule<{ card: string; other: string }>({
  code: 'H107',
  name: 'card-number-unique',
  severity: 'error',
  ensures: { vi: 'Số thẻ hội viên không trùng nhau', en: 'Card numbers are unique' },
  message: ({ card, other }) => ({
    vi: `số thẻ \`${card}\` đã cấp cho \`${other}\``,
    en: `the card number \`${card}\` belongs to \`${other}\``,
  }),
  hint: () => ({ vi: 'xem lại thẻ của hai người, sửa số ghi nhầm', en: 'look at both cards and correct the wrong one' }),
  *check(data) {
    const holders = new Map<string, Member>();
    const carded = data.chapters.flatMap(({ members }) => members.filter(({ card }) => card !== undefined));
    // Who joined first was given the card.
    for (const member of carded) {
      const holder = holders.get(member.card as string);
      if (holder === undefined || member.joined < holder.joined) holders.set(member.card as string, member);
    }
    for (const member of carded) {
      const card = member.card as string;
      const holder = holders.get(card);
      if (holder === undefined || holder.id === member.id) continue;
      yield {
        file: chapterFile(member.chapter, 'members'),
        path: [member.id, 'so_the'],
        params: { card, other: holder.id },
        related: [
          related(
            chapterFile(holder.chapter, 'members'),
            [holder.id, 'so_the'],
            { vi: 'thẻ đã cấp ở đây', en: 'the card was given here' },
            'value',
          ),
        ],
      };
    }
  },
});
