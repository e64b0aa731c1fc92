import { Liquid } from 'liquidjs';
import { CannotRun } from '../../findings/cannot-run.ts';
import type { Report } from '../../report/model.ts';
import { provenanceLine } from '../../report/provenance.ts';
import { templateView } from './view.ts';

/** Finds a template by its name. */
export type FindTemplate = (name: string) => { readonly text: string; readonly path: string } | undefined;

/**
 * The report as Markdown from `bao-cao.md.liquid`. A template looks names up, and nothing else: no files, no code, bounded loops and output.
 * Throws CannotRun, with the line, for a template that is broken.
 */
export function renderMarkdown(report: Report, find: FindTemplate): string {
  const template = find(report.lang === 'vi' ? 'bao-cao.md.liquid' : 'report.md.liquid') ?? find('bao-cao.md.liquid');
  if (!template) throw new CannotRun({ vi: 'không tìm thấy mẫu báo cáo bao-cao.md.liquid', en: 'there is no template bao-cao.md.liquid' });
  const engine = new Liquid({
    ownPropertyOnly: true,
    strictVariables: true,
    strictFilters: true,
    // Templates neither include nor extend others: there is no file system to reach.
    fs: NO_FILES,
    relativeReference: false,
    parseLimit: 1_000_000,
    renderLimit: 5_000,
    memoryLimit: 50_000_000,
  });
  try {
    const rendered = engine.parseAndRenderSync(template.text, templateView(report)) as string;
    const tidy = rendered
      .replace(/[ \t]+$/gm, '')
      .replace(/\n{3,}/g, '\n\n')
      .trim();
    // Behind whatever a template says, so that none can lose it.
    return `${tidy}\n\n<!-- ${provenanceLine(report.source)} -->\n`;
  } catch (error) {
    const { message, token } = error as Error & { token?: { getPosition?: () => [number, number] } };
    const line = token?.getPosition?.()[0];
    throw new CannotRun({
      vi: `mẫu báo cáo ${template.path}${line ? `, dòng ${line}` : ''} có chỗ sai: ${message.split('\n')[0]?.replace(/, file:.*/, '')}. Sửa mẫu, hoặc xóa đi để dùng mẫu có sẵn`,
      en: `the template ${template.path}${line ? `, line ${line}` : ''} is broken: ${message.split('\n')[0]?.replace(/, file:.*/, '')}. Mend it, or remove it to use the one that comes with hoi`,
    });
  }
}

const NO_FILES = {
  exists: async () => false,
  existsSync: () => false,
  readFile: async () => refuseFile(),
  readFileSync: () => refuseFile(),
  resolve: (_folder: string, file: string) => file,
};

function refuseFile(): never {
  throw new Error('templates cannot include files');
}
