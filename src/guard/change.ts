/** What somebody asks to take in: the commits of a branch that its base does not have. */
export interface Change {
  /** Full ids of both ends. */
  readonly base: string;
  readonly head: string;
  /** The tree that merging would give; where it conflicts, with the marks of the conflicts in its files. */
  readonly tree: string;
  /** Files that Git could not merge by itself. */
  readonly conflicts: readonly string[];
  /** Paths that differ between the base and the result. */
  readonly changed: readonly string[];
  /** Oldest first. */
  readonly commits: readonly Commit[];
}

/** A commit and what its author decided. */
export interface Commit {
  readonly id: string;
  /** How many commits it follows: a merge has more than one. */
  readonly parents: number;
  readonly author: Ident;
  readonly committer: Ident;
  readonly signature: Signature;
  readonly message: string;
  readonly touched: readonly Touched[];
}

/** Who, as the commit itself says: anybody can write any name and any day there. */
export interface Ident {
  readonly name: string;
  readonly email: string;
  /** In seconds since 1970. */
  readonly time: number;
}

/** What the programs that check signatures say; `unknown`: of a key that is not listed, or that could not be checked at all. */
export interface Signature {
  readonly state: 'none' | 'good' | 'bad' | 'expired' | 'unknown';
  /** The person of `quyen.yaml` whose SSH key it is; undefined for GPG. */
  readonly person?: string;
  /** Fingerprints of the GPG key and of the key that it belongs to. */
  readonly fingerprints: readonly string[];
}

/** A path whose content a commit decided: against its parent, or for a merge against what Git would have made of its parents. */
export interface Touched {
  readonly path: string;
  /** The file as the commit leaves it; undefined where it is removed. */
  readonly after?: Entry;
  /** Id of the blob that stood there before, where it was an ordinary file. */
  readonly before?: string;
}

/** An entry of a tree. */
export interface Entry {
  readonly id: string;
  readonly what: 'file' | 'link' | 'submodule';
}

/** A blob of a change: its bytes unless it is larger than anybody reads. */
export interface Blob {
  readonly size: number;
  readonly bytes?: Uint8Array;
}

/** How commits are named to people: as Git abbreviates them, long enough for every repository of ours. */
export function shortId(id: string): string {
  return id.slice(0, 12);
}
