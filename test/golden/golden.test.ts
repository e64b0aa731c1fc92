import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { generated } from '../../scripts/generated.ts';
import { allKinds } from '../../src/check/kinds.ts';

const root = new URL('../../', import.meta.url).pathname;

describe('what is generated from the code has not drifted (npm run bless)', async () => {
  for (const [path, text] of await generated()) {
    it(path, () => expect(readFileSync(root + path, 'utf8')).toBe(text));
  }
});

describe('every kind of finding has its page', () => {
  for (const { code, name } of allKinds()) {
    it(`${code} ${name}`, () => {
      expect(existsSync(`${root}docs/rules/${code}.md`)).toBe(true);
      expect(readFileSync(`${root}docs/rules/${code}.md`, 'utf8').split('\n')[0]).toBe(`# ${code} ${name}`);
    });
  }
});
