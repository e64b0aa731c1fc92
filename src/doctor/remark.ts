import type { Words } from '../i18n/lang.ts';

/** `info`: worth knowing, nothing to do. */
export type State = 'ok' | 'info' | 'warning' | 'error';

/** What was looked at, and what was found. */
export interface Remark {
  readonly id: string;
  readonly title: Words;
  readonly state: State;
  readonly what: Words;
  /** What to do; a command that can be typed as it stands, where there is one. */
  readonly remedy?: Remedy;
}

export interface Remedy {
  readonly words?: Words;
  readonly command?: string;
}

/** One thing to look at; undefined where it does not arise. */
export type Check<T> = (facts: T) => Omit<Remark, 'id' | 'title'> | undefined;

/** Names from a list, the first few and how many more. */
export function someOf(names: readonly string[]): Words {
  const shown = names.slice(0, 3).join(', ');
  const more = names.length - 3;
  return more <= 0 ? { vi: shown, en: shown } : { vi: `${shown} và ${more} nữa`, en: `${shown} and ${more} more` };
}
