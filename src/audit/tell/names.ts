/** What chapters and people are called in the states that are compared. */
export interface Names {
  /** A chapter's short name by its folder. */
  readonly chapter: (slug: string) => string;
  /** A person's name by id; undefined when nobody knows it. */
  readonly person: (id: string) => string | undefined;
  /** Whether names of people are told at all, or their ids alone. */
  readonly shown: boolean;
}
