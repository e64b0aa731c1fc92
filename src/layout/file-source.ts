/**
 * The most that is read of a file: ten thousand members need less. More is a slip, such as a workbook under another name, or an
 * attack, and what a file may cost in time and memory grows with it.
 */
export const MAX_FILE_BYTES = 2 * 1024 * 1024;

/** Something below `data/` that is neither an ordinary file nor a folder of the data. */
export interface Odd {
  readonly path: string;
  /** `name`: the name itself is not UTF-8, so that nothing can be opened by it; `deep`: a folder far below any that holds data. */
  readonly what: 'link' | 'folder' | 'device' | 'name' | 'deep';
}

/** Where files come from: the work tree or a Git revision. Paths are relative to the root, with `/`, sorted. */
export interface FileSource {
  /** Ordinary files below `data/`. */
  readonly files: readonly string[];
  /** What stands there besides: links, pipes and devices, and folders named like a data file. */
  readonly odd: readonly Odd[];
  /** The bytes of a file, at most one more than `MAX_FILE_BYTES`; throws when it cannot be read. */
  readonly read: (file: string) => Uint8Array;
}
