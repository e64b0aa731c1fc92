import { addDays, type Day, yearStart } from '../../calendar/day.ts';
import { formatDay } from '../../i18n/numbers.ts';
import { REASONS } from '../../indicators/reasons.ts';
import { percentHundredths } from '../../indicators/target.ts';
import type { Chapter, Departure } from '../../model/chapter.ts';
import { memberBelongs } from '../../model/presence.ts';
import { choicesOf } from '../../schema/labels.ts';
import { chapterCell, chapterColumn, chaptersOf, column, known, type ReportInput, TOTAL, yearOfChapter } from '../input.ts';
import { type Cell, count, money, percent, type Sheet, type Table, text } from '../model.ts';
import { byGivenName } from '../people.ts';

/** Members: increase and decrease in the year, and how they paid their dues (plan III.4 and II, fifth line). */
export function membersSheet(input: ReportInput): Sheet {
  const { lang, names } = input;
  return {
    id: 'hoi-vien',
    name: { vi: 'Hội viên – hội phí', en: 'Members – dues' }[lang],
    title: { vi: 'Hội viên và hội phí', en: 'Members and dues' }[lang],
    tables: [changes(input), payments(input), ...(names ? [notMet(input)] : [])],
  };
}

function changes(input: ReportInput): Table {
  const { lang, question } = input;
  const first = yearStart(question.year);
  const kinds = choicesOf('members', ['*', 'ra_hoi', 'hinh_thuc'], lang) as [Departure['kind'], string][];
  const up = { vi: 'Tăng trong năm', en: 'Increase' };
  const down = { vi: 'Giảm trong năm', en: 'Decrease' };
  const rows = chaptersOf(input).map((chapter): Cell[] => {
    const joined = chapter.members.filter((member) => member.joined >= first && member.joined <= question.on);
    const arrived = joined.filter((member) => (question.data.entries.get(member.id)?.[0] ?? member) !== member);
    const left = chapter.members.filter(
      (member) => member.left && member.left.day >= first && member.left.day <= question.on && member.joined <= question.on,
    );
    const now = on(chapter, question.on);
    return [
      chapterCell(chapter),
      count(on(chapter, addDays(first, -1)).length),
      count(joined.length - arrived.length),
      count(arrived.length),
      // A departure on 1 January takes effect that day, so it belongs to this year's decrease.
      ...kinds.map(([kind]) => count(left.filter((member) => member.left?.kind === kind).length)),
      count(now.length),
      count(now.filter(({ sex }) => sex === 'nu').length),
    ];
  });
  return {
    id: 'tang-giam',
    title: { vi: 'Tăng, giảm hội viên', en: 'Increase and decrease of members' }[lang],
    columns: [
      chapterColumn(lang),
      column(lang, 'before', { vi: `Đến 31/12/${question.year - 1}`, en: `On 31/12/${question.year - 1}` }, 'narrow', { total: 'sum' }),
      column(lang, 'joined', { vi: 'Kết nạp', en: 'Joined' }, 'narrow', { group: up, total: 'sum' }),
      column(lang, 'arrived', { vi: 'Chuyển đến', en: 'Moved here' }, 'narrow', { group: up, total: 'sum' }),
      ...kinds.map(([kind, label]) => column(lang, kind, { vi: label, en: label }, 'narrow', { group: down, total: 'sum' })),
      column(lang, 'now', { vi: `Đến ${formatDay(question.on, 'vi')}`, en: `On ${question.on}` }, 'narrow', {
        total: 'sum',
        formula: {
          kind: 'sum',
          terms: [
            { key: 'before', sign: 1 },
            { key: 'joined', sign: 1 },
            { key: 'arrived', sign: 1 },
            ...kinds.map(([kind]) => ({ key: kind, sign: -1 as const })),
          ],
        },
      }),
      column(lang, 'women', { vi: 'Trong đó nữ', en: 'Of them women' }, 'narrow', { total: 'sum' }),
    ],
    rows,
    total: TOTAL[lang],
  };
}

function payments(input: ReportInput): Table {
  const { lang, question } = input;
  const dues = input.results.find(({ id }) => id === 'hoi-phi');
  const rows = chaptersOf(input).map((chapter): Cell[] => {
    const units = dues?.units.filter((unit) => unit.chapter === chapter.slug) ?? [];
    const has = (reason: string) => count(units.filter((unit) => unit.reason === reason).length);
    const year = yearOfChapter(input, chapter)?.dues;
    const receipts = (year?.receipts ?? []).filter((receipt) => !receipt.cancelled && known(input, receipt.day));
    const met = units.filter((unit) => unit.met).length;
    return [
      chapterCell(chapter),
      count((year?.exemptions ?? []).filter(({ day }) => known(input, day)).length),
      count(units.length),
      has('met'),
      has('late'),
      has('partial'),
      has('unpaid'),
      percent(percentHundredths(met, units.length, dues?.target ?? 100)),
      money(receipts.reduce((sum, { amount }) => sum + amount, 0)),
      money(
        receipts.filter(({ forYear }) => forYear !== undefined && forYear !== question.year).reduce((sum, { amount }) => sum + amount, 0),
      ),
      money((year?.passedOn ?? []).filter(({ day }) => known(input, day)).reduce((sum, { amount }) => sum + (amount ?? 0), 0)),
    ];
  });
  return {
    id: 'hoi-phi',
    title: { vi: 'Đóng hội phí', en: 'Payment of dues' }[lang],
    columns: [
      chapterColumn(lang),
      column(lang, 'exempt', { vi: 'Được miễn', en: 'Exempt' }, 'narrow', { total: 'sum' }),
      column(lang, 'owing', { vi: 'Phải đóng', en: 'Owing' }, 'narrow', {
        total: 'sum',
        formula: { kind: 'sum', terms: ['met', 'late', 'partial', 'unpaid'].map((key) => ({ key, sign: 1 as const })) },
      }),
      column(lang, 'met', { vi: 'Đủ và đúng kỳ', en: 'In full and on time' }, 'narrow', { total: 'sum' }),
      column(lang, 'late', { vi: 'Đủ nhưng trễ hạn', en: 'All, but late' }, 'narrow', { total: 'sum' }),
      column(lang, 'partial', { vi: 'Chưa đủ', en: 'In part' }, 'narrow', { total: 'sum' }),
      column(lang, 'unpaid', { vi: 'Chưa đóng', en: 'Not paid' }, 'narrow', { total: 'sum' }),
      column(lang, 'percent', { vi: 'Tỷ lệ đủ và đúng kỳ', en: 'On time' }, 'narrow', {
        total: 'percent',
        formula: { kind: 'percent', numerator: 'met', denominator: 'owing', ...(dues ? { target: dues.target } : {}) },
      }),
      column(lang, 'taken', { vi: 'Đã thu trong năm', en: 'Taken in the year' }, 'medium', { total: 'sum' }),
      column(lang, 'arrears', { vi: 'Trong đó thu bù năm trước', en: 'Of it arrears' }, 'medium', { total: 'sum' }),
      column(lang, 'passed', { vi: 'Đã nộp cấp trên', en: 'Passed on' }, 'medium', { total: 'sum' }),
    ],
    rows,
    total: TOTAL[lang],
  };
}

function notMet(input: ReportInput): Table {
  const { lang, question } = input;
  const slugs = new Set(chaptersOf(input).map(({ slug }) => slug));
  const units = input.results.find(({ id }) => id === 'hoi-phi')?.units.filter((unit) => !unit.met && slugs.has(unit.chapter)) ?? [];
  const people = units.map((unit) => ({
    unit,
    name: question.data.entries.get(unit.unit)?.find(({ chapter }) => chapter === unit.chapter)?.name ?? '',
  }));
  people.sort((a, b) => (a.unit.chapter < b.unit.chapter ? -1 : a.unit.chapter > b.unit.chapter ? 1 : byGivenName(a, b)));
  return {
    id: 'chua-dong-du',
    title: { vi: 'Hội viên chưa đóng đủ hoặc đóng trễ', en: 'Members who have not paid in full and on time' }[lang],
    columns: [
      chapterColumn(lang),
      column(lang, 'id', { vi: 'Mã hội viên', en: 'Id' }, 'medium'),
      column(lang, 'name', { vi: 'Họ và tên', en: 'Name' }, 'wide'),
      column(lang, 'reason', { vi: 'Tình trạng', en: 'Standing' }, 'medium'),
    ],
    rows: people.map(({ unit, name }) => [
      chapterCell(question.data.bySlug.get(unit.chapter)),
      text(unit.unit),
      text(name),
      text(REASONS[unit.reason][lang]),
    ]),
    empty: { vi: 'Không có.', en: 'None.' }[lang],
  };
}

function on(chapter: Chapter, day: Day) {
  return chapter.members.filter((member) => memberBelongs(member, day));
}
