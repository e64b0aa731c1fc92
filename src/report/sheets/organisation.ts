import { subchapterExists } from '../../model/presence.ts';
import { choicesOf, labelOf } from '../../schema/labels.ts';
import { chapterCell, chapterColumn, chaptersOf, column, type ReportInput, TOTAL, yearOfChapter } from '../input.ts';
import { type Cell, count, dayCell, type Sheet, text } from '../model.ts';

/** Chapters, their committees and the yearly evaluation of officers (plan III.3). */
export function organisationSheet(input: ReportInput): Sheet {
  const { lang, question } = input;
  const ratings = choicesOf('evaluations', ['*', 'cap_tren_xep_loai'], lang);
  const committee = { vi: 'Ban Chấp hành', en: 'Committee' };
  const evaluated = { vi: 'Cấp trên xếp loại cán bộ', en: 'Evaluation of officers' };
  // A column in which nobody wrote anything would only say so nine times.
  const dated = chaptersOf(input).some(({ founded }) => founded !== undefined);
  const rows = chaptersOf(input).map((chapter): Cell[] => {
    const inOffice = chapter.officers.filter(({ from, until }) => from <= question.on && (until === undefined || question.on <= until));
    const evaluations = yearOfChapter(input, chapter)?.evaluations ?? [];
    return [
      chapterCell(chapter),
      text(labelOf('chapter', ['loai'], chapter.kind, lang)),
      text(chapter.areaCode),
      ...(dated ? [dayCell(chapter.founded)] : []),
      text(chapter.term?.from === undefined ? undefined : `${chapter.term.from}–${chapter.term.to ?? ''}`),
      count(inOffice.length),
      count(inOffice.filter(({ fullTime }) => fullTime).length),
      count(chapter.places.filter(({ subchapter }) => subchapterExists(subchapter, question.on)).length),
      ...ratings.map(([value]) => count(evaluations.filter(({ rating }) => rating === value).length)),
    ];
  });
  return {
    id: 'to-chuc',
    name: { vi: 'Tổ chức – cán bộ', en: 'Organisation' }[lang],
    title: { vi: 'Tổ chức và cán bộ Hội cơ sở', en: 'Organisation and officers' }[lang],
    tables: [
      {
        id: 'to-chuc',
        title: { vi: 'Tổ chức và cán bộ', en: 'Organisation and officers' }[lang],
        columns: [
          chapterColumn(lang),
          column(lang, 'kind', { vi: 'Loại', en: 'Kind' }, 'narrow'),
          column(lang, 'code', { vi: 'Mã đơn vị hành chính', en: 'Area code' }, 'narrow'),
          ...(dated ? [column(lang, 'founded', { vi: 'Thành lập', en: 'Founded' }, 'narrow')] : []),
          column(lang, 'term', { vi: 'Nhiệm kỳ', en: 'Term' }, 'narrow'),
          column(lang, 'officers', { vi: 'Ủy viên', en: 'Members' }, 'narrow', { group: committee, total: 'sum' }),
          column(lang, 'full-time', { vi: 'Chuyên trách', en: 'Full-time' }, 'narrow', { group: committee, total: 'sum' }),
          column(lang, 'subchapters', { vi: 'Chi hội', en: 'Subchapters' }, 'narrow', { total: 'sum' }),
          ...ratings.map(([value, label]) => column(lang, value, { vi: label, en: label }, 'narrow', { group: evaluated, total: 'sum' })),
        ],
        rows,
        total: TOTAL[lang],
      },
    ],
  };
}
