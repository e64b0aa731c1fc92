import { CannotRun } from '../findings/cannot-run.ts';
import { type FileSource, MAX_FILE_BYTES } from '../layout/file-source.ts';
import { blobs } from './blobs.ts';
import { gitBytes } from './run-git.ts';
import { needRepository } from './whole-history.ts';

/**
 * The files below `data/` of a Git revision, which may be a tree by itself. Their bytes are read from Git's own store: no
 * filter, hook or program that the repository's configuration names is run. Throws CannotRun without Git or such a revision.
 */
export function revision(root: string, name: string): FileSource {
  const entries = entriesOf(root, name, 'data');
  const plain = entries.filter(isPlain);
  const bytes = blobs(root, [...new Set(plain.map(({ id }) => id))]);
  const ids = new Map(plain.map(({ path, id }) => [path, id]));
  return {
    files: [...ids.keys()].sort(),
    odd: entries
      .filter((entry) => !isPlain(entry))
      .map(({ path }) => ({ path, what: 'link' as const }))
      .sort((a, b) => (a.path < b.path ? -1 : 1)),
    read: (file) => (bytes.get(ids.get(file) ?? '') ?? new Uint8Array()).subarray(0, MAX_FILE_BYTES + 1),
  };
}

/** The templates of a Git revision by their names; empty where it has none. */
export function templatesOf(root: string, name: string): ReadonlyMap<string, string> {
  const plain = entriesOf(root, name, 'templates').filter(isPlain);
  const bytes = blobs(root, [...new Set(plain.map(({ id }) => id))]);
  return new Map(plain.map(({ path, id }) => [path.slice('templates/'.length), text(bytes.get(id) ?? new Uint8Array())]));
}

/** Ordinary files below a folder of a revision, by path. */
export function plainFiles(root: string, name: string, folder: string): readonly { readonly path: string; readonly id: string }[] {
  return entriesOf(root, name, folder).filter(isPlain);
}

interface Entry {
  readonly mode: string;
  readonly id: string;
  readonly path: string;
}

function isPlain({ mode }: Entry): boolean {
  return mode.startsWith('100');
}

function entriesOf(root: string, name: string, ...folder: readonly string[]): Entry[] {
  const tree = text(
    gitBytes(root, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{tree}`], () => unknown(root, name)),
  ).trim();
  const listing = text(gitBytes(root, ['ls-tree', '-r', '-z', tree, '--', ...folder], () => unknown(root, name)));
  return listing.split('\0').flatMap((line) => {
    const parts = /^(\d{6}) \w+ ([0-9a-f]+)\t(.*)$/s.exec(line);
    return parts ? [{ mode: parts[1] ?? '', id: parts[2] ?? '', path: parts[3] ?? '' }] : [];
  });
}

/** The bytes of one file of a revision or tree, outside `data/` too; undefined where it has none, or something else there. */
export function fileOf(root: string, name: string, path: string): Uint8Array | undefined {
  const entry = entriesOf(root, name, path).find((one) => one.path === path && isPlain(one));
  return entry && blobs(root, [entry.id]).get(entry.id);
}

/** Reads any file of a revision or tree, listed once; `known` gives the bytes of blobs that were read before. */
export function filesOf(
  root: string,
  name: string,
  known: (id: string) => Uint8Array | undefined = () => undefined,
): (path: string) => Uint8Array | undefined {
  const read = new Map<string, Uint8Array | undefined>();
  let ids: ReadonlyMap<string, string> | undefined;
  return (path) => {
    ids ??= new Map(entriesOf(root, name).flatMap((one) => (isPlain(one) ? [[one.path, one.id] as const] : [])));
    const id = ids.get(path);
    if (id === undefined) return undefined;
    if (!read.has(id)) read.set(id, known(id) ?? blobs(root, [id]).get(id));
    return read.get(id);
  };
}

function unknown(root: string, name: string): CannotRun {
  needRepository(root);
  return new CannotRun({
    vi: `Git ở ${root} không có bản nào tên '${name}'. Kiểm tra lại tên (git log, git branch -a); ở bản sao nông (shallow) thì chạy git fetch --unshallow`,
    en: `Git in ${root} knows no revision '${name}'. Check its name (git log, git branch -a); in a shallow clone run git fetch --unshallow`,
  });
}

function text(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('utf8');
}
