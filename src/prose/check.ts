import { type Finding, finding, type Spot } from '../findings/finding.ts';
import type { Trust } from '../findings/trust.ts';
import { wordsAt } from '../findings/words.ts';
import type { Lang } from '../i18n/lang.ts';
import { formatCount, formatHundredths } from '../i18n/numbers.ts';
import { percentHundredths, percentIn } from '../indicators/target.ts';
import type { Dataset } from '../model/dataset.ts';
import { TOTALS, totalOf, totalSources } from '../model/totals.ts';
import type { ProseText } from '../model/year.ts';
import { indicatorOn } from './indicator-on.ts';
import { proseNumber, proseSum, unknownReference } from './kinds.ts';
import { CHAPTER_NAMES, NAMES } from './names.ts';
import { percentsSaid } from './percents-said.ts';
import { bracesIn } from './references.ts';
import { wrongSums } from './sums.ts';
import { totalsSaid } from './totals-said.ts';
import { type DatedVoice, type Voice, voices } from './voice.ts';

/**
 * What is wrong with the words of the reports: references that name no figure, numbers that differ from the data on the report's own
 * day, sums that do not add up. Figures are computed only for texts that state one, and not from files that are doubtful.
 */
export function* checkProse(data: Dataset, trust: Trust): Iterable<Finding> {
  for (const voice of voices(data)) {
    const { day } = voice;
    const dated = day !== undefined && trust.sound(voice.file, [voice.dayKey]) ? { ...voice, day } : undefined;
    for (const text of voice.report.prose) {
      yield* badReferences(voice, text);
      if (text.text.length > LONGEST) continue;
      for (const { parts, total, start, end } of wrongSums(text.text))
        yield finding(proseSum, voice.file, spotOf(text, start, end), { parts, total });
      // What is said of next year is a wish, and of a model its own size.
      if (!dated || text.path[0] === 'phuong_huong' || text.path[0] === 'mo_hinh') continue;
      yield* wrongTotals(dated, text, trust);
      yield* wrongPercents(data, dated, text, trust);
    }
  }
}

/** A longer text is no part of a report: it is not looked through for numbers. */
const LONGEST = 20_000;
/** With more wrong references than this, a text is wrong altogether. */
const MOST_IN_A_TEXT = 20;

function* badReferences({ file, chapter }: Voice, text: ProseText): Iterable<Finding> {
  const names = chapter ? CHAPTER_NAMES : NAMES;
  const all = bracesIn(text.text, (one) => NAMES.has(one));
  const bad = all.filter(({ name }) => name === undefined || !names.has(name));
  for (const { start, end, name, inner } of bad.slice(0, MOST_IN_A_TEXT)) {
    const params = { name: inner, broken: name === undefined, chapter: chapter !== undefined };
    yield finding(unknownReference, file, spotOf(text, start, end), params);
  }
}

function* wrongTotals(voice: DatedVoice, text: ProseText, trust: Trust): Iterable<Finding> {
  const { file, year, day, chapters, report } = voice;
  for (const { key, value, start, end } of totalsSaid(text.text, voice)) {
    // The same number under `so_lieu` is told there.
    if (report.stated.get(key) === value) continue;
    if (!totalSources(key, chapters, year).every((source) => trust.sound(source))) continue;
    const found = totalOf(key, chapters, year, day);
    if (found === undefined || found === value) continue;
    const words = (number: number, lang: Lang) => `${formatCount(number, lang)} ${TOTALS[key][lang]}`;
    yield finding(proseNumber, file, spotOf(text, start, end), {
      said: { vi: words(value, 'vi'), en: words(value, 'en') },
      found: { vi: formatCount(found, 'vi'), en: formatCount(found, 'en') },
      day,
      name: key,
      unit: key === 'quy_nhan_dao' ? 'money' : 'none',
    });
  }
}

function* wrongPercents(data: Dataset, voice: DatedVoice, text: ProseText, trust: Trust): Iterable<Finding> {
  for (const { id, value, parts, start, end } of percentsSaid(text.text, voice)) {
    // A chapter is one of the chapters that others count: nothing to state a percentage of.
    if (voice.chapter && !OF_ONE_CHAPTER.has(id)) continue;
    const { result, sources } = indicatorOn(data, voice, id) ?? {};
    if (!result || !sources?.every((source) => trust.sound(source))) continue;
    const { numerator, denominator, target } = result;
    if (denominator === 0 || percentIn(parts, numerator, denominator, target) === value) continue;
    const written = text.text.slice(start, end);
    const exact = percentHundredths(numerator, denominator, target) ?? 0;
    const found = (lang: Lang) => `${formatHundredths(exact, lang)}% (${formatCount(numerator, lang)}/${formatCount(denominator, lang)})`;
    yield finding(proseNumber, voice.file, spotOf(text, start, end), {
      said: { vi: `${written}%`, en: `${written.replace(',', '.')}%` },
      found: { vi: found('vi'), en: found('en') },
      day: voice.day,
      name: `chi_tieu.${id}.ty_le`,
      unit: 'percent',
    });
  }
}

const OF_ONE_CHAPTER: ReadonlySet<string> = new Set(['hoi-phi', 'chi-hoi']);

function spotOf({ path, text }: ProseText, start: number, end: number): Spot {
  return { path, ...(text.length > LONGEST ? {} : { words: wordsAt(text, start, end) }) };
}
