import { deadlineBoard } from '../deadlines/board.ts';
import { countBySeverity } from '../findings/sort.ts';
import type { Lang } from '../i18n/lang.ts';
import { buildReport } from '../report/build.ts';
import type { ReportInput } from '../report/input.ts';
import type { Report } from '../report/model.ts';
import { gitState } from '../repository/git.ts';
import { type TemplateReader, templateFolders } from '../repository/templates.ts';
import { figures } from './figures.ts';
import type { Format } from './formats.ts';
import type { Opened } from './open.ts';
import type { CommonOptions } from './options.ts';
import { VERSION } from './version.ts';

/** What a report is asked for besides its year and dates. */
export interface ReportSettings extends CommonOptions {
  readonly chapter?: string | undefined;
  readonly names?: boolean;
}

/** A report, what it was built from, and the templates that give it its words. */
export interface Made {
  readonly report: Report;
  readonly input: ReportInput;
  readonly templates: TemplateReader;
}

/**
 * Builds the report that the settings ask for; undefined when the plan cannot be read. Nothing in it depends on the clock, so the
 * same commit and settings make the same report. `epoch` (SOURCE_DATE_EPOCH) replaces the commit's time.
 */
export async function makeReport(opened: Opened, options: ReportSettings, lang: Lang, epoch?: string): Promise<Made | undefined> {
  const found = figures(opened, options);
  if (!found) return undefined;
  const { data, fileCount, findings } = opened.inspected;
  const git = await gitState(opened.root, options.at);
  const { question, results, asOf } = found;
  const names = options.names === true;
  const draft = countBySeverity(findings).error > 0;
  const { chapter } = options;
  const input: ReportInput = {
    question,
    results,
    board: deadlineBoard(data, opened.year, asOf),
    lang,
    names,
    draft,
    chapter,
    source: {
      ...git,
      ...(epoch !== undefined && /^\d{1,12}$/.test(epoch) ? { time: Number(epoch) } : {}),
      version: VERSION,
      files: fileCount,
      settings: { year: opened.year, asOf, lang, names, draft, ...(chapter === undefined ? {} : { chapter }) },
    },
  };
  return { report: buildReport(input), input, templates: templateFolders(opened.root, options.at) };
}

/** A report in one format: text or bytes, for one place to write. */
export async function renderReport(format: Format, { report, templates }: Made): Promise<string | Uint8Array> {
  switch (format) {
    case 'xlsx':
      return (await import('../render/xlsx/workbook.ts')).renderWorkbook(report);
    case 'docx':
      return (await import('../render/docx/document.ts')).renderDocument(report, templates);
    case 'md':
      return (await import('../render/markdown/markdown.ts')).renderMarkdown(report, templates);
  }
}
