import type { IndicatorId } from '../model/plan.ts';
import { isUnread, type Standing } from './figures.ts';

/** An indicator that came out differently in two states, both as of the same day; a side without it has no plan that sets it. */
export interface Moved {
  readonly id: IndicatorId;
  readonly before: Standing | undefined;
  readonly after: Standing | undefined;
  /** The chapters in which it moved; none where a file cannot be read, since nobody knows. */
  readonly chapters: readonly string[];
}

/** The indicators that moved between two states; `renamed` tells chapters whose folder has another name in the newer one. */
export function moves(old: readonly Standing[], after: readonly Standing[], renamed: ReadonlyMap<string, string> = new Map()): Moved[] {
  const before = renamed.size === 0 ? old : old.map((figure) => inFolders(figure, renamed));
  const ids = [...new Set([...after, ...before].map(({ id }) => id))];
  return ids.flatMap((id) => {
    const [was, now] = [before.find((one) => one.id === id), after.find((one) => one.id === id)];
    return was === now || isUnmoved(was, now) ? [] : [{ id, before: was, after: now, chapters: movedChapters(was, now) }];
  });
}

function isUnmoved(was: Standing | undefined, now: Standing | undefined): boolean {
  if (isUnread(was) && isUnread(now)) return was.unread.join() === now.unread.join();
  if (!was || !now || isUnread(was) || isUnread(now)) return false;
  return was.target === now.target && isSame(was, now) && movedChapters(was, now).length === 0;
}

function inFolders(figure: Standing, renamed: ReadonlyMap<string, string>): Standing {
  if (isUnread(figure)) return figure;
  return { ...figure, chapters: figure.chapters.map((one) => ({ ...one, chapter: renamed.get(one.chapter) ?? one.chapter })) };
}

function movedChapters(before: Standing | undefined, after: Standing | undefined): string[] {
  if (isUnread(before) || isUnread(after)) return [];
  const old = new Map((before?.chapters ?? []).map((one) => [one.chapter, one]));
  const now = new Map((after?.chapters ?? []).map((one) => [one.chapter, one]));
  return [...new Set([...now.keys(), ...old.keys()])].filter((chapter) => {
    const [a, b] = [old.get(chapter), now.get(chapter)];
    return !a || !b || !isSame(a, b);
  });
}

function isSame(a: { numerator: number; denominator: number }, b: { numerator: number; denominator: number }): boolean {
  return a.numerator === b.numerator && a.denominator === b.denominator;
}
