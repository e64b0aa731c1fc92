import { join, relative } from 'node:path';
import { type Day, yearOf } from '../calendar/day.ts';
import type { Format } from './formats.ts';
import { type Made, renderReport } from './make-report.ts';
import type { Opened } from './open.ts';
import type { CommonOptions, Context } from './options.ts';

/** A file of a report that is not written yet. */
export interface ReportFile {
  readonly path: string;
  readonly content: string | Uint8Array;
}

/** Where reports of a year are written unless told otherwise. */
export function reportFolder({ root, year }: Opened): string {
  return join(root, 'reports', String(year));
}

/** The name of a report's files without what tells their format. */
export function reportStem(year: number, chapter: string | undefined): string {
  return `bao-cao-${year}${chapter === undefined ? '' : `-${chapter}`}`;
}

/** A report in some formats, all in memory; `stem` is the path without what tells the format. */
export async function renderFiles(made: Made, formats: readonly Format[], stem: string, context: Context): Promise<ReportFile[]> {
  const files: ReportFile[] = [];
  for (const format of formats) {
    progress(format, context);
    files.push({ path: `${stem}.${format}`, content: await renderReport(format, made) });
  }
  return files;
}

/** A chapter's report speaks of the day that it bears, unless another was asked for. */
export function ownDay(
  { inspected, year }: Opened,
  { asOf, chapter }: Pick<CommonOptions, 'asOf'> & { readonly chapter?: string | undefined },
): { readonly asOf?: Day } {
  if (asOf !== undefined || chapter === undefined) return {};
  const written = inspected.data.bySlug.get(chapter)?.years.get(year)?.report?.day;
  return written !== undefined && yearOf(written) === year ? { asOf: written } : {};
}

function progress(format: Format, { io, lang }: Context): void {
  if (io.isTerminal.stderr) io.stderr(lang === 'vi' ? `Đang lập ${format}…\n` : `Rendering ${format}…\n`);
}

/** A path as somebody in the working folder would type it. */
export function shown(cwd: string, path: string): string {
  const near = relative(cwd, path);
  return near.startsWith('..') ? path : near;
}
