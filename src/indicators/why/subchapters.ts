import { valueOn } from '../../calendar/dated.ts';
import type { Lang } from '../../i18n/lang.ts';
import { formatDay } from '../../i18n/numbers.ts';
import { chapterFile } from '../../layout/paths.ts';
import type { Subchapter } from '../../model/chapter.ts';
import { placeExists } from '../../model/presence.ts';
import { labelOf } from '../../schema/labels.ts';
import { isCounted } from '../subchapters.ts';
import { inOneLine } from './chapters.ts';
import { defineReasoning, type Excluded, type Ground } from './reasoning.ts';

/** Behind the seventh line of the plan's section II. */
export const subchaptersWhy = defineReasoning({
  id: 'chi-hoi',
  definition: ({ on, asOf }, { placeKinds, schoolLevels }) => {
    const said = (lang: Lang) => ({
      kinds: (valueOn(placeKinds, asOf) ?? []).map((kind) => lower(labelOf('chapter', ['dia_ban', '*', 'loai'], kind, lang))).join(', '),
      levels: (valueOn(schoolLevels, asOf) ?? [])
        .map((level) => labelOf('chapter', ['dia_ban', '*', 'cap_hoc', 0], level, lang))
        .join(', '),
    });
    return {
      vi: `${said('vi').kinds} và trường có cấp ${said('vi').levels}, nơi nào có chi hội vào ngày ${formatDay(on, 'vi')} thì đạt; trường nhiều cấp tính một lần`,
      en: `places (${said('en').kinds}, and schools of these levels: ${said('en').levels}) that have a subchapter on ${on}; a school of several levels counts once`,
    };
  },
  *excluded({ chapters, asOf, on }, { placeKinds, schoolLevels }) {
    const kinds = valueOn(placeKinds, asOf) ?? [];
    const levels = valueOn(schoolLevels, asOf) ?? [];
    for (const { slug, places } of chapters) {
      for (const place of places) {
        const counted = isCounted(place, kinds, levels);
        if (counted && placeExists(place, on)) continue;
        const reason = !counted ? 'place-not-in-plan' : place.from !== undefined && place.from > on ? 'place-not-yet' : 'place-gone';
        yield {
          chapter: slug,
          unit: place.key,
          reason,
          file: chapterFile(slug, 'chapter'),
          path: ['dia_ban', place.key],
        } satisfies Excluded;
      }
    }
  },
  accounts:
    ({ data }) =>
    ({ chapter, unit, file }) => {
      const place = data.bySlug.get(chapter)?.places.find(({ key }) => key === unit);
      const path = ['dia_ban', unit];
      const grounds: Ground[] = place?.subchapter
        ? foundedAndDissolved(place.subchapter).map((words) => ({ words, file, path: [...path, 'chi_hoi'] }))
        : [{ words: { vi: 'không ghi chi hội', en: 'no subchapter recorded' }, file, path }];
      return { summary: inOneLine(grounds), grounds };
    },
});

function foundedAndDissolved({ founded, decision, dissolved }: Subchapter) {
  return [
    {
      vi: `chi hội thành lập ${formatDay(founded, 'vi')}${decision ? ` theo ${decision}` : ''}`,
      en: `subchapter founded on ${founded}${decision ? ` by ${decision}` : ''}`,
    },
    ...(dissolved ? [{ vi: `giải thể ${formatDay(dissolved, 'vi')}`, en: `dissolved on ${dissolved}` }] : []),
  ];
}

function lower(label: string | undefined): string {
  return label === undefined ? '' : label.charAt(0).toLowerCase() + label.slice(1);
}
