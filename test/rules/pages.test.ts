import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { asWritten, exampleFiles, PARTS, pagePath, readings } from '../../scripts/rule-pages.ts';
import { allKinds } from '../../src/check/kinds.ts';
import * as guardKinds from '../../src/guard/kinds.ts';
import { found } from './fixtures.ts';

const root = new URL('../../', import.meta.url).pathname;

/** What no text can show: bytes that are not UTF-8, characters that nobody sees, sizes, and files that are missing or misplaced. */
const NOT_AS_TEXT = new Set(['H001', 'H017', 'H018', 'H020', 'H021', 'H022', 'H026', 'H027', 'H047', 'H048', 'H051', 'H501']);

/** What only `hoi guard` finds, in histories. */
const OF_HISTORIES = new Set(Object.values(guardKinds).map(({ code }) => code));

describe.each(['vi', 'en'] as const)('the pages about findings, %s', (lang) => {
  it('there is one for every code, and none besides', () => {
    const folder = `${root}docs/rules/${lang === 'vi' ? '' : 'en/'}`;
    const pages = readdirSync(folder).filter((name) => /^H\d/.test(name));
    expect(pages.sort()).toEqual(allKinds().map(({ code }) => `${code}.md`));
  });

  describe.each(allKinds().map(({ code }) => code))('%s', (code) => {
    const path = root + pagePath(code, lang);
    const page = existsSync(path) ? readFileSync(path, 'utf8') : '';
    const { why, wrong, says, right, how } = PARTS[lang];

    it('says why, shows wrong and right, and how to mend it', () => {
      const parts = [...page.matchAll(/^## (.+)$/gm)].map((match) => match[1]);
      expect(parts).toEqual([why, wrong, right, how]);
      expect(page).toContain(`\n${OF_HISTORIES.has(code) ? says.replace('hoi check', 'hoi guard') : says}\n>`);
      expect(page).not.toMatch(/^> \?$/m);
      expect(page.split(`## ${how}\n`)[1]).toMatch(/^1\. .+\n2\. /m);
    });

    if (NOT_AS_TEXT.has(code) || OF_HISTORIES.has(code)) return;
    it('its wrong example shows the finding, its right one does not', () => {
      expect(asWritten(code, exampleFiles(page, 'wrong'))).toBeDefined();
      const after = exampleFiles(page, 'right');
      expect(after.size).toBeGreaterThan(0);
      expect(readings(after).some((from) => !found(from).some((line) => line.endsWith(code)))).toBe(true);
    });
  });
});
