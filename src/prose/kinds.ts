import { defineFinding } from '../findings/finding.ts';
import { nearest } from '../findings/nearest.ts';
import type { Words } from '../i18n/lang.ts';
import { formatCount, formatDay } from '../i18n/numbers.ts';
import { INDICATOR_IDS } from '../model/plan.ts';
import { CHAPTER_NAMES, INDICATOR_PARTS, NAMES } from './names.ts';

/** References in a report's prose name a figure (data-model: reports; the list is in docs/huong-dan/lap-bao-cao.md). */
export const unknownReference = defineFinding<{ name: string; broken: boolean; chapter: boolean }>({
  code: 'H420',
  name: 'unknown-reference',
  severity: 'error',
  ensures: { vi: 'Chỗ điền số `{{ … }}` trong lời văn ghi đúng tên, đủ ngoặc', en: 'Every `{{ … }}` in the prose names a figure' },
  message: ({ name, broken, chapter }) => {
    if (broken && name === '') return { vi: 'ngoặc nhọn của chỗ điền số không đủ đôi', en: 'the braces of a figure do not match' };
    if (broken) return { vi: `ngoặc nhọn không đủ đôi ở chỗ điền số \`${name}\``, en: `the braces around \`${name}\` do not match` };
    if (name === '') return { vi: 'chỗ điền số `{{ }}` chưa ghi tên số liệu', en: 'nothing stands between `{{ }}`' };
    return chapter && NAMES.has(name)
      ? { vi: `\`${name}\` là số của cả Hội, không dùng trong báo cáo của Hội cơ sở`, en: `\`${name}\` is not a figure of one chapter` }
      : { vi: `không có số liệu nào tên \`${name}\``, en: `there is no figure called \`${name}\`` };
  },
  hint: ({ name, broken, chapter }) => {
    const names = chapter ? CHAPTER_NAMES : NAMES;
    const near = names.has(name) ? name : nearest(name, names.keys());
    if (!broken && chapter && NAMES.has(name) && !names.has(name)) return { vi: 'viết thẳng con số', en: 'write the number itself' };
    if (near !== undefined && broken) return { vi: `viết \`{{ ${near} }}\``, en: `write \`{{ ${near} }}\`` };
    if (near !== undefined) return { vi: `có phải \`${near}\`?`, en: `did you mean \`${near}\`?` };
    const plain = [...names.keys()].filter((one) => !one.includes('.')).join(', ');
    const parts = `chi_tieu.<${INDICATOR_IDS.join('|')}>.<${INDICATOR_PARTS.join('|')}>`;
    return broken
      ? { vi: 'mở bằng `{{`, đóng bằng `}}`, giữa là tên số liệu', en: 'open with `{{`, close with `}}`, and put the name between' }
      : { vi: `dùng được: ${plain}, ${parts}`, en: `known: ${plain}, ${parts}` };
  },
});

/** Totals and percentages in a report's prose are those of the data (domain: published percentages go wrong). */
export const proseNumber = defineFinding<{ said: Words; found: Words; day: string; name: string; unit: 'none' | 'percent' | 'money' }>({
  code: 'H421',
  name: 'prose-number',
  severity: 'warning',
  ensures: { vi: 'Con số trong lời văn báo cáo khớp với dữ liệu', en: 'Numbers in the prose of a report equal the data' },
  message: ({ said, found, day }) => ({
    vi: `lời văn ghi ${said.vi}, dữ liệu ngày ${formatDay(day, 'vi')} cho ${found.vi}`,
    en: `the prose says ${said.en}, the data of ${day} gives ${found.en}`,
  }),
  hint: ({ name, unit }) => ({
    vi: `dữ liệu chưa cập nhật thì bổ sung dữ liệu; lời văn sai thì sửa, hoặc thay ${INSTEAD_OF[unit].vi} bằng \`{{ ${name} }}\` (cả câu đặt trong ngoặc kép) để lúc nào cũng khớp`,
    en: `complete the data if it is behind; if the prose is wrong, correct it, or replace ${INSTEAD_OF[unit].en} by \`{{ ${name} }}\` (the whole text in double quotes), which is always right`,
  }),
});

/** Sums written out in prose add up: the district's report of 2018 added 154 and 22 to 177. */
export const proseSum = defineFinding<{ parts: readonly number[]; total: number }>({
  code: 'H422',
  name: 'prose-sum',
  severity: 'warning',
  ensures: { vi: 'Phép cộng trong lời văn báo cáo cộng đúng', en: 'Sums in the prose of a report add up' },
  message: ({ parts, total }) => ({
    vi: `${sum(parts, 'vi')}, lời văn ghi ${formatCount(total, 'vi')}`,
    en: `${sum(parts, 'en')}, the prose says ${formatCount(total, 'en')}`,
  }),
  hint: () => ({
    vi: 'đối chiếu từng số hạng với giấy gốc rồi sửa số sai, đừng chỉ sửa tổng cho khớp',
    en: 'compare every part with the papers and correct the one that is wrong; do not just change the total',
  }),
});

/** What a reference takes the place of: some bring their unit. */
const INSTEAD_OF = {
  none: { vi: 'con số', en: 'the number' },
  percent: { vi: 'con số và dấu %', en: 'the number and its %' },
  money: { vi: 'con số và chữ “đồng”', en: 'the number and its “đồng”' },
} as const satisfies Readonly<Record<string, Words>>;

function sum(parts: readonly number[], lang: 'vi' | 'en'): string {
  const total = parts.reduce((before, part) => before + part, 0);
  return `${parts.map((part) => formatCount(part, lang)).join(' + ')} = ${formatCount(total, lang)}`;
}
