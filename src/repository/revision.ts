import type { FileSource } from '../layout/file-source.ts';
import { treesOf } from './trees.ts';

/** The files below `data/` of a Git revision. Throws CannotRun without Git or such a revision. */
export function revision(root: string, name: string): FileSource {
  return treesOf(root).named(name).source;
}

/** The templates of a Git revision by their names; empty where it has none. */
export function templatesOf(root: string, name: string): ReadonlyMap<string, string> {
  const files = treesOf(root).named(name).below('templates');
  return new Map([...files].map(([path, bytes]) => [path.slice('templates/'.length), Buffer.from(bytes).toString('utf8')]));
}

/** The bytes of one file of a revision, outside `data/` too; undefined where it has none, or something else there. */
export function fileOf(root: string, name: string, path: string): Uint8Array | undefined {
  return treesOf(root).named(name).read(path);
}
