import { shortId } from './change.ts';

/**
 * What a command for a clerk calls the base: as it was given, unless that means something else in another clone (`HEAD^1`,
 * `main@{1}`) or cannot be written so that every shell reads it alike; its short id then, which means the same everywhere.
 */
export function baseName(given: string, id: string): string {
  return NAME.test(given) && !PASSING.test(given) ? given : shortId(id);
}

/** What can be quoted and is no option: no quote, no backslash, no control character. */
const NAME = /^[^-'"\\\p{C}][^'"\\\p{C}]*$/u;

/** What each clone sets for itself, and what it once was. */
const PASSING = /^(?:[A-Z]+_)?HEAD(?![\w/-])|^@(?=$|[~^])|@\{|^:/;

/** A word of a command, quoted where a shell would read it otherwise: it holds no quote, since no `baseName` and no path of data does. */
export function word(text: string): string {
  return /^[\p{L}\p{M}\p{N}._/:+=-]+$/u.test(text) ? text : `'${text}'`;
}

/** The commands that make one commit of a branch, so that history keeps nothing of what it went through; `more` comes before the last. */
export function squash(base: string, ...more: string[]): string {
  return [`git merge ${word(base)}`, `git reset --soft ${word(base)}`, ...more, 'git commit'].join(', ');
}
