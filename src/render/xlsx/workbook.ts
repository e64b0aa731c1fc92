import type { Report } from '../../report/model.ts';
import { provenanceLine } from '../../report/provenance.ts';
import { workbookBytes } from './archive.ts';
import { midnight } from './cells.ts';
import { sheetNames } from './names.ts';
import { placedTables, writeSheet } from './sheet.ts';

/** The annexes of a report as an Excel workbook; the same report gives the same bytes, whatever the clock and the time zone. */
export async function renderWorkbook(report: Report): Promise<Uint8Array> {
  const names = sheetNames(report.sheets.map((sheet) => sheet.name));
  const placed = report.sheets.map((sheet) => placedTables(sheet, report));
  const links = new Map(
    placed.flatMap((tables, index) =>
      tables.map(
        ({ table, title, head }) => [`${report.sheets[index]?.id}/${table.id}`, { sheet: names[index] ?? '', row: title ?? head }] as const,
      ),
    ),
  );
  return workbookBytes((workbook) => {
    workbook.creator = report.issuer.name;
    workbook.lastModifiedBy = report.issuer.name;
    const time = report.source.time === undefined ? midnight(report.asOf) : new Date(report.source.time * 1000);
    workbook.created = time;
    workbook.modified = time;
    workbook.title = report.planTitle;
    workbook.description = provenanceLine(report.source);
    report.sheets.forEach((sheet, index) =>
      writeSheet(workbook, { name: names[index] ?? '', sheet, placed: placed[index] ?? [] }, report, links),
    );
  });
}
