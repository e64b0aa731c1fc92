import { join, resolve } from 'node:path';
import { countBySeverity } from '../findings/sort.ts';
import { formatDay } from '../i18n/numbers.ts';
import { writeWhole } from '../repository/write.ts';
import { latest } from '../seals/names.ts';
import { EXIT, type ExitCode } from './exit.ts';
import { PLAN_UNREAD, refuse } from './figures.ts';
import type { Format } from './formats.ts';
import { makeReport } from './make-report.ts';
import { chapterNamed, type Opened, open } from './open.ts';
import type { CommonOptions, Context } from './options.ts';
import { ownDay, renderFiles, reportFolder, reportStem, shown } from './report-files.ts';

export interface ReportOptions extends CommonOptions {
  readonly format: readonly Format[];
  readonly out?: string;
  readonly chapter?: string;
  readonly names?: boolean;
  readonly draft?: boolean;
  readonly compare?: number;
}

/** `hoi report`: checks first, then writes the annual report in the formats asked for, each whole or not at all. */
export async function runReport(options: ReportOptions, context: Context): Promise<ExitCode> {
  const { io, lang } = context;
  const opened = open(options, context);
  const chapter = chapterNamed(opened.inspected.data, options.chapter);
  const { error } = countBySeverity(opened.inspected.findings);
  if (error > 0 && !options.draft) {
    return refuse(
      opened,
      options,
      context,
      lang === 'vi'
        ? `dữ liệu còn ${error} lỗi nên chưa lập báo cáo. Sửa các lỗi trên rồi chạy lại, hoặc thêm --draft để lập bản nháp.`
        : `the data has ${error} ${error === 1 ? 'error' : 'errors'}, so no report was written. Mend them, or add --draft for a draft.`,
    );
  }
  const made = await makeReport(opened, { ...options, chapter, ...ownDay(opened, options) }, lang, { epoch: io.env['SOURCE_DATE_EPOCH'] });
  if (!made) return refuse(opened, options, context, PLAN_UNREAD[lang]);
  const { report } = made;
  const folder = options.out === undefined ? reportFolder(opened) : resolve(io.cwd, options.out);
  // Everything is rendered before anything is written, so that a failure leaves the last report alone.
  const files = await renderFiles(made, options.format, join(folder, reportStem(opened.year, chapter)), context);
  for (const { path, content } of files) writeWhole(path, content);

  for (const { path } of files) io.stdout(`${shown(io.cwd, path)}\n`);
  if (options.at === undefined) tellSealed(opened, chapter, context);
  if (report.notReported.length > 0) {
    io.stderr(
      lang === 'vi'
        ? `Chưa có báo cáo đủ nội dung của ${report.notReported.length} Hội cơ sở: ${report.notReported.join('; ')}. Báo cáo có ghi rõ.\n`
        : `No complete report yet of ${report.notReported.length} chapters: ${report.notReported.join('; ')}. The report says so.\n`,
    );
  }
  if (error > 0)
    io.stderr(
      lang === 'vi'
        ? `Dữ liệu còn ${error} lỗi: báo cáo đóng dấu BẢN NHÁP.\n`
        : `The data has ${error} ${error === 1 ? 'error' : 'errors'}: the report is stamped DRAFT.\n`,
    );
  return error > 0 ? EXIT.findings : EXIT.done;
}

/** Says how to make again what was submitted, where a year is sealed. */
function tellSealed({ inspected: { data }, year }: Opened, chapter: string | undefined, { io, lang }: Context): void {
  const seal = data.seals.get(year)?.seals.find((one) => one.chapter === chapter);
  if (!seal) return;
  const { commit, figuresTo } = latest(seal).state;
  const options = `--at ${commit.slice(0, 12)} --as-of ${figuresTo}`;
  io.stderr(
    lang === 'vi'
      ? `Báo cáo này đã nộp và niêm phong (nhận ngày ${formatDay(seal.first.received, 'vi')}). Muốn lập lại đúng bản đã nộp: thêm ${options}\n`
      : `This report is submitted and sealed (received ${seal.first.received}). To make again what was submitted, add ${options}\n`,
  );
}
