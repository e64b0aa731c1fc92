import { END, START } from './words.ts';

const word = (alternatives: string) => new RegExp(`${START}(?:${alternatives})${END}`, 'iu');

const WISH = word(
  'phấn đấu|chỉ tiêu|mục tiêu|dự kiến|dự báo|sẽ|cần|giao|đề nghị|kiến nghị|nếu|đăng ký|phải|theo kế hoạch|kế hoạch đề ra|kế hoạch năm|yêu cầu|quy định|nghị quyết đề ra|để|nhằm|ước|tương lai|năm tới|sắp tới|so với|thay vì',
);
const THEN = word(
  'trước đây|trước đó|năm trước|năm ngoái|cùng kỳ|nhiệm kỳ|đầu năm|giữa năm|khi|lúc|hồi|giai đoạn|quý|tháng|tuần|kỳ trước|kỳ (?:i{1,3}|[123]|một|hai|đầu|cuối|thứ|thu)|đợt|vừa qua|ban đầu|thời điểm đó',
);
const PART = word(
  'xã|thị trấn|phường|trường|ấp|khóm|chi hội|hội cơ sở|cơ sở|đơn vị|nơi|địa bàn|đội|nhóm|tổ(?! chức)|lớp|hai|ba|riêng|một số|nhiều|mỗi|từng|bình quân|trung bình|trong đó',
);

const TOPIC = word(
  'mô hình|phong trào|chương trình|dự án|cuộc thi|cuộc vận động|hiến máu|bếp ăn|vườn thuốc|heo đất|ngân hàng máu|tham gia|tham dự|hưởng ứng|tập huấn|danh hiệu|vững mạnh|khen thưởng|hội (?:thao|thi|nghị|trại|thảo)|đại hội|ngày hội|đại biểu|người dự|buổi|cuộc|lễ|cấp thẻ',
);
const CHANGE = word('kết nạp|phát triển|rút|xóa|xoá|tăng|giảm|thêm|mới|chuyển|trong đó|còn');
const NAMED = new RegExp(`${START}(?:[Xx]ã|[Tt]hị trấn|[Pp]hường|[Tt]rường|[Ấấ]p|[Kk]hóm|[Cc]hi hội)\\s+[\\p{Lu}\\d]`, 'u');

/** Whether words speak of some matter other than how large the body is: a model, a campaign, a course. */
export function isTopic(before: string): boolean {
  return TOPIC.test(before);
}

/** Whether words speak of people or units that came, went or were counted once more. */
export function isChange(before: string): boolean {
  return CHANGE.test(before);
}

/** Whether words name one commune, hamlet or school, of which the next sentence may still speak. */
export function namesOne(before: string): boolean {
  return NAMED.test(before);
}

/** Whether the words before a number speak of what is wished for or planned, not of what is. */
export function isWish(before: string): boolean {
  return WISH.test(before);
}

/** Whether the words before a number speak of another time than a day: another year, an earlier state, a date that is not that day. */
export function isElsewhen(before: string, year: number, day: string): boolean {
  if (THEN.test(before)) return true;
  if ([...before.matchAll(/(?<!\d)(?:19|20|21)\d\d(?!\d)/g)].some(([text]) => Number(text) !== year)) return true;
  const dates = [...before.matchAll(/(?<!\d)(\d{1,2})[/.-](\d{1,2})(?:[/.-](\d{4}))?(?!\d)/g)];
  return dates.some(([, of = '', month = '', in_ = String(year)]) => `${in_}-${month.padStart(2, '0')}-${of.padStart(2, '0')}` !== day);
}

/** Whether the words before a number speak of a part only: a commune, a hamlet, some chapters. A semicolon begins with the whole again. */
export function isPart(before: string): boolean {
  return PART.test(before.slice(before.lastIndexOf(';') + 1)) || namesOne(before);
}
