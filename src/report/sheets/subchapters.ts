import { valueOn } from '../../calendar/dated.ts';
import { isCounted } from '../../indicators/subchapters.ts';
import { percentHundredths } from '../../indicators/target.ts';
import type { Chapter, Place } from '../../model/chapter.ts';
import { placeExists, subchapterExists } from '../../model/presence.ts';
import { chapterCell, chapterColumn, chaptersOf, column, type ReportInput, TOTAL } from '../input.ts';
import { type Cell, count, percent, type Sheet } from '../model.ts';

/** Places that should have a subchapter, those that have one, and the size of their committees (plan II, seventh line). */
export function subchaptersSheet(input: ReportInput): Sheet {
  const { lang, question } = input;
  const terms = question.plan.indicators['chi-hoi'];
  const kinds = (terms && valueOn(terms.placeKinds, question.asOf)) ?? [];
  const levels = (terms && valueOn(terms.schoolLevels, question.asOf)) ?? [];
  const target = (terms && valueOn(terms.atLeast, question.asOf)) ?? 100;
  const homes = { vi: 'Ấp, khóm', en: 'Hamlets and quarters' };
  const schools = { vi: 'Trường học trong chỉ tiêu', en: 'Schools counted' };
  const rows = chaptersOf(input).map((chapter): Cell[] => {
    const places = chapter.places.filter((place) => placeExists(place, question.on));
    const counted = places.filter((place) => isCounted(place, kinds, levels));
    const hamlets = counted.filter(({ kind }) => kind !== 'truong');
    const counts = (list: readonly Place[]) => [count(list.length), count(list.filter(has).length)];
    return [
      chapterCell(chapter),
      ...counts(hamlets),
      ...counts(counted.filter(({ kind }) => kind === 'truong')),
      count(counted.length),
      count(counted.filter(has).length),
      percent(percentHundredths(counted.filter(has).length, counted.length, target)),
      count(chapter.places.filter((place) => has(place) && !counted.includes(place)).length),
      count(chapter.places.filter(has).length),
      count(committeeSizes(chapter)),
    ];
  });
  return {
    id: 'chi-hoi',
    name: { vi: 'Chi hội', en: 'Subchapters' }[lang],
    title: { vi: 'Chi hội ở ấp, khóm, trường học', en: 'Subchapters in hamlets, quarters and schools' }[lang],
    tables: [
      {
        id: 'chi-hoi',
        title: { vi: 'Chi hội', en: 'Subchapters' }[lang],
        columns: [
          chapterColumn(lang),
          column(lang, 'hamlets', { vi: 'Tổng số', en: 'Number' }, 'narrow', { group: homes, total: 'sum' }),
          column(lang, 'hamlets-with', { vi: 'Có chi hội', en: 'With one' }, 'narrow', { group: homes, total: 'sum' }),
          column(lang, 'schools', { vi: 'Tổng số', en: 'Number' }, 'narrow', { group: schools, total: 'sum' }),
          column(lang, 'schools-with', { vi: 'Có chi hội', en: 'With one' }, 'narrow', { group: schools, total: 'sum' }),
          column(lang, 'counted', { vi: 'Cộng địa bàn', en: 'Places' }, 'narrow', {
            total: 'sum',
            formula: {
              kind: 'sum',
              terms: [
                { key: 'hamlets', sign: 1 },
                { key: 'schools', sign: 1 },
              ],
            },
          }),
          column(lang, 'with', { vi: 'Cộng có chi hội', en: 'With one' }, 'narrow', {
            total: 'sum',
            formula: {
              kind: 'sum',
              terms: [
                { key: 'hamlets-with', sign: 1 },
                { key: 'schools-with', sign: 1 },
              ],
            },
          }),
          column(lang, 'percent', { vi: 'Tỷ lệ', en: '%' }, 'narrow', {
            total: 'percent',
            formula: { kind: 'percent', numerator: 'with', denominator: 'counted', target },
          }),
          column(lang, 'others', { vi: 'Chi hội khác (lớp, cơ quan…)', en: 'Other subchapters' }, 'narrow', { total: 'sum' }),
          column(lang, 'all', { vi: 'Tổng số chi hội', en: 'All subchapters' }, 'narrow', {
            total: 'sum',
            formula: {
              kind: 'sum',
              terms: [
                { key: 'with', sign: 1 },
                { key: 'others', sign: 1 },
              ],
            },
          }),
          column(lang, 'committee', { vi: 'Ủy viên BCH chi hội', en: 'Committee members' }, 'narrow', { total: 'sum' }),
        ],
        rows,
        total: TOTAL[lang],
      },
    ],
  };

  function has(place: Place): boolean {
    return subchapterExists(place.subchapter, question.on);
  }

  function committeeSizes({ places }: Chapter): number {
    return places.filter(has).reduce((sum, { subchapter }) => sum + (subchapter?.committeeSize ?? 0), 0);
  }
}
