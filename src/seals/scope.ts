import type { Dataset } from '../model/dataset.ts';
import { EMPTY_FOLDER, type YearDigests } from './digest.ts';

/** The folders that a report speaks of: all chapters', or for a chapter's own report its own. */
export function chapterFolders(chapter: string | undefined, { folders }: YearDigests): ReadonlyMap<string, string> {
  return chapter === undefined ? folders : new Map([...folders].filter(([slug]) => slug === chapter));
}

/** What to seal: every chapter's folder, an empty one included, so that files put there later show. */
export function foldersToSeal(chapter: string | undefined, digests: YearDigests, data: Dataset): ReadonlyMap<string, string> {
  const slugs = chapter === undefined ? data.chapters.map(({ slug }) => slug) : [chapter];
  return new Map(slugs.map((slug) => [slug, digests.folders.get(slug) ?? EMPTY_FOLDER]));
}
