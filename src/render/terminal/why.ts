import { signatureWords } from '../../guard/signature-words.ts';
import type { Lang, Words } from '../../i18n/lang.ts';
import { formatCount, formatDay, formatHundredths } from '../../i18n/numbers.ts';
import { percentHundredths } from '../../indicators/target.ts';
import type { Case } from '../../indicators/why/case.ts';
import type { Ground } from '../../indicators/why/reasoning.ts';
import { INDICATOR_NAMES, STATE_NAMES, UNIT_NAMES } from '../../indicators/words.ts';
import { shortName } from '../../report/words.ts';
import type { Change, WhyOutcome } from '../json/why.ts';
import { visible } from '../visible.ts';
import { paragraph, type Screen } from './screen.ts';
import { whyInShort } from './why-in-short.ts';

/** The chain behind a number for people; with `isDetailed` every fact has its own line. */
export function renderWhy(outcome: WhyOutcome & { readonly isDetailed: boolean }, screen: Screen): string {
  const { lang, colour } = screen;
  const { cases } = outcome.why;
  // What is missing comes first: of a long list a clerk sees the first screen.
  const groups = (['missed', 'excluded', 'met'] as const).flatMap((standing) => {
    const some = cases.filter((one) => one.standing === standing);
    if (some.length === 0) return [];
    const title = colour.bold(`${TITLES[standing][lang]}: ${formatCount(some.length, lang)}`);
    return [[title, ...some.map((one) => renderCase(one, outcome, screen))].join('\n')];
  });
  const inShort = outcome.isDetailed ? [] : whyInShort(outcome, screen);
  return visible(`${[head(outcome, screen), ...inShort, ...groups].join('\n\n')}\n`);
}

const TITLES: Readonly<Record<Case['standing'], Words>> = {
  met: { vi: 'ĐẠT', en: 'MET' },
  missed: { vi: 'CHƯA ĐẠT', en: 'MISSED' },
  excluded: { vi: 'KHÔNG TÍNH', en: 'NOT COUNTED' },
};

/** The plan's own words, what is counted, and what came out. */
function head(outcome: WhyOutcome, screen: Screen): string {
  const { lang, colour } = screen;
  const { why, question, chapter, lineOf } = outcome;
  const { result } = why;
  const { plan } = question;
  const tally = chapter === undefined ? result : (result.chapters.find((one) => one.chapter === chapter) ?? result);
  const percent = percentHundredths(tally.numerator, tally.denominator, result.target);
  const share = percent === undefined ? '' : ` = ${formatHundredths(percent, lang)}%`;
  const short =
    tally.shortfall > 0
      ? {
          vi: `, còn thiếu ${formatCount(tally.shortfall, lang)} ${UNIT_NAMES[result.counts].vi}`,
          en: `, ${formatCount(tally.shortfall, lang)} ${UNIT_NAMES[result.counts].en} short`,
        }[lang]
      : '';
  const who = chapter === undefined ? '' : ` – ${question.data.bySlug.get(chapter)?.name ?? chapter}`;
  const labels = {
    vi: ['Kế hoạch', 'mục II', 'Cách tính', 'Kết quả', 'mục tiêu'],
    en: ['Plan', 'section II', 'Counted', 'Result', 'target'],
  }[lang];
  return [
    colour.bold(`${INDICATOR_NAMES[result.id][lang]}${who}`),
    paragraph(`${labels[0]} ${plan.number}, ${labels[1]}: “${result.text}”`, '  ', screen),
    colour.dim(`    ${plan.file}:${lineOf({ file: plan.file, path: ['chi_tieu', result.id, 'noi_dung'] })}`),
    paragraph(`${labels[2]}: ${why.definition[lang]}.`, '  ', screen),
    paragraph(
      `${labels[3]}: ${formatCount(tally.numerator, lang)}/${formatCount(tally.denominator, lang)}${share} (${labels[4]} ${result.target}%): ${STATE_NAMES[tally.state][lang]}${short}`,
      '  ',
      screen,
    ),
  ].join('\n');
}

const SIGNS = { met: '✔', missed: '✘', excluded: '–' } as const;

function renderCase(one: Case, outcome: WhyOutcome & { readonly isDetailed: boolean }, screen: Screen): string {
  const { lang, colour } = screen;
  const paint = { met: colour.green, missed: colour.red, excluded: colour.dim }[one.standing];
  const why = [one.standing === 'met' ? '' : one.reason[lang], one.summary[lang]].filter(Boolean).join(': ');
  const at = (spot: Ground | Case['unit']) => ({ file: spot.file, line: outcome.lineOf(spot) });
  const place = ({ file, line }: ReturnType<typeof at>, indent: string) =>
    colour.dim(`${indent}${file}${line === null ? '' : `:${line}`}  ${changeWords(outcome.changes.of(file, line), line, lang)}`.trimEnd());
  const here = at(one.unit);
  const lines = [
    `${paint(SIGNS[one.standing])} ${paragraph(`${nameOf(one, outcome)}: ${why}`, '  ', screen).trimStart()}`,
    place(here, '    '),
  ];
  for (const ground of outcome.isDetailed ? one.grounds : []) {
    const there = at(ground);
    lines.push(paragraph(`· ${ground.words[lang]}`, '    ', screen));
    // What stands on the unit's own line needs no second pointer to it.
    if (there.file !== here.file || there.line !== here.line) lines.push(place(there, '        '));
  }
  return lines.join('\n');
}

/** A unit as a reader knows it; members by id, with their names only where asked. */
function nameOf({ unit }: Case, { question, why, names }: WhyOutcome): string {
  const chapter = question.data.bySlug.get(unit.chapter);
  const where = shortName(chapter?.name ?? unit.chapter);
  if (why.result.counts === 'chapters' || unit.unit === unit.chapter) return where;
  if (why.result.counts === 'places') return `${where}, ${chapter?.places.find(({ key }) => key === unit.unit)?.name ?? unit.unit}`;
  return `${where}, ${unit.unit}${names ? ` ${question.data.entries.get(unit.unit)?.at(-1)?.name ?? ''}` : ''}`;
}

/** Who last set a line: short commit, day, author, signature. */
function changeWords(change: Change | 'uncommitted' | undefined, line: number | null, lang: Lang): string {
  if (line === null) return { vi: '(không có tệp)', en: '(no such file)' }[lang];
  if (change === undefined) return '';
  if (change === 'uncommitted') return { vi: 'chưa ghi vào Git', en: 'not committed' }[lang];
  return `${change.commit.slice(0, 8)} ${formatDay(change.day, lang)} ${change.author}, ${signatureWords(change.signed)[lang]}`;
}
