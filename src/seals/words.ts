import type { Words } from '../i18n/lang.ts';
import { formatCount } from '../i18n/numbers.ts';
import { INDICATOR_HEADS } from '../indicators/words.ts';
import type { SealedTally } from '../model/seal.ts';
import type { FigureChange } from './figures.ts';

/** `1.355/1.935 → 1.354/1.935`; a dash for what is not there. */
export function tallyChange(before: SealedTally | undefined, after: SealedTally | undefined): Words {
  return { vi: `${tally(before, 'vi')} → ${tally(after, 'vi')}`, en: `${tally(before, 'en')} → ${tally(after, 'en')}` };
}

function tally(one: SealedTally | undefined, lang: 'vi' | 'en'): string {
  return one ? `${formatCount(one.numerator, lang)}/${formatCount(one.denominator, lang)}` : '–';
}

/** A change of a figure, with its target where that changed too. */
export function figureChange({ id, before, after }: FigureChange): Words {
  const counts = tallyChange(before, after);
  const target = after && after.target !== before.target ? `${before.target}% → ${after.target}%` : undefined;
  return {
    vi: `${INDICATOR_HEADS[id].vi} ${counts.vi}${target ? ` (mục tiêu ${target})` : ''}`,
    en: `${INDICATOR_HEADS[id].en} ${counts.en}${target ? ` (target ${target})` : ''}`,
  };
}

/** The first few of a list and how many more there are, in both languages. */
export function some(list: readonly Words[], most = 3): Words {
  const more = list.length - most;
  return {
    vi: `${list
      .slice(0, most)
      .map(({ vi }) => vi)
      .join('; ')}${more > 0 ? `; và ${more} nữa` : ''}`,
    en: `${list
      .slice(0, most)
      .map(({ en }) => en)
      .join('; ')}${more > 0 ? `; and ${more} more` : ''}`,
  };
}
