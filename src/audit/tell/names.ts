/** What chapters and people are called in the states that are compared. */
export interface Names {
  /** A chapter's short name by its folder. */
  readonly chapter: (slug: string) => string;
  /** A person's name by id; undefined when nobody knows it. */
  readonly person: (id: string) => string | undefined;
  /** A place's name by its chapter's folder and its key. */
  readonly place: (chapter: string, key: string) => string | undefined;
  /** The other chapter whose list says in the newer state that somebody left it for another. */
  readonly leftFrom: (id: string, chapter: string) => string | undefined;
  /** Whether names of people are told at all, or their ids alone. */
  readonly shown: boolean;
}
