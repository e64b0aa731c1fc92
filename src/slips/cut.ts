import { type Finding, finding } from '../findings/finding.ts';
import { cutOff } from './kinds.ts';
import { isBlank, type Line, nearestLine, type Page } from './page.ts';

/** Findings that the end of a file may have brought about, when it was cut off in the middle of its last record. */
const OF_A_CUT: ReadonlySet<string> = new Set([
  'H010',
  'H012',
  'H015',
  'H030',
  'H031',
  'H032',
  'H034',
  'H035',
  'H036',
  'H037',
  'H038',
  'H039',
]);

/**
 * A file without a line end whose last record is not whole: one finding instead of those in that record. `lineOf` tells the line of
 * a finding, from 0. Undefined when the file ends with a line end, or its last record lacks nothing.
 */
export function cutFile(
  page: Page,
  errors: readonly Finding[],
  lineOf: (found: Finding) => number,
): { found: Finding; gone: readonly Finding[] } | undefined {
  const last = page.lines.length - 1;
  const end = page.lines[last];
  if (end === undefined || isBlank(end)) return undefined;
  const heads = headsOf(page, last);
  const gone = errors.filter(
    (one) => OF_A_CUT.has(one.kind.code) && (heads.has(lineOf(one)) || lineOf(one) === last) && isOfTheEnd(one, end),
  );
  if (gone.length === 0) return undefined;
  const head = page.lines[Math.max(...heads, -1)];
  const start = end.start + end.indent;
  const params = { file: page.file, record: /^(?:- )?([^\s:]+):/.exec(head?.content ?? '')?.[1] };
  return { found: finding(cutOff, page.file, { start, end: Math.max(start + 1, end.start + end.text.length) }, params), gone };
}

/** What is missing may be cut off; a value may be, when more could follow it. */
function isOfTheEnd({ kind: { code }, params }: Finding, end: Line): boolean {
  if (code !== 'H036' && code !== 'H037') return true;
  const { text } = params as { text: string };
  return end.content.endsWith(text) && /^\d{1,4}(-(\d{1,2}(-\d?)?)?)?$/.test(text);
}

/** The lines that head what a line stands in, but for those at the margin of a file that is one record. */
function headsOf(page: Page, at: number): ReadonlySet<number> {
  const heads = new Set<number>();
  let { indent } = page.lines[at] as Line;
  if ((page.lines[at] as Line).content.startsWith('- ')) heads.add(at);
  for (let above = nearestLine(page, at - 1, -1); above >= 0 && indent > 0; above = nearestLine(page, above - 1, -1)) {
    const line = page.lines[above] as Line;
    if (line.indent >= indent) continue;
    heads.add(above);
    indent = line.indent;
  }
  return heads;
}
