import { applyBaseline } from '../baseline/apply.ts';
import type { Day } from '../calendar/day.ts';
import { locate } from '../check/locate.ts';
import { news } from '../check/news.ts';
import { type Deadline, deadlineBoard } from '../deadlines/board.ts';
import { countBySeverity } from '../findings/sort.ts';
import { placeOf } from '../layout/paths.ts';
import type { Dataset } from '../model/dataset.ts';
import type { CheckOutcome } from '../render/json/check.ts';
import { pathFilter } from '../repository/path-filter.ts';
import { revision } from '../repository/revision.ts';
import { appendText } from '../repository/write.ts';
import { accept, knownDebt } from './baseline.ts';
import { EXIT, type ExitCode } from './exit.ts';
import { fix } from './fix.ts';
import { open } from './open.ts';
import type { CommonOptions, Context } from './options.ts';
import { screenOf } from './screen.ts';
import { VERSION } from './version.ts';

export interface CheckOptions extends CommonOptions {
  readonly paths: readonly string[];
  readonly failOn: 'error' | 'warning' | 'deadline';
  readonly format: 'pretty' | 'json' | 'github' | 'sarif' | 'junit';
  readonly fix?: boolean;
  readonly changedSince?: string;
  readonly maxFindings?: number;
  readonly quiet?: boolean;
  readonly accept?: string;
  readonly until?: Day;
}

/** `hoi check`: every content finding that the options ask about, and the deadline board beside them. */
export async function runCheck(options: CheckOptions, context: Context): Promise<ExitCode> {
  const { io } = context;
  let opened = open(options, context);
  const within = pathFilter(opened.root, io.cwd, options.paths);
  if (options.fix && fix(opened, within, context)) opened = open(options, context);
  const { root, source, inspected, today, year } = opened;
  if (options.accept !== undefined) accept(opened, options, within, context);

  const debt = knownDebt(root);
  const { kept, known } = applyBaseline(inspected.findings, debt.debts, today);
  const wanted = options.changedSince === undefined ? kept : news(kept, source, revision(root, options.changedSince));
  const counted = [...wanted, ...debt.findings].filter(({ file, kind }) => within(file) && !(options.quiet && kind.severity !== 'error'));
  const located = locate(counted, { ...source, files: [...source.files, ...debt.files] });
  const deadlines = deadlineBoard(inspected.data, year, today);
  const outcome = {
    year,
    asOf: today,
    files: inspected.fileCount,
    names: source.files.filter((file) => placeOf(file) !== undefined && within(file)),
    unread: inspected.unread,
    located: { ...located, findings: located.findings.slice(0, options.maxFindings) },
    counted,
    known,
    deadlines,
    data: inspected.data,
  };
  io.stdout(await rendered(outcome, options, context));
  return verdict(counted, deadlines, options.failOn);
}

async function rendered(outcome: CheckOutcome & { readonly data: Dataset }, options: CheckOptions, context: Context): Promise<string> {
  const { lang } = context;
  switch (options.json === true ? 'json' : options.format) {
    case 'json':
      return (await import('../render/json/check.ts')).checkJson(outcome, lang);
    case 'sarif':
      return (await import('../render/sarif/sarif.ts')).sarif(outcome, lang, VERSION);
    case 'junit':
      return (await import('../render/junit/junit.ts')).junit(outcome, lang);
    case 'github': {
      const { githubAnnotations } = await import('../render/github/annotations.ts');
      const { githubSummary } = await import('../render/github/summary.ts');
      // GitHub names the file that a job's summary is appended to.
      const summary = context.io.env['GITHUB_STEP_SUMMARY'];
      if (summary) appendText(summary, githubSummary(outcome, lang));
      return githubAnnotations(outcome, lang);
    }
    case 'pretty':
      return (await import('../render/terminal/check.ts')).renderCheck(outcome, screenOf(options, context), options.quiet);
  }
}

function verdict(counted: CheckOutcome['counted'], deadlines: readonly Deadline[], failOn: CheckOptions['failOn']): ExitCode {
  const { error, warning } = countBySeverity(counted);
  if (error > 0 || (failOn === 'warning' && warning > 0)) return EXIT.findings;
  return failOn === 'deadline' && deadlines.some(isBroken) ? EXIT.deadline : EXIT.done;
}

/** A promise that was not kept: overdue, or incomplete after its due date. */
function isBroken({ state, days }: Deadline): boolean {
  return state === 'overdue' || (state === 'incomplete' && days > 0);
}
