import type { Tree, TreeMap } from '../source/compose.ts';

/** Every value below a tree as text by its path; what stands in a list is named by its own words and not by its place. */
export function fieldsOf(tree: Tree, without: ReadonlySet<string> = NONE): Map<string, string> {
  const fields = new Map<string, string>();
  gather(tree, '', without, fields);
  return fields;
}

const NONE: ReadonlySet<string> = new Set();

/** The words by which an entry of a list is known, the same entry twice counted. */
export function namesOf(list: readonly Tree[], keys: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return list.map((one) => {
    const name = isMap(one) ? nameOf(one, keys) : String(one ?? '');
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count === 1 ? name : `${name} #${count}`;
  });
}

/** Whether a tree is a map. */
export function isMap(tree: Tree | undefined): tree is TreeMap {
  return typeof tree === 'object' && tree !== null && !Array.isArray(tree);
}

function nameOf(map: TreeMap, keys: readonly string[]): string {
  const own = keys.flatMap((key) => (typeof map[key] === 'string' ? [map[key]] : []));
  return own.length > 0 ? own.join(' · ') : (Object.values(map).find((value) => typeof value === 'string') ?? '');
}

/** What usually tells one entry of an inner list from another. */
const INNER = ['so', 'ten', 'noi_dung'];

function gather(tree: Tree, at: string, without: ReadonlySet<string>, fields: Map<string, string>): void {
  if (Array.isArray(tree)) {
    const names = namesOf(tree, INNER);
    tree.forEach((one, index) => {
      gather(one, `${at}\0${escaped(names[index] ?? '')}`, NONE, fields);
    });
  } else if (isMap(tree)) {
    for (const [key, value] of Object.entries(tree)) {
      const path = at === '' ? escaped(key) : `${at}/${escaped(key)}`;
      if (!without.has(key)) gather(value, path, NONE, fields);
    }
  } else fields.set(at, tree ?? '');
}

function escaped(step: string): string {
  return /[~/]/.test(step) ? step.replaceAll('~', '~0').replaceAll('/', '~1') : step;
}
