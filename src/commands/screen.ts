import { Chalk } from 'chalk';
import type { Screen } from '../render/terminal/screen.ts';
import type { Context } from './options.ts';

/** The screen that a command prints on; colours only on a terminal, and not with `--no-color` or NO_COLOR. */
export function screenOf(options: { readonly color: boolean }, { io, lang }: Context): Screen {
  const wanted =
    options.color && !io.env['NO_COLOR'] && io.env['TERM'] !== 'dumb' && (io.isTerminal.stdout || Boolean(io.env['FORCE_COLOR']));
  return { lang, colour: new Chalk({ level: wanted ? 1 : 0 }), columns: io.columns, wraps: io.isTerminal.stdout };
}
