import { locate } from '../check/locate.ts';
import { type Deadline, deadlineBoard } from '../deadlines/board.ts';
import { countBySeverity } from '../findings/sort.ts';
import { checkJson } from '../render/json/check.ts';
import { renderCheck } from '../render/terminal/check.ts';
import { pathFilter } from '../repository/path-filter.ts';
import { colours } from './colour.ts';
import { EXIT, type ExitCode } from './exit.ts';
import { open } from './open.ts';
import type { CommonOptions, Context } from './options.ts';

export interface CheckOptions extends CommonOptions {
  readonly paths: readonly string[];
  readonly failOn: 'error' | 'warning' | 'deadline';
  readonly format: 'pretty' | 'json';
}

/** `hoi check`: every content finding, and the deadline board beside them. */
export async function runCheck(options: CheckOptions, context: Context): Promise<ExitCode> {
  const { io, lang } = context;
  const opened = open(options, context);
  const { root, source, inspected, today, year } = opened;
  const within = pathFilter(root, io.cwd, options.paths);
  const findings = inspected.findings.filter(({ file }) => within(file));
  const located = locate(findings, source);
  const deadlines = deadlineBoard(inspected.data, year, today);
  const outcome = { year, asOf: today, files: inspected.fileCount, unread: inspected.unread, located, deadlines, data: inspected.data };
  const asJson = options.json === true || options.format === 'json';
  io.stdout(asJson ? checkJson(outcome, lang) : renderCheck(outcome, lang, colours(options, io), io.columns));

  const { error, warning } = countBySeverity(findings);
  if (error > 0 || (options.failOn === 'warning' && warning > 0)) return EXIT.findings;
  return options.failOn === 'deadline' && deadlines.some(isBroken) ? EXIT.deadline : EXIT.done;
}

/** A promise that was not kept: overdue, or incomplete after its due date. */
function isBroken({ state, days }: Deadline): boolean {
  return state === 'overdue' || (state === 'incomplete' && days > 0);
}
