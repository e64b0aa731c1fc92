import type { Words } from '../i18n/lang.ts';
import type { Question } from '../indicators/indicator.ts';
import type { Chapter } from '../model/chapter.ts';
import { type TotalKey, totalOf } from '../model/totals.ts';

const LABELS = {
  hoi_co_so: { vi: 'Hội cơ sở', en: 'Chapters' },
  chi_hoi: { vi: 'Chi hội', en: 'Subchapters' },
  hoi_vien: { vi: 'Hội viên', en: 'Members' },
  tinh_nguyen_vien: { vi: 'Tình nguyện viên', en: 'Volunteers' },
  thanh_nien: { vi: 'Thanh niên Chữ thập đỏ', en: 'Youth' },
  thieu_nien: { vi: 'Thiếu niên Chữ thập đỏ', en: 'Children' },
} as const satisfies Partial<Record<TotalKey, Words>>;

/** How many chapters, subchapters, members, volunteers and young people there are; 0 where nobody recorded any. */
export function sizeOf(
  { year, asOf }: Question,
  chapters: readonly Chapter[],
): readonly { readonly label: Words; readonly count: number }[] {
  return (Object.keys(LABELS) as (keyof typeof LABELS)[]).map((key) => ({
    label: LABELS[key],
    count: totalOf(key, chapters, year, asOf) ?? 0,
  }));
}
