import type { Words } from '../i18n/lang.ts';
import type { IndicatorId, RegisterKind } from '../model/plan.ts';
import type { State } from './target.ts';

/** Short names of the indicators for tables. */
export const INDICATOR_NAMES: Readonly<Record<IndicatorId, Words>> = {
  'ke-hoach': { vi: 'Có kế hoạch và biện pháp cụ thể', en: 'Plan with concrete measures' },
  'vung-manh': { vi: 'Đạt danh hiệu Hội cơ sở vững mạnh', en: 'Title of strong chapter' },
  'quy-nhan-dao': { vi: 'Quỹ nhân đạo đạt mức tối thiểu', en: 'Humanitarian fund at the minimum' },
  'so-sach': { vi: 'Sổ sách quản lý đúng quy định', en: 'Registers kept as required' },
  'hoi-phi': { vi: 'Hội viên đóng hội phí đủ và đúng kỳ', en: 'Dues paid in full and on time' },
  'kiem-tra-tap-huan': { vi: 'Được kiểm tra định kỳ và tập huấn', en: 'Inspected and trained' },
  'chi-hoi': { vi: 'Ấp, khóm, trường học có chi hội', en: 'Places with a subchapter' },
};

/** Even shorter names, for the heads of a matrix and within a sentence. */
export const INDICATOR_HEADS: Readonly<Record<IndicatorId, Words>> = {
  'ke-hoach': { vi: 'Kế hoạch', en: 'Plan' },
  'vung-manh': { vi: 'Vững mạnh', en: 'Title' },
  'quy-nhan-dao': { vi: 'Quỹ', en: 'Fund' },
  'so-sach': { vi: 'Sổ sách', en: 'Registers' },
  'hoi-phi': { vi: 'Hội phí', en: 'Dues' },
  'kiem-tra-tap-huan': { vi: 'Kiểm tra, tập huấn', en: 'Inspected, trained' },
  'chi-hoi': { vi: 'Chi hội', en: 'Subchapters' },
};

/** What came of an indicator, in words. */
export const STATE_NAMES: Readonly<Record<State, Words>> = {
  met: { vi: 'đạt', en: 'met' },
  missed: { vi: 'chưa đạt', en: 'missed' },
  'not-applicable': { vi: 'không áp dụng', en: 'not applicable' },
};

/** What an indicator counts, after a number. */
export const UNIT_NAMES: Readonly<Record<'chapters' | 'members' | 'places', Words>> = {
  chapters: { vi: 'Hội cơ sở', en: 'chapters' },
  members: { vi: 'hội viên', en: 'members' },
  places: { vi: 'địa bàn', en: 'places' },
};

/** The registers that a chapter keeps, within a sentence. */
export const REGISTER_NAMES: Readonly<Record<RegisterKind, Words>> = {
  hoi_vien: { vi: 'sổ hội viên', en: "members' register" },
  tinh_nguyen_vien: { vi: 'sổ tình nguyện viên', en: "volunteers' register" },
};
