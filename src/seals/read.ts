import { sealFile } from '../layout/paths.ts';
import type { Raw } from '../model/decode/raw.ts';
import { decodeSeals } from '../model/decode/seal.ts';
import type { Seal } from '../model/seal.ts';
import { validate } from '../schema/validate.ts';
import { readDocument } from '../source/document.ts';

/** The records of a year's file of seals; undefined where it has errors. */
export function sealsIn(bytes: Uint8Array, year: number): readonly Seal[] | undefined {
  const { value, findings } = validate(readDocument(sealFile(year), bytes), 'seal');
  return value === undefined || findings.some(({ kind }) => kind.severity === 'error') ? undefined : decodeSeals(year, value as Raw).seals;
}
