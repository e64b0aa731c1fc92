import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { hoi, scratch } from '../cli/run-hoi.ts';
import { type Story, yearOfFour } from './story.ts';

/** What is told of a year of four clerks, word for word; `BLESS=1` writes it. Commits are named by the steps of the story. */
const golden = new URL('golden/', import.meta.url).pathname;
let story: Story;

beforeAll(() => {
  story = yearOfFour(join(scratch(), 'Kho dữ liệu'));
});

function named(text: string): string {
  let said = text;
  for (const [step, id] of story.commits) said = said.replaceAll(id, `<${step}>`).replaceAll(id.slice(0, 8), `<${step}>`);
  return said;
}

const CASES: readonly { name: string; wanted: number; argv: readonly string[] }[] = (
  [
    ['log', 0, 'log', '--year', '2016', '--as-of', '2016-12-31'],
    ['log-chapter', 0, 'log', 'thi-tran-nam-can', '--year', '2016'],
    ['log-no-names', 0, 'log', 'HAV-0003', '--no-names'],
    ['diff', 0, 'diff', 'HEAD~8', 'HEAD', '--year', '2016', '--as-of', '2016-11-15'],
    ['blame-member', 0, 'blame', 'HAV-0002'],
    ['blame-moved', 0, 'blame', 'HAV-0003'],
    ['blame-lost', 0, 'blame', 'HAV-0004'],
    ['blame-merged', 0, 'blame', 'HAV-0005'],
    ['blame-voucher', 0, 'blame', 'PC-001'],
    ['blame-file', 0, 'blame', 'data/bao-cao/2016.yaml'],
    ['late', 1, 'late', '--year', '2016'],
    ['late-chapter', 1, 'late', '--year', '2016', '--chapter', 'hang-vinh'],
  ] as const
).map(([name, wanted, ...argv]) => ({ name, wanted, argv }));

describe.each(CASES)('$name', ({ name, wanted, argv }) => {
  it.each(['vi', 'en'])('%s', async (lang) => {
    const { code, out, err } = await hoi(story.folder, ...argv, '--lang', lang);
    expect(err).toBe('');
    expect(code).toBe(wanted);
    const path = join(golden, `${name}.${lang}.txt`);
    if (process.env['BLESS'] === '1') writeFileSync(path, named(out));
    expect(named(out)).toBe(existsSync(path) ? readFileSync(path, 'utf8') : '');
  });

  it('json is one document of version 1', async () => {
    const { code, out } = await hoi(story.folder, ...argv, '--json');
    expect(code).toBe(wanted);
    expect(JSON.parse(out)).toMatchObject({ version: 1 });
  });
});
