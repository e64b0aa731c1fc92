import { valueOn } from '../../calendar/dated.ts';
import { formatDay, formatMoney } from '../../i18n/numbers.ts';
import { balanceOn, effectOf } from '../../model/fund-book.ts';
import type { Fund, Voucher } from '../../model/year.ts';
import { chapterAccount, excludedChapters } from './chapters.ts';
import { type Account, defineReasoning, type Ground } from './reasoning.ts';

/** Behind the third line of the plan's section II. */
export const humanitarianFundWhy = defineReasoning({
  id: 'quy-nhan-dao',
  definition: ({ asOf }, { minimumBalance }) => {
    const minimum = valueOn(minimumBalance, asOf) ?? 0;
    return {
      vi: `Hội cơ sở có số dư quỹ bằng tiền (số dư đầu năm + thu − chi) đến hết ${formatDay(asOf, 'vi')} từ ${formatMoney(minimum, 'vi')} trở lên; đúng bằng là đạt, hiện vật không tính`,
      en: `chapters whose cash balance (opening + received − paid) at the end of ${asOf} is at least ${formatMoney(minimum, 'en')}; gifts in kind do not count`,
    };
  },
  excluded: excludedChapters,
  accounts: (question, { minimumBalance }) => {
    const minimum = valueOn(minimumBalance, question.asOf) ?? 0;
    return (unit) => chapterAccount(question, unit, 'fund', ({ fund }, file) => fund && account(fund, question.asOf, minimum, file));
  },
});

function account(fund: Fund, asOf: string, minimum: number, file: string): Account {
  const known = fund.vouchers.filter(({ day }) => day <= asOf);
  const total = (side: 'received' | 'paid') => known.reduce((sum, one) => sum + (one.cancelled ? 0 : (one[side] ?? 0)), 0);
  const balance = balanceOn(fund, asOf as never);
  const line = (lang: 'vi' | 'en') => {
    const money = (value: number) => formatMoney(value, lang);
    if (balance === undefined || fund.opening === undefined) return { vi: 'chưa ghi số dư đầu năm', en: 'no opening balance' }[lang];
    const verdict =
      balance >= minimum
        ? `≥ ${money(minimum)}`
        : `< ${money(minimum)}, ${{ vi: 'còn thiếu', en: 'short of it by' }[lang]} ${money(minimum - balance)}`;
    return `${money(fund.opening)} + ${money(total('received'))} − ${money(total('paid'))} = ${money(balance)} ${verdict}`;
  };
  return { summary: { vi: line('vi'), en: line('en') }, grounds: [opening(fund, file), ...known.map((voucher) => entry(voucher, file))] };
}

function opening({ opening = 0 }: Fund, file: string): Ground {
  return {
    words: { vi: `số dư đầu năm ${formatMoney(opening, 'vi')}`, en: `opening balance ${formatMoney(opening, 'en')}` },
    file,
    path: ['du_dau'],
  };
}

function entry(voucher: Voucher, file: string): Ground {
  const effect = effectOf(voucher);
  const sign = voucher.received === undefined ? '−' : '+';
  const cancelled = { vi: voucher.cancelled ? ' (đã hủy, không tính)' : '', en: voucher.cancelled ? ' (cancelled, does not count)' : '' };
  return {
    words: {
      vi: `${voucher.id} ngày ${formatDay(voucher.day, 'vi')}: ${sign}${formatMoney(Math.abs(effect), 'vi')}${cancelled.vi}`,
      en: `${voucher.id} of ${voucher.day}: ${sign}${formatMoney(Math.abs(effect), 'en')}${cancelled.en}`,
    },
    file,
    path: ['phieu', voucher.id],
  };
}
