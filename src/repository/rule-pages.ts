import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Lang } from '../i18n/lang.ts';

/** The page about a finding that comes with `hoi`, as Markdown. */
export function rulePage(code: string, lang: Lang): string {
  const file = lang === 'vi' ? `${code}.md` : `en/${code}.md`;
  // From the build in dist/ and from the sources.
  const folders = ['../docs/rules/', '../../docs/rules/'].map((up) => fileURLToPath(new URL(up, import.meta.url)));
  const folder = folders.find((one) => existsSync(join(one, 'README.md'))) ?? folders[0] ?? '';
  return readFileSync(join(folder, file), 'utf8');
}
