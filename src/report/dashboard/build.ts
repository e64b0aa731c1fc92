import type { ReportInput } from '../input.ts';
import { annexesOf, type Report } from '../model.ts';
import { duesPanel } from './dues.ts';
import { fundPanel } from './fund.ts';
import { gridOf } from './grid.ts';
import { indicatorPanels } from './indicators.ts';
import { unitLists } from './lists.ts';
import type { Dashboard } from './model.ts';
import { trendOf } from './trend.ts';

/** Annexes that the page shows in sections of its own. */
const SHOWN = new Set(['tong-hop', 'theo-co-so', 'thoi-han', 'nguon']);

/** The report as a page for a meeting: the same figures as `report`, with their series and the units behind them. */
export function buildDashboard(input: ReportInput, report: Report): Dashboard {
  const summary = report.sheets.find(({ id }) => id === 'tong-hop');
  const size = summary?.tables.find(({ id }) => id === 'quy-mo');
  return {
    lang: report.lang,
    body: report.issuer.name,
    superior: report.issuer.superior,
    year: report.year,
    asOf: report.asOf,
    planNumber: report.planTitle,
    stamps: report.stamps,
    notReported: report.notReported,
    indicators: indicatorPanels(input),
    grid: gridOf(input),
    trend: trendOf(input),
    fund: fundPanel(input),
    dues: duesPanel(input),
    deadlines: report.sheets.find(({ id }) => id === 'thoi-han')?.tables ?? [],
    lists: unitLists(input),
    annexes: [
      // The size of the association stands beside the indicators in the summary, which the page draws itself.
      ...(summary && size ? [{ ...summary, title: size.title, tables: [size] }] : []),
      ...annexesOf(report).filter(({ id }) => !SHOWN.has(id)),
    ],
    source: report.source,
  };
}
