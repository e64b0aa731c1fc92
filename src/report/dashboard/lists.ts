import type { Unit } from '../../indicators/indicator.ts';
import { explained } from '../../indicators/why/case.ts';
import { INDICATOR_NAMES } from '../../indicators/words.ts';
import { chaptersOf, type ReportInput } from '../input.ts';
import { shortName } from '../words.ts';
import { tallyOf } from './indicators.ts';
import type { UnitList } from './model.ts';

/** The units behind every number: why each counts or not, and where that stands. Those that do not count come first. */
export function unitLists(input: ReportInput): UnitList[] {
  return input.results.map((result) => {
    const { definition, account } = explained(input.question, result);
    const byChapter = new Map<string, Unit[]>();
    for (const unit of result.units) {
      const units = byChapter.get(unit.chapter);
      if (units) units.push(unit);
      else byChapter.set(unit.chapter, [unit]);
    }
    const { numerator, denominator } = tallyOf(input, result);
    return {
      id: result.id,
      name: INDICATOR_NAMES[result.id][input.lang],
      counts: result.counts,
      definition: definition[input.lang],
      numerator,
      denominator,
      chapters: chaptersOf(input).map(({ slug, name }) => {
        const units = byChapter.get(slug) ?? [];
        return {
          chapter: slug,
          name: shortName(name),
          numerator: units.filter(({ met }) => met).length,
          denominator: units.length,
          // Made for who asks: the page of a province shows one chapter after another, a hundred thousand members together.
          get units() {
            return [...units]
              .sort((a, b) => Number(a.met) - Number(b.met))
              .map((unit) => ({
                label: labelOf(input, result.counts, unit),
                met: unit.met,
                reason: unit.reason,
                file: unit.file,
                line: input.lineOf(unit),
                // Of those members who paid, none needs an account; places are told by their reason.
                ...(result.counts === 'chapters' || (result.counts === 'members' && !unit.met)
                  ? { account: account(unit).summary[input.lang] }
                  : {}),
              }));
          },
        };
      }),
    };
  });
}

/** A member by id; by name too only where names were asked for and the member did not meet the target, as in the annex. */
function labelOf({ question, names }: ReportInput, counts: UnitList['counts'], { chapter, unit, met }: Unit): string {
  const { data } = question;
  if (counts === 'chapters') return shortName(data.bySlug.get(chapter)?.name ?? chapter);
  if (counts === 'places') return data.bySlug.get(chapter)?.places.find(({ key }) => key === unit)?.name ?? unit;
  const name = names && !met ? data.entries.get(unit)?.find((entry) => entry.chapter === chapter)?.name : undefined;
  return name === undefined ? unit : `${unit} ${name}`;
}
