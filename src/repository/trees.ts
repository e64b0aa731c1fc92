import type { Snapshot } from '../audit/state.ts';
import { CannotRun } from '../findings/cannot-run.ts';
import { type FileSource, MAX_FILE_BYTES } from '../layout/file-source.ts';
import { isData } from '../layout/paths.ts';
import { blobs } from './blobs.ts';
import { gitBytes } from './run-git.ts';
import { needRepository } from './whole-history.ts';

/** The files of a Git revision, or of a tree by itself, read from Git's own store: no filter, hook or program of the repository is run. */
export interface Tree {
  /** What stands below `data/`. */
  readonly source: FileSource;
  /** The files of the data by the ids of their contents, and those contents. */
  readonly snapshot: Snapshot;
  readonly bytesOf: (content: string) => Uint8Array;
  /** The bytes of any ordinary file, outside `data/` too; undefined where there is none. */
  readonly read: (path: string) => Uint8Array | undefined;
  /** The ordinary files below a folder with their bytes, read at once. */
  readonly below: (folder: string) => ReadonlyMap<string, Uint8Array>;
}

/** Trees of one repository: each is listed once, and a content that several have is read once. */
export interface Trees {
  /** Throws CannotRun without Git or such a revision. */
  readonly named: (name: string) => Tree;
  /** Contents by their ids, read at once. */
  readonly contents: (ids: readonly string[]) => ReadonlyMap<string, Uint8Array>;
}

/** The trees of a repository. */
export function treesOf(root: string): Trees {
  const known = new Map<string, Uint8Array>();
  const ids = new Map<string, string>();
  const trees = new Map<string, Tree>();
  return {
    named: (name) => {
      const id = ids.get(name) ?? treeId(root, name);
      const tree = trees.get(id) ?? treeAt(root, id, contents);
      ids.set(name, id);
      trees.set(id, tree);
      return tree;
    },
    contents,
  };

  function contents(ids: readonly string[]): ReadonlyMap<string, Uint8Array> {
    const lacking = [...new Set(ids)].filter((id) => !known.has(id));
    for (const [id, bytes] of blobs(root, lacking)) known.set(id, bytes);
    return known;
  }
}

function treeAt(root: string, id: string, contents: Trees['contents']): Tree {
  const entries = entriesOf(root, id);
  const ids = new Map(entries.flatMap((one) => (isPlain(one) ? [[one.path, one.id] as const] : [])));
  const data = [...ids.keys()].filter(isBelow('data')).sort();
  const snapshot = new Map(data.flatMap((path) => (isData(path) ? [[path, ids.get(path) ?? ''] as const] : [])));
  let read: ReadonlyMap<string, Uint8Array> | undefined;
  // Whoever reads one file of the data reads most of them.
  const bytesOf = (content: string) => {
    read ??= contents(data.map((path) => ids.get(path) ?? ''));
    return read.get(content) ?? new Uint8Array();
  };
  return {
    source: {
      files: data,
      odd: entries
        .filter((one) => isBelow('data')(one.path) && !isPlain(one))
        .map(({ path }) => ({ path, what: 'link' as const }))
        .sort((a, b) => (a.path < b.path ? -1 : 1)),
      read: (file) => bytesOf(ids.get(file) ?? '').subarray(0, MAX_FILE_BYTES + 1),
    },
    snapshot,
    bytesOf,
    read: (path) => {
      const content = ids.get(path);
      return content === undefined ? undefined : contents([content]).get(content);
    },
    below: (folder) => {
      const own = [...ids].filter(([path]) => isBelow(folder)(path));
      const found = contents(own.map(([, content]) => content));
      return new Map(own.map(([path, content]) => [path, found.get(content) ?? new Uint8Array()]));
    },
  };
}

function isBelow(folder: string): (path: string) => boolean {
  return (path) => path === folder || path.startsWith(`${folder}/`);
}

interface Entry {
  readonly mode: string;
  readonly id: string;
  readonly path: string;
}

function isPlain({ mode }: Entry): boolean {
  return mode.startsWith('100');
}

function treeId(root: string, name: string): string {
  return text(gitBytes(root, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{tree}`], () => unknown(root, name))).trim();
}

function entriesOf(root: string, tree: string): Entry[] {
  const listing = text(gitBytes(root, ['ls-tree', '-r', '-z', tree, '--'], () => unknown(root, tree)));
  return listing.split('\0').flatMap((line) => {
    const parts = /^(\d{6}) \w+ ([0-9a-f]+)\t(.*)$/s.exec(line);
    return parts ? [{ mode: parts[1] ?? '', id: parts[2] ?? '', path: parts[3] ?? '' }] : [];
  });
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
