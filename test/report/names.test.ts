import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { FORMATS, type Format } from '../../src/commands/formats.ts';
import { copyOfData, hoi } from '../cli/run-hoi.ts';

let folder = '';
let people: readonly string[] = [];

/** Everything that stands in a report, its metadata included, as one text without markup. */
function wholeText(format: Format, path: string): string {
  const bytes = readFileSync(path);
  const parts =
    format === 'xlsx' || format === 'docx' ? Object.values(unzipSync(bytes)).map((part) => strFromU8(part)) : [bytes.toString('utf8')];
  return parts
    .map((part) => `${part}\n${part.replace(/<[^>]*>/g, '')}`)
    .join('\n')
    .normalize('NFC');
}

beforeAll(() => {
  folder = copyOfData();
  const root = join(folder, 'data/hoi-co-so');
  const listed: string[] = [];
  const open: string[] = [];
  for (const chapter of readdirSync(root)) {
    const read = (file: string) => parse(readFileSync(join(root, chapter, file), 'utf8'), { maxAliasCount: 0 });
    for (const file of ['hoi-vien.yaml', 'tinh-nguyen-vien.yaml'])
      for (const person of Object.values<{ ho_ten?: string }>(read(file))) if (person.ho_ten) listed.push(person.ho_ten);
    const { ban_chap_hanh, dia_ban } = read('co-so.yaml');
    for (const officer of ban_chap_hanh.can_bo) open.push(officer.ho_ten);
    for (const place of Object.values<{ chi_hoi?: { chi_hoi_truong?: string } }>(dia_ban)) open.push(place.chi_hoi?.chi_hoi_truong ?? '');
  }
  // Officers and heads of subchapters are public, and some members share a name with one.
  people = [...new Set(listed)].filter((name) => !open.includes(name));
});

describe.each(FORMATS)('a report as %s', (format) => {
  const report = async (...more: string[]) => {
    const { code, err } = await hoi(folder, 'report', '--year', '2016', '--format', format, '--out', 'nhap', ...more);
    expect(code, err).toBe(0);
    const chapter = more[0] === '--chapter' ? `-${more[1]}` : '';
    const text = wholeText(format, join(folder, `nhap/bao-cao-2016${chapter}.${format}`));
    return people.filter((name) => text.includes(name));
  };

  it('names no member and no volunteer, in no part and no property', async () => {
    expect(people.length).toBeGreaterThan(1000);
    expect(await report()).toEqual([]);
    expect(await report('--chapter', 'xa-hang-vinh', '--compare', '2015')).toEqual([]);
  });

  it('names members with --names, so that the test above could fail', async () => {
    expect((await report('--names')).length).toBeGreaterThan(100);
  });
});
