import { MAX_FILE_BYTES } from '../layout/file-source.ts';
import type { Placed } from '../layout/paths.ts';
import { buildDataset, type DataFile, type Dataset } from '../model/dataset.ts';
import { validate } from '../schema/validate.ts';
import { type Document, decodeText, readValues } from '../source/document.ts';
import { latest } from './latest.ts';
import { placedAt } from './placed.ts';
import type { AuditRecord } from './record.ts';
import { recordsOf } from './records.ts';
import { rereader } from './reread.ts';

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
  const last = new Map<string, { readonly content: string; readonly read: DataFile }>();
  const unused = new Map<string, Document>();
  const reread = rereader();
  const rereadIn = latest(32, (key: string) => {
    const [file, content] = apart(key);
    const bytes = bytesOf(content);
    const text = bytes.length > MAX_FILE_BYTES ? undefined : decodeText(bytes);
    return text === undefined ? undefined : reread(file, placedAt(file) as Placed, text);
  });
  const recordsIn = latest(RECENT, (key: string) => {
    const [file] = apart(key);
    const placed = placedAt(file) as Placed;
    const again = rereadIn(key);
    if (again) return again.records;
    const document = documentOf(key);
    keep(key, document);
    return recordsOf(file, placed, document.value);
  });

  return {
    records: (snapshot, wanted) =>
      [...wanted].flatMap((file) => {
        const content = snapshot.get(file);
        return content === undefined || placedAt(file) === undefined ? [] : recordsIn(keyOf(file, content));
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
  function documentOf(key: string): Document {
    const kept = unused.get(key);
    unused.delete(key);
    const [file, content] = apart(key);
    return kept ?? readValues(file, bytesOf(content).subarray(0, MAX_FILE_BYTES + 1));
  }

  /** What was read for its records is wanted soon after for the figures, or never. */
  function keep(key: string, document: Document): void {
    if (unused.size >= 32) unused.delete(unused.keys().next().value as string);
    unused.set(key, document);
  }

  function dataFile(file: string, content: string): DataFile | undefined {
    const before = last.get(file);
    if (before?.content === content) return before.read;
    const placed = placedAt(file);
    if (!placed) return undefined;
    const key = keyOf(file, content);
    const read = files.get(key) ?? { file, placed, ...readValue(key, placed) };
    // What was wanted last stands last, and goes last.
    files.delete(key);
    files.set(key, read);
    last.set(file, { content, read });
    return read;
  }

  function readValue(key: string, placed: Placed): Pick<DataFile, 'value' | 'lasting'> {
    const again = rereadIn(key);
    return again ? { value: again.value, lasting: true } : { value: validate(documentOf(key), placed.kind).value };
  }
}

/** A file and the id of its content, as one key. */
function keyOf(file: string, content: string): string {
  return `${file}\n${content}`;
}

function apart(key: string): [file: string, content: string] {
  const end = key.indexOf('\n');
  return [key.slice(0, end), key.slice(end + 1)];
}

/** So many contents are kept besides those of the state that was read last: a history of thousands would fill the memory. */
const RECENT = 512;

/** The files that differ between two states. */
export function differing(before: Snapshot, after: Snapshot): string[] {
  const changed = [...after].filter(([file, content]) => before.get(file) !== content).map(([file]) => file);
  return [...changed, ...[...before.keys()].filter((file) => !after.has(file))];
}
