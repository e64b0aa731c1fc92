import type { Against, Doubt } from '../../audit/clocks.ts';
import type { Asked } from '../../audit/figures.ts';
import type { Entry } from '../../audit/log.ts';
import { tellLost } from '../../audit/tell/lost.ts';
import type { Names } from '../../audit/tell/names.ts';
import { headingOf, type ToldStep, tellStep } from '../../audit/tell/step.ts';
import { signatureWords } from '../../guard/signature-words.ts';
import type { Signed } from '../../guard/signer.ts';
import type { Lang, Words } from '../../i18n/lang.ts';
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
function dateNote({ commit, arrival, doubt }: Entry, lang: Lang): string[] {
  const received = (arrival ?? commit).day;
  const doubts = doubt === undefined ? [] : [doubtful(doubt, lang)];
  if (commit.authorDay === received) return doubts;
  return [
    ...doubts,
    {
      vi: `người viết ghi ngày ${formatDay(commit.authorDay, lang)}; vào kho của Hội ngày ${formatDay(received, lang)}`,
      en: `dated ${commit.authorDay} by its author; it reached the association's branch on ${received}`,
    }[lang],
  ];
}

/** That the day of a commit is no evidence, and which days speak against it. */
export function doubtful({ before, after }: Doubt, lang: Lang): string {
  const side = (against: Against | undefined, words: (count: number, day: string) => Words) => {
    if (against === undefined) return [];
    const { count, farthest } = against;
    return [words(count, `${formatDay(farthest.day, lang)}, ${farthest.id.slice(0, 8)}`)[lang]];
  };
  const sides = [
    ...side(before, (count, day) => ({
      vi: `${count} lần ghi trước nó mang ngày muộn hơn (muộn nhất ${day})`,
      en: `${count === 1 ? '1 commit before it bears' : `${count} commits before it bear`} a later day (the latest ${day})`,
    })),
    ...side(after, (count, day) => ({
      vi: `${count} lần ghi sau nó mang ngày sớm hơn (sớm nhất ${day})`,
      en: `${count === 1 ? '1 commit after it bears' : `${count} commits after it bear`} an earlier day (the earliest ${day})`,
    })),
  ];
  return {
    vi: `ngày vào kho không chắc: ${sides.join(', ')}; đồng hồ một máy sai hoặc ngày bị đặt lại, chỉ thứ tự là chắc`,
    en: `the day of arrival is no evidence: ${sides.join(', ')}; a clock was wrong or was set, and only the order is certain`,
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
