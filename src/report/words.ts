import { capitalized } from '../i18n/capital.ts';
import type { Lang, Words } from '../i18n/lang.ts';
import { formatCount } from '../i18n/numbers.ts';
import type { ReportPart } from '../model/report-parts.ts';

/** The five required parts of a report (plan IV.3), as a phrase. */
export const PART_NAMES: Readonly<Record<ReportPart, Words>> = {
  chi_dao: { vi: 'kết quả chỉ đạo, triển khai', en: 'guidance and roll-out' },
  ket_qua: { vi: 'kết quả thực hiện nhiệm vụ, chỉ tiêu', en: 'results' },
  danh_gia: { vi: 'đánh giá chung (ưu điểm, hạn chế, nguyên nhân, bài học)', en: 'assessment (strengths, weaknesses, causes, lessons)' },
  kien_nghi: { vi: 'đề xuất, kiến nghị', en: 'proposals' },
  phuong_huong: { vi: 'phương hướng năm tới', en: 'direction for next year' },
};

/** What the body that owns the data calls itself in its own tables; Huyện hội was the name until districts ended. */
export const BODY_NAMES: Readonly<Record<'tinh' | 'huyen' | 'xa', Words>> = {
  tinh: { vi: 'Tỉnh hội', en: 'Provincial association' },
  huyen: { vi: 'Huyện hội', en: 'District association' },
  xa: { vi: 'Hội cấp xã', en: 'Commune association' },
};

const days = {
  vi: (count: number) => `${formatCount(count, 'vi')} ngày`,
  en: (count: number) => `${formatCount(count, 'en')} ${count === 1 ? 'day' : 'days'}`,
};

type Say = Readonly<Record<Lang, (count: number | undefined) => string>>;
const with_ = (vi: string, en: string): Say => ({
  vi: (count) => (count === undefined ? vi : `${vi} ${days.vi(count)}`),
  en: (count) => (count === undefined ? en : `${en} ${days.en(count)}`),
});

/** States of a deadline, with their number of days where one is given. */
export const DEADLINE_STATES: Readonly<Record<'on-time' | 'late' | 'incomplete' | 'open' | 'overdue' | 'days', Say>> = {
  'on-time': { vi: () => 'đã nhận đúng hạn', en: () => 'received on time' },
  late: with_('nhận trễ', 'received late by'),
  incomplete: {
    vi: () => 'đã nhận nhưng chưa đủ nội dung, chưa tính là đã báo cáo',
    en: () => 'received but incomplete: not counted as submitted',
  },
  open: with_('chưa nhận, còn', 'not received, still'),
  overdue: with_('chưa nhận, quá hạn', 'not received, overdue by'),
  days: { vi: (count) => days.vi(count ?? 0), en: (count) => days.en(count ?? 0) },
};

/** A deadline's state in words: the chapters' reports are received, the association's own is sent. */
export function deadlineWords(
  one: { readonly kind: string; readonly state: keyof typeof DEADLINE_STATES },
  lang: Lang,
  days?: number,
): string {
  const words = DEADLINE_STATES[one.state][lang](days);
  return one.kind === 'association-report' ? words.replace('nhận', 'gửi').replace('received', 'sent') : words;
}

/** A chapter's name without what all of them share. */
export function shortName(name: string): string {
  const short = name.replace(/^Hội (Chữ thập đỏ|CTĐ) /, '');
  return capitalized(short);
}
