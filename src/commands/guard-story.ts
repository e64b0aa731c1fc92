import { recordOf } from '../audit/compare.ts';
import { figuresOf, isUnread, type Standing as Known } from '../audit/figures.ts';
import { differing, stateReader } from '../audit/state.ts';
import { changesBetween, stepOf } from '../audit/step.ts';
import { notComputed } from '../audit/tell/impact.ts';
import { headingOf, tellStep } from '../audit/tell/step.ts';
import type { Change } from '../guard/change.ts';
import type { Standing, Story } from '../guard/story.ts';
import type { Words } from '../i18n/lang.ts';
import type { Dataset } from '../model/dataset.ts';
import { revisionState } from '../repository/states.ts';
import type { CommonOptions, Context } from './options.ts';
import { askedOf, namesIn } from './told.ts';

/**
 * What a change means: its records in the words of the trade, and the indicators of both states as of one day. People are told by
 * their ids, since a forge may show its comments to anybody. Undefined where the records do not differ.
 */
export function guardStory(
  root: string,
  change: Change,
  { base, result }: { readonly base: Dataset; readonly result: Dataset },
  options: CommonOptions,
  context: Context,
): Story | undefined {
  const [before, after] = [revisionState(root, change.base), revisionState(root, change.tree)];
  const reader = stateReader((content) => {
    const bytes = after.bytesOf(content);
    return bytes.length > 0 ? bytes : before.bytesOf(content);
  });
  const changes = changesBetween(reader, before.snapshot, after.snapshot, differing(before.snapshot, after.snapshot));
  if (changes.length === 0) return undefined;
  const years = changes.flatMap((one) => recordOf(one).year ?? []);
  // A change of one year's files is told by that year's indicators.
  const year = options.year ?? (options.asOf === undefined && years.length > 0 ? Math.max(...years) : undefined);
  const asked = askedOf(result, { ...options, ...(year === undefined ? {} : { year }) }, context);
  const step = stepOf(changes, changes, figuresOf(reader, asked), before.snapshot, after.snapshot);
  const names = namesIn([() => result, () => base], false);
  const [vi, en] = [tellStep(step, names, 'vi'), tellStep(step, names, 'en')];
  return {
    groups: vi.groups.map((group, index) => ({
      title: { vi: headingOf(group, names, 'vi'), en: headingOf(group, names, 'en') },
      lines: group.sentences.map((line, at) => ({ vi: line, en: en.groups[index]?.sentences[at] ?? line })),
    })),
    asOf: asked.asOf,
    impact: step.moved.map((one) => ({
      id: one.id,
      before: standing(one.before),
      after: standing(one.after),
      notComputed: { before: reason(one.before), after: reason(one.after) },
    })),
  };
}

function reason(result: Known | undefined): Words | undefined {
  return isUnread(result) ? { vi: notComputed(result, 'vi'), en: notComputed(result, 'en') } : undefined;
}

function standing(result: Known | undefined): Standing | undefined {
  if (!result || isUnread(result)) return undefined;
  const { numerator, denominator, percent, target, state } = result;
  return { numerator, denominator, percent, target, state };
}
