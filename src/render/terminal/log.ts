import type { Asked } from '../../audit/figures.ts';
import type { Entry } from '../../audit/log.ts';
import { tellLost } from '../../audit/tell/lost.ts';
import type { Names } from '../../audit/tell/names.ts';
import { headingOf, type ToldStep, tellStep } from '../../audit/tell/step.ts';
import { signatureWords } from '../../guard/signature-words.ts';
import type { Signed } from '../../guard/signer.ts';
import type { Lang } from '../../i18n/lang.ts';
import { formatDay } from '../../i18n/numbers.ts';
import { visible } from '../visible.ts';
import { paragraph, type Screen } from './screen.ts';

/** A commit of the log with what the reader is told of it besides. */
export interface Shown {
  readonly entry: Entry;
  readonly names: Names;
  readonly signed: Signed;
}

/** The log for people: commit by commit, what it did and what that did to the indicators. */
export function renderLog(shown: readonly Shown[], asked: Asked, screen: Screen): string {
  const { lang, colour } = screen;
  const note = colour.dim(computedOn(asked, lang));
  const entries = shown.map(({ entry, names, signed }) => {
    const { commit, arrival, lost } = entry;
    const head = `${colour.yellow(commit.id.slice(0, 8))} ${formatDay((arrival ?? commit).day, lang)}  ${commit.author} <${commit.email}>, ${signatureWords(signed)[lang]}`;
    const step = tellStep(entry, names, lang);
    const merge = commit.parents.length > 1 && lost.length === 0 ? [colour.dim(`  ${MERGE[lang]}`)] : [];
    return [
      head,
      colour.bold(`  ${commit.subject}`),
      ...dateNote(entry, lang).map((line) => colour.dim(paragraph(line, '  ', screen))),
      ...merge,
      ...lost.map((one) => colour.red(paragraph(tellLost(one, names, lang), '  ', screen))),
      ...stepLines(step, names, screen),
    ].join('\n');
  });
  return visible(`${[...entries, note].join('\n\n')}\n`);
}

const MERGE = { vi: 'hợp nhất hai nhánh, không tự đổi gì', en: 'a merge that changed nothing of its own' };

/** On which day the figures stand, for a reader who compares them with a report. */
export function computedOn({ year, asOf }: Asked, lang: Lang): string {
  return {
    vi: `Chỉ tiêu năm ${year}, mọi bản đều tính đến ngày ${formatDay(asOf, lang)}.`,
    en: `Indicators of ${year}; every state is computed as of ${formatDay(asOf, lang)}.`,
  }[lang];
}

/** Where a change reached the association later than its author says to have written it. */
function dateNote({ commit, arrival, after }: Entry, lang: Lang): string[] {
  const received = (arrival ?? commit).day;
  const doubt = after === undefined ? [] : [doubtful(after, lang)];
  if (commit.authorDay === received) return doubt;
  return [
    ...doubt,
    {
      vi: `người viết ghi ngày ${formatDay(commit.authorDay, lang)}; vào kho của Hội ngày ${formatDay(received, lang)}`,
      en: `dated ${commit.authorDay} by its author; it reached the association's branch on ${received}`,
    }[lang],
  ];
}

/** That the day of a commit is earlier than that of the one before it, so that it is no evidence. */
export function doubtful(after: string, lang: Lang): string {
  const day = formatDay(after, lang);
  return {
    vi: `ngày ghi trong commit sớm hơn lần ghi ngay trước nó (${day}): đồng hồ máy sai hoặc ngày bị đặt lùi, không dựa vào ngày này được`,
    en: `the day in the commit is earlier than that of the one before it (${day}): a clock was wrong or set back, and the day is no evidence`,
  }[lang];
}

/** What a step did, in lines behind headings. */
export function stepLines({ groups, impact }: ToldStep, names: Names, screen: Screen): string[] {
  const { lang, colour } = screen;
  const lines = groups.flatMap((group) => [
    `  ${colour.cyan(headingOf(group, names, lang))}`,
    ...group.sentences.map((sentence) => painted(paragraph(sentence, '    ', screen), sentence, screen)),
  ]);
  if (impact.length === 0) return lines;
  return [...lines, `  ${colour.cyan({ vi: 'Chỉ tiêu', en: 'Indicators' }[lang])}`, ...impact.map((one) => paragraph(one, '    ', screen))];
}

function painted(text: string, sentence: string, { colour }: Screen): string {
  return /^(MẤT|LOST)/.test(sentence) ? colour.red(text) : text;
}
