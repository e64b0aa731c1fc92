import { finding } from '../findings/finding.ts';
import { badIndent } from '../source/kinds.ts';
import { endOfBlock, isBlank, type Line, nearestLine, type Page } from './page.ts';
import { type Slip, spotIn } from './slip.ts';

/** A line, or a line with what hangs on it, that stands further in or out than the lines of its level. */
export function shiftedLine(page: Page, at: number): readonly Slip[] {
  const line = page.lines[at] as Line;
  if (isBlank(line) || !isEntry(line)) return [];
  const most = deepest(page, at);
  const ends = [...new Set([at, endOfBlock(page, at), endOfRun(page, at)])];
  return indentsAround(page, at).flatMap(({ indent, peer }) =>
    (indent > most ? [] : ends).map((end): Slip => {
      const params = { line: at + 1, until: end + 1, has: line.indent, wants: indent, peer: peer + 1, head: line.content };
      const edits = new Map<number, readonly string[]>();
      for (let moved = at; moved <= end; moved += 1) {
        const { text, indent: has, content } = page.lines[moved] as Line;
        edits.set(moved, [content === '' ? text : ' '.repeat(Math.max(0, has + indent - line.indent)) + text.trimStart()]);
      }
      return { found: finding(badIndent, page.file, spotIn(page, at), params), edits };
    }),
  );
}

/** Where the lines near a line stand in, nearest first, with one such line as a witness, and one level deeper than the line before. */
function indentsAround(page: Page, at: number): readonly { indent: number; peer: number }[] {
  const own = (page.lines[at] as Line).indent;
  const found = new Map<number, number>();
  for (let away = 1; away <= REACH; away += 1)
    for (const near of [at - away, at + away]) {
      const line = page.lines[near];
      if (line === undefined || isBlank(line)) continue;
      if (line.indent !== own && !found.has(line.indent)) found.set(line.indent, near);
      const inside = line.content.startsWith('- ') ? line.indent + 2 : line.indent;
      if (inside !== own && !found.has(inside)) found.set(inside, near);
    }
  return [...found]
    .map(([indent, peer]) => ({ indent, peer }))
    .sort((a, b) => Math.abs(a.indent - own) - Math.abs(b.indent - own))
    .slice(0, 5);
}

/** How far above and below a line its peers are looked for. */
const REACH = 60;

/** Whether a line is a key or an entry of a list; anything else is text that may go on from the line above. */
function isEntry({ content }: Line): boolean {
  return content.startsWith('- ') || /^[^\s"'{[]+:(\s|$)/.test(content);
}

/** How far in a line can stand without becoming the rest of the text above it. */
function deepest(page: Page, at: number): number {
  const above = page.lines[nearestLine(page, at - 1, -1)];
  if (above === undefined) return 0;
  if (/:$|^-$/.test(above.content.replace(/\s+#.*$/, ''))) return Number.POSITIVE_INFINITY;
  return above.content.startsWith('- ') ? above.indent + 2 : above.indent;
}

/** The last of the lines that stand in alike without a dash, with what hangs on them. */
export function endOfRun(page: Page, at: number): number {
  const { indent, content } = page.lines[at] as Line;
  if (content.startsWith('- ')) return at;
  let end = at;
  for (let next = at + 1; next < page.lines.length && next < at + 60; next += 1) {
    const line = page.lines[next] as Line;
    if (isBlank(line)) continue;
    if (line.indent < indent || (line.indent === indent && line.content.startsWith('- '))) break;
    end = next;
  }
  return end;
}
