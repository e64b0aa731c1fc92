import { MAX_FILE_BYTES } from '../layout/file-source.ts';
import { buildDataset, type DataFile, type Dataset } from '../model/dataset.ts';
import { validate } from '../schema/validate.ts';
import { type Document, readValues } from '../source/document.ts';
import { placedAt } from './placed.ts';
import type { AuditRecord } from './record.ts';
import { recordsOf } from './records.ts';

/** The files of one state of the data by path, each as the id of its content. */
export type Snapshot = ReadonlyMap<string, string>;

/** Reads states of the data; a content that was read once is not read again. */
export interface StateReader {
  /** The entries of some files of a state; what is no file of the data has none. */
  readonly records: (snapshot: Snapshot, files: Iterable<string>) => AuditRecord[];
  /** All records of a state, as the indicators see them. */
  readonly dataset: (snapshot: Snapshot) => Dataset;
}

/** A reader of states whose contents are found by their ids. */
export function stateReader(bytesOf: (content: string) => Uint8Array): StateReader {
  const records = new Map<string, readonly AuditRecord[]>();
  const files = new Map<string, DataFile>();
  const unused = new Map<string, Document>();

  return {
    records: (snapshot, wanted) =>
      [...wanted].flatMap((file) => {
        const content = snapshot.get(file);
        const placed = placedAt(file);
        if (content === undefined || placed === undefined) return [];
        return remembered(records, `${file}\n${content}`, () => {
          const document = documentOf(file, content);
          keep(`${file}\n${content}`, document);
          return recordsOf(file, placed, document.value);
        });
      }),
    dataset: (snapshot) => buildDataset([...snapshot].flatMap(([file, content]) => dataFile(file, content) ?? [])),
  };

  /** A document that nobody has validated yet: validation turns its texts into values, in place. */
  function documentOf(file: string, content: string): Document {
    const key = `${file}\n${content}`;
    const kept = unused.get(key);
    unused.delete(key);
    return kept ?? readValues(file, bytesOf(content).subarray(0, MAX_FILE_BYTES + 1));
  }

  /** What was read for its records is wanted soon after for the figures, or never. */
  function keep(key: string, document: Document): void {
    if (unused.size >= 32) unused.delete(unused.keys().next().value as string);
    unused.set(key, document);
  }

  function dataFile(file: string, content: string): DataFile | undefined {
    const placed = placedAt(file);
    if (!placed) return undefined;
    return remembered(files, `${file}\n${content}`, () => {
      if (placed.kind === 'later') return { file, placed, value: undefined };
      return { file, placed, value: validate(documentOf(file, content), placed.kind).value };
    });
  }
}

function remembered<T>(known: Map<string, T>, key: string, make: () => T): T {
  if (known.has(key)) return known.get(key) as T;
  const made = make();
  known.set(key, made);
  return made;
}

/** The files that differ between two states. */
export function differing(before: Snapshot, after: Snapshot): string[] {
  const changed = [...after].filter(([file, content]) => before.get(file) !== content).map(([file]) => file);
  return [...changed, ...[...before.keys()].filter((file) => !after.has(file))];
}
