import { type Provenance, readProvenance } from '../report/provenance.ts';
import type { Difference } from './difference.ts';
import { compareDocx } from './docx/compare.ts';
import { readDocx } from './docx/read.ts';
import { openPackage, type Package } from './package.ts';
import { damaged, otherKind } from './refusals.ts';
import { withSpelling } from './spelling.ts';
import { compareText, readText } from './text.ts';
import { compareXlsx } from './xlsx/compare.ts';
import { readXlsx } from './xlsx/read.ts';
import { readZip } from './zip.ts';

/** The formats that can be compared, by what they are, whatever a file is called. */
export type ReportFormat = 'xlsx' | 'docx' | 'html' | 'md';

/** A report as it came, before its content is read. */
export interface OpenedReport {
  readonly format: ReportFormat;
  /** What it says of its own making; undefined when it says nothing. */
  readonly provenance: Provenance | undefined;
  /** When it says that it was made, in seconds since 1970. */
  readonly time: number | undefined;
  readonly bytes: Uint8Array;
}

/** Looks at the bytes of a report. Throws CannotRun for what is no report, or is damaged. */
export function openReport(bytes: Uint8Array): OpenedReport {
  if (startsWith(bytes, [0x50, 0x4b])) {
    const opened = packageOf(bytes);
    const format = officeFormat(opened);
    return { format, provenance: readProvenance(opened.description), time: opened.time, bytes };
  }
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0]))
    throw otherKind({ vi: 'tệp Office đời cũ (.xls, .doc) hoặc có đặt mật khẩu', en: 'an old (.xls, .doc) or encrypted Office file' });
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46])) throw otherKind({ vi: 'tệp PDF', en: 'a PDF file' });
  const text = readText(bytes).lines.join('\n');
  const isHtml = /^\s{0,99}<(?:!doctype html|html)\b/i.test(text.slice(0, 200));
  return { format: isHtml ? 'html' : 'md', provenance: provenanceIn(text), time: undefined, bytes };
}

/** What differs between what the data produces and a file of the same format. */
export function compareReports(format: ReportFormat, before: Uint8Array, after: Uint8Array): readonly Difference[] {
  return differencesOf(format, before, after).map(withSpelling);
}

function differencesOf(format: ReportFormat, before: Uint8Array, after: Uint8Array): readonly Difference[] {
  switch (format) {
    case 'xlsx':
      return compareXlsx(readXlsx(packageOf(before)), readXlsx(packageOf(after)));
    case 'docx':
      return compareDocx(readDocx(packageOf(before)), readDocx(packageOf(after)));
    case 'html':
    case 'md':
      return compareText(readText(before), readText(after));
  }
}

function packageOf(bytes: Uint8Array): Package {
  return openPackage(readZip(bytes));
}

function officeFormat({ root, archive }: Package): 'xlsx' | 'docx' {
  if (root.name === 'workbook') return 'xlsx';
  if (root.name === 'document') return 'docx';
  if (archive.has('mimetype')) throw otherKind({ vi: 'tệp OpenDocument', en: 'an OpenDocument file' });
  throw damaged();
}

/** How far into a page its `meta` elements stand. */
const HEAD = 65_536;

/** The line in a text: in its `meta`, else in its last comment, else anywhere; what people wrote may quote such a line too. */
function provenanceIn(text: string): Provenance | undefined {
  const meta = /<meta\s[^>]{0,200}\bname\s*=\s*["']?hoi\b[^>]{0,2000}>/i.exec(text.slice(0, HEAD))?.[0];
  const comment = text.slice(text.lastIndexOf('<!-- hoi '), text.lastIndexOf('-->'));
  return readProvenance(meta ?? '') ?? readProvenance(comment) ?? readProvenance(text);
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte);
}
