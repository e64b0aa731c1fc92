import { type Deadline, type DeadlineState, deadlineBoard } from '../../deadlines/board.ts';
import { chapterCell, column, type ReportInput } from '../input.ts';
import { type Cell, dayCell, type Sheet, text, verdict } from '../model.ts';
import { deadlineWords, PART_NAMES } from '../words.ts';

/** The two yearly deadlines (plan IV.3) as they stood on the as-of date. */
export function deadlinesSheet(input: ReportInput): Sheet {
  const { lang, question } = input;
  const rows = withOwnReport(input)
    .filter(({ chapter }) => input.chapter === undefined || chapter === input.chapter)
    .map((one): Cell[] => [
      one.chapter === undefined
        ? text({ vi: 'Báo cáo gửi cấp trên', en: 'Report to the superior body' }[lang])
        : chapterCell(question.data.bySlug.get(one.chapter)),
      dayCell(one.due),
      dayCell(one.received),
      verdict(JUDGED[one.state], deadlineWords(one, lang, one.days)),
      one.missing.length === 0
        ? { kind: 'none', reason: 'not-applicable' }
        : text(one.missing.map((part) => PART_NAMES[part][lang]).join('; ')),
    ]);
  return {
    id: 'thoi-han',
    name: { vi: 'Thời hạn', en: 'Deadlines' }[lang],
    title: { vi: 'Chế độ thông tin báo cáo', en: 'Reporting deadlines' }[lang],
    tables: [
      {
        id: 'thoi-han',
        title: { vi: 'Thời hạn báo cáo', en: 'Deadlines' }[lang],
        columns: [
          column(lang, 'who', { vi: 'Đơn vị', en: 'Body' }, 'wide'),
          column(lang, 'due', { vi: 'Ngày cuối cùng', en: 'Last day' }, 'narrow'),
          column(lang, 'received', { vi: 'Ngày nhận, gửi', en: 'Received' }, 'narrow'),
          column(lang, 'state', { vi: 'Tình trạng', en: 'State' }, 'wide'),
          column(lang, 'missing', { vi: 'Nội dung còn thiếu', en: 'Parts missing' }, 'text'),
        ],
        rows,
      },
    ],
  };
}

const JUDGED: Readonly<Record<DeadlineState, 'good' | 'bad' | 'neutral'>> = {
  'on-time': 'good',
  late: 'bad',
  incomplete: 'bad',
  open: 'neutral',
  overdue: 'bad',
};

/** The board, but the association's own report as it was sent, which is later than the figures in it. */
function withOwnReport({ board, question }: ReportInput): readonly Deadline[] {
  const { data, year, asOf } = question;
  const sent = data.reports.get(year)?.sent;
  if (sent === undefined || sent <= asOf) return board;
  const own = deadlineBoard(data, year, sent).find(({ kind }) => kind === 'association-report');
  return board.map((one) => (one.kind === 'association-report' ? (own ?? one) : one));
}
