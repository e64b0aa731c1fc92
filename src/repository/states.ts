import { createHash } from 'node:crypto';
import type { Snapshot } from '../audit/state.ts';
import { MAX_FILE_BYTES } from '../layout/file-source.ts';
import { isData } from '../layout/paths.ts';
import { treesOf } from './trees.ts';
import { workTree } from './work-tree.ts';

/** A state of the data whose contents can be read by their ids, those of Git. */
export interface State {
  readonly snapshot: Snapshot;
  readonly bytesOf: (content: string) => Uint8Array;
}

/** The bytes of a content that one of some states holds, the first that has it; none where no state does. */
export function bytesIn(states: readonly Pick<State, 'bytesOf'>[]): (content: string) => Uint8Array {
  return (content) => {
    for (const { bytesOf } of states) {
      const bytes = bytesOf(content);
      if (bytes.length > 0) return bytes;
    }
    return new Uint8Array();
  };
}

/** The data of a revision. Throws CannotRun without Git or such a revision. */
export function revisionState(root: string, name: string): State {
  return treesOf(root).named(name);
}

/** The data of the work tree; `like` tells which hash Git uses there. Throws CannotRun as `workTree` does. */
export function workState(root: string, like: Snapshot): State {
  const source = workTree(root);
  const [sample = ''] = like.values();
  const algorithm = sample.length === 64 ? 'sha256' : 'sha1';
  const contents = new Map<string, Uint8Array>();
  const snapshot = new Map<string, string>();
  for (const file of source.files) {
    if (!isData(file)) continue;
    const bytes = source.read(file);
    // One byte more than is read would give another id anyway.
    const id =
      bytes.length > MAX_FILE_BYTES ? `large ${file}` : createHash(algorithm).update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
    contents.set(id, bytes);
    snapshot.set(file, id);
  }
  return { snapshot, bytesOf: (content) => contents.get(content) ?? new Uint8Array() };
}
