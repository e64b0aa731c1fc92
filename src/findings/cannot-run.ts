import type { Words } from '../i18n/lang.ts';

/** Why a command cannot run at all (exit code 2): told to the reader, never as a stack trace. */
export class CannotRun extends Error {
  readonly words: Words;

  constructor(words: Words) {
    super(words.en);
    this.words = words;
  }
}
