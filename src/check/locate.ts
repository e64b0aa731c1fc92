import type { Finding, Spot } from '../findings/finding.ts';
import { inOrder, type LocatedFinding } from '../findings/sort.ts';
import type { FileSource } from '../layout/file-source.ts';
import { BASELINE_FILE, placeOf } from '../layout/paths.ts';
import { decodeForDisplay } from '../source/document.ts';
import { locator, type Range } from '../source/positions.ts';

/** Findings with their lines and columns, in order, and the texts that they stand in. */
export interface Located {
  readonly findings: readonly LocatedFinding[];
  /** Lines of a file that has findings, empty for one that does not exist. */
  readonly linesOf: (file: string) => readonly string[];
}

/** Reads a file again when somebody asks where something stands in it; a file that does not exist, or is none of ours, has one empty line. */
export function opener(
  source: FileSource,
  isOurs: (file: string) => boolean = isOfTheData,
): (file: string) => { readonly at: (spot: Spot) => Range; readonly lines: readonly string[] } {
  const texts = new Map<string, { at: ReturnType<typeof locator>; lines: readonly string[] }>();
  const known = new Set(source.files);

  return (file) => {
    const opened = texts.get(file);
    if (opened) return opened;
    // What belongs nowhere may be anything, a film for instance, and is not read.
    const text = known.has(file) && isOurs(file) ? decodeForDisplay(source.read(file)) : '';
    const fresh = { at: locator(text), lines: text.split(/\r?\n/) };
    texts.set(file, fresh);
    return fresh;
  };
}

function isOfTheData(file: string): boolean {
  return file === BASELINE_FILE || placeOf(file) !== undefined;
}

/** Works out where findings stand; only files that have one are read again, and only those that `isOurs` lets be read. */
export function locate(findings: readonly Finding[], source: FileSource, isOurs?: (file: string) => boolean): Located {
  const open = opener(source, isOurs);
  return {
    findings: findings
      .map(
        (found): LocatedFinding => ({
          found,
          ...open(found.file).at(found.spot),
          related: found.related.map((one, index) => ({ file: one.file, index, ...open(one.file).at(one.spot) })),
        }),
      )
      .sort(inOrder),
    linesOf: (file) => open(file).lines,
  };
}
