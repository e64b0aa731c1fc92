import { resolve } from 'node:path';
import { CannotRun } from '../findings/cannot-run.ts';
import { verifyJson } from '../render/json/verify.ts';
import { renderVerdict } from '../render/terminal/verify.ts';
import type { Provenance } from '../report/provenance.ts';
import { findCommit } from '../repository/find-commit.ts';
import { readNamed } from '../repository/read.ts';
import { findRoot } from '../repository/work-tree.ts';
import { compareReports, type OpenedReport, openReport } from '../verify/open.ts';
import type { Verdict } from '../verify/verdict.ts';
import { EXIT, type ExitCode } from './exit.ts';
import { FORMATS, isFormat } from './formats.ts';
import { type Made, makeReport, renderReport } from './make-report.ts';
import { chapterNamed, open } from './open.ts';
import type { CommonOptions, Context } from './options.ts';
import { screenOf } from './screen.ts';
import { missingCommit, noFormat, noLine, unproved } from './verify-words.ts';
import { VERSION } from './version.ts';

export interface VerifyOptions extends CommonOptions {
  readonly files: readonly string[];
}

/** Larger than any report with the names of a whole district's members. */
const LARGEST = 32 << 20;

/** `hoi verify`: makes each report again from the commit that it names, and tells what was changed by hand. */
export async function runVerify(options: VerifyOptions, context: Context): Promise<ExitCode> {
  const { io, lang } = context;
  const root = findRoot(io.cwd, options.root);
  const verdicts: Verdict[] = [];
  for (const file of options.files) verdicts.push(await verdictOn(file, root, context));
  if (options.json) io.stdout(verifyJson(verdicts, lang));
  else
    for (const verdict of verdicts) {
      const text = renderVerdict(verdict, screenOf(options, context));
      if (verdict.state === 'cannot-check') io.stderr(text);
      else io.stdout(text);
    }
  if (verdicts.some(({ state }) => state === 'cannot-check')) return EXIT.cannotRun;
  return verdicts.some(({ state }) => state === 'changed') ? EXIT.findings : EXIT.done;
}

async function verdictOn(file: string, root: string, context: Context): Promise<Verdict> {
  try {
    return await compareWithData(file, openReport(readNamed(resolve(context.io.cwd, file), LARGEST)), root, context);
  } catch (error) {
    if (!(error instanceof CannotRun)) throw error;
    return { state: 'cannot-check', file, why: error.words };
  }
}

async function compareWithData(file: string, report: OpenedReport, root: string, context: Context): Promise<Verdict> {
  const { provenance, format } = report;
  if (!provenance) throw noLine();
  if (!isFormat(format)) throw noFormat(format, FORMATS);
  const made = await madeAgain(provenance, root, context);
  const about = { file, provenance, otherVersion: provenance.version !== VERSION, otherTime: false, differences: [] };
  const content = bytesOf(await renderReport(format, made));
  if (!about.otherVersion) {
    if (sameBytes(content, report.bytes)) return { ...about, state: 'identical' };
    const differentTime = report.time !== undefined && report.time !== made.report.source.time;
    if (differentTime && sameBytes(bytesOf(await renderReport(format, timed(made, report.time ?? 0))), report.bytes))
      return { ...about, state: 'identical', otherTime: true };
  }
  const differences = compareReports(format, content, report.bytes);
  return { ...about, state: differences.length > 0 ? 'changed' : 'same-content', differences };
}

/** The report as its commit and settings produce it. Throws CannotRun when they cannot. */
async function madeAgain({ commit, dirty, settings, version }: Provenance, root: string, context: Context): Promise<Made> {
  if (dirty || commit === null) throw unproved(dirty);
  // `hoi report` writes whole hashes: a branch's name there is somebody else's.
  if (!/^[0-9a-f]{40}(?:[0-9a-f]{24})?$/.test(commit)) throw noLine();
  const presence = await findCommit(root, commit);
  if (presence !== 'here') throw missingCommit(presence, commit);
  const options = { ...settings, root, at: commit, color: false };
  const opened = open(options, context);
  const chapter = chapterNamed(opened.inspected.data, settings.chapter);
  const made = await makeReport(opened, { ...options, chapter }, settings.lang, { version });
  if (!made)
    throw new CannotRun({
      vi: `không đọc được kế hoạch ở commit ${commit} nên không lập lại được báo cáo. Xem lỗi bằng hoi report --at ${commit}`,
      en: `the plan at commit ${commit} cannot be read, so the report cannot be made again. See why with hoi report --at ${commit}`,
    });
  return made;
}

/** The same report bearing another time: SOURCE_DATE_EPOCH changes nothing else. */
function timed(made: Made, time: number): Made {
  return { ...made, report: { ...made.report, source: { ...made.report.source, time } } };
}

function bytesOf(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? new TextEncoder().encode(content) : content;
}

function sameBytes(one: Uint8Array, two: Uint8Array): boolean {
  return Buffer.compare(one, two) === 0;
}
