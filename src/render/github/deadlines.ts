import type { Deadline } from '../../deadlines/board.ts';
import type { Lang, Words } from '../../i18n/lang.ts';
import { formatDay } from '../../i18n/numbers.ts';
import { deadlineWords } from '../../report/words.ts';
import type { CheckOutcome } from '../json/check.ts';
import { plainText } from './plain-text.ts';

const KINDS: Readonly<Record<Deadline['kind'], Words>> = {
  'chapter-report': { vi: 'Hội cơ sở nộp báo cáo', en: 'Reports of the chapters' },
  'association-report': { vi: 'Báo cáo gửi cấp trên', en: 'Report to the superior body' },
};
const MAX_NAMES = 20;

/** The deadline board of a summary: a line for each promise, due day and state, with the chapters that are not on time. */
export function summaryDeadlines({ deadlines }: CheckOutcome, lang: Lang): string[] {
  if (deadlines.length === 0) return [];
  const groups = new Map<string, Deadline[]>();
  for (const one of deadlines) {
    const key = `${one.kind} ${one.due} ${one.state}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [{ vi: '### Thời hạn', en: '### Deadlines' }[lang], '', ...[...groups.values()].map((group) => line(group, lang))];
}

function line(group: readonly Deadline[], lang: Lang): string {
  const { kind, due, state, days } = group[0] as Deadline;
  const same = group.every((one) => one.days === days) && state !== 'incomplete' ? days : undefined;
  const names =
    state === 'on-time' || state === 'open' ? [] : group.flatMap(({ chapter }) => (chapter === undefined ? [] : [plainText(chapter)]));
  const listed = names.length > MAX_NAMES ? [...names.slice(0, MAX_NAMES), '…'] : names;
  const said = deadlineWords({ kind, state }, lang, same);
  const count = kind === 'association-report' ? '' : ` (${group.length})`;
  return `- ${KINDS[kind][lang]}, ${lang === 'vi' ? 'hạn' : 'due'} ${formatDay(due, lang)}: ${said}${count}${listed.length > 0 ? `: ${listed.join(', ')}` : ''}`;
}
