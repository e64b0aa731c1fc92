import type { Collection, Node, Outline, Plan, Standing, Trivia } from './outline.ts';

/**
 * Gives every comment and blank line to what it belongs to. At the end of a line: to the entry whose line it is. On a line
 * of its own: to the next entry, unless it is indented deeper than that one; then it closes the group at its depth.
 */
export function placeTrivia(text: string, root: Node | undefined, plan: Plan, lineOf: (offset: number) => number): Outline {
  const lines = text.split('\n');
  const own = new Map<number, { readonly column: number; readonly text: Trivia }>();
  const byHeadLine = new Map(plan.standings.map((standing) => [standing.headLine, standing]));
  const tail: Trivia[] = [];
  const byFirstLine = new Map([...plan.standings].reverse().map((standing) => [standing.firstLine, standing]));
  for (const { offset, text: comment } of plan.comments) {
    const line = lineOf(offset);
    const before = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
    const standing = byHeadLine.get(line);
    if (/^ *(?:(?:---|\.\.\.) *)?$/.test(before)) own.set(line, joined(own.get(line), before, comment));
    else if (standing) standing.entry.trail = `${/ *$/.exec(before)?.[0] ?? ' '}${comment}`;
    else (byFirstLine.get(line)?.entry.lead ?? tail).push(comment);
  }

  const head: Trivia[] = [];
  let waiting: Trivia[] = [];
  let next = 0;
  for (let line = 0; line < lines.length; line += 1) {
    while ((plan.standings[next]?.firstLine ?? Number.POSITIVE_INFINITY) < line) next += 1;
    const upcoming = plan.standings[next];
    if (upcoming?.firstLine === line) {
      upcoming.entry.lead.unshift(...waiting);
      waiting = [];
      continue;
    }
    if (plan.standings.length === 0 && line === plan.firstLine) head.push(...waiting.splice(0));
    if (plan.covered.has(line)) continue;
    const comment = own.get(line);
    if (!comment) {
      if (/^ *$/.test(lines[line] ?? '')) waiting.push('');
      continue;
    }
    waiting.push(comment.text);
    const owner = closes(plan.standings[next - 1], upcoming, comment.column);
    if (owner) {
      owner.tail.push(...waiting);
      waiting = [];
    }
  }
  tail.push(...waiting);
  while (tail.at(-1) === '') tail.pop();
  return { head: [...head, ...headOf(plan.standings[0])], root, tail };
}

/** The group that a comment on its own line ends, undefined when it stands above the next entry or ends the file. */
function closes(last: Standing | undefined, upcoming: Standing | undefined, column: number): Collection | undefined {
  if (!last || column <= (upcoming?.column ?? 0)) return undefined;
  // The first entry below a key: what stands between them belongs to it.
  if (upcoming && upcoming.within.length > last.within.length) return undefined;
  return last.within.findLast((around, depth) => around.column <= column && depth > (upcoming ? upcoming.within.length - 1 : 0))
    ?.collection;
}

/** Comments set apart from the first entry by a blank line speak of the whole file. */
function headOf(first: Standing | undefined): Trivia[] {
  const lead = first?.entry.lead ?? [];
  const apart = lead.lastIndexOf('');
  return lead.splice(0, apart + 1);
}

function joined(known: { column: number; text: Trivia } | undefined, before: string, comment: string): { column: number; text: Trivia } {
  if (known) return { column: known.column, text: `${known.text}${/ *$/.exec(before)?.[0] ?? ''}${comment}` };
  return { column: before.length, text: comment };
}
