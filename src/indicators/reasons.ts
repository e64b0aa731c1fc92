import type { Words } from '../i18n/lang.ts';

/** Why a unit counts toward its target or not: the codes of `hoi status --json`, and their words. Codes are never re-used. */
export const REASONS = {
  met: { vi: 'đạt', en: 'met' },
  'no-plan': { vi: 'chưa có kế hoạch năm', en: 'no plan of the year' },
  'plan-later': { vi: 'kế hoạch ban hành sau ngày chốt số liệu', en: 'the plan is dated after the as-of date' },
  'no-measures': { vi: 'kế hoạch không có biện pháp nào', en: 'the plan has no measure' },
  'not-recognised': { vi: 'chưa có quyết định công nhận', en: 'no decision of recognition' },
  'other-title': { vi: 'được công nhận mức khác', en: 'recognised with another grade' },
  'recognised-later': { vi: 'quyết định công nhận sau ngày chốt số liệu', en: 'recognised after the as-of date' },
  'no-fund': { vi: 'chưa có sổ quỹ nhân đạo', en: 'no book of the fund' },
  'fund-below': { vi: 'số dư quỹ dưới mức tối thiểu', en: 'the fund is below the minimum' },
  'no-register': { vi: 'thiếu sổ', en: 'a register is missing' },
  'register-not-updated': { vi: 'sổ chưa cập nhật trong năm', en: 'a register was not brought up to date' },
  'register-not-inspected': { vi: 'sổ chưa được kiểm tra', en: 'no inspection looked at a register' },
  'register-failed': { vi: 'lần kiểm tra gần nhất kết luận sổ chưa đạt', en: 'the latest inspection found a register wanting' },
  late: { vi: 'đóng đủ nhưng trễ hạn', en: 'paid all, but late' },
  partial: { vi: 'đóng chưa đủ', en: 'paid in part' },
  unpaid: { vi: 'chưa đóng', en: 'not paid' },
  'no-inspection': { vi: 'chưa được kiểm tra định kỳ', en: 'no periodic inspection' },
  'no-training': { vi: 'chưa dự tập huấn nghiệp vụ', en: 'no training in Red Cross work' },
  neither: { vi: 'chưa kiểm tra định kỳ, chưa tập huấn nghiệp vụ', en: 'neither inspected nor trained' },
  'no-subchapter': { vi: 'chưa có chi hội', en: 'no subchapter' },
  'subchapter-later': { vi: 'chi hội thành lập sau ngày chốt số liệu', en: 'the subchapter was founded later' },
  'subchapter-dissolved': { vi: 'chi hội đã giải thể', en: 'the subchapter was dissolved' },
} as const satisfies Record<string, Words>;

export type ReasonCode = keyof typeof REASONS;

/** Why something near an indicator's population is not counted at all: codes of `hoi why --json`, and their words. */
export const EXCLUSIONS = {
  'chapter-not-yet': { vi: 'Hội cơ sở thành lập sau ngày xét', en: 'the chapter was founded later' },
  'chapter-ended': { vi: 'Hội cơ sở đã kết thúc', en: 'the chapter has ended' },
  'joined-later': { vi: 'vào Hội sau ngày xét', en: 'joined later' },
  'left-before': { vi: 'đã ra khỏi danh sách', en: 'had left the list' },
  exempt: { vi: 'được miễn hội phí', en: 'exempt from dues' },
  'owes-nothing': { vi: 'chưa phải nộp kỳ nào đến ngày chốt', en: 'owes nothing on instalments due by the as-of date' },
  'place-not-yet': { vi: 'địa bàn có sau ngày xét', en: 'the place did not exist yet' },
  'place-gone': { vi: 'địa bàn không còn', en: 'the place exists no more' },
  'place-not-in-plan': { vi: 'loại địa bàn mà kế hoạch không tính', en: 'a kind of place that the plan does not count' },
} as const satisfies Record<string, Words>;

export type ExclusionCode = keyof typeof EXCLUSIONS;
