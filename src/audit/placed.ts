import { type Placed, placeOf } from '../layout/paths.ts';

const known = new Map<string, Placed | undefined>();

/** What a path below the root is: the same paths come back with every commit of a history. */
export function placedAt(file: string): Placed | undefined {
  const found = known.get(file);
  if (found !== undefined || known.has(file)) return found;
  const placed = placeOf(file);
  known.set(file, placed);
  return placed;
}
