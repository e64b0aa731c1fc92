/** A seeded source of choices: the same seed and label always give the same run. */
export interface Random {
  /** A number in [0, 1). */
  next(): number;
  /** A whole number from `min` to `max`, both included. */
  int(min: number, max: number): number;
  chance(probability: number): boolean;
  pick<T>(list: readonly T[]): T;
  shuffle<T>(list: readonly T[]): T[];
  /** An independent stream, so that a change in one part of the sample leaves the others alone. */
  fork(label: string): Random;
}

/** Starts the stream named by `seed` (mulberry32 over an FNV-1a hash of the name). */
export function createRandom(seed: string): Random {
  let state = hash(seed);
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const int = (min: number, max: number): number => min + Math.floor(next() * (max - min + 1));
  return {
    next,
    int,
    chance: (probability) => next() < probability,
    pick: (list) => {
      const item = list[int(0, list.length - 1)];
      if (item === undefined) throw new Error('pick from an empty list');
      return item;
    },
    shuffle: (list) => {
      const rest = [...list];
      const out: typeof rest = [];
      while (rest.length > 0) out.push(...rest.splice(int(0, rest.length - 1), 1));
      return out;
    },
    fork: (label) => createRandom(`${seed}/${label}`),
  };
}

/**
 * Takes `count` texts of a pool, starting where no neighbouring chapter starts,
 * so that nine chapters do not read as copies of one another.
 */
export function deal<T>(pool: readonly T[], turn: number, count: number): T[] {
  const out: T[] = [];
  const stride = pool.length % 3 === 0 ? pool.length - 1 : 3;
  for (let i = 0; i < Math.min(count, pool.length); i++) {
    const item = pool[(turn + i * stride) % pool.length];
    if (item !== undefined && !out.includes(item)) out.push(item);
  }
  return out;
}

function hash(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return h | 0;
}
