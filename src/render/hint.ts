import { type Finding, hintOf } from '../findings/finding.ts';
import type { Lang } from '../i18n/lang.ts';

/** The remedy of a finding with the word that says so, for where it does not stand on its own. */
export function namedHint(found: Finding, lang: Lang): string {
  return `${lang === 'vi' ? 'Gợi ý:' : 'Hint:'} ${hintOf(found)[lang]}`;
}
