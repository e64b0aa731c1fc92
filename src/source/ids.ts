import type { Path } from '../findings/finding.ts';
import type { Tree } from './compose.ts';

/** Ids that one of two records under the same id may have: the one that its series lacks just behind it, or the next that is free. */
export interface OtherIds {
  readonly gap?: string;
  readonly next?: string;
}

const NUMBERED = /^(.*?)(\d{1,9})$/;
/** People's ids are handed out one after the other; numbers of papers stand on the papers. */
const PERSON = /^(?!HP-|PT-|PC-)[A-Z]{2,4}-T?$/;

/** Looks in the data of a file for ids instead of one that stands twice; every map is gone through once. */
export function idsOf(value: Tree | undefined, givesIds: boolean): (path: Path) => OtherIds {
  const series = new Map<string, ReadonlySet<number>>();

  return (path) => {
    const [, prefix = '', digits = ''] = NUMBERED.exec(String(path.at(-1))) ?? [];
    // Elsewhere than in the lists that hand ids out they name somebody, and another id would name another person.
    if (digits === '' || (PERSON.test(prefix) && !givesIds)) return {};
    const numbers = numbersOf(path.slice(0, -1), prefix);
    const id = (number: number) => `${prefix}${String(number).padStart(digits.length, '0')}`;
    const own = Number(digits);
    if (!numbers.has(own + 1) && numbers.has(own + 2)) return { gap: id(own + 1) };
    return PERSON.test(prefix) ? { next: id((largest(numbers) ?? own) + 1) } : {};
  };

  function numbersOf(path: Path, prefix: string): ReadonlySet<number> {
    const place = JSON.stringify([path, prefix]);
    const known = series.get(place);
    if (known) return known;
    const keys = Object.keys(mapAt(value, path));
    const numbers = keys.flatMap((key) =>
      key.startsWith(prefix) && /^\d{1,9}$/.test(key.slice(prefix.length)) ? [Number(key.slice(prefix.length))] : [],
    );
    const found = new Set(numbers);
    series.set(place, found);
    return found;
  }
}

function largest(numbers: ReadonlySet<number>): number | undefined {
  let most: number | undefined;
  for (const number of numbers) if (most === undefined || number > most) most = number;
  return most;
}

function mapAt(value: Tree | undefined, path: Path): object {
  let at: unknown = value;
  for (const step of path) at = typeof at === 'object' && at !== null ? (at as Record<string | number, unknown>)[step] : undefined;
  return typeof at === 'object' && at !== null && !Array.isArray(at) ? at : {};
}
