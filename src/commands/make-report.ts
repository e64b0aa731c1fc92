import { yearEnd } from '../calendar/day.ts';
import { deadlineBoard } from '../deadlines/board.ts';
import { CannotRun } from '../findings/cannot-run.ts';
import { countBySeverity } from '../findings/sort.ts';
import type { Lang } from '../i18n/lang.ts';
import { buildReport } from '../report/build.ts';
import type { ReportInput } from '../report/input.ts';
import type { Report } from '../report/model.ts';
import { gitState } from '../repository/git-state.ts';
import { type TemplateReader, templateFolders } from '../repository/templates.ts';
import { type Figures, figures } from './figures.ts';
import type { Format } from './formats.ts';
import { lineFinder } from './line-finder.ts';
import type { Opened } from './open.ts';
import type { CommonOptions } from './options.ts';
import { VERSION } from './version.ts';

/** What a report is asked for besides its year and dates. */
export interface ReportSettings extends CommonOptions {
  readonly chapter?: string | undefined;
  readonly names?: boolean;
  /** An earlier year to stand beside this one. */
  readonly compare?: number;
}

/** A report, what it was built from, and the templates that give it its words. */
export interface Made {
  readonly report: Report;
  readonly input: ReportInput;
  readonly templates: TemplateReader;
}

/** What a report says of its making otherwise than it would: SOURCE_DATE_EPOCH for the commit's time, a version that is not ours. */
export interface Bearing {
  readonly epoch?: string | undefined;
  readonly version?: string;
}

/**
 * Builds the report that the settings ask for; undefined when the plan cannot be read. Nothing in it depends on the clock, so the
 * same commit and settings make the same report.
 */
export async function makeReport(
  opened: Opened,
  options: ReportSettings,
  lang: Lang,
  { epoch, version = VERSION }: Bearing = {},
): Promise<Made | undefined> {
  const found = figures(opened, options);
  if (!found) return undefined;
  const { data, fileCount, findings } = opened.inspected;
  const git = await gitState(opened.root, options.at);
  const { question, results, asOf } = found;
  const names = options.names === true;
  const draft = countBySeverity(findings).error > 0;
  const { chapter, compare } = options;
  const earlier = compare === undefined ? undefined : comparedYear(opened, compare);
  const input: ReportInput = {
    question,
    results,
    board: deadlineBoard(data, opened.year, asOf),
    lang,
    names,
    draft,
    chapter,
    ...(earlier ? { compare: earlier } : {}),
    lineOf: lineFinder(opened.source),
    source: {
      ...git,
      ...(epoch !== undefined && /^\d{1,12}$/.test(epoch) ? { time: Number(epoch) } : {}),
      version,
      files: fileCount,
      settings: {
        year: opened.year,
        asOf,
        lang,
        names,
        draft,
        ...(chapter === undefined ? {} : { chapter }),
        ...(compare === undefined ? {} : { compare }),
      },
    },
  };
  return { report: buildReport(input), input, templates: templateFolders(opened.root, options.at) };
}

/** The figures of an earlier year as of its own report's date, or its last day. Throws CannotRun where there are none. */
function comparedYear(opened: Opened, year: number): Pick<Figures, 'question' | 'results'> | undefined {
  const { data } = opened.inspected;
  if (!data.years.includes(year) || year >= opened.year)
    throw new CannotRun({
      vi: `không so sánh được với năm ${year}: chỉ so với năm trước năm ${opened.year} và có dữ liệu (${data.years.filter((one) => one < opened.year).join(', ') || 'chưa có năm nào'})`,
      en: `cannot compare with ${year}: give a year before ${opened.year} that has data (${data.years.filter((one) => one < opened.year).join(', ') || 'there is none'})`,
    });
  return figures({ ...opened, year }, { asOf: data.reports.get(year)?.figuresTo ?? yearEnd(year), color: false });
}

/** A report in one format: text or bytes, for one place to write. */
export async function renderReport(format: Format, { report, input, templates }: Made): Promise<string | Uint8Array> {
  switch (format) {
    case 'xlsx':
      return (await import('../render/xlsx/workbook.ts')).renderWorkbook(report);
    case 'docx':
      return (await import('../render/docx/document.ts')).renderDocument(report, templates);
    case 'md':
      return (await import('../render/markdown/markdown.ts')).renderMarkdown(report, templates);
    case 'html': {
      const [{ buildDashboard }, { renderPage }] = await Promise.all([
        import('../report/dashboard/build.ts'),
        import('../render/html/page.ts'),
      ]);
      return renderPage(buildDashboard(input, report));
    }
  }
}
