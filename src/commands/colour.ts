import { Chalk, type ChalkInstance } from 'chalk';
import type { Io } from './io.ts';

/** Colours for standard output: only on a terminal, and not with `--no-color` or NO_COLOR. */
export function colours(options: { readonly color: boolean }, io: Io): ChalkInstance {
  const wanted =
    options.color && !io.env['NO_COLOR'] && io.env['TERM'] !== 'dumb' && (io.isTerminal.stdout || Boolean(io.env['FORCE_COLOR']));
  return new Chalk({ level: wanted ? 1 : 0 });
}
