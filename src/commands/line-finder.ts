import { latest } from '../audit/latest.ts';
import { opener } from '../check/locate.ts';
import type { FileSource } from '../layout/file-source.ts';
import type { LineOf } from '../report/places.ts';
import { decodeForDisplay } from '../source/document.ts';

/** Lists go through the files in their order, each several times: of a province with a hundred thousand members only some are kept. */
const RECENT = 64;

/** Finds lines in the files of a source; a file is read again when somebody asks first, and only the numbers of lines are kept. */
export function lineFinder(source: FileSource): LineOf {
  const known = new Set(source.files);
  const openFile = opener(source);
  const indexOf = [1, 2].map((depth) => latest(RECENT, (file: string) => headsOf(decodeForDisplay(source.read(file)), depth)));
  return ({ file, path }) => {
    if (!known.has(file)) return null;
    // A file as a whole is named by its first line.
    if (path.length === 0) return 1;
    // Records and their groups head a line of their own nearly always: a hundred thousand need no second reading of the YAML.
    if (path.length <= 2) {
      const line = indexOf[path.length - 1]?.(file).get(path.join('\n'));
      if (line !== undefined && line > 0) return line;
    }
    return openFile(file).at({ path, on: 'key' }).start.line;
  };
}

/** Lines, from 1, that head a key at the margin (depth 1), or two spaces in below such a one (depth 2); 0 for a head that stands twice. */
function headsOf(text: string, depth: number): ReadonlyMap<string, number> {
  const index = new Map<string, number>();
  let root = '';
  text.split(/\r?\n/).forEach((line, at) => {
    if (depth === 1 && line.startsWith(' ')) return;
    const [, indent, key] = /^( {2})?([\p{L}\p{N}_-]+):(?= |$)/u.exec(line) ?? [];
    if (key === undefined) {
      if (/^\S/.test(line) && !line.startsWith('#')) root = '\n';
      return;
    }
    if (indent === undefined) root = key;
    if (depth !== (indent === undefined ? 1 : 2)) return;
    const name = indent === undefined ? key : `${root}\n${key}`;
    index.set(name, index.has(name) ? 0 : at + 1);
  });
  return index;
}
