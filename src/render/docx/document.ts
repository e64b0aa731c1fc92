import type { Report, Table } from '../../report/model.ts';
import { provenanceLine } from '../../report/provenance.ts';
import type { FindTemplate } from '../template/files.ts';
import { fillTemplate } from '../template/fill.ts';
import { templateView } from '../template/view.ts';
import { annexes } from './annexes.ts';
import { finished } from './archive.ts';
import { blocksOf, markOf } from './blocks.ts';
import { body, subjectOf } from './body.ts';
import { coreProperties } from './core.ts';
import { isDrawn } from './drawn.ts';
import { Document, type ISectionOptions, Packer } from './engine.ts';
import { head } from './head.ts';
import { headersAndFooters, TEXT_PAGES } from './page.ts';
import { signature } from './signature.ts';
import { DASHES, styles } from './styles.ts';

/**
 * The report as a Word document in the official form (Decree 30/2020/NĐ-CP, annex I): its frame from the data, its wording from
 * `noi-dung.liquid`, in English from `content.liquid`. The same report gives the same bytes, whatever the clock and the time zone.
 * Throws CannotRun, with the line, for a template that is broken.
 */
export async function renderDocument(report: Report, find: FindTemplate): Promise<Uint8Array> {
  const { lang, issuer, stamps, asOf, source } = report;
  const tables: Table[] = [];
  const view = templateView(report, (table) => markOf(tables.push(table) - 1), '');
  const blocks = blocksOf(fillTemplate({ vi: 'noi-dung.liquid', en: 'content.liquid' }[lang], view, find, lang), tables);
  const sections: ISectionOptions[] = [
    {
      ...headersAndFooters(issuer.day ?? asOf, stamps),
      properties: TEXT_PAGES,
      children: [head(report), ...body(blocks, lang), signature(report)],
    },
    ...annexes(report),
  ];
  const document = new Document({ styles: styles(lang), numbering: { config: [DASHES] }, sections });
  const core = coreProperties({
    title: [{ vi: 'Báo cáo', en: 'Report' }[lang], subjectOf(blocks) ?? report.year].join(': '),
    subject: report.planTitle,
    creator: issuer.name,
    description: provenanceLine(source),
    language: { vi: 'vi-VN', en: 'en-GB' }[lang],
    time: source.time ?? Date.parse(`${asOf}T00:00:00Z`) / 1000,
  });
  const drawings = sections.flatMap(({ children }) => children.filter(isDrawn));
  return finished(new Uint8Array(await Packer.toBuffer(document)), drawings, core);
}
