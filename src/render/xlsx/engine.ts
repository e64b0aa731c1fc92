/**
 * The only import of exceljs, so that the commands that write no workbook never load it. The part that writes row by row is taken
 * alone: the package as a whole also brings what reads workbooks and holds them in memory, and takes twice as long to load.
 */
import WorkbookWriter, { type Sink } from 'exceljs/lib/stream/xlsx/workbook-writer.js';

export type { AddWorksheetOptions, Style, Worksheet } from 'exceljs';

/** What takes whole parts of a workbook, and parts in pieces. */
export interface Parts {
  readonly append: (part: string, about: { readonly name: string }) => void;
  readonly open: (name: string) => Sink;
  readonly pipe: () => void;
}

/** A workbook whose parts come to us: the library's archiver tells the clock's time and holds each part three times. */
export class PartsWriter extends WorkbookWriter {
  constructor(parts: Parts) {
    super({ useStyles: true, useSharedStrings: true, zip: parts as object });
  }

  get zip(): Parts {
    return this.zipOptions as Parts;
  }

  /** The library's constructor brings an archiver of its own. */
  set zip(_archiver) {}

  override _openStream(name: string): Sink {
    return this.zip.open(name);
  }

  override async _finalize(): Promise<void> {}
}
