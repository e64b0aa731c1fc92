import { type Day, yearOf } from '../../calendar/day.ts';
import { formatDay } from '../../i18n/numbers.ts';
import { yearFile } from '../../layout/paths.ts';
import { excludedChapters, inOneLine } from './chapters.ts';
import { defineReasoning, type Ground } from './reasoning.ts';

/** Behind the sixth line of the plan's section II; both halves are shown. */
export const inspectionAndTrainingWhy = defineReasoning({
  id: 'kiem-tra-tap-huan',
  definition: ({ year, asOf }) => ({
    vi: `Hội cơ sở có ít nhất một đợt kiểm tra định kỳ và một lớp tập huấn nghiệp vụ (từ 1 người dự) trong năm ${year}, đến hết ${formatDay(asOf, 'vi')}`,
    en: `chapters with at least one periodic inspection and one training in Red Cross work (1 person or more) in ${year}, by ${asOf}`,
  }),
  excluded: excludedChapters,
  accounts: ({ data, year, asOf }) => {
    const counts = (day: Day) => day <= asOf && yearOf(day) === year;
    return ({ chapter }) => {
      const found = data.bySlug.get(chapter)?.years.get(year);
      const inspected = (found?.inspections ?? []).filter(({ kind, day }) => kind === 'dinh_ky' && counts(day));
      const trained = (found?.trainings ?? []).filter(({ kind, day, people }) => kind === 'nghiep_vu' && people >= 1 && counts(day));
      const inspections = yearFile(chapter, year, 'inspections');
      const trainings = yearFile(chapter, year, 'trainings');
      const none = (vi: string, en: string, file: string): Ground => ({ words: { vi, en }, file, path: [] });
      const grounds: Ground[] = [
        ...inspected.map(({ day, index }) => ({
          words: { vi: `kiểm tra định kỳ ${formatDay(day, 'vi')}`, en: `periodic inspection on ${day}` },
          file: inspections,
          path: [index],
        })),
        ...(inspected.length === 0 ? [none('không có kiểm tra định kỳ', 'no periodic inspection', inspections)] : []),
        ...trained.map(({ day, index, people }) => ({
          words: { vi: `tập huấn nghiệp vụ ${formatDay(day, 'vi')}, ${people} người`, en: `trained on ${day}, ${people} people` },
          file: trainings,
          path: [index],
        })),
        ...(trained.length === 0 ? [none('không có tập huấn nghiệp vụ', 'no training in Red Cross work', trainings)] : []),
      ];
      return { summary: inOneLine(grounds), grounds };
    };
  },
});
