import type { Day } from '../calendar/day.ts';

/** A date lies before the first version of a value of the plan: nothing can be computed for it. */
export class NotInForce extends Error {
  readonly key: string;
  readonly on: Day;

  constructor(key: string, on: Day) {
    super(`${key} has no value on ${on}`);
    this.key = key;
    this.on = on;
  }
}

/** The value, or NotInForce when there is none on that day. */
export function inForce<T>(value: T | undefined, key: string, on: Day): T {
  if (value === undefined) throw new NotInForce(key, on);
  return value;
}
