import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { day } from '../../src/calendar/day.ts';
import { INDICATOR_IDS } from '../../src/model/plan.ts';
import { NAMES } from '../../src/prose/names.ts';
import { percentsSaid } from '../../src/prose/percents-said.ts';
import { wrongSums } from '../../src/prose/sums.ts';
import { totalsSaid } from '../../src/prose/totals-said.ts';

const page = readFileSync(new URL('../../docs/huong-dan/lap-bao-cao.md', import.meta.url), 'utf8');
const section = page.split('\n## Viết số trong lời văn\n')[1]?.split('\n## ')[0] ?? '';
const rows = (heading: string) => {
  const table = section.split(heading)[1]?.split('\n\n')[0] ?? '';
  return table
    .split('\n')
    .filter((line) => line.startsWith('| ') && !line.startsWith('| ---'))
    .map((line) => line.slice(2, -2).split(' | '));
};

test('the guide lists every name, the parts of an indicator once', () => {
  const listed = rows('| Tên | Số được điền | In ra như |\n').flatMap(([names = '']) =>
    [...names.matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? ''),
  );
  const all = listed.flatMap((name) => (name.includes('hoi-phi') ? INDICATOR_IDS.map((id) => name.replace('hoi-phi', id)) : [name]));
  expect(all.sort()).toEqual([...NAMES.keys()].sort());
});

test('every sentence of the guide that says to be compared is', () => {
  const voice = { year: 2016, day: day('2016-11-30'), names: [], area: 'huyện' };
  const phrases = rows('| Kiểu câu | Ví dụ |\n');
  expect(phrases.length).toBeGreaterThan(5);
  for (const [kind = '', examples = ''] of phrases) {
    for (const sentence of examples.split(/(?<=\.) (?=[\p{Lu}\d])/u)) {
      // The sums of the guide are right: with one unit less they are wrong.
      const found =
        kind === 'phép cộng'
          ? wrongSums(sentence.replace('176', '177'))
          : [...totalsSaid(sentence, voice), ...percentsSaid(sentence, voice)];
      expect(found, sentence).not.toEqual([]);
      expect(wrongSums(sentence), sentence).toEqual([]);
    }
  }
});
