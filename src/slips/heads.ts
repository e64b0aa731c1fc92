import { finding } from '../findings/finding.ts';
import { slugOf } from '../layout/stray.ts';
import { lostHead } from './kinds.ts';
import { ID, isBlank, type Line, nearestLine, type Page } from './page.ts';
import { rewritten, type Slip, spotIn } from './slip.ts';

/**
 * A record whose head line is gone, found at the first of its keys: `at` is where a key comes a second time in the record above,
 * or the first line of a file or a group. The id is offered where only one is missing.
 */
export function missingHead(page: Page, at: number): readonly Slip[] {
  const line = page.lines[at] as Line;
  const [, key = ''] = /^([\w-]+):(?:\s|$)/.exec(line.content) ?? [];
  if (isBlank(line) || line.indent < 2 || key === '' || ID.test(key)) return [];
  const above = headAbove(page, at);
  const head = above === undefined ? undefined : (page.lines[above] as Line).content.replace(/:.*$/, '');
  const indent = line.indent - 2;
  const heads = headsAround(page, at, indent);
  const id = idBetween(page, at, head, heads);
  const params = { kind: page.kind, above: head, first: line.content, head: id, indent };
  const found = finding(lostHead, page.file, spotIn(page, at), params);
  return [rewritten(found, at, `${' '.repeat(indent)}${id ?? freeId(heads, head)}:`, line.text)];
}

/** An event of a list whose first line is gone, dash and all, so that its other keys run on in the event before. */
export function missingFirstLine(page: Page, at: number): readonly Slip[] {
  const line = page.lines[at] as Line;
  if (isBlank(line) || line.indent < 2 || !/^[\w-]+:\s/.test(line.content)) return [];
  for (let above = nearestLine(page, at - 1, -1), seen = 0; above >= 0 && seen < 60; above = nearestLine(page, above - 1, -1), seen += 1) {
    const head = page.lines[above] as Line;
    if (head.indent >= line.indent) continue;
    const key = /^- ([\w-]+):\s+\S/.exec(head.content)?.[1];
    if (head.indent !== line.indent - 2 || key === undefined || line.content.startsWith(`${key}:`)) return [];
    const params = { kind: page.kind, above: undefined, first: line.content, head: undefined, indent: head.indent, key };
    return [rewritten(finding(lostHead, page.file, spotIn(page, at), params), at, head.text, line.text)];
  }
  return [];
}

/** The line of the id above, when it heads the record that a line runs on in. */
function headAbove(page: Page, at: number): number | undefined {
  const { indent } = page.lines[at] as Line;
  for (let above = nearestLine(page, at - 1, -1), seen = 0; above >= 0 && seen < 60; above = nearestLine(page, above - 1, -1), seen += 1) {
    const line = page.lines[above] as Line;
    if (line.indent < indent) return line.indent === indent - 2 && /^[^\s:]+:$/.test(line.content) ? above : undefined;
  }
  return undefined;
}

/** The heads of all records of the group, in the order in which they stand. */
function headsAround({ lines }: Page, at: number, indent: number): readonly string[] {
  let [from, to] = [at, at];
  while (from > 0 && (isBlank(lines[from - 1]) || (lines[from - 1] as Line).indent >= indent)) from -= 1;
  while (to + 1 < lines.length && (isBlank(lines[to + 1]) || (lines[to + 1] as Line).indent >= indent)) to += 1;
  return lines
    .slice(from, to + 1)
    .flatMap((line) => (line.indent === indent && /^[A-Za-z0-9.-]+:/.test(line.content) ? [line.content.replace(/:.*$/, '')] : []));
}

const NUMBERED = /^(.*?)(\d+)$/;

/** The one id that is missing here: the gap after the record above, the one before the next, or the name of a place as an id. */
function idBetween(page: Page, at: number, above: string | undefined, heads: readonly string[]): string | undefined {
  const next = heads[above === undefined ? 0 : heads.indexOf(above) + 1];
  const named = placeId(page, at, above, heads);
  if (named !== undefined) return named;
  const [, prefix = '', digits = ''] = NUMBERED.exec(above ?? next ?? '') ?? [];
  if (digits === '' || (namesPeople(prefix) && page.kind !== 'members' && page.kind !== 'volunteers')) return undefined;
  const series = heads.flatMap((one) => {
    const [, own, number] = NUMBERED.exec(one) ?? [];
    return own === prefix ? [Number(number)] : [];
  });
  const wanted = above === undefined ? Number(digits) - 1 : Number(digits) + 1;
  // Where two series stand mixed, only a gap tells which of the two has lost one.
  const mixed = heads.some((one) => NUMBERED.exec(one)?.[1] !== prefix);
  const free = wanted > 0 && !series.includes(wanted) && (!mixed || series.includes(wanted + 1));
  return free ? `${prefix}${String(wanted).padStart(digits.length, '0')}` : undefined;
}

/** Whether ids of a series are people's: only their own lists run without gaps. */
function namesPeople(prefix: string): boolean {
  return /^(?!HP-|PT-|PC-)[A-Z]{2,4}-T?$/.test(prefix);
}

/** The id of a place whose name is written below, where the ids of others are made of their names. */
function placeId(page: Page, at: number, above: string | undefined, heads: readonly string[]): string | undefined {
  if (page.kind !== 'chapter') return undefined;
  const nameAt = (from: number) => {
    for (let line = from; line < from + 6; line += 1) {
      const found = /^ten:\s+(.+)$/.exec(page.lines[line]?.content ?? '')?.[1];
      if (found) return slugOf(found);
    }
    return undefined;
  };
  const own = nameAt(at);
  const [neighbour = ''] = above === undefined ? heads : [above];
  const head = page.lines.findIndex(({ content }) => content === `${neighbour}:`);
  return own !== undefined && head >= 0 && nameAt(head + 1) === neighbour && !heads.includes(own) ? own : undefined;
}

/** An id that nobody has, to see whether a head line is what is missing. */
function freeId(heads: readonly string[], above: string | undefined): string {
  const like = above ?? heads[0] ?? '';
  const [, prefix = '', digits = ''] = NUMBERED.exec(like) ?? [];
  return digits === '' ? 'zz-9999' : `${prefix}${'9'.repeat(Math.max(4, digits.length))}`;
}
