import { deadlineBoard } from '../deadlines/board.ts';
import { statusJson } from '../render/json/status.ts';
import { renderStatus } from '../render/terminal/status.ts';
import { gitState } from '../repository/git-state.ts';
import { EXIT, type ExitCode } from './exit.ts';
import { figures, PLAN_UNREAD, refuse, warnOfErrors } from './figures.ts';
import { lineFinder } from './line-finder.ts';
import { chapterNamed, open } from './open.ts';
import type { CommonOptions, Context } from './options.ts';
import { screenOf } from './screen.ts';

export interface StatusOptions extends CommonOptions {
  readonly chapter?: string;
  readonly names?: boolean;
}

/** `hoi status`: the seven indicators against their targets, by chapter, with what is missing. */
export async function runStatus(options: StatusOptions, context: Context): Promise<ExitCode> {
  const { io, lang } = context;
  const opened = open(options, context);
  const chapter = chapterNamed(opened.inspected.data, options.chapter);
  const found = figures(opened, options);
  if (!found) return refuse(opened, options, context, PLAN_UNREAD[lang]);
  const { data } = opened.inspected;
  const outcome = {
    year: opened.year,
    asOf: found.asOf,
    plan: found.question.plan.number,
    sample: data.association?.sample === true,
    results: found.results,
    data,
    chapter,
  };
  if (options.json) {
    const { commit, dirty } = await gitState(opened.root, options.at);
    io.stdout(statusJson({ ...outcome, commit, dirty, lineOf: lineFinder(opened.source) }, lang));
  } else {
    const board = deadlineBoard(data, opened.year, opened.today);
    io.stdout(renderStatus({ ...outcome, board, today: opened.today, names: options.names === true }, screenOf(options, context)));
  }
  return warnOfErrors(opened, context, true) ? EXIT.findings : EXIT.done;
}
