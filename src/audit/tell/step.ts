import type { Lang } from '../../i18n/lang.ts';
import type { Step } from '../step.ts';
import { tellFund, tellMoved } from './impact.ts';
import type { Names } from './names.ts';
import { type Told, tell } from './tell.ts';

/** What happened from one state to another, in words: chapter by chapter, and what it did to the indicators. */
export interface ToldStep {
  readonly groups: readonly Told[];
  readonly impact: readonly string[];
}

/** A step in the reader's language. */
export function tellStep({ changes, funds, moved }: Step, names: Names, lang: Lang): ToldStep {
  const groups = tell(changes, names, lang).map((group) => {
    const fund = funds.find(({ chapter, year }) => chapter === group.chapter && year === group.year);
    return fund ? { ...group, sentences: [...group.sentences, tellFund(fund, lang)] } : group;
  });
  return { groups, impact: moved.map((one) => tellMoved(one, names, lang)) };
}

/** The heading of a group: `xã Hàng Vịnh, năm 2016`. */
export function headingOf({ chapter, year }: Pick<Told, 'chapter' | 'year'>, names: Names, lang: Lang): string {
  const where = chapter === undefined ? { vi: 'Hội', en: 'The association' }[lang] : names.chapter(chapter);
  return year === undefined ? where : { vi: `${where}, năm ${year}`, en: `${where}, ${year}` }[lang];
}
