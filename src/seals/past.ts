import type { Words } from '../i18n/lang.ts';
import type { Seal } from '../model/seal.ts';
import { isExtension } from './records.ts';

/** The records of a year as they once stood. */
export interface Past {
  /** Where they did: `commit 3f2a9c41d07e (28/11/2016)`, `thẻ bao-cao/2016`. */
  readonly where: Words;
  /** What Git knows that state by. */
  readonly revision: string;
  readonly seals: readonly Seal[];
}

/** A record that was removed since it stood so, or no longer says everything that it said. */
export interface Lost extends Pick<Past, 'where' | 'revision'> {
  readonly seal: Seal;
  readonly isGone: boolean;
}

/**
 * What was lost of past records, the newest of which come first. A record is what it first said and what was properly added: a state in
 * between that rewrote it and was mended takes nothing away.
 */
export function lostRecords(now: readonly Seal[], past: readonly Past[]): Lost[] {
  const proper = new Map<string, Omit<Lost, 'isGone'>>();
  for (const { where, revision, seals } of [...past].reverse()) {
    for (const seal of seals) {
      const before = proper.get(seal.key);
      if (!before || isExtension(before.seal, seal)) proper.set(seal.key, { seal, where, revision });
    }
  }
  return [...proper.values()].flatMap((one) => {
    const is = now.find(({ key }) => key === one.seal.key);
    return is && isExtension(one.seal, is) ? [] : [{ ...one, isGone: !is }];
  });
}
