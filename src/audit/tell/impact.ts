import type { Lang, Words } from '../../i18n/lang.ts';
import { formatCount, formatHundredths, formatMoney } from '../../i18n/numbers.ts';
import { percentHundredths } from '../../indicators/target.ts';
import { INDICATOR_HEADS, STATE_NAMES } from '../../indicators/words.ts';
import { isUnread, type Standing, type Unread } from '../figures.ts';
import type { Moved } from '../impact.ts';
import type { FundMove } from '../step.ts';
import type { Names } from './names.ts';

/**
 * An indicator that moved: `Hội phí 1.343/1.935 = 69,40% → 1.360/1.935 = 70,28%: chưa đạt → đạt (xã Hàng Vịnh)`; of a state with a
 * broken file, that it could not be computed.
 */
export function tellMoved({ id, before, after, chapters }: Moved, names: Names, lang: Lang): string {
  const verdict = verdictOf(before, after, lang);
  const where = chapters.length > 0 && chapters.length <= MOST ? ` (${chapters.map(names.chapter).join(', ')})` : '';
  return `${INDICATOR_HEADS[id][lang]} ${share(before, lang)} → ${share(after, lang)}${verdict === '' ? '' : `: ${verdict}`}${where}`;
}

function share(one: Standing | undefined, lang: Lang): string {
  if (!one) return NOT_COMPUTED[lang];
  if (isUnread(one)) return notComputed(one, lang);
  const percent = percentHundredths(one.numerator, one.denominator, one.target);
  const count = `${formatCount(one.numerator, lang)}/${formatCount(one.denominator, lang)}`;
  return percent === undefined ? count : `${count} = ${formatHundredths(percent, lang)}%`;
}

function verdictOf(before: Standing | undefined, after: Standing | undefined, lang: Lang): string {
  if (isUnread(after)) return '';
  const [was, now] = [isUnread(before) ? undefined : before?.state, after?.state];
  if (was === undefined || now === undefined || was === now) return [now ?? was].map((one) => (one ? STATE_NAMES[one][lang] : '')).join('');
  return `${STATE_NAMES[was][lang]} → ${STATE_NAMES[now][lang].toUpperCase()}`;
}

const NOT_COMPUTED: Words = { vi: 'chưa tính được', en: 'not computed' };

/** Why an indicator is not told of a state: `chưa tính được (tệp hỏng: data/…/hoi-phi.yaml)`. */
export function notComputed({ unread }: Unread, lang: Lang): string {
  const more = unread.length - MOST;
  const files = [...unread.slice(0, MOST), ...(more > 0 ? [{ vi: `và ${more} tệp nữa`, en: `and ${more} more` }[lang]] : [])].join(', ');
  return `${NOT_COMPUTED[lang]} (${{ vi: 'tệp hỏng', en: 'broken' }[lang]}: ${files})`;
}

/** More chapters than this are not named, the number having moved nearly everywhere; nor more broken files. */
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
