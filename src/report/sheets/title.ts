import { gradeName } from '../../i18n/grades.ts';
import type { Score } from '../../model/year.ts';
import { chapterCell, chapterColumn, chaptersOf, column, known, type ReportInput, yearOfChapter } from '../input.ts';
import { type Cell, dayCell, type Sheet, text, verdict } from '../model.ts';

/** Scores, proposals and decisions about the title; only decisions count. */
export function titleSheet(input: ReportInput): Sheet {
  const { lang } = input;
  const rows = chaptersOf(input).map((chapter): Cell[] => {
    const title = yearOfChapter(input, chapter)?.title;
    const proposed = known(input, title?.proposed?.day) ? title?.proposed : undefined;
    const recognised = known(input, title?.recognised?.day) ? title?.recognised : undefined;
    return [
      chapterCell(chapter),
      points(title?.ownScores),
      points(title?.superiorScores),
      text(gradeName(proposed?.title, lang)),
      dayCell(proposed?.day),
      recognised
        ? verdict(recognised.title === 'vung_manh' ? 'good' : 'neutral', gradeName(recognised.title, lang) ?? '')
        : { kind: 'none', reason: 'missing' },
      text(recognised?.decision),
      dayCell(recognised?.day),
    ];
  });
  const scores = { vi: 'Tổng điểm', en: 'Points' };
  const proposal = { vi: 'Đề nghị', en: 'Proposed' };
  const decision = { vi: 'Công nhận', en: 'Recognised' };
  return {
    id: 'danh-hieu',
    name: { vi: 'Danh hiệu', en: 'Title' }[lang],
    title: { vi: 'Danh hiệu Hội cơ sở vững mạnh', en: 'Title of strong chapter' }[lang],
    tables: [
      {
        id: 'danh-hieu',
        title: { vi: 'Danh hiệu', en: 'Title' }[lang],
        columns: [
          chapterColumn(lang),
          column(lang, 'own', { vi: 'Tự chấm', en: 'Own' }, 'narrow', { group: scores }),
          column(lang, 'superior', { vi: 'Cấp trên chấm', en: "Superior's" }, 'narrow', { group: scores }),
          column(lang, 'proposed', { vi: 'Danh hiệu', en: 'Title' }, 'medium', { group: proposal }),
          column(lang, 'proposed-day', { vi: 'Ngày', en: 'Day' }, 'narrow', { group: proposal }),
          column(lang, 'recognised', { vi: 'Danh hiệu', en: 'Title' }, 'medium', { group: decision }),
          column(lang, 'decision', { vi: 'Quyết định', en: 'Decision' }, 'medium', { group: decision }),
          column(lang, 'day', { vi: 'Ngày', en: 'Day' }, 'narrow', { group: decision }),
        ],
        rows,
        notes: [
          {
            vi: 'Chỉ tiêu chỉ tính danh hiệu đã có quyết định công nhận; đề nghị và điểm chấm để tham khảo.',
            en: 'Only recorded decisions count; proposals and points are shown for information.',
          }[lang],
        ],
      },
    ],
  };
}

function points(scores: readonly Score[] | undefined): Cell {
  if (!scores || scores.length === 0) return { kind: 'none', reason: 'missing' };
  // Points have at most two decimals: added as hundredths, so that no float creeps in.
  return { kind: 'score', value: scores.reduce((sum, one) => sum + Math.round(one.points * 100), 0) / 100 };
}
