import { yearOf } from '../calendar/day.ts';
import { formatDay } from '../i18n/numbers.ts';
import { chapterFile } from '../layout/paths.ts';
import { defineRule } from './rule.ts';

type Params =
  | { readonly what: 'left'; readonly from: string; readonly left: string }
  | { readonly what: 'born'; readonly from: string; readonly born: number };

/** Volunteers are born, begin and stop in this order. */
export const volunteerDates = defineRule<Params>({
  code: 'H109',
  name: 'volunteer-dates',
  severity: 'error',
  ensures: { vi: 'Tình nguyện viên tham gia trước khi thôi', en: 'Volunteers begin before they stop' },
  message: (params) =>
    params.what === 'left'
      ? {
          vi: `thôi tham gia ngày ${formatDay(params.left, 'vi')}, trước ngày tham gia ${formatDay(params.from, 'vi')}`,
          en: `stopped on ${params.left}, before beginning on ${params.from}`,
        }
      : {
          vi: `tham gia ngày ${formatDay(params.from, 'vi')} mà năm sinh ghi ${params.born}`,
          en: `began on ${params.from} but born in ${params.born}`,
        },
  hint: () => ({ vi: 'xem lại sổ tình nguyện viên, sửa ngày ghi sai', en: 'look at the register and correct the wrong date' }),
  *check(data, trust) {
    for (const chapter of data.chapters) {
      const file = chapterFile(chapter.slug, 'volunteers');
      for (const { id, from, left, birthYear: born } of chapter.volunteers) {
        if (!trust.sound(file, [id, 'nam_sinh']) || !trust.sound(file, [id, 'tu'])) continue;
        if (left && left.day < from) yield { file, path: [id, 'thoi_tham_gia', 'ngay'], params: { what: 'left', from, left: left.day } };
        if (born !== undefined && yearOf(from) < born) yield { file, path: [id, 'tu'], params: { what: 'born', from, born } };
      }
    }
  },
});
