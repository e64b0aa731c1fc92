/** What was made last for a thing, with everything that it followed from. */
export type Made<T> = WeakMap<object, { readonly basis: readonly unknown[]; readonly made: T }>;

/**
 * What is made anew only where something that it follows from changed: of one state of the data and the next, nearly all is the same.
 * `make` is given what was made last.
 */
export function again<T>(known: Made<T>, key: object, basis: readonly unknown[], make: (last: T | undefined) => T): T {
  const last = known.get(key);
  if (last && isAlike(last.basis, basis)) return last.made;
  const made = make(last?.made);
  known.set(key, { basis, made });
  return made;
}

/** Whether two lists hold the same things. */
export function isAlike(before: readonly unknown[], now: readonly unknown[]): boolean {
  return before.length === now.length && before.every((one, index) => one === now[index]);
}
