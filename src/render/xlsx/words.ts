import type { Words } from '../../i18n/lang.ts';

/** What the workbook itself says around the report's own words. */
export const SHEET_WORDS = {
  year: { vi: 'Năm', en: 'Year' },
  asOf: { vi: 'Số liệu tính đến ngày', en: 'Figures as of' },
  missing: { vi: 'chưa ghi', en: 'not recorded' },
  empty: { vi: 'Không có số liệu.', en: 'No entries.' },
  grounds: { vi: 'Căn cứ: trang', en: 'Rests on: sheet' },
  row: { vi: 'từ dòng', en: 'from row' },
  page: { vi: 'Trang', en: 'Page' },
} as const satisfies Record<string, Words>;

/** Stands for a value that does not apply, here and in the formulas. */
export const DASH = '–';
