import { join } from 'node:path';
import type { Day } from '../calendar/day.ts';
import { CannotRun } from '../findings/cannot-run.ts';
import { formatDay } from '../i18n/numbers.ts';
import { sealFile } from '../layout/paths.ts';
import { OWN_REPORT } from '../model/seal.ts';
import { escapedJson } from '../render/json/escaped.ts';
import { INVISIBLE } from '../render/visible.ts';
import { cloneState } from '../repository/clone.ts';
import { landCommit, prepareCommit } from '../repository/commit-file.ts';
import { readIfThere } from '../repository/read.ts';
import { fileOf } from '../repository/revision.ts';
import { needGit } from '../repository/whole-history.ts';
import { blobOf } from '../seals/digest.ts';
import { amendCommitMessage } from '../seals/message.ts';
import { latest, openAmendment, optionsFor, reportName, tagOf } from '../seals/names.ts';
import { withAddition } from '../seals/write.ts';
import { EXIT, type ExitCode } from './exit.ts';
import { chapterNamed, open } from './open.ts';
import type { CommonOptions, Context } from './options.ts';
import { needsLatest, needsRecords, needsToCommit, noYear } from './seal-refusals.ts';

export interface AmendOptions extends CommonOptions {
  readonly chapter?: string;
  readonly reason: string;
  readonly dryRun?: boolean;
  /** False with `--no-sign`. */
  readonly sign: boolean;
}

/** `hoi amend`: opens a numbered amendment of a sealed report, on record before anything is changed. */
export async function runAmend(options: AmendOptions, context: Context): Promise<ExitCode> {
  const { io, lang } = context;
  if (options.year === undefined) throw noYear('amend');
  const opened = open(options, context);
  const { root, year, today, inspected } = opened;
  const key = chapterNamed(opened.inspected.data, options.chapter) ?? OWN_REPORT;
  const reason = options.reason.normalize('NFC').replace(INVISIBLE, '').replace(/\s+/g, ' ').trim();
  if (reason === '') throw new CannotRun(NO_REASON);
  needGit(root);
  const clone = await cloneState(root);
  needsToCommit(clone, root);
  needsLatest(clone);
  await needsRecords(root, year, inspected.data);
  const name = reportName(inspected.data, year, key);
  const seal = inspected.data.seals.get(year)?.seals.find((one) => one.key === key);
  if (!seal)
    throw new CannotRun({
      vi: `${name.vi} chưa niêm phong nên sửa được ngay, không cần đính chính. Nộp bằng hoi submit ${optionsFor(year, key)}`,
      en: `${name.en} is not sealed, so it can be changed without an amendment. Submit it with hoi submit ${optionsFor(year, key)}`,
    });
  const already = openAmendment(seal);
  if (already)
    throw new CannotRun({
      vi: `${name.vi} đang đính chính số ${already.number} (${already.reason}). Sửa xong thì nộp lại: hoi submit ${optionsFor(year, key)}`,
      en: `${name.en} has amendment ${already.number} open already (${already.reason}). When all is mended: hoi submit ${optionsFor(year, key)}`,
    });
  const days = [latest(seal).state.received, ...seal.amendments.map(({ day }) => day)].sort();
  const before = days.at(-1) ?? today;
  if (today < before) throw tooEarly(today, before);
  const amendment = { number: seal.amendments.length + 1, day: today, who: clone.identity ?? '', reason };
  const file = sealFile(year);
  const text = withAddition(committedText(root, file, clone.head), year, key, { what: 'opening', amendment });
  if (!options.dryRun) {
    const message = amendCommitMessage(inspected.data, year, key, amendment.number, reason);
    const prepared = await prepareCommit({ root, file, text, parent: clone.head }, message, options.sign && clone.signs);
    await landCommit(prepared, message.split('\n')[0] ?? '');
  }
  const { number } = amendment;
  const doc = { version: 1, year, chapter: seal.chapter ?? null, amendment: number, day: today, who: amendment.who, reason };
  io.stdout(options.json ? `${escapedJson({ ...doc, tag: tagOf(year, key, number), dryRun: options.dryRun === true })}\n` : `${file}\n`);
  const say = (vi: string, en: string) => io.stderr(`${lang === 'vi' ? vi : en}\n`);
  if (options.dryRun)
    say(`Chạy thử: sẽ mở đính chính số ${number}; chưa ghi gì.`, `Dry run: amendment ${number} would be opened; nothing was written.`);
  else
    say(
      `Đã mở đính chính số ${number} của ${name.vi}. Sửa xong, ghi vào Git rồi nộp lại: hoi submit ${optionsFor(year, key)}`,
      `Opened amendment ${number} of ${name.en}. When all is mended and committed: hoi submit ${optionsFor(year, key)}`,
    );
  return EXIT.done;
}

const NO_REASON = {
  vi: 'lý do đính chính để trống. Ghi vì sao phải sửa: --reason "Ghi thiếu một phiếu thu hội phí"',
  en: 'the reason is empty. Say why the report must change: --reason "A dues receipt was left out"',
};

/** Amendments stand in the order of their days, behind what they amend. */
function tooEarly(day: Day, before: Day): CannotRun {
  return new CannotRun({
    vi: `không mở đính chính với ngày ${formatDay(day, 'vi')} được: lần nộp hoặc đính chính trước là ngày ${formatDay(before, 'vi')}. Bỏ --as-of để lấy ngày hôm nay; đồng hồ máy sai thì chỉnh lại`,
    en: `no amendment can be opened on ${day}: what it amends is of ${before}. Leave out --as-of for today, and set the clock if it is wrong`,
  });
}

/** The file of seals as committed; other changes of the work tree are left alone, but not one in this file. */
function committedText(root: string, file: string, head: string): string {
  const [there, committed] = [readIfThere(join(root, file)), fileOf(root, head, file)];
  if (there && committed && blobOf(there) === blobOf(committed)) return Buffer.from(committed).toString('utf8').replaceAll('\r\n', '\n');
  throw new CannotRun({
    vi: `${file} có thay đổi chưa ghi vào Git. Tệp này do hoi ghi: lấy lại bằng git restore ${file} rồi chạy lại`,
    en: `${file} has changes that are not committed. Only hoi writes it: get it back with git restore ${file}, then run this again`,
  });
}
