import type { Words } from '../i18n/lang.ts';

/** Where the plan leaves a choice open, the one that was made (data-model, end of “Indicators”). */
export const CHOICES: readonly Words[] = [
  {
    vi: 'Hội phí: chỉ tính người đóng đủ và đúng hạn của từng kỳ; đóng đủ nhưng trễ được thống kê riêng, không tính là đạt.',
    en: 'Dues: only who paid every instalment in full by its due day counts; late payment is shown apart and never counts.',
  },
  {
    vi: 'Hội viên được miễn hội phí theo quyết định không tính vào tổng số phải đóng, trừ khi kế hoạch ghi khác.',
    en: 'Exempt members are not counted, unless the plan says otherwise.',
  },
  {
    vi: 'Quỹ nhân đạo: chỉ tính tiền mặt theo phiếu thu, phiếu chi; hiện vật thống kê riêng. Đúng bằng mức tối thiểu là đạt.',
    en: 'Fund: cash only, by vouchers; gifts in kind are listed apart. Exactly the minimum passes.',
  },
  {
    vi: 'Sổ sách: đạt khi mọi sổ bắt buộc được cập nhật trong năm và lần kiểm tra gần nhất có xem sổ kết luận đạt.',
    en: 'Registers: every required one updated in the year, and found right by the latest inspection that looked at it.',
  },
  {
    vi: 'Danh hiệu: chỉ tính quyết định công nhận ghi cho năm báo cáo, ký đến ngày chốt số liệu; đề nghị không tính.',
    en: 'Title: only decisions recorded for the year and dated by the as-of date; proposals do not count.',
  },
  {
    vi: 'Kiểm tra, tập huấn: ít nhất một lần kiểm tra định kỳ và một lớp nghiệp vụ công tác Hội trong năm.',
    en: 'Inspection and training: at least one periodic inspection and one course on Red Cross work in the year.',
  },
  {
    vi: 'Tỷ lệ làm tròn đến hai số lẻ, nhưng không bao giờ làm tròn lên thành đạt mục tiêu; đạt hay không xét trên số nguyên.',
    en: 'Percentages are rounded to two decimals, but never up to a target that was not reached; targets are decided on whole numbers.',
  },
];
