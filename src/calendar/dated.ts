import type { Day } from './day.ts';

/** A value that a resolution can change: its versions by first valid day, oldest first; `from` is absent for a value without dates. */
export type Dated<T> = readonly { readonly from?: Day; readonly value: T }[];

/** A value that never changed. */
export function always<T>(value: T): Dated<T> {
  return [{ value }];
}

/** The version in force on a day; undefined when the day lies before the first. */
export function valueOn<T>(dated: Dated<T>, on: Day): T | undefined {
  let found: T | undefined;
  for (const version of dated) {
    if (version.from !== undefined && version.from > on) break;
    found = version.value;
  }
  return found;
}
