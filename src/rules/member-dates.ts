import { yearOf } from '../calendar/day.ts';
import { formatDay } from '../i18n/numbers.ts';
import { chapterFile } from '../layout/paths.ts';
import { defineRule } from './rule.ts';

type Params =
  | { readonly what: 'born'; readonly born: number; readonly joined: string }
  | { readonly what: 'old'; readonly born: number; readonly age: number }
  | { readonly what: 'left'; readonly joined: string; readonly left: string };

/** Born, joined, left: in this order. */
export const memberDates = defineRule<Params>({
  code: 'H106',
  name: 'member-dates',
  severity: 'error',
  ensures: { vi: 'Hội viên sinh trước khi vào Hội, vào Hội trước khi ra Hội', en: 'Members are born, join and leave in this order' },
  message: (params) => {
    switch (params.what) {
      case 'born':
        return {
          vi: `vào Hội ngày ${formatDay(params.joined, 'vi')} mà năm sinh ghi ${params.born}`,
          en: `joined on ${params.joined} but born in ${params.born}`,
        };
      case 'old':
        return {
          vi: `năm sinh ${params.born}: vào Hội lúc ${params.age} tuổi`,
          en: `born in ${params.born}: joined at the age of ${params.age}`,
        };
      case 'left':
        return {
          vi: `ra khỏi Hội ngày ${formatDay(params.left, 'vi')}, trước ngày vào Hội ${formatDay(params.joined, 'vi')}`,
          en: `left on ${params.left}, before joining on ${params.joined}`,
        };
    }
  },
  hint: () => ({
    vi: 'xem lại đơn vào Hội hoặc quyết định, sửa ngày hay năm sinh ghi sai',
    en: 'look at the papers and correct the wrong date or year of birth',
  }),
  *check(data, trust) {
    for (const chapter of data.chapters) {
      const file = chapterFile(chapter.slug, 'members');
      for (const { id, birthYear: born, joined, left } of chapter.members) {
        if (!trust.sound(file, [id, 'nam_sinh']) || !trust.sound(file, [id, 'ngay_vao_hoi'])) continue;
        const age = yearOf(joined) - born;
        if (left && left.day < joined)
          yield {
            file,
            path: [id, age > 110 ? 'ngay_vao_hoi' : 'ra_hoi', ...(age > 110 ? [] : ['ngay'])],
            params: { what: 'left', joined, left: left.day },
          };
        else if (age < 0) yield { file, path: [id, 'ngay_vao_hoi'], params: { what: 'born', born, joined } };
        else if (age > 110) yield { file, path: [id, 'nam_sinh'], params: { what: 'old', born, age } };
      }
    }
  },
});
