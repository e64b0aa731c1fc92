// A small deterministic generator of random numbers, and random days that love boundaries.
import { addDays, daysFrom } from './dates.ts';

export class Random {
  private state: number;

  constructor(seed: number) {
    this.state = (Math.imul(seed, 2_654_435_761) ^ 0x9e3779b9) >>> 0;
  }

  /** mulberry32: a number from 0 up to, not including, 1 */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let t = this.state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  }

  int(from: number, to: number): number {
    return from + Math.floor(this.next() * (to - from + 1));
  }

  chance(percent: number): boolean {
    return this.next() * 100 < percent;
  }

  pick<T>(items: readonly T[]): T {
    const item = items[this.int(0, items.length - 1)];
    if (item === undefined) throw new Error('nothing to pick from');
    return item;
  }

  /** Some of the items, in their order. */
  some<T>(items: readonly T[], percent: number): T[] {
    return items.filter(() => this.chance(percent));
  }

  shuffled<T>(items: readonly T[]): T[] {
    const rest = [...items];
    const out: T[] = [];
    while (rest.length > 0) out.push(...rest.splice(this.int(0, rest.length - 1), 1));
    return out;
  }

  /** A day in the range, both ends included; often an end of the range or of a month, or a deadline. */
  day(from: string, to: string): string {
    if (from > to) throw new Error(`empty range ${from}..${to}`);
    if (this.chance(30)) {
      const year = this.int(Number(from.slice(0, 4)), Number(to.slice(0, 4)));
      const month = String(this.int(1, 12)).padStart(2, '0');
      const first = `${year}-${month}-01`;
      const special = this.pick([
        from,
        to,
        first,
        first,
        addDays(first, -1),
        addDays(first, 1),
        `${year}-12-31`,
        `${year}-01-01`,
        `${year}-11-15`,
        `${year}-11-16`,
        `${year}-12-04`,
        `${year}-12-05`,
      ]);
      if (special >= from && special <= to) return special;
    }
    return addDays(from, this.int(0, daysFrom(from, to)));
  }
}

export function earlier(a: string, b: string): string {
  return a < b ? a : b;
}

export function later(a: string, b: string): string {
  return a > b ? a : b;
}
