import { renamedChapters } from '../audit/chapters.ts';
import { type Change as RecordChange, recordOf } from '../audit/compare.ts';
import { type Asked, figuresOf, isUnread, type Standing as Known } from '../audit/figures.ts';
import { type Moved, moves } from '../audit/impact.ts';
import { differing } from '../audit/state.ts';
import { changesBetween, stepOf } from '../audit/step.ts';
import { notComputed } from '../audit/tell/impact.ts';
import { headingOf, tellStep } from '../audit/tell/step.ts';
import type { Standing, Story } from '../guard/story.ts';
import type { Words } from '../i18n/lang.ts';
import { asOfDate } from '../indicators/as-of.ts';
import type { Dataset } from '../model/dataset.ts';
import type { Compared } from './compared.ts';
import type { CommonOptions, Context } from './options.ts';
import { askedOf, namesIn } from './told.ts';

/**
 * What a change means: its records in the words of the trade, and the indicators of both states as of one day. People are told by
 * their ids, since a forge may show its comments to anybody. Undefined where the records do not differ.
 */
export function guardStory({ base, result, before, after, reader }: Compared, options: CommonOptions, context: Context): Story | undefined {
  const renamed = renamedChapters(before, after, reader);
  const changes = changesBetween(reader, before, after, differing(before, after), renamed);
  if (changes.length === 0) return undefined;
  const [first, ...more] = yearsOf(changes, result.data, options, context).map((asked) => ({ asked, figures: figuresOf(reader, asked) }));
  if (!first) return undefined;
  const step = stepOf(changes, renamed, first.figures, before, after);
  const moved = [
    { ...first.asked, moved: step.moved },
    ...more.map(({ asked, figures }) => ({
      ...asked,
      moved: moves(figures.results(before), figures.results(after), renamed),
    })),
  ];
  const names = namesIn([() => result.data, () => base.data], false);
  const [vi, en] = [tellStep(step, names, 'vi'), tellStep(step, names, 'en')];
  return {
    groups: vi.groups.map((group, index) => ({
      title: { vi: headingOf(group, names, 'vi'), en: headingOf(group, names, 'en') },
      lines: group.sentences.map((line, at) => ({ vi: line, en: en.groups[index]?.sentences[at] ?? line })),
    })),
    years: moved.map(({ year, asOf, moved: all }) => ({
      year,
      asOf,
      impact: all.filter(isSeen).map((one) => ({
        id: one.id,
        before: standing(one.before),
        after: standing(one.after),
        notComputed: { before: reason(one.before), after: reason(one.after) },
      })),
    })),
  };
}

/**
 * The years whose indicators a change can move: one that was asked for, else each whose files it touches, and the newest one where it
 * touches what belongs to no year. A year that has not begun has no figures.
 */
function yearsOf(changes: readonly RecordChange[], data: Dataset, options: CommonOptions, context: Context): Asked[] {
  const touched = [...new Set(changes.flatMap((one) => recordOf(one).year ?? []))].sort((a, b) => a - b);
  if (options.year !== undefined || options.asOf !== undefined || touched.length === 0) return [askedOf(data, options, context)];
  const today = context.io.today();
  const ofYears = touched.flatMap((year) => {
    const asOf = asOfDate(data, year, undefined, today);
    return asOf === undefined ? [] : [{ year, asOf }];
  });
  const isEverywhere = ofYears.length === 0 || changes.some((one) => recordOf(one).year === undefined);
  const newest = isEverywhere ? [askedOf(data, options, context)] : [];
  return [...ofYears, ...newest.filter(({ year }) => !touched.includes(year))];
}

/** Whether a row would say something: what moved between chapters alone leaves the sums as they were. */
function isSeen({ before, after }: Moved): boolean {
  if (isUnread(before) || isUnread(after)) return true;
  return (
    before?.numerator !== after?.numerator ||
    before?.denominator !== after?.denominator ||
    before?.target !== after?.target ||
    before?.state !== after?.state
  );
}

function reason(result: Known | undefined): Words | undefined {
  return isUnread(result) ? { vi: notComputed(result, 'vi'), en: notComputed(result, 'en') } : undefined;
}

function standing(result: Known | undefined): Standing | undefined {
  if (!result || isUnread(result)) return undefined;
  const { numerator, denominator, percent, target, state } = result;
  return { numerator, denominator, percent, target, state };
}
