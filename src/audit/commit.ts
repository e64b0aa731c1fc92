/** A file that a commit changed; an absent side means that the file is not there. */
export interface FileChange {
  readonly path: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** A commit with the files that differ from its first parent. */
export interface Commit {
  readonly id: string;
  readonly parents: readonly string[];
  readonly author: string;
  readonly email: string;
  /** Day on which the author says to have written it, where they say that they were; anybody can write any day here. */
  readonly authorDay: string;
  /** When it was committed, in seconds since 1970, and the day of it in the committer's zone. */
  readonly time: number;
  readonly day: string;
  readonly subject: string;
  /** Ordinary files alone, by the ids of their contents. */
  readonly changes: readonly FileChange[];
}
