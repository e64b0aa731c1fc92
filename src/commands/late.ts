import { claimsOf } from '../audit/claims.ts';
import { clocksOf } from '../audit/clocks.ts';
import type { Commit } from '../audit/commit.ts';
import type { Asked } from '../audit/figures.ts';
import { arrivals, mainLine } from '../audit/graph.ts';
import { lateOf } from '../audit/late.ts';
import { asSealed, type Receipt, receiptOf, reportIn } from '../audit/received.ts';
import { stateReader } from '../audit/state.ts';
import { type Day, earlier, isDay, yearEnd } from '../calendar/day.ts';
import { chosenYear } from '../indicators/as-of.ts';
import { reportFile, yearFile } from '../layout/paths.ts';
import { OWN_REPORT } from '../model/seal.ts';
import { lateJson } from '../render/json/late.ts';
import { renderLate } from '../render/terminal/late.ts';
import { archive } from '../repository/archive.ts';
import { signedOf } from '../repository/signatures.ts';
import { EXIT, type ExitCode } from './exit.ts';
import { chapterNamed } from './open.ts';
import type { CommonOptions, Context } from './options.ts';
import { screenOf } from './screen.ts';
import { askedOf, historyRoot, namesIn } from './told.ts';

export interface LateOptions extends CommonOptions {
  /** Measured against this chapter's own report instead of the association's. */
  readonly chapter?: string;
  /** False with `--no-names`. */
  readonly names: boolean;
}

/**
 * `hoi late`: what is dated before a year's report and reached the association after it, and the days of receipt that Git contradicts;
 * exit code 1 where a report is on time by its own words alone.
 */
export async function runLate(options: LateOptions, context: Context): Promise<ExitCode> {
  const { io, lang } = context;
  const { root } = historyRoot(options, context);
  const told = await archive(root, options.at ?? 'HEAD');
  const reader = stateReader(told.contents);
  const now = told.snapshot(told.head);
  const head = reader.dataset(now);
  const year = chosenYear(head, options.year, options.asOf) ?? Number(io.today().slice(0, 4));
  const { chapter } = options;
  chapterNamed(head, chapter);

  const file = chapter === undefined ? reportFile(year) : yearFile(chapter, year, 'chapter-report');
  const seal = head.seals.get(year)?.seals.find(({ key }) => key === (chapter ?? OWN_REPORT))?.first;
  const found = receiptOf(told, file, reader);
  const receipt = found && asSealed(found, told, seal);
  const asked = receipt ? askedWith(receipt, file) : askedOf(head, { ...options, year }, context);
  const late = receipt && lateOf(told, receipt, asked, chapter, reader);
  const claims = claimsOf(told, head, year, asked.asOf, reader).filter((one) => chapter === undefined || one.chapter === chapter);

  const commits = [
    ...(late?.facts ?? []).flatMap(({ commit, arrival }) => [commit.id, arrival.id]),
    ...(receipt ? [receipt.commit.id] : []),
    ...(receipt?.sealed ? [receipt.sealed.id] : []),
  ];
  const signed = signedOf(root, commits, head.rights);
  const arrived = arrivals(told.graph, told.head);
  const known = {
    arrival: ({ id }: { id: string }) => arrived.get(id),
    doubt: clocksOf(mainLine(told.graph, told.head)).doubt,
    signed: (commit: Commit) => signed(commit, (arrived.get(commit.id) ?? commit).day),
  };
  const outcome = { asked, chapter, file, receipt, late, claims };
  const names = namesIn([() => head, ...(receipt ? [() => reader.dataset(told.snapshot(receipt.commit.id))] : [])], options.names);
  if (options.json) io.stdout(lateJson(outcome, known, lang));
  else io.stdout(renderLate(outcome, known, names, screenOf(options, context)));
  return claims.some(({ state }) => state === 'contradicted') ? EXIT.findings : EXIT.done;

  /** The day of the report's figures, as sealed, or as it said when it came; of a chapter's, the day that it bears. */
  function askedWith({ commit, reportDay, sealed }: Receipt, path: string): Asked {
    const report = reportIn(told.snapshot(commit.id), path, reader);
    const said = report && 'figuresTo' in report ? (report.figuresTo as Day | undefined) : undefined;
    const figuresTo = sealed ? seal?.figuresTo : said;
    const received = isDay(commit.day) ? commit.day : yearEnd(year);
    const asOf = options.asOf ?? figuresTo ?? (chapter === undefined ? undefined : reportDay) ?? received;
    return askedOf(head, { ...options, year, asOf: options.asOf ?? earlier(asOf, yearEnd(year)) }, context);
  }
}
