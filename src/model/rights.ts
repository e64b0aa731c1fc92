import type { Day } from '../calendar/day.ts';

/** Who may change what (`data/quyen.yaml`). */
export interface Rights {
  /** Commits that arrive on this day or later must be signed; absent where signatures are not asked for. */
  readonly signedFrom?: Day;
  /** In the order of the file. */
  readonly people: readonly Person[];
}

/** Somebody who may change data. */
export interface Person {
  /** The key in the file, a slug. */
  readonly id: string;
  readonly name: string;
  readonly emails: readonly string[];
  readonly keys: readonly SigningKey[];
  /** User name on the forge, without `@`. */
  readonly account?: string;
  /** First and last day of the right, both included. */
  readonly from?: Day;
  readonly until?: Day;
  /** Slugs of chapters, or all of them. */
  readonly chapters: readonly string[] | 'all';
  /** Whether what belongs to no single chapter may be changed: the association's own files. */
  readonly ownFiles: boolean;
}

/** `ssh`: type and base64 of a public key, without its remark; `gpg`: a fingerprint of 40 capitals. */
export interface SigningKey {
  readonly kind: 'ssh' | 'gpg';
  readonly value: string;
}

/** Whether a right is in force on a day. */
export function inForceOn({ from, until }: Pick<Person, 'from' | 'until'>, on: Day): boolean {
  return (from === undefined || from <= on) && (until === undefined || on <= until);
}

/** Whether somebody may change a chapter's data, or with `undefined` the association's own files. */
export function mayChange({ chapters, ownFiles }: Person, chapter: string | undefined): boolean {
  return chapter === undefined ? ownFiles : chapters === 'all' || chapters.includes(chapter);
}
