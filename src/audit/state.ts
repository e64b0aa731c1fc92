import { MAX_FILE_BYTES } from '../layout/file-source.ts';
import type { Placed } from '../layout/paths.ts';
import { buildDataset, type DataFile, type Dataset } from '../model/dataset.ts';
import { validate } from '../schema/validate.ts';
import { type Document, readValues } from '../source/document.ts';
import { latest } from './latest.ts';
import { placedAt } from './placed.ts';
import type { AuditRecord } from './record.ts';
import { recordsOf } from './records.ts';

/** The files of one state of the data by path, each as the id of its content. */
export type Snapshot = ReadonlyMap<string, string>;

/** Reads states of the data; of a content that was read a short while ago nothing is read again. */
export interface StateReader {
  /** The entries of some files of a state; what is no file of the data has none. */
  readonly records: (snapshot: Snapshot, files: Iterable<string>) => AuditRecord[];
  /** All records of a state, as the indicators see them. */
  readonly dataset: (snapshot: Snapshot) => Dataset;
}

/** A reader of states whose contents are found by their ids. */
export function stateReader(bytesOf: (content: string) => Uint8Array): StateReader {
  const files = new Map<string, DataFile>();
  const unused = new Map<string, Document>();
  const recordsIn = latest(RECENT, (key: string) => {
    const end = key.indexOf('\n');
    const [file, content] = [key.slice(0, end), key.slice(end + 1)];
    const document = documentOf(file, content);
    keep(key, document);
    return recordsOf(file, placedAt(file) as Placed, document.value);
  });

  return {
    records: (snapshot, wanted) =>
      [...wanted].flatMap((file) => {
        const content = snapshot.get(file);
        return content === undefined || placedAt(file) === undefined ? [] : recordsIn(`${file}\n${content}`);
      }),
    dataset: (snapshot) => {
      const data = buildDataset([...snapshot].flatMap(([file, content]) => dataFile(file, content) ?? []));
      for (const key of files.keys()) {
        if (files.size <= snapshot.size + RECENT) break;
        files.delete(key);
      }
      return data;
    },
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
    const key = `${file}\n${content}`;
    const one = files.get(key) ?? validated(file, content, placed);
    // What was wanted last stands last, and goes last.
    files.delete(key);
    files.set(key, one);
    return one;
  }

  function validated(file: string, content: string, placed: Placed): DataFile {
    return { file, placed, value: validate(documentOf(file, content), placed.kind).value };
  }
}

/** So many contents are kept besides those of the state that was read last: a history of thousands would fill the memory. */
const RECENT = 512;

/** The files that differ between two states. */
export function differing(before: Snapshot, after: Snapshot): string[] {
  const changed = [...after].filter(([file, content]) => before.get(file) !== content).map(([file]) => file);
  return [...changed, ...[...before.keys()].filter((file) => !after.has(file))];
}
