import type { Commit } from './commit.ts';

/** Commits of a line whose days cannot be true together with that of one: how many, and the one whose day is farthest from it. */
export interface Against {
  readonly count: number;
  readonly farthest: Commit;
}

/** Why the day of a commit is no evidence: commits before it bear a later day, or commits after it an earlier one. */
export interface Doubt {
  readonly before: Against | undefined;
  readonly after: Against | undefined;
}

/** What the days of a line of commits say together. Their order is certain, their days are what clocks said. */
export interface Clocks {
  /** Undefined where the day of a commit agrees with all others, and for commits that are not of the line. */
  readonly doubt: (commit: Commit) => Doubt | undefined;
  /** The earliest and the latest day that the line says of a commit: both its own while no other contradicts it. */
  readonly earliest: (commit: Commit) => string;
  readonly latest: (commit: Commit) => string;
}

/**
 * The days of a line, the oldest commit first. A day counts where no commit before bears a later one and none after it an earlier one.
 * Which of two that contradict each other is wrong is not guessed, not even where many stand against one: whoever sets a clock back may
 * do so for many commits.
 */
export function clocksOf(line: readonly Commit[]): Clocks {
  const places = new Map(line.map(({ id }, index) => [id, index]));
  const latest = running(line, (one, best) => one.day > best.day);
  const earliest = running([...line].reverse(), (one, best) => one.day < best.day).reverse();
  const farthest = (best: readonly Commit[], commit: Commit) => best[places.get(commit.id) ?? -1] ?? commit;
  return {
    earliest: (commit) => farthest(earliest, commit).day,
    latest: (commit) => farthest(latest, commit).day,
    doubt: (commit) => {
      const place = places.get(commit.id) ?? -1;
      const against = (best: Commit, others: readonly Commit[], isAgainst: (one: Commit) => boolean) =>
        best.day === commit.day ? undefined : { count: others.filter(isAgainst).length, farthest: best };
      const before = against(farthest(latest, commit), line.slice(0, place), ({ day }) => day > commit.day);
      const after = against(farthest(earliest, commit), line.slice(place + 1), ({ day }) => day < commit.day);
      return before || after ? { before, after } : undefined;
    },
  };
}

/** For each commit the best of those up to it. */
function running(line: readonly Commit[], isBetter: (one: Commit, best: Commit) => boolean): Commit[] {
  const found: Commit[] = [];
  for (const one of line) {
    const best = found.at(-1);
    found.push(best && !isBetter(one, best) ? best : one);
  }
  return found;
}
