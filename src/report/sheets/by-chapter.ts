import { capitalized } from '../../i18n/capital.ts';
import { REASONS } from '../../indicators/reasons.ts';
import { percentHundredths } from '../../indicators/target.ts';
import { chapterColumn, chaptersOf, column, type ReportInput, TOTAL } from '../input.ts';
import { type Cell, type Column, count, percent, type Sheet, type Table, text, verdict } from '../model.ts';
import { INDICATOR_HEADS, INDICATOR_NAMES, STATE_NAMES } from '../words.ts';

/** Chapter by chapter: every indicator, and why a chapter misses one. */
export function byChapterSheet(input: ReportInput): Sheet {
  const { lang } = input;
  return {
    id: 'theo-co-so',
    name: { vi: 'Theo cơ sở', en: 'By chapter' }[lang],
    title: { vi: 'Kết quả theo từng Hội cơ sở', en: 'Results by chapter' }[lang],
    tables: [matrix(input), missing(input)],
  };
}

function matrix(input: ReportInput): Table {
  const { lang, results } = input;
  const columns: Column[] = [chapterColumn(lang)];
  for (const { id, counts, target } of results) {
    const head = INDICATOR_HEADS[id];
    if (counts === 'chapters') columns.push(column(lang, id, head, 'narrow'));
    else {
      columns.push(
        column(lang, `${id}-n`, { vi: 'Đạt', en: 'Met' }, 'narrow', { group: head, total: 'sum' }),
        column(lang, `${id}-N`, { vi: 'Tổng', en: 'Of' }, 'narrow', { group: head, total: 'sum' }),
        column(lang, `${id}-%`, { vi: 'Tỷ lệ', en: '%' }, 'narrow', {
          group: head,
          total: 'percent',
          formula: { kind: 'percent', numerator: `${id}-n`, denominator: `${id}-N`, target },
        }),
      );
    }
  }
  columns.push(column(lang, 'met', { vi: 'Số chỉ tiêu đạt', en: 'Indicators met' }, 'narrow'));
  const rows = chaptersOf(input).map((chapter): Cell[] => {
    const tallies = results.map((result) => ({ result, tally: result.chapters.find((one) => one.chapter === chapter.slug) }));
    return [
      text(chapter.name),
      ...tallies.flatMap(({ result, tally }): Cell[] => {
        const { numerator = 0, denominator = 0, state = 'not-applicable' } = tally ?? {};
        if (result.counts === 'chapters')
          return [verdict(state === 'met' ? 'good' : state === 'missed' ? 'bad' : 'neutral', STATE_NAMES[state][lang])];
        return [count(numerator), count(denominator), percent(percentHundredths(numerator, denominator, result.target))];
      }),
      count(tallies.filter(({ tally }) => tally?.state === 'met').length),
    ];
  });
  return { id: 'ma-tran', title: { vi: 'Chỉ tiêu theo Hội cơ sở', en: 'Indicators by chapter' }[lang], columns, rows, total: TOTAL[lang] };
}

function missing(input: ReportInput): Table {
  const { lang, results, question } = input;
  const slugs = new Set(chaptersOf(input).map(({ slug }) => slug));
  const rows = results.flatMap((result) =>
    result.counts === 'members'
      ? []
      : result.units
          .filter((unit) => !unit.met && slugs.has(unit.chapter))
          .map((unit): Cell[] => {
            const chapter = question.data.bySlug.get(unit.chapter);
            const place = result.counts === 'places' ? chapter?.places.find(({ key }) => key === unit.unit)?.name : undefined;
            return [
              text(INDICATOR_NAMES[result.id][lang]),
              text(chapter?.name),
              place === undefined ? { kind: 'none', reason: 'not-applicable' } : text(place),
              text(capitalized(REASONS[unit.reason][lang])),
            ];
          }),
  );
  return {
    id: 'con-thieu',
    title: { vi: 'Chỉ tiêu chưa đạt và nguyên nhân', en: 'What is missing, and why' }[lang],
    columns: [
      column(lang, 'indicator', { vi: 'Chỉ tiêu', en: 'Indicator' }, 'wide'),
      column(lang, 'chapter', { vi: 'Hội cơ sở', en: 'Chapter' }, 'wide'),
      column(lang, 'place', { vi: 'Địa bàn', en: 'Place' }, 'wide'),
      column(lang, 'reason', { vi: 'Lý do', en: 'Reason' }, 'wide'),
    ],
    rows,
    empty: { vi: 'Không có chỉ tiêu chưa đạt.', en: 'Nothing is missing.' }[lang],
    notes: [
      {
        vi: 'Số hội viên chưa đóng đủ hội phí: xem phụ lục “Hội viên và hội phí”.',
        en: 'For members who have not paid in full see the annex on members and dues.',
      }[lang],
    ],
  };
}
