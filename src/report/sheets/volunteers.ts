import { yearStart } from '../../calendar/day.ts';
import { chapterCell, chapterColumn, chaptersOf, column, type ReportInput, TOTAL, yearOfChapter } from '../input.ts';
import { type Cell, count, type Sheet } from '../model.ts';
import { sexOf, volunteersOn } from '../people.ts';

/** Volunteers, counted from the lists, and youth, as the chapters reported them. */
export function volunteersSheet(input: ReportInput): Sheet {
  const { lang, question } = input;
  const first = yearStart(question.year);
  const rows = chaptersOf(input).map((chapter): Cell[] => {
    const now = volunteersOn(chapter, question.on);
    const report = yearOfChapter(input, chapter)?.report;
    return [
      chapterCell(chapter),
      count(now.length),
      count(now.filter((one) => sexOf(one, chapter) === 'nu').length),
      count(now.filter(({ memberId }) => memberId !== undefined).length),
      count(chapter.volunteers.filter(({ from }) => from >= first && from <= question.on).length),
      count(chapter.volunteers.filter(({ left }) => left !== undefined && left.day >= first && left.day <= question.on).length),
      count(new Set(now.map(({ team }) => team).filter((team) => team !== undefined)).size),
      count(report?.youth),
      count(report?.children),
    ];
  });
  return {
    id: 'tnv',
    name: { vi: 'TNV – thanh thiếu niên', en: 'Volunteers – youth' }[lang],
    title: { vi: 'Tình nguyện viên, thanh thiếu niên Chữ thập đỏ', en: 'Volunteers and youth' }[lang],
    tables: [
      {
        id: 'tnv',
        title: { vi: 'Tình nguyện viên, thanh thiếu niên', en: 'Volunteers and youth' }[lang],
        columns: [
          chapterColumn(lang),
          column(lang, 'now', { vi: 'Tổng số', en: 'Number' }, 'narrow', {
            group: { vi: 'Tình nguyện viên', en: 'Volunteers' },
            total: 'sum',
          }),
          column(lang, 'women', { vi: 'Nữ', en: 'Women' }, 'narrow', { group: { vi: 'Tình nguyện viên', en: 'Volunteers' }, total: 'sum' }),
          column(lang, 'members', { vi: 'Đồng thời là hội viên', en: 'Members too' }, 'narrow', {
            group: { vi: 'Tình nguyện viên', en: 'Volunteers' },
            total: 'sum',
          }),
          column(lang, 'new', { vi: 'Mới trong năm', en: 'New' }, 'narrow', {
            group: { vi: 'Tình nguyện viên', en: 'Volunteers' },
            total: 'sum',
          }),
          column(lang, 'left', { vi: 'Thôi trong năm', en: 'Left' }, 'narrow', {
            group: { vi: 'Tình nguyện viên', en: 'Volunteers' },
            total: 'sum',
          }),
          column(lang, 'teams', { vi: 'Số đội, nhóm', en: 'Teams' }, 'narrow', { total: 'sum' }),
          column(lang, 'youth', { vi: 'Thanh niên CTĐ', en: 'Youth' }, 'narrow', { total: 'sum' }),
          column(lang, 'children', { vi: 'Thiếu niên CTĐ', en: 'Children' }, 'narrow', { total: 'sum' }),
        ],
        rows,
        total: TOTAL[lang],
        notes: [
          {
            vi: 'Thanh niên, thiếu niên: số Hội cơ sở báo cáo, không lập danh sách.',
            en: 'Youth and children: as the chapters reported them; they are counted, not listed.',
          }[lang],
        ],
      },
    ],
  };
}
