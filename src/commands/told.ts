import { resolve } from 'node:path';
import type { Asked } from '../audit/figures.ts';
import type { Names } from '../audit/tell/names.ts';
import type { Day } from '../calendar/day.ts';
import { CannotRun } from '../findings/cannot-run.ts';
import { formatDay } from '../i18n/numbers.ts';
import { asOfDate, chosenYear } from '../indicators/as-of.ts';
import type { Dataset } from '../model/dataset.ts';
import { shortName } from '../report/words.ts';
import { isBare } from '../repository/run-git.ts';
import { findRoot } from '../repository/work-tree.ts';
import type { CommonOptions, Context } from './options.ts';

/** The repository that a command of the audit trail is about: a work tree, or a bare repository that `--root` names. */
export function historyRoot(options: CommonOptions, { io }: Context): { readonly root: string; readonly bare: boolean } {
  const given = options.root === undefined ? undefined : resolve(io.cwd, options.root);
  if (given !== undefined && isBare(given)) return { root: given, bare: true };
  return { root: findRoot(io.cwd, options.root), bare: false };
}

/**
 * The year and the day that every state is computed for; a newest year that has not begun, its folders being made ahead, is passed
 * over for this one. Throws CannotRun when the day lies before a year that was asked for.
 */
export function askedOf(data: Dataset, options: CommonOptions, { io }: Context): Asked {
  const today = options.asOf ?? io.today();
  const year = chosenYear(data, options.year, options.asOf) ?? Number(today.slice(0, 4));
  const asOf: Day | undefined = asOfDate(data, year, options.asOf, today);
  if (asOf !== undefined) return { year, asOf };
  const thisYear = Number(today.slice(0, 4));
  const now = options.year === undefined ? asOfDate(data, thisYear, undefined, today) : undefined;
  if (now !== undefined) return { year: thisYear, asOf: now };
  throw new CannotRun({
    vi: `ngày ${formatDay(options.asOf ?? today, 'vi')} đứng trước năm ${year}: chưa có số liệu. Ghi --as-of trong hoặc sau năm ${year}`,
    en: `${options.asOf ?? today} lies before the year ${year}: there are no figures yet. Give an --as-of in or after ${year}`,
  });
}

/** A path below the root as somebody typed it, without the dot before it and the slash behind. */
export function plainPath(about: string): string {
  return about.replace(/^\.\//, '').replace(/\/$/, '');
}

/** Whether a content has an id somewhere in its text; each is looked through once. */
export function holding(id: string, bytesOf: (content: string) => Uint8Array): (content: string) => boolean {
  const needle = Buffer.from(id);
  const known = new Map<string, boolean>();
  const isIn = ({ buffer, byteOffset, byteLength }: Uint8Array) => Buffer.from(buffer, byteOffset, byteLength).includes(needle);
  return (content) => {
    const found = known.get(content) ?? (content !== '' && isIn(bytesOf(content)));
    known.set(content, found);
    return found;
  };
}

/**
 * What chapters and people are called in some states, the first that knows them deciding; later ones are read only where it does not.
 * `leftFrom` says whom the state that was reached knows to have left another chapter, by default the first of them.
 */
export function namesIn(states: readonly (() => Dataset)[], shown: boolean, leftFrom = leftFromIn(states[0])): Names {
  const firstOf = (find: (data: Dataset) => string | undefined) => {
    for (const state of states) {
      const name = find(state());
      if (name !== undefined) return name;
    }
    return undefined;
  };
  return {
    shown,
    chapter: (slug) => {
      const name = firstOf(({ bySlug }) => (bySlug.get(slug)?.name === slug ? undefined : bySlug.get(slug)?.name));
      const short = name === undefined ? slug : shortName(name);
      // A name inside a sentence begins small, unless it is an abbreviation.
      return /^\p{Lu}\p{Lu}/u.test(short) ? short : short.charAt(0).toLowerCase() + short.slice(1);
    },
    person: (id) => firstOf(({ entries }) => entries.get(id)?.at(-1)?.name),
    place: (slug, key) => firstOf(({ bySlug }) => bySlug.get(slug)?.places.find((place) => place.key === key)?.name),
    leftFrom,
  };
}

/** The other chapter whose list says in a state that somebody left it for another. */
export function leftFromIn(state: (() => Dataset) | undefined): Names['leftFrom'] {
  return (id, slug) =>
    state?.()
      .entries.get(id)
      ?.findLast(({ chapter, left }) => chapter !== slug && left?.kind === 'chuyen_di')?.chapter;
}
