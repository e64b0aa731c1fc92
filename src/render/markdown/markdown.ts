import type { Report } from '../../report/model.ts';
import { provenanceLine } from '../../report/provenance.ts';
import type { FindTemplate } from '../template/files.ts';
import { fillTemplate } from '../template/fill.ts';
import { templateView } from '../template/view.ts';
import { indicatorBars } from './bars.ts';
import { markdownTable } from './table.ts';

/**
 * The report as Markdown from `bao-cao.md.liquid`, in English from `report.md.liquid`.
 * Throws CannotRun, with the line, for a template that is broken.
 */
export function renderMarkdown(report: Report, find: FindTemplate): string {
  const { lang } = report;
  const view = templateView(report, (table) => markdownTable(table, lang), indicatorBars(report));
  const text = fillTemplate({ vi: 'bao-cao.md.liquid', en: 'report.md.liquid' }[lang], view, find, lang);
  // Behind whatever a template says, so that none can lose it.
  return `${text}\n\n<!-- ${provenanceLine(report.source)} -->\n`;
}
