import { createHash } from 'node:crypto';
import type { FileSource } from '../layout/file-source.ts';
import { placeOf, reportFile, yearFolder } from '../layout/paths.ts';

/**
 * Git's own hashes of what a year consists of, worked out from the files alone: anybody can compare them with
 * `git rev-parse <tag>:<folder>`. Line ends are taken as `\n`, since a checkout may change them, and of a folder only its data
 * files count, since others (README.md, Thumbs.db) change no figure.
 */
export interface YearDigests {
  /** The association's report file; undefined when there is none. */
  readonly report: string | undefined;
  /** Each chapter's folder of the year that holds anything, by slug. */
  readonly folders: ReadonlyMap<string, string>;
}

/** The hash that Git gives to a folder without files. */
export const EMPTY_FOLDER = hash('tree', Buffer.alloc(0));

/** The hashes of a year's files in a source. */
export function digestsOf(source: FileSource, year: number): YearDigests {
  const folders = new Map<string, string[]>();
  for (const file of source.files) {
    const placed = placeOf(file);
    if (!placed || !('chapter' in placed) || !('year' in placed) || placed.year !== year) continue;
    const known = folders.get(placed.chapter);
    if (known) known.push(file);
    else folders.set(placed.chapter, [file]);
  }
  const own = reportFile(year);
  return {
    report: source.files.includes(own) ? blobOf(source.read(own)) : undefined,
    folders: new Map([...folders].map(([slug, files]) => [slug, treeOf(files, `${yearFolder(slug, year)}/`, source)])),
  };
}

/** Git's hash of a file's content. */
export function blobOf(bytes: Uint8Array): string {
  return hash('blob', withLineFeeds(bytes));
}

/** Data files that are not the same in two sources; line ends do not count. Git's own answer can be silenced (assume-unchanged, .gitignore). */
export function differing(one: FileSource, two: FileSource): string[] {
  const [first, second] = [new Set(one.files), new Set(two.files)];
  return [...new Set([...first, ...second])]
    .filter((file) => placeOf(file) !== undefined)
    .filter((file) => !(first.has(file) && second.has(file) && blobOf(one.read(file)) === blobOf(two.read(file))))
    .sort();
}

function treeOf(files: readonly string[], folder: string, source: FileSource): string {
  // Names of data files are ASCII: their order is that of their bytes, as Git's.
  const entries = [...files].sort().flatMap((file) => {
    const id = Buffer.from(blobOf(source.read(file)), 'hex');
    return [Buffer.from(`100644 ${file.slice(folder.length)}\0`, 'latin1'), id];
  });
  return hash('tree', Buffer.concat(entries));
}

function hash(type: 'blob' | 'tree', content: Uint8Array): string {
  return createHash('sha1').update(`${type} ${content.length}\0`).update(content).digest('hex');
}

function withLineFeeds(bytes: Uint8Array): Uint8Array {
  if (!bytes.includes(13)) return bytes;
  return bytes.filter((byte, index) => byte !== 13 || bytes[index + 1] !== 10);
}
