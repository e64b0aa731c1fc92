import { chapterFile } from '../layout/paths.ts';
import type { Member } from '../model/chapter.ts';
import { changedByExcel } from './card-number-excel.ts';
import { sameInAll, timesNamed } from './copied-member.ts';
import { related } from './references.ts';
import { defineRule } from './rule.ts';

interface Params {
  readonly card: string;
  readonly id: string;
  readonly other: string;
  /** Where the two entries are one person's: on how many papers the spare one stands. */
  readonly copied?: number;
}

/** A card number is given once in the whole association (data-model, hoi-vien.yaml). */
export const cardNumberUnique = defineRule<Params>({
  code: 'H107',
  name: 'card-number-unique',
  severity: 'error',
  ensures: { vi: 'Số thẻ hội viên không trùng nhau', en: 'Card numbers are unique' },
  message: ({ card, id, other, copied }) =>
    copied === undefined
      ? { vi: `số thẻ \`${card}\` đã cấp cho \`${other}\``, en: `the card number \`${card}\` belongs to \`${other}\`` }
      : {
          vi: `\`${id}\` giống hệt \`${other}\`, cả số thẻ \`${card}\`: có lẽ chép nhầm`,
          en: `\`${id}\` is the same as \`${other}\`, card number \`${card}\` included: perhaps a copy`,
        },
  hint: ({ id, other, copied }) => {
    if (copied === undefined)
      return { vi: 'xem lại thẻ của hai người, sửa số ghi nhầm', en: 'look at both cards and correct the wrong one' };
    const papers = {
      vi: copied > 0 ? `ghi mã \`${other}\` trên mọi phiếu rồi ` : '',
      en: copied > 0 ? `write \`${other}\` on every paper and then ` : '',
    };
    return {
      vi: `xem sổ: nếu là một người thì ${papers.vi}xóa bản ghi mới chép \`${id}\`; đừng sửa số thẻ`,
      en: `look at the register: for one person ${papers.en}remove the copied record \`${id}\`; do not change the card number`,
    };
  },
  *check(data) {
    // Excel makes one number of many cards.
    const changed = changedByExcel(data);
    const holders = new Map<string, Member>();
    const carded = data.chapters.flatMap(({ members }) => members.filter(({ card }) => card !== undefined && !changed.has(card)));
    // Who joined first was given the card.
    for (const member of carded) {
      const holder = holders.get(member.card as string);
      if (holder === undefined || member.joined < holder.joined) holders.set(member.card as string, member);
    }
    const namedIn = new Map<string, (id: string) => number>();
    for (const member of carded) {
      const card = member.card as string;
      const holder = holders.get(card);
      if (holder === undefined || holder.id === member.id) continue;
      const chapter = sameInAll(holder, member) ? data.bySlug.get(member.chapter) : undefined;
      if (chapter && !namedIn.has(chapter.slug)) namedIn.set(chapter.slug, timesNamed(chapter));
      const named = chapter && namedIn.get(chapter.slug);
      const [kept, spare] = named && named(member.id) > named(holder.id) ? [member, holder] : [holder, member];
      yield {
        file: chapterFile(spare.chapter, 'members'),
        path: [spare.id, 'so_the'],
        params: { card, id: spare.id, other: kept.id, ...(named && { copied: named(spare.id) }) },
        related: [
          related(
            chapterFile(kept.chapter, 'members'),
            [kept.id, 'so_the'],
            { vi: 'thẻ đã cấp ở đây', en: 'the card was given here' },
            'value',
          ),
        ],
      };
    }
  },
});
