import type { FileSource } from '../layout/file-source.ts';
import type { NewFile } from './data-files.ts';

/** Files that are not written yet, as a source that can be checked. */
export function memorySource(files: readonly NewFile[]): FileSource {
  const texts = new Map(files.filter(([path]) => path.startsWith('data/')));
  return { files: [...texts.keys()].sort(), odd: [], read: (file) => new TextEncoder().encode(texts.get(file) ?? '') };
}
