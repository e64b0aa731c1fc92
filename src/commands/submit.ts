import { join } from 'node:path';
import { type Day, isDay } from '../calendar/day.ts';
import { CannotRun } from '../findings/cannot-run.ts';
import { countBySeverity } from '../findings/sort.ts';
import { formatDay } from '../i18n/numbers.ts';
import { reportFile, sealFile, yearFile } from '../layout/paths.ts';
import { missingParts } from '../model/report-parts.ts';
import { OWN_REPORT, type Seal, type SealedState } from '../model/seal.ts';
import { submitJson } from '../render/json/submit.ts';
import { PART_NAMES } from '../report/words.ts';
import { type Clone, cloneState } from '../repository/clone.ts';
import { landCommit, prepareCommit } from '../repository/commit-file.ts';
import { gitState } from '../repository/git-state.ts';
import { readIfThere } from '../repository/read.ts';
import { receivedOn } from '../repository/received-on.ts';
import { revision } from '../repository/revision.ts';
import { dropTag, makeTag, tagInTheWay } from '../repository/tag.ts';
import { needGit } from '../repository/whole-history.ts';
import { writeWhole } from '../repository/write.ts';
import { differing, digestsOf } from '../seals/digest.ts';
import { sealedFigures } from '../seals/figures.ts';
import { type Sealing, sealCommitMessage, tagMessage } from '../seals/message.ts';
import { openAmendment, optionsFor, reportName, reportOf, tagOf } from '../seals/names.ts';
import { foldersToSeal } from '../seals/scope.ts';
import { withAddition } from '../seals/write.ts';
import { EXIT, type ExitCode } from './exit.ts';
import { PLAN_UNREAD, refuse } from './figures.ts';
import { FORMATS } from './formats.ts';
import { type Made, makeReport } from './make-report.ts';
import { chapterNamed, type Opened, open } from './open.ts';
import type { CommonOptions, Context } from './options.ts';
import { ownDay, type ReportFile, renderFiles, reportFolder, reportStem, shown } from './report-files.ts';
import { needsLatest, needsMainBranch, needsRecords, needsToCommit, noYear, tagTaken, uncommitted } from './seal-refusals.ts';
import { VERSION } from './version.ts';

export interface SubmitOptions extends CommonOptions {
  readonly chapter?: string;
  readonly dryRun?: boolean;
  /** False with `--no-sign`. */
  readonly sign: boolean;
}

/**
 * `hoi submit`: writes the annual report and seals its year. Everything that could fail is tried before anything is changed; then the
 * report is written, the tag made over a commit that adds the record of the seal, and last the branch moved to that commit.
 */
export async function runSubmit(options: SubmitOptions, context: Context): Promise<ExitCode> {
  const { lang } = context;
  if (options.year === undefined) throw noYear('submit');
  const opened = open(options, context);
  const { root, year } = opened;
  const chapter = chapterNamed(opened.inspected.data, options.chapter);
  const key = chapter ?? OWN_REPORT;
  needGit(root);
  const clone = await cloneState(root);
  needsToCommit(clone, root);
  needsMainBranch(clone);
  needsLatest(clone);
  await needsRecords(root, year, opened.inspected.data);
  const { error } = countBySeverity(opened.inspected.findings);
  if (error > 0) return refuse(opened, options, context, HAS_ERRORS[lang](error));
  const seal = opened.inspected.data.seals.get(year)?.seals.find((one) => one.key === key);
  const amendment = seal && openAmendment(seal);
  if (seal && !amendment) throw sealedAlready(seal, opened);
  if (!isComplete(opened, chapter, context)) return EXIT.findings;
  needsOwnDay(opened, chapter, options.asOf);
  const unlike = differing(opened.source, revision(root, clone.head));
  if (unlike.length > 0 || (await gitState(root)).dirty) throw uncommitted(unlike);
  const tag = tagOf(year, key, amendment?.number);
  const inTheWay = await tagInTheWay(root, tag);
  if (inTheWay !== undefined) throw tagTaken(tag, inTheWay);

  const made = await makeReport(opened, { ...options, chapter, ...ownDay(opened, { ...options, chapter }) }, lang);
  if (!made) return refuse(opened, options, context, PLAN_UNREAD[lang]);
  const state = stateNow(opened, chapter, made, clone, amendment !== undefined);
  const sealing: Sealing = { data: opened.inspected.data, year, key, state, amendment };
  const files = await renderFiles(made, FORMATS, join(reportFolder(opened), reportStem(year, chapter)), context);
  if (!options.dryRun) await write(opened, sealing, files, tag, options.sign && clone.signs, clone);
  tell({ opened, sealing, files, tag, made, clone }, options, context);
  return EXIT.done;
}

const HAS_ERRORS = {
  vi: (count: number) => `dữ liệu còn ${count} lỗi nên chưa nộp, chưa niêm phong gì. Sửa các lỗi trên, ghi vào Git rồi chạy lại.`,
  en: (count: number) =>
    `the data has ${count} ${count === 1 ? 'error' : 'errors'}: nothing was submitted or sealed. Mend them, commit, and run this again.`,
} as const;

function sealedAlready({ key, year, first }: Seal, { inspected }: Opened): CannotRun {
  const name = reportName(inspected.data, year, key);
  const amend = `hoi amend ${optionsFor(year, key)} --reason "…"`;
  return new CannotRun({
    vi: `${name.vi} đã nộp và niêm phong (nhận ngày ${formatDay(first.received, 'vi')}). Cần sửa thì mở đính chính trước: ${amend}`,
    en: `${name.en} is submitted and sealed (received ${first.received}). To change it, open an amendment first: ${amend}`,
  });
}

/** Whether the report has its five parts; tells the missing ones. */
function isComplete({ inspected: { data }, year }: Opened, chapter: string | undefined, { io, lang }: Context): boolean {
  const report = chapter === undefined ? data.reports.get(year) : data.bySlug.get(chapter)?.years.get(year)?.report;
  const file = chapter === undefined ? reportFile(year) : yearFile(chapter, year, 'chapter-report');
  const missing = report && missingParts(report);
  if (missing?.length === 0) return true;
  const parts = missing?.map((part) => `${PART_NAMES[part][lang]} (${part})`).join('; ');
  io.stderr(
    lang === 'vi'
      ? `hoi: ${parts === undefined ? `chưa có tệp ${file}` : `${file} còn thiếu: ${parts}`}. Báo cáo phải đủ năm phần (Kế hoạch, mục IV.3) mới nộp được: ghi cho đủ, ghi vào Git rồi chạy lại.\n`
      : `hoi: ${parts === undefined ? `there is no ${file}` : `${file} lacks: ${parts}`}. A report has five parts (plan, IV.3): complete it, commit, and run this again.\n`,
  );
  return false;
}

/** The association's report says of which day its figures are: others must not be sealed under it. */
function needsOwnDay({ inspected: { data }, year }: Opened, chapter: string | undefined, asOf: Day | undefined): void {
  const said = chapter === undefined ? data.reports.get(year)?.figuresTo : undefined;
  if (asOf === undefined || said === undefined || asOf === said) return;
  const file = reportFile(year);
  throw new CannotRun({
    vi: `${file} ghi số liệu tính đến ngày ${formatDay(said, 'vi')} (so_lieu_den), không nộp với --as-of ${asOf} được. Bỏ --as-of, hoặc sửa so_lieu_den, ghi vào Git rồi chạy lại`,
    en: `${file} says that its figures are as of ${said} (so_lieu_den); they cannot be submitted with --as-of ${asOf}. Leave out --as-of, or change so_lieu_den, commit, and run this again`,
  });
}

function stateNow(
  { root, source, inspected: { data }, year }: Opened,
  chapter: string | undefined,
  { input }: Made,
  { head }: Clone,
  again: boolean,
): SealedState {
  const file = reportOf(year, chapter ?? OWN_REPORT);
  const received = receivedOn(root, head, again, { year, key: chapter ?? OWN_REPORT });
  if (received === undefined || !isDay(received))
    throw new CannotRun({
      vi: `Git chưa có ${file} trên nhánh này (bị bỏ qua trong .gitignore?). Ghi tệp vào Git bằng git add -f ${file}, git commit rồi chạy lại`,
      en: `Git has no ${file} on this branch (is it ignored?). Add it with git add -f ${file}, commit, and run this again`,
    });
  const digests = digestsOf(source, year);
  const number = (chapter === undefined ? data.reports.get(year) : data.bySlug.get(chapter)?.years.get(year)?.report)?.number;
  return {
    ...(number === undefined ? {} : { number }),
    received,
    figuresTo: input.question.asOf,
    figures: sealedFigures(input.results, chapter),
    commit: head,
    version: VERSION,
    ...(chapter === undefined && digests.report !== undefined ? { report: digests.report } : {}),
    folders: foldersToSeal(chapter, digests, data),
  };
}

async function write({ root, year }: Opened, sealing: Sealing, files: readonly ReportFile[], tag: string, sign: boolean, { head }: Clone) {
  const file = sealFile(year);
  const before = readIfThere(join(root, file));
  const old = before && Buffer.from(before).toString('utf8').replaceAll('\r\n', '\n');
  const text = withAddition(old, year, sealing.key, { what: sealing.amendment ? 'closing' : 'seal', state: sealing.state });
  const message = sealCommitMessage(sealing);
  const prepared = await prepareCommit({ root, file, text, parent: head }, message, sign);
  for (const { path, content } of files) writeWhole(path, content);
  await makeTag(root, tag, prepared.commit, tagMessage(sealing), sign);
  try {
    await landCommit(prepared, message.split('\n')[0] ?? '');
  } catch (error) {
    // The branch holds the record already when only the index could not be written.
    if ((await cloneState(root)).head !== prepared.commit) await dropTag(root, tag, prepared.commit);
    throw error;
  }
}

interface Outcome {
  readonly opened: Opened;
  readonly sealing: Sealing;
  readonly files: readonly ReportFile[];
  readonly tag: string;
  readonly made: Made;
  readonly clone: Clone;
}

function tell({ opened, sealing, files, tag, made, clone }: Outcome, options: SubmitOptions, { io, lang }: Context): void {
  const { year, key, state, amendment } = sealing;
  const written = [...files.map(({ path }) => shown(io.cwd, path)), sealFile(year)];
  if (options.json)
    io.stdout(submitJson({ year, key, state, amendment: amendment?.number, tag, files: written, dryRun: options.dryRun === true }));
  else io.stdout([...written, tag].map((line) => `${line}\n`).join(''));
  const { notReported } = made.report;
  const say = (vi: string, en: string) => io.stderr(`${lang === 'vi' ? vi : en}\n`);
  if (notReported.length > 0)
    say(
      `Chưa có báo cáo đủ nội dung của ${notReported.length} Hội cơ sở: ${notReported.join('; ')}. Báo cáo có ghi rõ.`,
      `No complete report yet of ${notReported.length} chapters: ${notReported.join('; ')}. The report says so.`,
    );
  const name = reportName(opened.inspected.data, year, key);
  if (options.dryRun) {
    say(`Chạy thử: ${name.vi} đủ điều kiện nộp; chưa ghi gì.`, `Dry run: ${name.en} can be submitted; nothing was written.`);
    return;
  }
  const sealed = `${lang === 'vi' ? 'Đã niêm phong' : 'Sealed'}${amendment ? (lang === 'vi' ? ` đính chính số ${amendment.number} của` : ` amendment ${amendment.number} of`) : ''}`;
  say(
    `${sealed} ${name.vi}: nhận ngày ${formatDay(state.received, 'vi')}, số liệu đến ngày ${formatDay(state.figuresTo, 'vi')}.`,
    `${sealed} ${name.en}: received ${state.received}, figures as of ${state.figuresTo}.`,
  );
  say(
    'Các tệp báo cáo là bản để gửi cấp trên, không đưa vào Git: hoi report --at làm lại được đúng bản này.',
    'The report files are for the superior body and stay out of Git: hoi report --at makes the same again.',
  );
  say(`Gửi lên máy chủ: git push origin ${clone.branch} ${tag}`, `Send it to the server: git push origin ${clone.branch} ${tag}`);
}
