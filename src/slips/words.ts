import type { Words } from '../i18n/lang.ts';

/** How far a line stands in, in words that fit behind a verb. */
export function indentation(spaces: number): Words {
  return spaces === 0
    ? { vi: 'sát lề trái', en: 'at the left margin' }
    : { vi: `thụt ${spaces} dấu cách`, en: `${spaces} ${spaces === 1 ? 'space' : 'spaces'} in` };
}

/** Text to be written, quoted where it is short enough to be read. */
export function quoted(text: string, most = 160): string {
  return text.length <= most ? `\`${text}\`` : `\`${text.slice(0, most)}…\``;
}
