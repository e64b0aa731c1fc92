import type { Day } from '../calendar/day.ts';
import { placeOf } from '../layout/paths.ts';
import { decodeAssociationReport } from '../model/decode/association.ts';
import type { Raw } from '../model/decode/raw.ts';
import { decodeChapterReport } from '../model/decode/report.ts';
import { missingParts } from '../model/report-parts.ts';
import type { ReportParts } from '../model/year.ts';
import { validate } from '../schema/validate.ts';
import { readDocument } from '../source/document.ts';

/** A version of a report file and the day on which it reached the association's branch. */
interface Version {
  readonly day: Day;
  readonly bytes: Uint8Array | undefined;
}

/**
 * The day of receipt: when the report first reached the branch with all of its parts (data-model, `ngay_nhan`: the complete report;
 * an incomplete one does not count as submitted). Of a report that never was complete, the day of its last version.
 */
export function receiptOf(file: string, versions: readonly Version[]): Day | undefined {
  return (versions.find(({ bytes }) => bytes !== undefined && isComplete(file, bytes)) ?? versions.at(-1))?.day;
}

function isComplete(file: string, bytes: Uint8Array): boolean {
  const report = reportIn(file, bytes);
  return report !== undefined && missingParts(report).length === 0;
}

function reportIn(file: string, bytes: Uint8Array): ReportParts | undefined {
  const placed = placeOf(file);
  if (placed?.kind !== 'association-report' && placed?.kind !== 'chapter-report') return undefined;
  const { value } = validate(readDocument(file, bytes), placed.kind);
  if (value === undefined) return undefined;
  return placed.kind === 'chapter-report' ? decodeChapterReport(value as Raw) : decodeAssociationReport(placed.year, value as Raw);
}
