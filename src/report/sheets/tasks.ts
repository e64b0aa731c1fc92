import type { Measure } from '../../model/year.ts';
import { bodyName, chaptersOf, column, known, type ReportInput, TOTAL, yearOfChapter } from '../input.ts';
import { type Cell, count, dayCell, percent, type Sheet, type Table, type TaskGroup, text, verdict } from '../model.ts';
import { shortName } from '../words.ts';

/** The plan's tasks III.1–III.5 with every measure promised under them and how far it got. */
export function tasksSheet(input: ReportInput): Sheet {
  const { lang } = input;
  return {
    id: 'nhiem-vu',
    name: { vi: 'Nhiệm vụ III.1–III.5', en: 'Tasks III.1–III.5' }[lang],
    title: { vi: 'Thực hiện nhiệm vụ và giải pháp của kế hoạch', en: 'Tasks and measures of the plan' }[lang],
    tables: [byTask(input), measureTable(input)],
  };
}

/** The tasks for the report's text. */
export function taskGroups(input: ReportInput): TaskGroup[] {
  return [...input.question.plan.tasks].map(([id, words]) => {
    const all = promised(input).filter(({ measure }) => measure.task === id);
    return {
      id,
      text: words,
      planned: all.length,
      done: all.filter(({ measure }) => known(input, measure.done)).length,
      own: all
        .filter(({ who }) => who === undefined)
        .map(({ measure }) => (measure.result ? `${measure.text.replace(/[.;]+$/, '')}. ${measure.result}` : measure.text)),
    };
  });
}

interface Promised {
  /** Absent for the association itself. */
  readonly who: string | undefined;
  readonly measure: Measure;
}

function promised(input: ReportInput): Promised[] {
  const own = input.chapter === undefined ? (input.question.data.reports.get(input.question.year)?.measures ?? []) : [];
  return [
    ...own.map((measure) => ({ who: undefined, measure })),
    ...chaptersOf(input).flatMap((chapter) =>
      (yearOfChapter(input, chapter)?.plan?.measures ?? []).map((measure) => ({ who: shortName(chapter.name), measure })),
    ),
  ];
}

function byTask(input: ReportInput): Table {
  const { lang } = input;
  return {
    id: 'nhiem-vu',
    title: { vi: 'Tổng hợp theo nhiệm vụ', en: 'By task' }[lang],
    columns: [
      column(lang, 'id', { vi: 'Mục', en: 'Item' }, 'tiny'),
      column(lang, 'task', { vi: 'Nhiệm vụ', en: 'Task' }, 'text'),
      column(lang, 'planned', { vi: 'Biện pháp đề ra', en: 'Measures' }, 'narrow', { total: 'sum' }),
      column(lang, 'done', { vi: 'Đã hoàn thành', en: 'Done' }, 'narrow', { total: 'sum' }),
      column(lang, 'percent', { vi: 'Tỷ lệ', en: '%' }, 'narrow', {
        total: 'percent',
        formula: { kind: 'percent', numerator: 'done', denominator: 'planned' },
      }),
    ],
    rows: taskGroups(input).map(({ id, text: words, planned, done }): Cell[] => [
      text(id),
      text(words),
      count(planned),
      count(done),
      percent(planned === 0 ? undefined : Math.floor((20_000 * done + planned) / (2 * planned))),
    ]),
    total: TOTAL[lang],
  };
}

function measureTable(input: ReportInput): Table {
  const { lang, question } = input;
  const association = bodyName(input);
  const order = [...question.plan.tasks.keys()];
  const all = promised(input).sort((a, b) => order.indexOf(a.measure.task) - order.indexOf(b.measure.task));
  return {
    id: 'bien-phap',
    title: { vi: 'Từng biện pháp', en: 'Measure by measure' }[lang],
    columns: [
      column(lang, 'task', { vi: 'Mục', en: 'Item' }, 'tiny'),
      column(lang, 'who', { vi: 'Đơn vị', en: 'Body' }, 'wide'),
      column(lang, 'text', { vi: 'Biện pháp', en: 'Measure' }, 'text'),
      column(lang, 'charge', { vi: 'Phụ trách', en: 'In charge' }, 'medium'),
      column(lang, 'due', { vi: 'Hạn', en: 'Due' }, 'narrow'),
      column(lang, 'done', { vi: 'Hoàn thành', en: 'Done' }, 'narrow'),
      column(lang, 'state', { vi: 'Tiến độ', en: 'Progress' }, 'medium'),
      column(lang, 'result', { vi: 'Kết quả', en: 'Result' }, 'text'),
    ],
    rows: all.map(({ who, measure }): Cell[] => [
      text(measure.task),
      text(who ?? association),
      text(measure.text),
      text(measure.inCharge),
      dayCell(measure.due),
      dayCell(known(input, measure.done) ? measure.done : undefined),
      progress(measure),
      text(measure.result),
    ]),
    empty: { vi: 'Chưa có biện pháp nào.', en: 'No measures yet.' }[lang],
  };

  function progress({ due, done }: Measure): Cell {
    if (done !== undefined && done <= question.asOf) {
      return due !== undefined && done > due
        ? verdict('neutral', { vi: 'hoàn thành chậm', en: 'done late' }[lang])
        : verdict('good', { vi: 'hoàn thành', en: 'done' }[lang]);
    }
    return due !== undefined && due < question.asOf
      ? verdict('bad', { vi: 'quá hạn', en: 'overdue' }[lang])
      : verdict('neutral', { vi: 'đang làm', en: 'under way' }[lang]);
  }
}
