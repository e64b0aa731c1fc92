import { diffArrays } from 'diff';

/** Two things that stand for each other, or one that has no counterpart; numbers count from 0. */
export type Pair = readonly [before: number | undefined, after: number | undefined];

/** Beyond these, likeness is not worked out and neighbours are paired by their order alone. */
const MOST_EDITS = 4_000;
const MOST_PAIRS = 250_000;
/** How alike two things must be, from 0 to 1, to be one that was changed. */
const ALIKE = 0.34;

/**
 * Which of the things before became which after, in order: equal keys first, then the likeness of what stands between, so that
 * one inserted row is one difference and not one for each row below it.
 */
export function align<T>(
  before: readonly T[],
  after: readonly T[],
  key: (one: T) => string,
  likeness: (one: T, two: T) => number,
): readonly Pair[] {
  const pairs: Pair[] = [];
  let [from, to] = [0, 0];
  let [removed, added] = [0, 0];
  const close = () => {
    for (const [one, two] of alignRun(before.slice(from, from + removed), after.slice(to, to + added), likeness))
      pairs.push([one === undefined ? undefined : one + from, two === undefined ? undefined : two + to]);
    [from, to, removed, added] = [from + removed, to + added, 0, 0];
  };
  for (const run of differences(before.map(key), after.map(key))) {
    if (run.removed) removed += run.count;
    else if (run.added) added += run.count;
    else {
      close();
      for (let index = 0; index < run.count; index++) pairs.push([from + index, to + index]);
      [from, to] = [from + run.count, to + run.count];
    }
  }
  close();
  return pairs;
}

interface Run {
  readonly count: number;
  readonly removed: boolean;
  readonly added: boolean;
}

function differences(before: readonly string[], after: readonly string[]): readonly Run[] {
  return (
    diffArrays([...before], [...after], { maxEditLength: MOST_EDITS }) ?? [
      { count: before.length, removed: true, added: false },
      { count: after.length, removed: false, added: true },
    ]
  );
}

/** Pairs what stands between two equal things: the most alike in order, then equally many leftovers by their order. */
function alignRun<T>(before: readonly T[], after: readonly T[], likeness: (one: T, two: T) => number): Pair[] {
  const anchors = before.length * after.length > MOST_PAIRS ? [] : mostAlike(before, after, likeness);
  const pairs: Pair[] = [];
  let [from, to] = [0, 0];
  for (const [one, two] of [...anchors, [before.length, after.length] as const]) {
    const left = Array.from({ length: one - from }, (_, index) => from + index);
    const right = Array.from({ length: two - to }, (_, index) => to + index);
    if (left.length === right.length) left.forEach((index, at) => pairs.push([index, right[at]]));
    else pairs.push(...left.map((index): Pair => [index, undefined]), ...right.map((index): Pair => [undefined, index]));
    if (one < before.length && two < after.length) pairs.push([one, two]);
    [from, to] = [one + 1, two + 1];
  }
  return pairs;
}

/** The pairs with the greatest likeness in sum, in order. */
function mostAlike<T>(before: readonly T[], after: readonly T[], likeness: (one: T, two: T) => number): (readonly [number, number])[] {
  const width = after.length + 1;
  const best = new Float64Array((before.length + 1) * width);
  const alike = new Float64Array((before.length + 1) * width);
  for (let one = before.length - 1; one >= 0; one--)
    for (let two = after.length - 1; two >= 0; two--) {
      const at = one * width + two;
      const score = likeness(before[one] as T, after[two] as T);
      alike[at] = score >= ALIKE ? score : 0;
      best[at] = Math.max(
        best[at + width] as number,
        best[at + 1] as number,
        score >= ALIKE ? score + (best[at + width + 1] as number) : 0,
      );
    }
  const anchors: (readonly [number, number])[] = [];
  for (let one = 0, two = 0; one < before.length && two < after.length; ) {
    const at = one * width + two;
    if ((alike[at] as number) > 0 && best[at] === (alike[at] as number) + (best[at + width + 1] as number)) {
      anchors.push([one, two]);
      [one, two] = [one + 1, two + 1];
    } else if (best[at] === best[at + width]) one += 1;
    else two += 1;
  }
  return anchors;
}

/** Long enough to tell texts apart, and short enough to compare every one with every other. */
const MEASURED = 2_000;

/** A measure of how many words two texts share, from 0 to 1; it counts the words of each text once. */
export function wordLikeness(): (one: string, two: string) => number {
  const counted = new Map<string, ReadonlyMap<string, number>>();
  const wordsOf = (text: string) => {
    const words = counted.get(text) ?? count(text);
    counted.set(text, words);
    return words;
  };
  return (one, two) => {
    const [left, right] = [wordsOf(one), wordsOf(two)];
    let [shared, all] = [0, 0];
    for (const [word, times] of left) shared += Math.min(times, right.get(word) ?? 0);
    for (const times of [...left.values(), ...right.values()]) all += times;
    return (2 * shared) / all;
  };
}

function count(text: string): ReadonlyMap<string, number> {
  const words = new Map<string, number>();
  for (const word of text.slice(0, MEASURED).split(/\s+/)) words.set(word, (words.get(word) ?? 0) + 1);
  return words;
}
