/** Where files come from: the work tree or a Git revision. Paths are relative to the root, with `/`, sorted. */
export interface FileSource {
  /** Ordinary files below `data/`. */
  readonly files: readonly string[];
  /** What is neither a file nor a folder there, such as a symbolic link. */
  readonly odd: readonly string[];
  /** The bytes of a file; throws when it cannot be read. */
  readonly read: (file: string) => Uint8Array;
}
