import { distance } from 'fastest-levenshtein';
import { withoutMarks } from '../i18n/without-marks.ts';

/** The nearest of some names by edit distance, when it is near enough to be a slip of the pen: `most` edits at the most. */
export function nearest(text: string, names: Iterable<string>, most = Number.POSITIVE_INFINITY): string | undefined {
  const wanted = plain(text);
  let best: string | undefined;
  let least = Math.min(most, Math.max(1, Math.floor(wanted.length / 3))) + 1;
  for (const name of names) {
    if (Math.abs(name.length - wanted.length) >= least) continue;
    const between = distance(wanted, plain(name));
    if (between < least) {
      least = between;
      best = name;
    }
  }
  return best;
}

/** Lower case, without Vietnamese marks, spaces and hyphens as underscores: how a key would be typed. */
function plain(text: string): string {
  return withoutMarks(text)
    .toLowerCase()
    .replace(/[\s-]+/g, '_');
}
