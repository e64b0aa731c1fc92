import { join, relative, resolve } from 'node:path';
import { type Day, yearOf } from '../calendar/day.ts';
import { countBySeverity } from '../findings/sort.ts';
import { writeWhole } from '../repository/write.ts';
import { EXIT, type ExitCode } from './exit.ts';
import { PLAN_UNREAD, refuse } from './figures.ts';
import type { Format } from './formats.ts';
import { makeReport, renderReport } from './make-report.ts';
import { chapterNamed, type Opened, open } from './open.ts';
import type { CommonOptions, Context } from './options.ts';

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
  const chapter = chapterNamed(opened, options.chapter);
  const { error } = countBySeverity(opened.inspected.findings);
  if (error > 0 && !options.draft) {
    return refuse(
      opened,
      options,
      context,
      lang === 'vi'
        ? `dữ liệu còn ${error} lỗi nên chưa lập báo cáo. Sửa các lỗi trên rồi chạy lại, hoặc thêm --draft để lập bản nháp.`
        : `the data has ${error} errors, so no report was written. Mend them, or add --draft for a draft.`,
    );
  }
  const made = await makeReport(opened, { ...options, chapter, ...ownDay(opened, options) }, lang, { epoch: io.env['SOURCE_DATE_EPOCH'] });
  if (!made) return refuse(opened, options, context, PLAN_UNREAD[lang]);
  const { report } = made;
  const folder = options.out === undefined ? join(opened.root, 'reports', String(opened.year)) : resolve(io.cwd, options.out);
  const stem = `bao-cao-${opened.year}${chapter === undefined ? '' : `-${chapter}`}`;
  // Everything is rendered before anything is written, so that a failure leaves the last report alone.
  const files: { path: string; content: string | Uint8Array }[] = [];
  for (const format of options.format) {
    progress(format, context);
    files.push({ path: join(folder, `${stem}.${format}`), content: await renderReport(format, made) });
  }
  for (const { path, content } of files) writeWhole(path, content);

  for (const { path } of files) io.stdout(`${shown(io.cwd, path)}\n`);
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
        : `The data has ${error} errors: the report is stamped DRAFT.\n`,
    );
  return error > 0 ? EXIT.findings : EXIT.done;
}

/** A chapter's report speaks of the day that it bears, unless another was asked for. */
function ownDay({ inspected, year }: Opened, { asOf, chapter }: ReportOptions): { readonly asOf?: Day } {
  if (asOf !== undefined || chapter === undefined) return {};
  const written = inspected.data.bySlug.get(chapter)?.years.get(year)?.report?.day;
  return written !== undefined && yearOf(written) === year ? { asOf: written } : {};
}

function progress(format: Format, { io, lang }: Context): void {
  if (io.isTerminal.stderr) io.stderr(lang === 'vi' ? `Đang lập ${format}…\n` : `Rendering ${format}…\n`);
}

function shown(cwd: string, path: string): string {
  const near = relative(cwd, path);
  return near.startsWith('..') ? path : near;
}
