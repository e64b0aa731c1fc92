import { chapterFile } from '../layout/paths.ts';
import type { Dataset } from '../model/dataset.ts';
import { defineRule } from './rule.ts';

/**
 * Excel turns a card number into a number (`1,56E+03`, `1.555`) and what stood on the card is lost (data-model: text as written is the
 * value). A number with a point is told only where most of the repository's cards have none.
 */
export const cardNumberExcel = defineRule<{ card: string }>({
  code: 'H432',
  name: 'card-number-excel',
  severity: 'warning',
  ensures: { vi: 'Số thẻ không bị Excel đổi dạng', en: 'Card numbers are not changed by Excel' },
  message: ({ card }) => ({
    vi: `số thẻ \`${card}\` không còn như ghi trên thẻ: Excel đã đổi`,
    en: `the card number \`${card}\` is not what the card says: Excel changed it`,
  }),
  hint: () => ({
    vi: 'xem lại thẻ giấy, ghi đúng số trên thẻ, đủ các số 0 đứng trước',
    en: 'look at the paper card and write its number, leading zeros included',
  }),
  *check(data) {
    const changed = changedByExcel(data);
    if (changed.size === 0) return;
    for (const chapter of data.chapters) {
      for (const { id, card } of chapter.members) {
        if (card !== undefined && changed.has(card))
          yield { file: chapterFile(chapter.slug, 'members'), path: [id, 'so_the'], params: { card } };
      }
    }
  },
});

/** The card numbers that Excel made: nobody else's number is to be compared with them. */
export function changedByExcel(data: Dataset): ReadonlySet<string> {
  const cards = data.chapters.flatMap(({ members }) => members.flatMap(({ card }) => (card === undefined ? [] : [card])));
  const pointed = cards.filter((card) => POINTED.test(card));
  const usual = pointed.length * 2 >= cards.length;
  return new Set([...cards.filter((card) => POWER.test(card)), ...(usual ? [] : pointed)]);
}

/** As Excel writes it; `6e3` is what a person may have written. */
const POWER = /^\d+(?:[.,]\d+)?E\+\d{2,}$/;
const POINTED = /^\d+[.,]\d+$/;
