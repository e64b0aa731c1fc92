import { expect, it } from 'vitest';
import { opener } from '../../src/check/locate.ts';
import { lineFinder } from '../../src/commands/line-finder.ts';
import type { FileSource } from '../../src/layout/file-source.ts';
import { workTree } from '../../src/repository/work-tree.ts';
import { copyOfData } from '../cli/run-hoi.ts';

it('says of every record and group of the data the line that reading the YAML says', () => {
  const source = workTree(copyOfData());
  const [find, open] = [lineFinder(source), opener(source)];
  let compared = 0;
  for (const file of source.files.filter((one) => /hoi-phi|quy-nhan-dao|co-so\.yaml|hoi-vien|155-kh/.test(one)).slice(0, 40)) {
    const { at, lines } = open(file);
    let root = '';
    for (const line of lines) {
      const [, indent = '', key = ''] = /^( {2})?([\w-]+):/.exec(line) ?? [];
      if (key === '') continue;
      if (indent === '') root = key;
      const path = indent === '' ? [key] : [root, key];
      expect(find({ file, path }), `${file} ${path}`).toBe(at({ path, on: 'key' }).start.line);
      compared += 1;
    }
  }
  expect(compared).toBeGreaterThan(1000);
});

it('reads the YAML where a head stands elsewhere: in braces, in a list, in text, twice', () => {
  const text = 'a: {b: 1}\nc:\n  - b: 2\nd: |\n  e: text\nf:\n  g: 1\nf2: "x\n  g: y"\n';
  const file = 'data/hoi.yaml';
  const source: FileSource = { files: [file], odd: [], read: () => Buffer.from(text) };
  const [find, open] = [lineFinder(source), opener(source)];
  for (const path of [['a'], ['a', 'b'], ['c'], ['c', 0], ['f', 'g'], ['nowhere'], []])
    expect(find({ file, path }), String(path)).toBe(open(file).at({ path, on: 'key' }).start.line);
  expect(find({ file: 'data/none.yaml', path: [] })).toBeNull();
});
