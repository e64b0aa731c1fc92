declare module 'exceljs/lib/stream/xlsx/workbook-writer.js' {
  import type { stream } from 'exceljs';

  /** What takes a part of the workbook piece by piece. */
  export interface Sink {
    readonly write: (piece: string | { readonly toBuffer: () => Buffer }) => void;
    readonly end: () => void;
    readonly pause: () => void;
  }

  /** The library's writer with those of its own parts that we replace. */
  export default class WorkbookWriter extends stream.xlsx.WorkbookWriter {
    readonly zipOptions: unknown;
    _openStream(path: string): Sink;
    _finalize(): Promise<void>;
  }
}
