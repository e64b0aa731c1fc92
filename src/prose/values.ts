import type { Lang, Words } from '../i18n/lang.ts';
import { formatCount, formatDay, formatHundredths } from '../i18n/numbers.ts';
import type { IndicatorResult } from '../indicators/evaluate.ts';
import type { Question } from '../indicators/indicator.ts';
import { percentHundredths } from '../indicators/target.ts';
import { STATE_NAMES } from '../indicators/words.ts';
import { type TotalKey, totalOf } from '../model/totals.ts';
import { CHAPTER_NAMES, type IndicatorPart, NAMES } from './names.ts';

/**
 * What each name of a text stands for, as printed in a language: of the whole association, or of the chapter whose words they are.
 * Undefined for a name that there is not.
 */
export function referenceValues(
  question: Question,
  results: readonly IndicatorResult[],
  lang: Lang,
  chapter?: string,
): (name: string) => string | undefined {
  const { year, asOf } = question;
  const chapters = chapter === undefined ? question.data.chapters : question.data.chapters.filter(({ slug }) => slug === chapter);
  const names = chapter === undefined ? NAMES : CHAPTER_NAMES;
  return (name) => {
    const reference = names.get(name);
    switch (reference?.what) {
      case undefined:
        return undefined;
      case 'year':
        return String(year);
      case 'day':
        return formatDay(asOf, lang);
      case 'total':
        return totalAsPrinted(reference.key, totalOf(reference.key, chapters, year, asOf), lang);
      case 'indicator': {
        const result = results.find(({ id }) => id === reference.id);
        return result ? indicatorAsPrinted(result, reference.part, lang, chapter) : NO_FIGURE[lang];
      }
    }
  };
}

/** A total as a sentence has it: `1.935`, `60.700.000 đồng`. */
export function totalAsPrinted(key: TotalKey, value: number | undefined, lang: Lang): string {
  if (value === undefined) return NO_FIGURE[lang];
  const count = formatCount(value, lang);
  return key === 'quy_nhan_dao' ? `${count} ${lang === 'vi' ? 'đồng' : 'VND'}` : count;
}

function indicatorAsPrinted(result: IndicatorResult, part: IndicatorPart, lang: Lang, chapter: string | undefined): string {
  const tally = chapter === undefined ? result : result.chapters.find((one) => one.chapter === chapter);
  if (!tally) return NO_FIGURE[lang];
  switch (part) {
    case 'so_dat':
      return formatCount(tally.numerator, lang);
    case 'tong_so':
      return formatCount(tally.denominator, lang);
    case 'ty_le': {
      const hundredths = percentHundredths(tally.numerator, tally.denominator, result.target);
      return hundredths === undefined ? STATE_NAMES['not-applicable'][lang] : `${formatHundredths(hundredths, lang)}%`;
    }
    case 'muc_tieu':
      return `${formatCount(result.target, lang)}%`;
    case 'con_thieu':
      return formatCount(tally.shortfall, lang);
    case 'ket_qua':
      return STATE_NAMES[tally.state][lang];
  }
}

const NO_FIGURE: Words = { vi: 'chưa có số liệu', en: 'no figure yet' };
