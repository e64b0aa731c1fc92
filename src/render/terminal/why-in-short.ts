import type { Words } from '../../i18n/lang.ts';
import { formatCount } from '../../i18n/numbers.ts';
import type { Case } from '../../indicators/why/case.ts';
import { shortName } from '../../report/words.ts';
import type { WhyOutcome } from '../json/why.ts';
import { paragraph, type Screen } from './screen.ts';

/** A list that a screen shows whole needs no summary. */
const SHORT = 12;
/** So many chapters say where something is missing; more would push the reasons off the screen. */
const MOST_CHAPTERS = 12;

const HEADS: readonly (readonly [Case['standing'], Words])[] = [
  ['missed', { vi: 'Chưa đạt, theo lý do', en: 'Missed, by reason' }],
  ['excluded', { vi: 'Không tính, theo lý do', en: 'Not counted, by reason' }],
];

/** Before a long list: how many units miss the indicator or are not counted for each reason, most first, and in which chapters. */
export function whyInShort({ why, question }: WhyOutcome, screen: Screen): string[] {
  if (why.cases.length <= SHORT) return [];
  const { lang, colour } = screen;
  const blocks = HEADS.flatMap(([standing, title]) => {
    const some = why.cases.filter((one) => one.standing === standing);
    if (some.length === 0) return [];
    const lines = tally(some, (one) => one.reason[lang]).map(([reason, count]) =>
      paragraph(`${formatCount(count, lang)} ${reason}`, '  ', screen),
    );
    return [[colour.bold(title[lang]), ...lines].join('\n')];
  });
  const missed = why.cases.filter(({ standing }) => standing === 'missed');
  const places = tally(missed, ({ unit }) => shortName(question.data.bySlug.get(unit.chapter)?.name ?? unit.chapter));
  if (why.result.counts !== 'chapters' && places.length > 0) {
    const shown = places.slice(0, MOST_CHAPTERS).map(([name, count]) => `${name} ${formatCount(count, lang)}`);
    const rest = places.length - shown.length;
    const more =
      rest > 0 ? [{ vi: `và ${formatCount(rest, 'vi')} Hội cơ sở khác`, en: `and ${formatCount(rest, 'en')} more chapters` }[lang]] : [];
    blocks.push(
      [
        colour.bold({ vi: 'Chưa đạt, theo Hội cơ sở', en: 'Missed, by chapter' }[lang]),
        paragraph([...shown, ...more].join('; '), '  ', screen),
      ].join('\n'),
    );
  }
  return blocks;
}

function tally(cases: readonly Case[], key: (one: Case) => string): [string, number][] {
  const counts = new Map<string, number>();
  for (const one of cases) counts.set(key(one), (counts.get(key(one)) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]);
}
