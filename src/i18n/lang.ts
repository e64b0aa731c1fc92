/** The languages that `hoi` speaks; Vietnamese is the source. */
export type Lang = 'vi' | 'en';

/** One text in every language: a missing one does not compile. */
export type Words = Readonly<Record<Lang, string>>;
