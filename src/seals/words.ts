import type { Words } from '../i18n/lang.ts';
import { formatCount } from '../i18n/numbers.ts';
import type { IndicatorId } from '../model/plan.ts';
import type { SealedTally } from '../model/seal.ts';
import type { FigureChange } from './figures.ts';

/** The indicators' names within a sentence. */
export const FIGURE_NAMES: Readonly<Record<IndicatorId, Words>> = {
  'ke-hoach': { vi: 'Kế hoạch', en: 'plans' },
  'vung-manh': { vi: 'Vững mạnh', en: 'titles' },
  'quy-nhan-dao': { vi: 'Quỹ nhân đạo', en: 'funds' },
  'so-sach': { vi: 'Sổ sách', en: 'registers' },
  'hoi-phi': { vi: 'Hội phí', en: 'dues' },
  'kiem-tra-tap-huan': { vi: 'Kiểm tra, tập huấn', en: 'inspections and training' },
  'chi-hoi': { vi: 'Chi hội', en: 'subchapters' },
};

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
    vi: `${FIGURE_NAMES[id].vi} ${counts.vi}${target ? ` (mục tiêu ${target})` : ''}`,
    en: `${FIGURE_NAMES[id].en} ${counts.en}${target ? ` (target ${target})` : ''}`,
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
