import type { ChalkInstance } from 'chalk';
import stringWidth from 'string-width';
import wrapAnsi from 'wrap-ansi';
import type { Lang } from '../../i18n/lang.ts';

/** What a text is shown on: the reader's language, the colours, and how many cells a line has. */
export interface Screen {
  readonly lang: Lang;
  readonly colour: ChalkInstance;
  readonly columns: number;
  /** Whether long lines are broken: on a terminal, never in a file or a pipe. */
  readonly wraps: boolean;
}

/** Terminal cells of a text: combining marks take none, wide characters two. */
export function cells(text: string): number {
  return stringWidth(text);
}

/** A paragraph behind an indentation, broken between words where the screen ends. */
export function paragraph(text: string, indent: string, screen: Screen): string {
  if (!screen.wraps) return `${indent}${text}`;
  const room = Math.max(30, screen.columns - indent.length);
  return wrapAnsi(text, room, { trim: false, hard: true })
    .split('\n')
    .map((line) => `${indent}${line.replace(/^ (?=\S)/, '')}`)
    .join('\n');
}
