import type { Day } from '../calendar/day.ts';
import type { Lang } from '../i18n/lang.ts';
import type { Io } from './io.ts';

/** Options that every command takes. */
export interface CommonOptions {
  readonly root?: string;
  readonly year?: number;
  readonly asOf?: Day;
  readonly json?: boolean;
  /** A Git revision to read instead of the work tree. */
  readonly at?: string;
  /** False with `--no-color`. */
  readonly color: boolean;
}

/** What a command gets besides its own options. */
export interface Context {
  readonly io: Io;
  readonly lang: Lang;
}
