import type { Words } from '../i18n/lang.ts';

/** How bad: errors fail the check, warnings only with `--fail-on warning`. */
export type Severity = 'error' | 'warning' | 'info';

/** Keys and indexes from the root of a file to a value. */
export type Path = readonly (string | number)[];

/**
 * Where a finding stands: a value (or its key) by path, some words inside a value's text, or a stretch of text by offsets, with the
 * path of what it spoils.
 */
export type Spot =
  | { readonly path: Path; readonly on?: 'key' | 'value'; readonly words?: WordsInText }
  | { readonly start: number; readonly end: number; readonly path?: Path };

/** Words inside a text, and how often they stand in it before (0: it is the first time); where lines are folded, spaces may be a break. */
export interface WordsInText {
  readonly text: string;
  readonly before: number;
}

/** Something wrong in one file, wordless: the catalogue gives it its words. */
export interface Finding {
  readonly kind: FindingKind<never>;
  readonly file: string;
  readonly spot: Spot;
  readonly params: unknown;
  readonly related: readonly Related[];
}

/** Another place that belongs to a finding. */
export interface Related {
  readonly file: string;
  readonly spot: Spot;
  readonly words: Words;
}

/** What a finding can be: its stable code, name and texts. Codes are never re-used. */
export interface FindingKind<P> {
  readonly code: string;
  readonly name: string;
  readonly severity: Severity;
  /** It can never be put off as known debt: what was promised to others is not the clerk's to forgive. */
  readonly binding?: true;
  /** What holds when there is no such finding, in one line. */
  readonly ensures: Words;
  /** What is wrong, in the reader's words. */
  readonly message: (params: P) => Words;
  /** What to do about it. */
  readonly hint: (params: P) => Words;
}

/** Checks the shape of a kind of finding where it is written. */
export function defineFinding<P>(kind: FindingKind<P>): FindingKind<P> {
  return kind;
}

/** A finding of a kind at a place. */
export function finding<P>(kind: FindingKind<P>, file: string, spot: Spot, params: P, related: readonly Related[] = []): Finding {
  return { kind: kind as FindingKind<never>, file, spot, params, related };
}

/** The message of a finding. */
export function messageOf(found: Finding): Words {
  return found.kind.message(found.params as never);
}

/** The remedy of a finding. */
export function hintOf(found: Finding): Words {
  return found.kind.hint(found.params as never);
}

/** A path as a JSON pointer (RFC 6901). */
export function pointerOf(path: Path): string {
  return path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}
