import { CannotRun } from '../findings/cannot-run.ts';
import { type FileSource, MAX_FILE_BYTES } from '../layout/file-source.ts';
import { runGit } from './run-git.ts';

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
    git(root, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{tree}`], () => unknown(root, name)),
  ).trim();
  const listing = text(git(root, ['ls-tree', '-r', '-z', tree, '--', ...folder], () => unknown(root, name)));
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

/** The contents of blobs by id, through one `git cat-file --batch`. */
export function blobs(root: string, ids: readonly string[]): Map<string, Uint8Array> {
  const found = new Map<string, Uint8Array>();
  if (ids.length === 0) return found;
  const output = git(root, ['cat-file', '--batch'], () => partial(root), `${ids.join('\n')}\n`);
  for (let at = 0; at < output.length; ) {
    const end = output.indexOf(10, at);
    const [id = '', type, size = '0'] = Buffer.from(output.subarray(at, end)).toString('latin1').split(' ');
    // A partial clone knows a file's name and not its content.
    if (type === 'missing') throw partial(root);
    found.set(id, output.subarray(end + 1, end + 1 + Number(size)));
    at = end + 1 + Number(size) + 1;
  }
  return found;
}

function git(root: string, args: readonly string[], failure: () => CannotRun, input?: string): Uint8Array {
  const { ok, bytes } = runGit(root, args, input === undefined ? {} : { input });
  if (!ok) throw failure();
  return bytes;
}

function unknown(root: string, name: string): CannotRun {
  return new CannotRun({
    vi: `Git ở ${root} không có bản nào tên '${name}'. Kiểm tra lại tên (git log, git branch -a); ở bản sao nông (shallow) thì chạy git fetch --unshallow`,
    en: `Git in ${root} knows no revision '${name}'. Check its name (git log, git branch -a); in a shallow clone run git fetch --unshallow`,
  });
}

function partial(root: string): CannotRun {
  return new CannotRun({
    vi: `Git ở ${root} là bản sao thiếu nội dung tệp (partial clone) nên không đọc được bản cũ. Sao lại cả kho bằng git clone, không có --filter`,
    en: `Git in ${root} is a partial clone and lacks the files of that revision. Clone the repository whole, without --filter`,
  });
}

function text(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('utf8');
}
