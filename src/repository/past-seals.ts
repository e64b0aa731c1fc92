import { formatDay } from '../i18n/numbers.ts';
import { sealFile } from '../layout/paths.ts';
import type { Past } from '../seals/past.ts';
import { sealsIn } from '../seals/read.ts';
import { DATED } from './ancestry.ts';
import { fileOf } from './revision.ts';
import { askGit } from './run-git.ts';

/** The records of a year as the branch checked out had them (first parents of HEAD), the newest first. */
export async function pastSeals(root: string, year: number): Promise<Past[]> {
  const { text } = await askGit(root, ['log', '--first-parent', ...DATED, '--format=%H %cd', 'HEAD', '--', sealFile(year)]);
  return text.split('\n').flatMap((line) => {
    const [id = '', day = ''] = line.split(' ');
    const revision = id.slice(0, 12);
    const where = (lang: 'vi' | 'en') => `commit ${revision} (${formatDay(day, lang)})`;
    return id === '' ? [] : pastAt(root, year, revision, { vi: where('vi'), en: where('en') });
  });
}

/** The tags that are called as `hoi submit` calls those over a year's reports. */
export async function sealTags(root: string, year: number): Promise<string[]> {
  const { text } = await askGit(root, ['for-each-ref', '--format=%(refname:strip=2)', 'refs/tags/bao-cao']);
  const own = new RegExp(`^bao-cao/(?:[a-z0-9-]+/)?${year}(?:-dinh-chinh-\\d+)?$`);
  return text.split('\n').filter((tag) => own.test(tag));
}

/** The records of a year as they stand under tags. */
export function taggedSeals(root: string, year: number, tags: readonly string[]): Past[] {
  return tags.flatMap((tag) => pastAt(root, year, `tags/${tag}`, { vi: `thẻ ${tag}`, en: `the tag ${tag}` }));
}

function pastAt(root: string, year: number, revision: string, where: Past['where']): Past[] {
  const bytes = fileOf(root, revision, sealFile(year));
  const seals = bytes && sealsIn(bytes, year);
  return seals ? [{ where, revision, seals }] : [];
}
