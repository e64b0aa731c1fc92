import type { Words } from '../i18n/lang.ts';
import { formatCount } from '../i18n/numbers.ts';
import type { Difference } from './difference.ts';
import { address, spotOf } from './xlsx/addresses.ts';

/** One line to a reader: a difference, or several of one sort in one sheet, table or text. */
export interface Group {
  readonly first: Difference;
  readonly count: number;
  /** Where they all are, and how many. */
  readonly place: Words;
}

/** Fewer of one sort are told one by one. */
const MANY = 4;

/** Puts differences of one sort in one sheet, table or text together, at the place of the first. */
export function grouped(differences: readonly Difference[]): readonly Group[] {
  const byKey = new Map<string, Difference[]>();
  differences.forEach((one, index) => {
    const { within, sort, kind, before, after } = one;
    const isAlike = within !== undefined && (sort !== undefined || kind === 'format' || kind === 'hidden');
    const about = sort ? [sort.vi] : [before?.vi, after?.vi];
    const key = isAlike ? [kind, within.where.vi, ...about].join('\u0001') : String(index);
    const group = byKey.get(key);
    if (group) group.push(one);
    else byKey.set(key, [one]);
  });
  return [...byKey.values()].flatMap((group): readonly Group[] => {
    const first = group[0] as Difference;
    if (group.length < MANY) return group.map((one) => ({ first: one, count: 1, place: one.place }));
    return [{ first, count: group.length, place: placeOf(first, group) }];
  });
}

function placeOf({ within }: Difference, group: readonly Difference[]): Words {
  const [vi, en] = [formatCount(group.length, 'vi'), formatCount(group.length, 'en')];
  const where = within?.where ?? { vi: '', en: '' };
  if (!within?.isCell) return { vi: `${where.vi}, ${vi} đoạn`, en: `${where.en}, ${en} paragraphs` };
  const range = rangeOf(group.flatMap((one) => spotOf(one.within?.at) ?? []));
  return { vi: `${where.vi}, ${vi} ô${range && ` trong ${range}`}`, en: `${where.en}, ${en} cells${range && ` within ${range}`}` };
}

/** The smallest range that holds all of them; empty for none. */
function rangeOf(spots: readonly { readonly row: number; readonly column: number }[]): string {
  if (spots.length === 0) return '';
  const ends = (pick: (...numbers: number[]) => number) => ({
    row: spots.map(({ row }) => row).reduce((one, two) => pick(one, two)),
    column: spots.map(({ column }) => column).reduce((one, two) => pick(one, two)),
  });
  return `${address(ends(Math.min))}:${address(ends(Math.max))}`;
}
