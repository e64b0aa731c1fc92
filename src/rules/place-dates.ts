import { formatDay } from '../i18n/numbers.ts';
import { chapterFile } from '../layout/paths.ts';
import { defineRule } from './rule.ts';

/** A place and its subchapter begin before they end (data-model, co-so.yaml). */
export const placeDates = defineRule<{ name: string; what: 'place' | 'subchapter'; first: string; last: string }>({
  code: 'H114',
  name: 'place-dates',
  severity: 'error',
  ensures: { vi: 'Địa bàn và chi hội không kết thúc trước khi bắt đầu', en: 'Places and subchapters do not end before they begin' },
  message: ({ name, what, first, last }) => ({
    vi: `${what === 'place' ? name : `chi hội ${name}`}: ngày kết thúc ${formatDay(last, 'vi')} trước ngày bắt đầu ${formatDay(first, 'vi')}`,
    en: `${what === 'place' ? name : `the subchapter of ${name}`} ends on ${last}, before it begins on ${first}`,
  }),
  hint: () => ({ vi: 'xem lại quyết định thành lập, giải thể; sửa ngày ghi sai', en: 'look at the decisions and correct the wrong date' }),
  *check(data, trust) {
    for (const chapter of data.chapters) {
      const file = chapterFile(chapter.slug, 'chapter');
      for (const { key, name, from, until, subchapter } of chapter.places) {
        if (from !== undefined && until !== undefined && until < from)
          yield { file, path: ['dia_ban', key, 'den'], params: { name, what: 'place', first: from, last: until } };
        else if (
          subchapter?.dissolved !== undefined &&
          subchapter.dissolved < subchapter.founded &&
          trust.sound(file, ['dia_ban', key, 'chi_hoi', 'ngay_thanh_lap'])
        ) {
          yield {
            file,
            path: ['dia_ban', key, 'chi_hoi', 'giai_the'],
            params: { name, what: 'subchapter', first: subchapter.founded, last: subchapter.dissolved },
          };
        }
      }
    }
  },
});
