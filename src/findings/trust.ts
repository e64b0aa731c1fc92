import type { Path } from './finding.ts';

/**
 * What of the files can still be relied on. A rule whose operand is not sound stays silent:
 * the finding about the operand says enough, and one cause gives one finding.
 */
export interface Trust {
  /** Whether nothing at, above or below a path of a file is known to be wrong. */
  sound(file: string, path?: Path): boolean;
  /** Whether the keys directly below a path are all known: no doubt about the map itself or about how a key is written. */
  keysSound(file: string, path?: Path): boolean;
  /** Files of which anything is known to be wrong, those that belong nowhere and those that are missing but meant to be there included. */
  doubtful(): Iterable<string>;
  /** Takes an error into account; `key` when the name of the record itself is wrong. */
  doubt(file: string, path: Path, key?: boolean): void;
}

/** Trust in everything, until told otherwise. */
export function newTrust(): Trust {
  const doubts = new Map<string, { path: Path; key: boolean }[]>();
  return {
    sound(file, path = []) {
      return !doubts.get(file)?.some((doubt) => touches(doubt.path, path));
    },
    keysSound(file, path = []) {
      return !doubts
        .get(file)
        ?.some(
          (doubt) =>
            touches(doubt.path, path) && (doubt.path.length <= path.length || (doubt.key && doubt.path.length === path.length + 1)),
        );
    },
    doubtful: () => doubts.keys(),
    doubt(file, path, key = false) {
      const known = doubts.get(file);
      if (known) known.push({ path, key });
      else doubts.set(file, [{ path, key }]);
    },
  };
}

function touches(a: Path, b: Path): boolean {
  const shorter = a.length < b.length ? a : b;
  const longer = shorter === a ? b : a;
  return shorter.every((step, index) => step === longer[index]);
}
