import type { FindingKind, Path, Related } from '../findings/finding.ts';
import type { Trust } from '../findings/trust.ts';
import type { Dataset } from '../model/dataset.ts';

/** A cross-file rule: a kind of finding and the pure function that finds it. */
export interface Rule<P> extends FindingKind<P> {
  readonly check: (data: Dataset, trust: Trust) => Iterable<Violation<P>>;
}

/** A place where a rule is broken. */
export interface Violation<P> {
  readonly file: string;
  readonly path: Path;
  readonly on?: 'key' | 'value';
  readonly params: P;
  readonly related?: readonly Related[];
  /** Records elsewhere that this makes doubtful, so that other rules do not report the same cause. */
  readonly doubts?: readonly { readonly file: string; readonly path: Path }[];
}

/** Checks the shape of a rule where it is written. */
export function defineRule<P>(rule: Rule<P>): Rule<P> {
  return rule;
}
