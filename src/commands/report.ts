import { join, relative, resolve } from 'node:path';
import { deadlineBoard } from '../deadlines/board.ts';
import { countBySeverity } from '../findings/sort.ts';
import { buildReport } from '../report/build.ts';
import type { Report } from '../report/model.ts';
import { gitState } from '../repository/git.ts';
import { templateFolders } from '../repository/templates.ts';
import { writeWhole } from '../repository/write.ts';
import type { ExitCode } from './exit.ts';
import { EXIT } from './exit.ts';
import { figures, refuse } from './figures.ts';
import { chapterNamed, open } from './open.ts';
import type { CommonOptions, Context } from './options.ts';
import { VERSION } from './version.ts';

export interface ReportOptions extends CommonOptions {
  readonly format: string;
  readonly out?: string;
  readonly chapter?: string;
  readonly names?: boolean;
  readonly draft?: boolean;
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
  const found = figures(opened, options);
  if (!found)
    return refuse(
      opened,
      options,
      context,
      lang === 'vi'
        ? 'chưa đọc được kế hoạch đang thực hiện nên chưa lập được báo cáo.'
        : 'the plan in force cannot be read, so there is no report.',
    );

  const { data, fileCount } = opened.inspected;
  const git = await gitState(opened.root);
  const report = buildReport({
    question: found.question,
    results: found.results,
    board: deadlineBoard(data, opened.year, found.asOf),
    lang,
    names: options.names === true,
    draft: error > 0,
    chapter,
    source: { ...git, version: VERSION, files: fileCount },
  });
  const folder = options.out === undefined ? join(opened.root, 'reports', String(opened.year)) : resolve(io.cwd, options.out);
  const stem = `bao-cao-${opened.year}${chapter === undefined ? '' : `-${chapter}`}`;
  // Everything is rendered before anything is written, so that a failure leaves the last report alone.
  const files = await Promise.all(
    [...new Set(options.format.split(','))].map(async (format) => ({
      path: join(folder, `${stem}.${format}`),
      content: await render(format, report, opened.root, context),
    })),
  );
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

async function render(format: string, report: Report, root: string, { io, lang }: Context): Promise<string | Uint8Array> {
  if (io.isTerminal.stderr) io.stderr(lang === 'vi' ? `Đang lập ${format}…\n` : `Rendering ${format}…\n`);
  if (format === 'xlsx') {
    const { renderWorkbook } = await import('../render/xlsx/workbook.ts');
    return renderWorkbook(report);
  }
  const { renderMarkdown } = await import('../render/markdown/markdown.ts');
  return renderMarkdown(report, templateFolders(root));
}

function shown(cwd: string, path: string): string {
  const near = relative(cwd, path);
  return near.startsWith('..') ? path : near;
}
