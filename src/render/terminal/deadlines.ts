import type { Day } from '../../calendar/day.ts';
import type { Deadline, DeadlineState } from '../../deadlines/board.ts';
import type { Words } from '../../i18n/lang.ts';
import { formatDay } from '../../i18n/numbers.ts';
import type { Dataset } from '../../model/dataset.ts';
import { DEADLINE_STATES, deadlineWords, PART_NAMES } from '../../report/words.ts';
import { paragraph, type Screen } from './screen.ts';

const ORDER: readonly DeadlineState[] = ['overdue', 'incomplete', 'late', 'open', 'on-time'];

/** The deadline board: chapters in one state together, so that nine lines do not hide the one that matters. */
export function renderDeadlines(board: readonly Deadline[], data: Dataset, year: number, today: Day, screen: Screen): string {
  const { lang, colour } = screen;
  if (board.length === 0) return '';
  const heading: Words = {
    vi: `Thời hạn báo cáo năm ${year}, xét đến ngày ${formatDay(today, lang)}`,
    en: `Report deadlines of ${year}, as of ${formatDay(today, lang)}`,
  };
  const lines = (['chapter-report', 'association-report'] as const).flatMap((kind) =>
    ORDER.flatMap((state) => {
      const group = board.filter((one) => one.kind === kind && one.state === state);
      return group.length === 0 ? [] : [paragraph(line(group, kind, state), '  ', screen)];
    }),
  );
  return [colour.bold(heading[lang]), ...lines].join('\n');

  function line(group: readonly Deadline[], kind: Deadline['kind'], state: DeadlineState): string {
    const paint = state === 'overdue' || state === 'incomplete' ? colour.red : state === 'late' ? colour.yellow : (text: string) => text;
    const who =
      kind === 'association-report'
        ? lang === 'vi'
          ? 'Báo cáo gửi cấp trên'
          : 'Report to the superior body'
        : lang === 'vi'
          ? `${group.length} Hội cơ sở`
          : `${group.length} ${group.length === 1 ? 'chapter' : 'chapters'}`;
    const due = (group[0] as Deadline).due;
    const days = group.every((one) => one.days === group[0]?.days && one.state !== 'incomplete') ? (group[0] as Deadline).days : undefined;
    const everybody = group.length > 1 && group.length === board.filter((one) => one.kind === kind).length;
    const names = kind === 'association-report' || state === 'on-time' || (everybody && days !== undefined) ? [] : group.map(detail);
    return `${who}, ${lang === 'vi' ? 'hạn' : 'due'} ${formatDay(due, lang)}: ${paint(deadlineWords({ kind, state }, lang, days))}${parts(kind, group)}${names.length > 0 ? ` (${names.join('; ')})` : ''}`;

    function detail(one: Deadline): string {
      const name = data.bySlug.get(one.chapter ?? '')?.name ?? one.chapter ?? '';
      const more = one.missing.map((part) => PART_NAMES[part][lang]).join(', ');
      return `${name}${days === undefined && one.state !== 'incomplete' ? ` ${DEADLINE_STATES.days[lang](one.days)}` : ''}${more ? `: ${lang === 'vi' ? 'thiếu' : 'missing'} ${more}` : ''}`;
    }
  }

  function parts(kind: Deadline['kind'], group: readonly Deadline[]): string {
    const missing = kind === 'association-report' ? (group[0]?.missing ?? []) : [];
    return missing.length === 0
      ? ''
      : `: ${lang === 'vi' ? 'thiếu' : 'missing'} ${missing.map((part) => PART_NAMES[part][lang]).join(', ')}`;
  }
}
