import type { Lang, Words } from '../../i18n/lang.ts';
import { formatCount, formatHundredths, formatMoney } from '../../i18n/numbers.ts';
import { percentHundredths } from '../../indicators/target.ts';
import { INDICATOR_HEADS, STATE_NAMES } from '../../report/words.ts';
import type { Moved } from '../impact.ts';
import type { FundMove } from '../step.ts';
import type { Names } from './names.ts';

/** An indicator that moved: `Hội phí 1.343/1.935 = 69,40% → 1.360/1.935 = 70,28%: chưa đạt → đạt (xã Hàng Vịnh)`. */
export function tellMoved({ id, before, after, chapters }: Moved, names: Names, lang: Lang): string {
  const share = (one: Moved['before']) => {
    if (!one) return { vi: 'chưa tính được', en: 'not computed' }[lang];
    const percent = percentHundredths(one.numerator, one.denominator, one.target);
    const count = `${formatCount(one.numerator, lang)}/${formatCount(one.denominator, lang)}`;
    return percent === undefined ? count : `${count} = ${formatHundredths(percent, lang)}%`;
  };
  const state = before?.state === after?.state || !before || !after ? (after ?? before)?.state : undefined;
  const verdict =
    state !== undefined
      ? STATE_NAMES[state][lang]
      : `${before && STATE_NAMES[before.state][lang]} → ${(after && STATE_NAMES[after.state][lang])?.toUpperCase()}`;
  const where = chapters.length > 0 && chapters.length <= MOST ? ` (${chapters.map(names.chapter).join(', ')})` : '';
  return `${INDICATOR_HEADS[id][lang]} ${share(before)} → ${share(after)}: ${verdict}${where}`;
}

/** More chapters than this are not named: the number moved nearly everywhere. */
const MOST = 4;

const FUND: Words = { vi: 'quỹ cuối năm', en: 'fund at the end of the year' };

/** What became of a fund: `quỹ cuối năm 4.200.000 → 6.200.000 đ`. */
export function tellFund({ before, after }: FundMove, lang: Lang): string {
  if (before === undefined || after === undefined) {
    const left = {
      vi: after === undefined ? 'không còn tính được' : 'nay là',
      en: after === undefined ? 'can no longer be told' : 'is now',
    }[lang];
    return `${FUND[lang]} ${left}${after === undefined ? '' : ` ${formatMoney(after, lang)}`}`;
  }
  return `${FUND[lang]} ${formatCount(before, lang)} → ${formatMoney(after, lang)}`;
}
