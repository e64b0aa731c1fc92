import { capitalized } from '../../i18n/capital.ts';
import { formatCount } from '../../i18n/numbers.ts';
import type { IndicatorResult } from '../../indicators/evaluate.ts';
import type { Unit } from '../../indicators/indicator.ts';
import { REASONS, type ReasonCode } from '../../indicators/reasons.ts';
import { percentHundredths } from '../../indicators/target.ts';
import { explained } from '../../indicators/why/case.ts';
import { INDICATOR_HEADS, INDICATOR_NAMES, STATE_NAMES, UNIT_NAMES } from '../../indicators/words.ts';
import { chapterCell, chapterColumn, chaptersOf, column, type ReportInput, TOTAL } from '../input.ts';
import { type Cell, type Column, count, percent, type Sheet, type Table, text, verdict } from '../model.ts';

/** Chapter by chapter: every indicator, and why a chapter misses one. */
export function byChapterSheet(input: ReportInput): Sheet {
  const { lang } = input;
  return {
    id: 'theo-co-so',
    name: { vi: 'Theo cơ sở', en: 'By chapter' }[lang],
    title: { vi: 'Kết quả theo từng Hội cơ sở', en: 'Results by chapter' }[lang],
    // The text of a report shows the one or the other.
    tables: [
      { ...matrix(input), ...(input.chapter === undefined ? { only: 'body' } : {}) },
      { ...missing(input), ...(input.chapter === undefined ? {} : { only: 'body' }) },
    ],
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
      chapterCell(chapter),
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

/** Reasons whose arithmetic, titles or dates a reader of the annex would ask for. */
const TOLD: ReadonlySet<string> = new Set([
  'other-title',
  'fund-below',
  'no-register',
  'register-not-updated',
  'register-not-inspected',
  'register-failed',
  'no-inspection',
  'no-training',
  'subchapter-later',
  'subchapter-dissolved',
] satisfies ReasonCode[]);

function missing(input: ReportInput): Table {
  const { lang, results } = input;
  const slugs = new Set(chaptersOf(input).map(({ slug }) => slug));
  const rows = results.flatMap((result) => {
    const units = result.units.filter((unit) => !unit.met && slugs.has(unit.chapter));
    return result.counts === 'members' ? members(units, result, input) : units.map(each(result, input));
  });
  return {
    id: 'con-thieu',
    title: { vi: 'Chỉ tiêu chưa đạt và nguyên nhân', en: 'What is missing, and why' }[lang],
    columns: [
      column(lang, 'indicator', { vi: 'Chỉ tiêu', en: 'Indicator' }, 'wide'),
      column(lang, 'chapter', { vi: 'Hội cơ sở', en: 'Chapter' }, 'medium'),
      column(lang, 'unit', { vi: 'Địa bàn, số hội viên', en: 'Place, members' }, 'medium'),
      column(lang, 'reason', { vi: 'Nguyên nhân', en: 'Reason' }, 'text'),
    ],
    rows,
    empty: { vi: 'Không có chỉ tiêu chưa đạt.', en: 'Nothing is missing.' }[lang],
  };
}

function each(result: IndicatorResult, { lang, question }: ReportInput): (unit: Unit) => Cell[] {
  const { account } = explained(question, result);
  return (unit) => {
    const chapter = question.data.bySlug.get(unit.chapter);
    const place = result.counts === 'places' ? chapter?.places.find(({ key }) => key === unit.unit)?.name : undefined;
    const reason = capitalized(REASONS[unit.reason][lang]);
    return [
      text(INDICATOR_NAMES[result.id][lang]),
      chapterCell(chapter),
      place === undefined ? { kind: 'none', reason: 'not-applicable' } : text(place),
      text(TOLD.has(unit.reason) ? `${reason}: ${account(unit).summary[lang]}` : reason),
    ];
  };
}

/** Members are too many to list: a row for each chapter, with how many for which reason. */
function members(units: readonly Unit[], result: IndicatorResult, { lang, question }: ReportInput): Cell[][] {
  const byChapter = new Map<string, Unit[]>();
  for (const unit of units) byChapter.set(unit.chapter, [...(byChapter.get(unit.chapter) ?? []), unit]);
  return [...byChapter].map(([slug, some]) => {
    const reasons = new Map<ReasonCode, number>();
    for (const { reason } of some) reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
    const words = [...reasons].sort((a, b) => b[1] - a[1]).map(([reason, many]) => `${formatCount(many, lang)} ${REASONS[reason][lang]}`);
    return [
      text(INDICATOR_NAMES[result.id][lang]),
      chapterCell(question.data.bySlug.get(slug)),
      text(`${formatCount(some.length, lang)} ${UNIT_NAMES.members[lang]}`),
      text(words.join('; ')),
    ];
  });
}
