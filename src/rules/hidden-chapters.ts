import type { Trust } from '../findings/trust.ts';
import { CHAPTERS_FOLDER } from '../layout/paths.ts';
import type { Dataset } from '../model/dataset.ts';

/** Folders of chapters that are misnamed, as they are and as they are meant to be: their data is there but was not read. */
export function hiddenChapters(data: Dataset, trust: Trust): string[] {
  const hidden = new Set<string>();
  for (const file of trust.doubtful()) {
    const [slug] = file.startsWith(`${CHAPTERS_FOLDER}/`) ? file.slice(CHAPTERS_FOLDER.length + 1).split('/') : [];
    // A stray file beside the folders hides no chapter.
    if (slug && !data.bySlug.has(slug) && !slug.includes('.')) hidden.add(slug);
  }
  return [...hidden];
}
