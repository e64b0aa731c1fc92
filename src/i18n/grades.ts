import type { Lang, Words } from './lang.ts';

const GRADES: Readonly<Record<string, Words>> = {
  vung_manh: { vi: 'Vững mạnh', en: 'Strong' },
  kha: { vi: 'Khá', en: 'Good' },
  trung_binh: { vi: 'Trung bình', en: 'Average' },
  yeu: { vi: 'Yếu', en: 'Weak' },
};

/** A grade of the plan as printed; a grade that a plan made up itself is printed as written. */
export function gradeName(grade: string | undefined, lang: Lang): string | undefined {
  return grade === undefined ? undefined : (GRADES[grade]?.[lang] ?? grade.replaceAll('_', ' '));
}
