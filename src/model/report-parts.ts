import type { ReportParts } from './year.ts';

/** The five parts that section IV.3 of the plan requires, by the key that holds each. */
export const REPORT_PARTS = ['chi_dao', 'ket_qua', 'danh_gia', 'kien_nghi', 'phuong_huong'] as const;
export type ReportPart = (typeof REPORT_PARTS)[number];

/** Parts that are missing or empty; the assessment needs all four of its lists. */
export function missingParts(report: ReportParts): ReportPart[] {
  const has: Record<ReportPart, boolean> = {
    chi_dao: report.guidance.length > 0,
    ket_qua: report.results.length > 0,
    danh_gia: [report.strengths, report.weaknesses, report.causes, report.lessons].every((list) => list.length > 0),
    kien_nghi: report.proposals.length > 0,
    phuong_huong: report.direction.length > 0,
  };
  return REPORT_PARTS.filter((part) => !has[part]);
}
