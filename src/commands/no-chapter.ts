import { CannotRun } from '../findings/cannot-run.ts';
import { nearest } from '../findings/nearest.ts';

/** That no chapter has a folder of this name, with the one that was probably meant and all that there are. */
export function noChapter(chapter: string, slugs: readonly string[]): CannotRun {
  const near = nearest(chapter, slugs);
  return new CannotRun({
    vi: `không có Hội cơ sở nào ở thư mục '${chapter}'${near ? `, có phải ${near}?` : '.'} Các Hội cơ sở: ${slugs.join(', ')}`,
    en: `there is no chapter '${chapter}'${near ? `, did you mean ${near}?` : '.'} The chapters: ${slugs.join(', ')}`,
  });
}
