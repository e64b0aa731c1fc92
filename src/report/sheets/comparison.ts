import { formatDay } from '../../i18n/numbers.ts';
import type { IndicatorResult } from '../../indicators/evaluate.ts';
import { percentHundredths } from '../../indicators/target.ts';
import { INDICATOR_NAMES } from '../../indicators/words.ts';
import { chaptersOf, column, type ReportInput } from '../input.ts';
import { type Cell, count, percent, type Table, text } from '../model.ts';
import { isRecorded } from '../recorded.ts';
import { sizeOf, sizeRows } from '../size.ts';

/** The year beside an earlier one: indicators, then the size of the association; none when no year was asked for. */
export function comparisonTables(input: ReportInput): Table[] {
  return input.compare === undefined ? [] : [indicators(input, input.compare), sizes(input, input.compare)];
}

type Compared = NonNullable<ReportInput['compare']>;

function indicators(input: ReportInput, before: Compared): Table {
  const { lang, results, question } = input;
  // A year before the plan's first was measured against nothing.
  const isBefore = before.question.year < (question.plan.fromYear ?? before.question.year);
  const years = [before.question.year, question.year].map((year) => ({ vi: `Năm ${year}`, en: `${year}` }));
  const numbers = (prefix: string, group: (typeof years)[number] | undefined) => [
    column(lang, `${prefix}-n`, { vi: 'Số đạt', en: 'Met' }, 'narrow', group ? { group } : {}),
    column(lang, `${prefix}-N`, { vi: 'Tổng số', en: 'Of' }, 'narrow', group ? { group } : {}),
    column(lang, `${prefix}-%`, { vi: 'Tỷ lệ', en: 'Per cent' }, 'narrow', group ? { group } : {}),
  ];
  return {
    id: 'so-sanh',
    title: { vi: `So sánh với năm ${before.question.year}`, en: `Compared with ${before.question.year}` }[lang],
    columns: [
      column(lang, 'no', { vi: 'TT', en: 'No.' }, 'tiny'),
      column(lang, 'indicator', { vi: 'Chỉ tiêu', en: 'Indicator' }, 'wide'),
      ...numbers('before', years[0]),
      ...numbers('now', years[1]),
      column(lang, 'change', { vi: 'Tăng, giảm (điểm %)', en: 'Change (points)' }, 'narrow'),
    ],
    rows: results.map((result, index): Cell[] => {
      const earlier =
        !isBefore && isRecorded(question.data, before.question.year, result.id, input.chapter)
          ? before.results.find(({ id }) => id === result.id)
          : undefined;
      const [then, now] = [shareOf(earlier, input.chapter), shareOf(result, input.chapter)];
      const change = then?.hundredths === undefined || now?.hundredths === undefined ? undefined : now.hundredths - then.hundredths;
      return [
        count(index + 1),
        text(INDICATOR_NAMES[result.id][lang]),
        ...(isBefore ? [OUTSIDE, OUTSIDE, OUTSIDE] : cells(then)),
        ...cells(now),
        change === undefined ? { kind: 'none', reason: 'not-applicable' } : { kind: 'score', value: change / 100 },
      ];
    }),
    notes: [
      ...(isBefore
        ? [
            {
              vi: `Kế hoạch áp dụng từ năm ${question.plan.fromYear}: chỉ tiêu của năm ${before.question.year} không tính.`,
              en: `The plan applies from ${question.plan.fromYear}: no indicators are counted for ${before.question.year}.`,
            }[lang],
          ]
        : []),
      {
        vi: `Số liệu năm ${before.question.year} tính đến ngày ${formatDay(before.question.asOf, lang)}, theo cùng một cách tính.`,
        en: `Figures of ${before.question.year} as of ${before.question.asOf}, counted in the same way.`,
      }[lang],
    ],
  };
}

interface Share {
  readonly numerator: number;
  readonly denominator: number;
  readonly hundredths: number | undefined;
}

function shareOf(result: IndicatorResult | undefined, chapter: string | undefined): Share | undefined {
  const tally = chapter === undefined ? result : result?.chapters.find((one) => one.chapter === chapter);
  if (!result || !tally) return undefined;
  const { numerator, denominator } = tally;
  return { numerator, denominator, hundredths: percentHundredths(numerator, denominator, result.target) };
}

const OUTSIDE: Cell = { kind: 'none', reason: 'not-applicable' };
const NONE: Cell = { kind: 'none', reason: 'missing' };

function cells(share: Share | undefined): Cell[] {
  if (!share) return [NONE, NONE, NONE];
  return [count(share.numerator), count(share.denominator), percent(share.hundredths)];
}

function sizes(input: ReportInput, before: Compared): Table {
  const { lang, question } = input;
  const then = sizeRows(sizeOf(before.question, chaptersOf({ ...input, question: before.question })));
  const now = sizeRows(sizeOf(question, chaptersOf(input)));
  return {
    id: 'so-sanh-quy-mo',
    title: { vi: `Quy mô so với năm ${before.question.year}`, en: `Size compared with ${before.question.year}` }[lang],
    columns: [
      column(lang, 'no', { vi: 'TT', en: 'No.' }, 'tiny'),
      column(lang, 'what', { vi: 'Nội dung', en: 'What' }, 'wide'),
      column(lang, 'before', { vi: `Năm ${before.question.year}`, en: `${before.question.year}` }, 'narrow'),
      column(lang, 'now', { vi: `Năm ${question.year}`, en: `${question.year}` }, 'narrow'),
      column(lang, 'change', { vi: 'Tăng, giảm', en: 'Change' }, 'narrow', {
        formula: {
          kind: 'sum',
          terms: [
            { key: 'now', sign: 1 },
            { key: 'before', sign: -1 },
          ],
        },
      }),
    ],
    rows: now.map(({ label, count: value }, index) => [
      count(index + 1),
      text(label[lang]),
      count(then[index]?.count),
      count(value),
      ...change(then[index]?.count, value),
    ]),
  };
}

/** What was not recorded in one of the years has not grown since. */
function change(then: number | undefined, now: number | undefined): [Cell] {
  return [then === undefined || now === undefined ? { kind: 'none', reason: 'not-applicable' } : count(now - then)];
}
