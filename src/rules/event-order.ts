import type { Day } from '../calendar/day.ts';
import { formatDay } from '../i18n/numbers.ts';
import { type YearFileKind, yearFile } from '../layout/paths.ts';
import type { ChapterYear } from '../model/year.ts';
import { defineRule } from './rule.ts';

/** Events are lists in date order (data-model, general rules): of two inspections on one day the later in the file decides. */
export const eventOrder = defineRule<{ day: string; before: string }>({
  code: 'H412',
  name: 'event-order',
  severity: 'warning',
  ensures: { vi: 'Các việc trong danh sách xếp theo ngày', en: 'Events stand in date order' },
  message: ({ day, before }) => ({
    vi: `việc ngày ${formatDay(day, 'vi')} đứng sau việc ngày ${formatDay(before, 'vi')}`,
    en: `an event of ${day} follows one of ${before}`,
  }),
  hint: () => ({ vi: 'xếp lại theo thứ tự ngày, hoặc sửa ngày nếu ghi sai', en: 'put them in date order, or correct the date' }),
  *check(data, trust) {
    for (const chapter of data.chapters) {
      for (const year of chapter.years.values()) {
        for (const [kind, listOf] of LISTS) {
          const file = yearFile(chapter.slug, year.year, kind);
          let before: Day | undefined;
          for (const { index, day } of listOf(year)) {
            if (day === undefined || !trust.sound(file, [index])) continue;
            if (before !== undefined && day < before) {
              yield { file, path: [index, 'ngay'], params: { day, before } };
              break;
            }
            before = day;
          }
        }
      }
    }
  },
});

const LISTS: readonly (readonly [YearFileKind, (year: ChapterYear) => readonly { readonly index: number; readonly day?: Day }[]])[] = [
  ['inspections', (year) => year.inspections],
  ['trainings', (year) => year.trainings],
  ['activities', (year) => year.activities],
  ['awards', (year) => year.awards],
];
