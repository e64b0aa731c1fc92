import { strFromU8, strToU8, unzipSync } from 'fflate';
import { packed } from '../packed.ts';
import { type Drawn, withDrawn } from './drawn.ts';

const CONTENT = 'word/document.xml';
const PROPERTIES = 'docProps/core.xml';

/** The library's archive with the drawn tables put in, our properties instead of its own with the clock's time, and a fixed time. */
export function finished(archive: Uint8Array, blocks: readonly Drawn[], properties: string): Uint8Array {
  const files = unzipSync(archive);
  const content = strToU8(withDrawn(strFromU8(files[CONTENT] ?? new Uint8Array()), blocks));
  return packed({ ...files, [CONTENT]: content, [PROPERTIES]: strToU8(properties) });
}
