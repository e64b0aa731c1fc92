import { CHAPTERS_FOLDER, isSlug } from '../layout/paths.ts';

/** Whose data a path is: a chapter's slug, or undefined for what belongs to no single chapter, the association's own. */
export function areaOf(path: string): string | undefined {
  if (!path.startsWith(`${CHAPTERS_FOLDER}/`)) return undefined;
  const [slug = '', ...rest] = path.slice(CHAPTERS_FOLDER.length + 1).split('/');
  return rest.length > 0 && isSlug(slug) ? slug : undefined;
}

/** Whether a change to a path is one to the data or to what is said about it. */
export function isBelowData(path: string): boolean {
  return path.startsWith('data/') || path === 'data';
}
