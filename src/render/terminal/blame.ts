import type { Blamed } from '../../audit/blame.ts';
import type { Doubt } from '../../audit/clocks.ts';
import type { Commit } from '../../audit/commit.ts';
import type { Names } from '../../audit/tell/names.ts';
import { isHidden, textOfField, titleOfField, titleOfRecord } from '../../audit/tell/people.ts';
import { headingOf } from '../../audit/tell/step.ts';
import { WORK } from '../../audit/work.ts';
import { signatureWords } from '../../guard/signature-words.ts';
import type { Signed } from '../../guard/signer.ts';
import type { Lang, Words } from '../../i18n/lang.ts';
import { formatDay } from '../../i18n/numbers.ts';
import { visible } from '../visible.ts';
import { doubtful } from './log.ts';
import { paragraph, type Screen } from './screen.ts';

/** What is told of commits besides themselves. */
export interface Known {
  /** The commit with which one reached the association's branch; undefined for one that did not. */
  readonly arrival: (commit: Commit) => Commit | undefined;
  /** Why the day of a commit on the association's line is no evidence. */
  readonly doubt: (commit: Commit) => Doubt | undefined;
  readonly signed: (commit: Commit) => Signed;
}

/** Records for people: each with its values, under the commit that set them, the newest first. */
export function renderBlame(records: readonly Blamed[], known: Known, names: Names, screen: Screen): string {
  return visible(`${records.map((one) => recordLines(one, known, names, screen).join('\n')).join('\n\n')}\n`);
}

function recordLines({ record, origins, loss, unread }: Blamed, known: Known, names: Names, screen: Screen): string[] {
  const { lang, colour } = screen;
  const title = titleOfRecord(record, names, lang);
  const where = record.chapter === undefined && record.year === undefined ? '' : ` – ${headingOf(record, names, lang)}`;
  const groups = new Map<Commit, string[]>();
  for (const field of record.fields.keys()) {
    const commit = origins.fields.get(field) ?? origins.entered;
    groups.set(commit, [...(groups.get(commit) ?? []), field]);
  }
  if (!groups.has(origins.entered)) groups.set(origins.entered, []);
  return [
    colour.bold(`${title.charAt(0).toUpperCase()}${title.slice(1)}${where}`),
    colour.dim(`  ${record.file}`),
    ...(unread ? [colour.red(`  ${UNREAD[lang]}`)] : []),
    ...(loss ? [colour.red(paragraph(`${LOST[lang]} ${commitLine(loss.by, known, lang)}`, '  ', screen))] : []),
    ...[...groups]
      .sort(([a], [b]) => b.time - a.time)
      .flatMap(([commit, fields]) => [
        colour.cyan(paragraph(`${commitLine(commit, known, lang)}${commit === origins.entered ? ENTERED[lang] : ''}`, '  ', screen)),
        ...fields.map((field) => paragraph(fieldLine(record, field, names, lang), '    ', screen)),
      ]),
  ];
}

const UNREAD: Words = {
  vi: 'tệp hiện không đọc được: dưới đây là bản gần nhất đọc được',
  en: 'the file cannot be read now: this is the latest state that could',
};
const LOST: Words = { vi: 'ĐÃ MẤT, không còn trong dữ liệu từ:', en: 'LOST, no longer in the data since:' };
const ENTERED: Words = { vi: ' – ghi mục này lần đầu', en: ' – entered it' };

/** `01/06/2016 An <an@example.org>, không ký, 1a2b3c4d “Số liệu đầu năm”`, and the author's day where it is another. */
export function commitLine(commit: Commit, known: Known, lang: Lang): string {
  if (commit.id === WORK) return { vi: 'chưa ghi vào Git (đang sửa trong thư mục)', en: 'not committed yet (in the work tree)' }[lang];
  const arrival = known.arrival(commit) ?? commit;
  const received = arrival.day;
  const doubt = known.doubt(arrival);
  const doubted = doubt === undefined ? '' : ` (${doubtful(doubt, lang)})`;
  const written =
    commit.authorDay === received
      ? ''
      : { vi: ` (người viết ghi ngày ${formatDay(commit.authorDay, lang)})`, en: ` (dated ${commit.authorDay} by its author)` }[lang];
  return `${formatDay(received, lang)} ${commit.author} <${commit.email}>, ${signatureWords(known.signed(commit))[lang]}, ${commit.id.slice(0, 8)} “${commit.subject}”${written}${doubted}`;
}

function fieldLine(record: Blamed['record'], field: string, names: Names, lang: Lang): string {
  const value = record.fields.get(field) ?? '';
  const name = titleOfField(record, field, names, lang);
  const text = isHidden(record, field, names)
    ? { vi: '(không ghi)', en: '(not shown)' }[lang]
    : textOfField(record, field, value, names, lang);
  return name === '' ? text : `${name}: ${text}`;
}
