import type { Lang } from '../../i18n/lang.ts';
import { formatCount, formatHundredths } from '../../i18n/numbers.ts';
import type { State } from '../../indicators/target.ts';
import { STATE_NAMES, UNIT_NAMES } from '../../indicators/words.ts';
import { type Html, html } from './html.ts';

/** The sign of a judgement: colour never tells it alone. */
export const SIGNS: Readonly<Record<State, string>> = { met: '✔', missed: '✘', 'not-applicable': '–' };

/** A percentage in hundredths as printed; a dash where nothing is counted. */
export function percentText(hundredths: number | undefined, lang: Lang): string {
  return hundredths === undefined ? '–' : `${formatHundredths(hundredths, lang)}%`;
}

/** A target as printed: what must be reached by all is 100 %, everything else “at least”. */
export function targetText(target: number): string {
  return target === 100 ? '100%' : `≥ ${target}%`;
}

/** A judgement with its sign, its word and its colour. */
export function badge(state: State, lang: Lang): Html {
  return html`<span class="badge ${state}">${SIGNS[state]} ${STATE_NAMES[state][lang]}</span>`;
}

/** So many chapters, members or places. */
export function unitsText(count: number, counts: keyof typeof UNIT_NAMES, lang: Lang): string {
  const many = UNIT_NAMES[counts][lang];
  return `${formatCount(count, lang)} ${lang === 'en' && count === 1 ? many.replace(/s$/, '') : many}`;
}

/** A number of đồng in millions with one decimal, for the axes of charts. */
export function millions(value: number, lang: Lang): string {
  const tenths = Math.round(value / 100_000);
  const whole = formatCount(Math.trunc(tenths / 10), lang);
  return tenths % 10 === 0 ? whole : `${whole}${lang === 'vi' ? ',' : '.'}${Math.abs(tenths % 10)}`;
}
