import type { Words } from '../i18n/lang.ts';
import type { Question } from '../indicators/indicator.ts';
import type { Chapter } from '../model/chapter.ts';
import { TOTALS, type TotalKey, totalOf } from '../model/totals.ts';
import type { Size } from './model.ts';

/** The totals of some chapters as of the report's date; undefined what nobody recorded. */
export function sizeOf({ year, asOf }: Question, chapters: readonly Chapter[]): Size {
  const totals = (Object.keys(TOTALS) as TotalKey[]).map((key) => [key, totalOf(key, chapters, year, asOf)] as const);
  return Object.fromEntries(totals) as Record<TotalKey, number | undefined>;
}

/** The totals that the report's table of size shows, in its order. */
const LABELS = {
  hoi_co_so: { vi: 'Hội cơ sở', en: 'Chapters' },
  chi_hoi: { vi: 'Chi hội', en: 'Subchapters' },
  hoi_vien: { vi: 'Hội viên', en: 'Members' },
  tinh_nguyen_vien: { vi: 'Tình nguyện viên', en: 'Volunteers' },
  thanh_nien: { vi: 'Thanh niên Chữ thập đỏ', en: 'Youth' },
  thieu_nien: { vi: 'Thiếu niên Chữ thập đỏ', en: 'Children' },
} as const satisfies Partial<Record<TotalKey, Words>>;

/** Each row of that table: its label and its number. */
export function sizeRows(size: Size): readonly { readonly label: Words; readonly count: number | undefined }[] {
  return (Object.keys(LABELS) as (keyof typeof LABELS)[]).map((key) => ({ label: LABELS[key], count: size[key] }));
}
