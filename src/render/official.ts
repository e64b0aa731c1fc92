import { type Day, day } from '../calendar/day.ts';
import type { Lang, Words } from '../i18n/lang.ts';
import type { Issuer } from '../report/model.ts';

/** Country and motto over every official paper (Decree 30/2020/NĐ-CP, annex I). */
export const COUNTRY: Words = { vi: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', en: 'SOCIALIST REPUBLIC OF VIET NAM' };
export const MOTTO: Words = { vi: 'Độc lập - Tự do - Hạnh phúc', en: 'Independence - Freedom - Happiness' };

/** The decree's first day; papers dated before follow Circular 01/2011/TT-BNV. */
const DECREE_30 = day('2020-03-05');

/** Where a paper of that day has its page number: top centre under the decree, bottom right under the circular before it. */
export function pageNumberPlace(of: Day): 'top-centre' | 'bottom-right' {
  return of < DECREE_30 ? 'bottom-right' : 'top-centre';
}

/** A document number as it is printed: numbers below 10 with a leading 0, `05/BC-HCTĐ`. */
export function officialNumber(number: string): string {
  return number.replace(/^\d(?=\/)/, '0$&');
}

/** `ngày 02 tháng 12 năm 2016`: days below 10 and the months 1 and 2 with a leading 0; blanks for a day that is not known yet. */
export function dayInWords(of: Day | undefined, lang: Lang): string {
  if (of === undefined) return { vi: 'ngày …… tháng …… năm ……', en: '…… …… ……' }[lang];
  const [year, month, date] = [of.slice(0, 4), Number(of.slice(5, 7)), of.slice(8, 10)];
  if (lang === 'en') return `${Number(date)} ${MONTHS[month - 1]} ${year}`;
  return `ngày ${date} tháng ${month < 3 ? `0${month}` : month} năm ${year}`;
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** The recipients besides the body that the paper is addressed to, which the list calls “as above”. */
export function otherRecipients({ recipients, superior }: Pick<Issuer, 'recipients' | 'superior'>): string[] {
  const plain = (name: string) => name.replaceAll('CTĐ', 'Chữ thập đỏ').toLowerCase().trim();
  return recipients.filter((one) => plain(one) !== plain(superior));
}

const ROMAN = [
  ['X', 10],
  ['IX', 9],
  ['V', 5],
  ['IV', 4],
  ['I', 1],
] as const;

/** A small whole number as annexes are counted: I, II, … */
export function roman(count: number): string {
  const [letters, value] = ROMAN.find(([, one]) => one <= count) ?? ['', count];
  return count <= 0 ? '' : `${letters}${roman(count - value)}`;
}
