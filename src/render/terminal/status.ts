import type { ChalkInstance } from 'chalk';
import type { Day } from '../../calendar/day.ts';
import type { Deadline } from '../../deadlines/board.ts';
import type { Lang } from '../../i18n/lang.ts';
import { formatCount, formatDay, formatHundredths } from '../../i18n/numbers.ts';
import type { IndicatorResult } from '../../indicators/evaluate.ts';
import { percentHundredths } from '../../indicators/target.ts';
import { INDICATOR_HEADS, INDICATOR_NAMES, STATE_NAMES, UNIT_NAMES } from '../../indicators/words.ts';
import type { Dataset } from '../../model/dataset.ts';
import { shortName } from '../../report/words.ts';
import type { StatusOutcome } from '../json/status.ts';
import { renderDeadlines } from './deadlines.ts';
import { renderMissing } from './missing.ts';
import type { Screen } from './screen.ts';
import { textTable } from './table.ts';

export interface StatusView extends StatusOutcome {
  readonly sample: boolean;
  readonly data: Dataset;
  readonly board: readonly Deadline[];
  readonly today: Day;
  readonly names: boolean;
}

/** The seven indicators for people: totals, chapter by chapter, what is missing and the smallest step to each target. */
export function renderStatus(view: StatusView, screen: Screen): string {
  const { lang, colour, columns } = screen;
  const say = (vi: string, en: string) => (lang === 'vi' ? vi : en);
  const name = view.chapter === undefined ? view.data.association?.name.at(-1)?.value : view.data.bySlug.get(view.chapter)?.name;
  const heading = [
    colour.bold(`${name ?? ''}: ${say('chỉ tiêu năm', 'indicators of')} ${view.year}`),
    say(`Kế hoạch ${view.plan}; số liệu tính đến ngày ${formatDay(view.asOf, lang)}`, `Plan ${view.plan}; figures as of ${view.asOf}`),
    ...(view.sample ? [colour.yellow(say('SỐ LIỆU MINH HỌA', 'SAMPLE DATA'))] : []),
  ].join('\n');
  const blocks = [
    heading,
    summary(view, lang, colour),
    ...(view.chapter === undefined ? [matrix(view, lang, colour)] : []),
    renderMissing(view, lang, colour, columns),
    renderDeadlines(
      view.board.filter((one) => view.chapter === undefined || one.chapter === view.chapter),
      view.data,
      view.year,
      view.today,
      screen,
    ),
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

function summary(view: StatusView, lang: Lang, colour: ChalkInstance): string {
  const heads =
    lang === 'vi'
      ? ['Chỉ tiêu', 'Đạt/Tổng', 'Tỷ lệ', 'Mục tiêu', 'Kết quả', 'Còn thiếu']
      : ['Indicator', 'n/N', '%', 'Target', 'Result', 'Short of'];
  const rows = view.results.map((result) => {
    const tally = view.chapter === undefined ? result : result.chapters.find(({ chapter }) => chapter === view.chapter);
    const { numerator = 0, denominator = 0, state = 'not-applicable', shortfall = 0 } = tally ?? {};
    const percent = percentHundredths(numerator, denominator, result.target);
    return [
      INDICATOR_NAMES[result.id][lang],
      `${formatCount(numerator, lang)}/${formatCount(denominator, lang)}`,
      percent === undefined ? '–' : `${formatHundredths(percent, lang)}%`,
      `${result.target === 100 ? '' : '≥ '}${result.target}%`,
      paintState(state, colour)(`${MARKS[state]} ${STATE_NAMES[state][lang]}`),
      shortfall === 0 ? '' : `${formatCount(shortfall, lang)} ${UNIT_NAMES[result.counts][lang]}`,
    ];
  });
  return textTable(heads, rows, ['left', 'right', 'right', 'right', 'left', 'left'], colour);
}

function matrix(view: StatusView, lang: Lang, colour: ChalkInstance): string {
  const heads = [lang === 'vi' ? 'Hội cơ sở' : 'Chapter', ...view.results.map((result) => INDICATOR_HEADS[result.id][lang])];
  const slugs = view.results[0]?.chapters.map(({ chapter }) => chapter) ?? [];
  const rows = slugs.map((slug) => [
    shortName(view.data.bySlug.get(slug)?.name ?? slug),
    ...view.results.map((result) => cell(result, slug, lang, colour)),
  ]);
  return textTable(heads, rows, ['left', ...view.results.map(() => 'right' as const)], colour);
}

function cell(result: IndicatorResult, slug: string, lang: Lang, colour: ChalkInstance): string {
  const tally = result.chapters.find(({ chapter }) => chapter === slug);
  if (!tally || tally.state === 'not-applicable') return '–';
  const shown =
    result.counts === 'chapters'
      ? MARKS[tally.state]
      : `${formatCount(tally.numerator, lang)}/${formatCount(tally.denominator, lang)} ${MARKS[tally.state]}`;
  return paintState(tally.state, colour)(shown);
}

const MARKS = { met: '✔', missed: '✘', 'not-applicable': '–' } as const;

function paintState(state: keyof typeof MARKS, colour: ChalkInstance): (text: string) => string {
  return state === 'met' ? colour.green : state === 'missed' ? colour.red : (text) => text;
}
