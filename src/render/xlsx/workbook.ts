import type { Report } from '../../report/model.ts';
import { provenanceLine } from '../../report/provenance.ts';
import { withFixedTimes } from '../zip-times.ts';
import { midnight } from './cells.ts';
import { Workbook } from './engine.ts';
import { sheetNames } from './names.ts';
import { placedTables, writeSheet } from './sheet.ts';

const AUTHOR = 'hoi';

/** The annexes of a report as an Excel workbook; the same report gives the same bytes, whatever the clock and the time zone. */
export async function renderWorkbook(report: Report): Promise<Uint8Array> {
  const workbook = new Workbook();
  workbook.creator = AUTHOR;
  workbook.lastModifiedBy = AUTHOR;
  const time = report.source.time === undefined ? midnight(report.asOf) : new Date(report.source.time * 1000);
  workbook.created = time;
  workbook.modified = time;
  workbook.description = provenanceLine(report.source);
  workbook.title = report.planTitle;
  workbook.company = report.issuer.name;

  const names = sheetNames(report.sheets.map((sheet) => sheet.name));
  const links = new Map(
    report.sheets.flatMap((sheet, index) =>
      placedTables(sheet, report).map(
        ({ table, title, head }) => [`${sheet.id}/${table.id}`, { sheet: names[index] ?? '', row: title ?? head }] as const,
      ),
    ),
  );
  report.sheets.forEach((sheet, index) => writeSheet(workbook.addWorksheet(names[index]), sheet, report, links));
  return withFixedTimes(new Uint8Array(await workbook.xlsx.writeBuffer()));
}
