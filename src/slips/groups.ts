import { type Finding, finding } from '../findings/finding.ts';
import { resolved, type Schema, schemaAt, schemas, settle } from '../schema/schemas.ts';
import { lostGroup } from './kinds.ts';
import { isBlank, type Line, type Page } from './page.ts';
import { type Slip, spotIn } from './slip.ts';

/**
 * A line that heads a group and nothing more is gone, so that its entries stand one level too deep: `at` is the first of them. One
 * slip for each key that the schema allows there, that is not given yet, and that takes such entries.
 */
export function missingGroup(page: Page, at: number): readonly Slip[] {
  const line = page.lines[at] as Line;
  if (isBlank(line) || line.indent < 2) return [];
  const indent = line.indent - 2;
  const { path, above, below } = placeOf(page, at, indent);
  const known = Object.entries(schemaAt(page.kind, path, asData(path))?.properties ?? {});
  const there = new Set([...above, ...below]);
  const taking = (content: string) =>
    known.filter(([key, schema]) => !there.has(key) && takes(schema, content, schemas[page.kind])).map(([key]) => key);
  const asIs = taking(line.content);
  // Records that were given dashes, as in the list above them.
  const dashed = asIs.length === 0 && line.content.startsWith('- ');
  const fits = dashed ? taking(line.content.slice(2)) : asIs;
  const names = known.map(([key]) => key);
  // Keys stand in the schema's order, if the file was ever formatted.
  const after = names.indexOf(above.findLast((key) => names.includes(key)) ?? '');
  const before = names.indexOf(below.find((key) => names.includes(key)) ?? '');
  const between = fits.filter((key) => names.indexOf(key) > after && (before < 0 || names.indexOf(key) < before));
  const entries = entriesFrom(page, at);
  return (between.length > 0 ? between : fits).map((key) => {
    const edits = dashed ? withoutDashes(page, at) : new Map([[at, [line.text]]]);
    const dashes = dashed ? { from: at + 1, until: Math.max(...edits.keys()) + 1 } : undefined;
    const found = finding(lostGroup, page.file, spotIn(page, at), { keys: [key], entries, indent, dashes });
    return { found, edits: edits.set(at, [`${' '.repeat(indent)}${key}:`, ...(edits.get(at) ?? [])]) };
  });
}

/** The lines from one on that stand in alike and begin with a dash, each without it. */
function withoutDashes({ lines }: Page, at: number): Map<number, string[]> {
  const { indent } = lines[at] as Line;
  const edits = new Map<number, string[]>();
  for (let next = at; lines[next]?.indent === indent && lines[next]?.content.startsWith('- '); next += 1)
    edits.set(next, [' '.repeat(indent) + (lines[next] as Line).content.slice(2)]);
  return edits;
}

/** One finding that names the keys of all lost heads that would be right at the place of the first. */
export function anyOf([first, ...others]: readonly [Slip, ...Slip[]]): Finding {
  const params = first.found.params as { keys: readonly string[]; entries: readonly string[]; indent: number };
  const keys = [first, ...others].flatMap(({ found }) => (found.params as { keys: readonly string[] }).keys);
  return finding(lostGroup, first.found.file, first.found.spot, { ...params, keys });
}

/** The other keys that may have headed the lines below the place of a lost head. */
export function othersOf(slip: Slip, slips: readonly Slip[]): readonly Slip[] {
  if (slip.found.kind.code !== lostGroup.code) return [];
  const [at] = slip.edits.keys();
  return slips.filter((one) => one !== slip && one.found.kind.code === lostGroup.code && one.edits.has(at ?? -1));
}

const KEY = /^(?:- +)?([^\s:"'{[]+):(?:\s|$)/;

/** The map that a line at a column before another line would belong to: its path, and its keys above and below. */
function placeOf({ lines }: Page, at: number, column: number): { path: (string | number)[]; above: string[]; below: string[] } {
  const path: (string | number)[] = [];
  const above: string[] = [];
  const below: string[] = [];
  for (let level = column, from = at - 1; from >= 0; from -= 1) {
    const line = lines[from] as Line;
    if (isBlank(line)) continue;
    const key = KEY.exec(line.content)?.[1];
    const dash = line.content.startsWith('- ');
    const inside = line.indent + (dash ? 2 : 0);
    if (level === column && path.length === 0 && inside === column && key !== undefined) above.unshift(key);
    if (line.indent >= level) continue;
    if (!dash && key === undefined) break;
    path.unshift(dash ? 0 : (key ?? ''));
    level = line.indent;
    if (dash && inside > column) break;
  }
  for (const line of lines.slice(at + 1)) {
    if (isBlank(line)) continue;
    if (line.indent < column || (line.indent === column && line.content.startsWith('- '))) break;
    const key = line.indent === column ? KEY.exec(line.content)?.[1] : undefined;
    if (key !== undefined) below.push(key);
  }
  return { path, above, below };
}

/** Data with nothing but a path in it: whether a step of it is a date tells which form of a schema it follows. */
function asData(path: readonly (string | number)[]): unknown {
  return path.reduceRight<unknown>((inside, step) => (typeof step === 'number' ? [inside] : { [step]: inside }), {});
}

/** Whether a line can be the first entry of a group. */
function takes(raw: Schema, content: string, root: Schema): boolean {
  const key = KEY.exec(content)?.[1];
  const schema = settle(resolved(raw, root), key === undefined || content.startsWith('- ') ? [] : { [key]: '' }, root);
  if (content.startsWith('- ')) {
    if (![schema.type].flat().includes('array')) return false;
    const items = schema.items && resolved(schema.items, root);
    return items?.type === 'object' ? /^- +\{/.test(content) || hasKey(items, key, root) : !/^- +\{/.test(content);
  }
  return schema.type === 'object' && hasKey(schema, key, root);
}

function hasKey(schema: Schema, key: string | undefined, root: Schema): boolean {
  if (key === undefined) return false;
  if (Object.hasOwn(schema.properties ?? {}, key)) return true;
  if (typeof schema.additionalProperties !== 'object') return false;
  const form = schema.propertyNames && resolved(schema.propertyNames, root).pattern;
  return form === undefined || new RegExp(form).test(key);
}

/** The first keys at the column of a line; none where it is an entry of a list. */
function entriesFrom({ lines }: Page, at: number): readonly string[] {
  const { indent } = lines[at] as Line;
  const keys: string[] = [];
  for (const line of lines.slice(at, at + 200)) {
    if (isBlank(line)) continue;
    if (line.indent < indent || line.content.startsWith('- ') || keys.length > 3) break;
    const key = line.indent === indent ? KEY.exec(line.content)?.[1] : undefined;
    if (key !== undefined) keys.push(key);
  }
  return keys;
}
