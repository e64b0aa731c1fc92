import { finding } from '../findings/finding.ts';
import { endOfRun } from './indents.ts';
import { listDash } from './kinds.ts';
import { isBlank, type Line, nearestLine, type Page } from './page.ts';
import { rewritten, type Slip, spotIn } from './slip.ts';

const LONG = /^ *([–—−―‒•])\s*(?=\S)/;

/** Long dashes and bullets at the heads of lines, all of them at once: a word processor changes every one. */
export function longDashes(page: Page): readonly Slip[] {
  const edits = new Map<number, readonly string[]>();
  let first: { at: number; mark: string; text: string } | undefined;
  page.lines.forEach((line, at) => {
    const found = LONG.exec(line.text);
    if (!found) return;
    const text = `- ${line.text.slice(found[0].length).trimEnd()}`;
    first ??= { at, mark: found[1] ?? '', text };
    edits.set(at, [' '.repeat(line.indent) + text]);
  });
  if (!first) return [];
  const { at, mark, text } = first;
  const indent = page.lines[at]?.indent ?? 0;
  const params = { what: 'long' as const, mark, text, indent, lines: edits.size };
  return [{ found: finding(listDash, page.file, spotIn(page, at, indent, indent + 1), params), edits }];
}

/** A line that has lost its dash among lines that have one. */
export function missingDash(page: Page, at: number): readonly Slip[] {
  const line = page.lines[at] as Line;
  if (isBlank(line) || line.content.startsWith('-') || !/^[\p{Lu}\p{N}"']|^[\w-]+:(\s|$)/u.test(line.content)) return [];
  const text = `- ${line.content}`;
  return indentsOfDashes(page, at).flatMap((indent) => {
    const found = finding(listDash, page.file, spotIn(page, at), { what: 'missing' as const, text, indent, until: at + 1 });
    const one = rewritten(found, at, ' '.repeat(indent) + text);
    const end = endOfRun(page, at);
    if (end === at || indent !== line.indent) return [one];
    // Keys that stand below the first one at the same column move in with it.
    const edits = new Map(one.edits);
    for (let moved = at + 1; moved <= end; moved += 1) edits.set(moved, [`  ${page.lines[moved]?.text}`]);
    const params = { what: 'missing' as const, text, indent, from: at + 2, until: end + 1 };
    return [one, { found: finding(listDash, page.file, spotIn(page, at), params), edits }];
  });
}

/** A dash in front of a line whose neighbours have none. */
export function extraDash(page: Page, at: number): readonly Slip[] {
  const line = page.lines[at] as Line;
  if (!/^- +[\w-]+:/.test(line.content)) return [];
  const text = line.content.replace(/^- +/, '');
  const column = line.indent + line.content.length - text.length;
  return [...new Set([column, line.indent])].map((indent) => {
    const params = { what: 'extra' as const, text, indent };
    return rewritten(finding(listDash, page.file, spotIn(page, at, line.indent, line.indent + 1), params), at, ' '.repeat(indent) + text);
  });
}

/** How far the dashes next to a line stand in: that of the list before and of the one after it, or its own when there is none. */
function indentsOfDashes(page: Page, at: number): readonly number[] {
  const found = new Set<number>();
  for (const step of [-1, 1] as const) {
    let next = nearestLine(page, at + step, step);
    for (let seen = 0; next >= 0 && seen < 40; seen += 1) {
      const line = page.lines[next] as Line;
      if (line.content.startsWith('- ')) {
        found.add(line.indent);
        break;
      }
      next = nearestLine(page, next + step, step);
    }
  }
  const own = (page.lines[at] as Line).indent;
  return [...found, own, ...(own >= 2 ? [own - 2] : [])].filter((one, index, all) => all.indexOf(one) === index);
}
