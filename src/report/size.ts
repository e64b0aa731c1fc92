import type { Words } from '../i18n/lang.ts';
import type { Question } from '../indicators/indicator.ts';
import type { Chapter } from '../model/chapter.ts';
import { memberBelongs, subchapterExists } from '../model/presence.ts';
import { volunteersOn } from './people.ts';

/** How many chapters, subchapters, members, volunteers and young people there are on the day looked at. */
export function sizeOf({ on, year }: Question, chapters: readonly Chapter[]): readonly { readonly label: Words; readonly count: number }[] {
  const sum = (of: (chapter: Chapter) => number) => chapters.reduce((total, chapter) => total + of(chapter), 0);
  const young = (key: 'youth' | 'children') => sum(({ years }) => years.get(year)?.report?.[key] ?? 0);
  return [
    { label: { vi: 'Hội cơ sở', en: 'Chapters' }, count: chapters.length },
    {
      label: { vi: 'Chi hội', en: 'Subchapters' },
      count: sum(({ places }) => places.filter(({ subchapter }) => subchapterExists(subchapter, on)).length),
    },
    { label: { vi: 'Hội viên', en: 'Members' }, count: sum(({ members }) => members.filter((member) => memberBelongs(member, on)).length) },
    { label: { vi: 'Tình nguyện viên', en: 'Volunteers' }, count: sum((chapter) => volunteersOn(chapter, on).length) },
    { label: { vi: 'Thanh niên Chữ thập đỏ', en: 'Youth' }, count: young('youth') },
    { label: { vi: 'Thiếu niên Chữ thập đỏ', en: 'Children' }, count: young('children') },
  ];
}
