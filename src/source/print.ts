import type { Collection, Entry, Node, Outline, Trivia } from './outline.ts';

/** The text of an outline in the canonical layout: two spaces a level, one scalar a line, `\n`, a final newline. */
export function print({ head, root, tail }: Outline): string {
  const lines = [...head, ...(root === undefined ? [] : rootLines(root)), ...tail];
  while (lines[0] === '') lines.shift();
  return lines.length === 0 ? '' : `${lines.join('\n')}\n`;
}

function rootLines(root: Node): string[] {
  if (isBlockCollection(root)) return collectionLines(root, 0);
  const [first = '', ...rest] = inlineLines(root, -2);
  return [first, ...rest];
}

function collectionLines({ shape, entries, tail }: Collection, indent: number): string[] {
  const pad = ' '.repeat(indent);
  return [...entries.flatMap((entry) => (shape === 'map' ? pairLines(entry, indent) : itemLines(entry, indent))), ...indented(tail, pad)];
}

function pairLines(entry: Entry, indent: number): string[] {
  const pad = ' '.repeat(indent);
  return [...indented(entry.lead, pad), ...valueLines(`${pad}${entry.key ?? ''}:`, entry, indent)];
}

function itemLines(entry: Entry, indent: number): string[] {
  const pad = ' '.repeat(indent);
  if (entry.value === undefined || !isBlockCollection(entry.value))
    return [...indented(entry.lead, pad), ...valueLines(`${pad}-`, entry, indent)];
  const [first] = entry.value.entries;
  // The first entry shares the line of the dash, so what stands above it stands above the dash.
  const above = first?.lead.splice(0) ?? [];
  const [head = '', ...rest] = collectionLines(entry.value, indent + 2);
  const remark = entry.trail.trimStart();
  return [...indented([...entry.lead, ...(remark === '' ? [] : [remark]), ...above], pad), `${pad}- ${head.slice(indent + 2)}`, ...rest];
}

/** An opening (`key:` or `-`) with its value and the comment behind it. */
function valueLines(opening: string, { value, trail }: Entry, indent: number): string[] {
  if (value === undefined) return [`${opening}${trail}`];
  if (isBlockCollection(value)) return [`${opening}${trail}`, ...collectionLines(value, indent + 2)];
  const [first = '', ...rest] = inlineLines(value, indent);
  if (value.shape === 'block') return [`${opening} ${first}${trail}`, ...rest];
  const last = rest.pop();
  return last === undefined ? [`${opening} ${first}${trail}`] : [`${opening} ${first}`, ...rest, `${last}${trail}`];
}

function inlineLines(value: Exclude<Node, never>, indent: number): string[] {
  const deeper = ' '.repeat(indent + 2);
  switch (value.shape) {
    case 'scalar':
      return [value.text];
    case 'folded':
      return value.lines.map((line, index) => (index === 0 || line === '' ? line : `${deeper}${line}`));
    case 'block': {
      const pad = ' '.repeat(Math.max(0, indent) + value.extra);
      return [value.header, ...value.lines.map((line) => (line === '' ? '' : `${pad}${line}`))];
    }
    case 'raw':
      return value.lines.map((line, index) => (index === 0 || /^ *$/.test(line) ? line : reindented(line, deeper)));
    default:
      return [oneLine(value)];
  }
}

/** Keeps the indentation of brackets over several lines where it is deep enough. */
function reindented(line: string, least: string): string {
  return line.startsWith(least) ? line : `${least}${line.replace(/^ +/, '')}`;
}

function oneLine(value: Node | undefined): string {
  if (value === undefined) return '';
  if (value.shape === 'scalar') return value.text;
  if (value.shape !== 'map' && value.shape !== 'list') throw new TypeError('not on one line');
  const items = value.entries.map((entry) => {
    const inner = oneLine(entry.value);
    return value.shape === 'list' ? inner : inner === '' ? `${entry.key}:` : `${entry.key}: ${inner}`;
  });
  return value.shape === 'map' ? `{${items.join(', ')}}` : `[${items.join(', ')}]`;
}

function isBlockCollection(value: Node): value is Collection {
  return (value.shape === 'map' || value.shape === 'list') && !value.flow && value.entries.length > 0;
}

function indented(trivia: readonly Trivia[], pad: string): string[] {
  return trivia.map((one) => (one === '' ? '' : `${pad}${one}`));
}
