import { capitalized } from '../../i18n/capital.ts';
import { formatCount } from '../../i18n/numbers.ts';
import { percentHundredths } from '../../indicators/target.ts';
import { INDICATOR_NAMES, STATE_NAMES, UNIT_NAMES } from '../../indicators/words.ts';
import { chaptersOf, column, type ReportInput, yearOfChapter } from '../input.ts';
import { type Cell, count, percent, type Sheet, type Table, text, verdict } from '../model.ts';
import { sizeOf, sizeRows } from '../size.ts';
import { comparisonTables } from './comparison.ts';

/** The seven indicators against their targets, and the size of the association. */
export function summarySheet(input: ReportInput): Sheet {
  const { lang } = input;
  return {
    id: 'tong-hop',
    name: { vi: 'Tổng hợp', en: 'Summary' }[lang],
    title: { vi: 'Kết quả thực hiện các chỉ tiêu', en: 'Results against the indicators' }[lang],
    tables: [indicatorTable(input), sizeTable(input), ...comparisonTables(input)],
    only: 'body',
  };
}

/** The indicators in the plan's order and words. */
export function indicatorTable({ results, lang, chapter }: ReportInput): Table {
  return {
    id: 'chi-tieu',
    title: { vi: 'Kết quả thực hiện chỉ tiêu', en: 'Indicators' }[lang],
    columns: [
      column(lang, 'no', { vi: 'TT', en: 'No.' }, 'tiny'),
      column(lang, 'indicator', { vi: 'Chỉ tiêu của kế hoạch', en: 'Indicator of the plan' }, 'text'),
      column(lang, 'unit', { vi: 'Đơn vị tính', en: 'Counted' }, 'narrow'),
      column(lang, 'numerator', { vi: 'Số đạt', en: 'Met' }, 'narrow'),
      column(lang, 'denominator', { vi: 'Tổng số', en: 'Of' }, 'narrow'),
      column(lang, 'percent', { vi: 'Tỷ lệ', en: 'Per cent' }, 'narrow'),
      column(lang, 'target', { vi: 'Mục tiêu', en: 'Target' }, 'narrow'),
      column(lang, 'state', { vi: 'Kết quả', en: 'Result' }, 'medium'),
      column(lang, 'shortfall', { vi: 'Còn thiếu', en: 'Short of' }, 'narrow'),
    ],
    rows: results.map((result, index): Cell[] => {
      const tally = chapter === undefined ? result : (result.chapters.find((one) => one.chapter === chapter) ?? result);
      return [
        count(index + 1),
        text(lang === 'vi' ? result.text : INDICATOR_NAMES[result.id].en),
        text(capitalized(UNIT_NAMES[result.counts][lang])),
        { kind: 'count', value: tally.numerator, to: `can-cu/${result.id}` },
        count(tally.denominator),
        percent(percentHundredths(tally.numerator, tally.denominator, result.target)),
        { kind: 'percent', hundredths: result.target * 100, whole: true },
        verdict(tally.state === 'met' ? 'good' : tally.state === 'missed' ? 'bad' : 'neutral', STATE_NAMES[tally.state][lang]),
        count(tally.shortfall),
      ];
    }),
  };
}

function sizeTable(input: ReportInput): Table {
  const { lang, question } = input;
  const chapters = chaptersOf(input);
  const told = (key: 'youth' | 'children') =>
    formatCount(chapters.filter((chapter) => yearOfChapter(input, chapter)?.report?.[key] !== undefined).length, lang);
  return {
    id: 'quy-mo',
    title: { vi: 'Quy mô tổ chức', en: 'Size of the association' }[lang],
    columns: [
      column(lang, 'no', { vi: 'TT', en: 'No.' }, 'tiny'),
      column(lang, 'what', { vi: 'Nội dung', en: 'What' }, 'text'),
      column(lang, 'number', { vi: 'Số lượng', en: 'Number' }, 'narrow'),
    ],
    rows: sizeRows(sizeOf(question, chapters)).map(({ label, count: value }, index) => [count(index + 1), text(label[lang]), count(value)]),
    notes: [
      {
        vi: `Tình nguyện viên có thể đồng thời là hội viên nên không cộng hai số. Số thanh niên theo báo cáo của ${told('youth')} Hội cơ sở, số thiếu niên của ${told('children')} Hội cơ sở.`,
        en: 'Volunteers may be members too, so the two are never added. Youth as the chapters reported them.',
      }[lang],
    ],
  };
}
