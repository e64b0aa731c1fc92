import { opener } from '../check/locate.ts';
import type { FileSource } from '../layout/file-source.ts';
import type { LineOf } from '../report/places.ts';

/** Finds lines in the files of a source; each file is read again when somebody asks first. */
export function lineFinder(source: FileSource): LineOf {
  const known = new Set(source.files);
  const openFile = opener(source);
  return ({ file, path }) => (known.has(file) ? openFile(file).at({ path, on: 'key' }).start.line : null);
}
