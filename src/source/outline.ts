import { CST, Parser } from 'yaml';
import { placeTrivia } from './trivia.ts';

/** A comment as written, from its `#`; a blank line is the empty text. */
export type Trivia = string;

/** One entry of a map (with a key) or of a list (without), and the comments that belong to it. */
export interface Entry {
  /** The key as written, quotes included. */
  readonly key?: string;
  /** What the key says. */
  readonly name?: string;
  value: Node | undefined;
  /** Comments and blank lines above it. */
  readonly lead: Trivia[];
  /** The comment at the end of its line, with the spaces before it. */
  trail: string;
}

export interface Collection {
  readonly shape: 'map' | 'list';
  /** Whether it is written with brackets. */
  flow: boolean;
  /** Whether it stands on one line. */
  readonly oneLine: boolean;
  entries: Entry[];
  /** Comments and blank lines below its last entry. */
  readonly tail: Trivia[];
}

/** A value as written. Every text is the clerk's own; only the spaces around it are layout. */
export type Node =
  | { readonly shape: 'scalar'; readonly text: string }
  /** Plain or quoted text over several lines: how far they are indented means nothing. */
  | { readonly shape: 'folded'; readonly lines: readonly string[] }
  /** A `|` or `>` text without its indentation. */
  | { readonly shape: 'block'; readonly header: string; readonly lines: readonly string[]; readonly extra: number }
  /** Brackets with comments inside: left as they are, moved as a whole. */
  | { readonly shape: 'raw'; readonly lines: readonly string[] }
  | Collection;

/** A YAML text as its author laid it out: values, keys and comments verbatim, indentation left out. */
export interface Outline {
  /** Comments above the first entry, set apart from it by a blank line. */
  readonly head: readonly Trivia[];
  readonly root: Node | undefined;
  readonly tail: readonly Trivia[];
}

/** Where an entry stands in the text, for finding the comments that belong to it. */
export interface Standing {
  readonly entry: Entry;
  readonly column: number;
  readonly firstLine: number;
  /** The line at whose end a comment belongs to this entry. */
  readonly headLine: number;
  /** The collections around it, outermost first, with the column of their entries. */
  readonly within: readonly { readonly collection: Collection; readonly column: number }[];
}

/** What the text is made of, in its order: what `placeTrivia` needs besides the tree. */
export interface Plan {
  readonly standings: Standing[];
  /** Comments, by offset. */
  readonly comments: { readonly offset: number; readonly text: string }[];
  /** Lines inside texts of several lines, where a blank line is no blank line. */
  readonly covered: Set<number>;
  /** The line on which the value begins. */
  firstLine: number;
}

/**
 * Reads a text for laying it out anew. The text is one that `compose` reads without oddities, with `\n` line ends;
 * undefined for the few constructs that have no canonical layout.
 */
export function outline(text: string): Outline | undefined {
  const plan: Plan = { standings: [], comments: [], covered: new Set(), firstLine: 0 };
  const lineOf = lineFinder(text);
  let root: Node | undefined;
  let strange = false;
  for (const token of new Parser().parse(text)) {
    if (token.type === 'document') {
      notComments(token.start);
      if (token.value) {
        plan.firstLine = lineOf(token.value.offset);
        root = node(token.value, []);
      }
      comments(token.end);
    } else if (token.type === 'comment') comments([token]);
    else if (token.type === 'doc-end') {
      mark(token.offset, '...');
      comments(token.end);
    } else if (token.type !== 'space' && token.type !== 'newline') strange = true;
  }
  if (strange) return undefined;
  return placeTrivia(text, root, plan, lineOf);

  function mark(offset: number, written: string): void {
    plan.comments.push({ offset, text: written });
  }

  function comments(tokens: readonly CST.SourceToken[] | undefined): void {
    for (const token of tokens ?? []) if (token.type === 'comment') mark(token.offset, token.source);
  }

  /** Notes comments; anything but layout (anchors, tags, `?`) is strange. */
  function notComments(tokens: readonly CST.SourceToken[], ...usual: string[]): void {
    comments(tokens);
    for (const { type, offset } of tokens) {
      if (type === 'doc-start') mark(offset, '---');
      else if (!['space', 'newline', 'comment', ...usual].includes(type)) strange = true;
    }
  }

  function node(token: CST.Token, within: Standing['within']): Node | undefined {
    if (isFlowScalar(token)) {
      comments(token.end);
      return token.source === '' ? undefined : scalar(token.offset, token.source);
    }
    switch (token.type) {
      case 'block-scalar':
        return block(token, within);
      case 'flow-collection':
        return flow(token);
      case 'block-map':
      case 'block-seq':
        return collection(token, within);
      default:
        strange = true;
        return undefined;
    }
  }

  function scalar(offset: number, source: string): Node {
    if (!source.includes('\n')) return { shape: 'scalar', text: source };
    cover(offset, offset + source.length);
    return { shape: 'folded', lines: source.split('\n').map((line, index) => (index === 0 ? line : line.replace(/^ +/, ''))) };
  }

  function block(token: CST.BlockScalar, within: Standing['within']): Node {
    const props = token.props as CST.SourceToken[];
    const header = props.find(({ type }) => type === 'block-scalar-header');
    notComments(props, 'block-scalar-header');
    const start = text.indexOf('\n', header?.offset ?? token.offset) + 1;
    cover(start - 1, start + token.source.length);
    const lines = token.source.replace(/\n$/, '').split('\n');
    const given = /[1-9]/.exec(header?.source ?? '')?.[0];
    const base =
      given === undefined
        ? Math.min(...lines.filter((line) => !/^ *$/.test(line)).map((line) => line.search(/[^ ]/)), 99)
        : (within.at(-1)?.column ?? 0) + Number(given);
    return {
      shape: 'block',
      header: header?.source ?? '|',
      lines: token.source === '' ? [] : lines.map((line) => line.slice(Math.min(base, line.length))),
      extra: given === undefined ? 2 : Number(given),
    };
  }

  function collection(token: CST.BlockMap | CST.BlockSequence, within: Standing['within']): Node {
    const made: Collection = { shape: token.type === 'block-map' ? 'map' : 'list', flow: false, oneLine: false, entries: [], tail: [] };
    for (const item of token.items) {
      notComments(item.start, 'seq-item-ind');
      const dash = item.start.find(({ type }) => type === 'seq-item-ind');
      const key = 'key' in item ? item.key : undefined;
      if (!key && !dash && !item.value) {
        if (item.sep) strange = true;
        continue;
      }
      const offset = dash?.offset ?? key?.offset ?? token.offset;
      const column = offset - (text.lastIndexOf('\n', offset - 1) + 1);
      const inside = [...within, { collection: made, column }];
      const entry: Entry = { ...named(key), value: undefined, lead: [], trail: '' };
      const at = plan.standings.length;
      plan.standings.push({ entry, column, firstLine: lineOf(offset), headLine: lineOf(offset), within: inside });
      if (item.sep) notComments(item.sep, 'map-value-ind');
      if (item.value) entry.value = node(item.value, inside);
      plan.standings[at] = { entry, column, firstLine: lineOf(offset), headLine: headLine(item.value, offset), within: inside };
      made.entries.push(entry);
    }
    return made;
  }

  function named(key: CST.Token | null | undefined): { key?: string; name?: string } {
    if (!key) return {};
    if (!isFlowScalar(key) || key.source.includes('\n')) {
      strange = true;
      return {};
    }
    comments(key.end);
    return { key: key.source, name: CST.resolveAsScalar(key)?.value ?? key.source };
  }

  /** The last line of a short value; for what goes on below, the line of the key. */
  function headLine(value: CST.Token | null | undefined, offset: number): number {
    if (!value || value.type === 'block-map' || value.type === 'block-seq') return lineOf(offset);
    if (value.type === 'block-scalar') return lineOf(value.props[0]?.offset ?? offset);
    return lineOf(endOf(value) - 1);
  }

  function flow(token: CST.FlowCollection): Node {
    const end = endOf(token);
    const source = text.slice(token.offset, end);
    if (source.includes('\n')) cover(token.offset, end);
    const before = plan.comments.length;
    const made: Collection = {
      shape: token.start.source === '{' ? 'map' : 'list',
      flow: true,
      oneLine: !source.includes('\n'),
      entries: [],
      tail: [],
    };
    for (const item of token.items) {
      notComments(item.start, 'comma');
      if (item.sep) notComments(item.sep, 'map-value-ind');
      if (!item.key && !item.value) continue;
      if ((made.shape === 'map') !== Boolean(item.key)) strange = true;
      const value = item.value ? node(item.value, []) : undefined;
      made.entries.push({ ...named(item.key), value, lead: [], trail: '' });
    }
    const closing = token.end.findIndex(({ type }) => type === 'flow-map-end' || type === 'flow-seq-end');
    comments(token.end.slice(0, closing));
    const inside = plan.comments.splice(before);
    comments(token.end.slice(closing + 1));
    return inside.length === 0 ? made : { shape: 'raw', lines: source.split('\n') };
  }

  function endOf(token: CST.Token): number {
    if (token.type === 'flow-collection') {
      const closing = token.end.find(({ type }) => type === 'flow-map-end' || type === 'flow-seq-end');
      return (closing?.offset ?? token.offset) + 1;
    }
    return token.offset + (isFlowScalar(token) ? token.source.length : 0);
  }

  function cover(start: number, end: number): void {
    for (let line = lineOf(start) + 1; line <= lineOf(Math.max(start, end - 1)); line += 1) plan.covered.add(line);
  }
}

function isFlowScalar(token: CST.Token): token is CST.FlowScalar {
  return token.type === 'scalar' || token.type === 'single-quoted-scalar' || token.type === 'double-quoted-scalar';
}

/** The line of an offset, from 0. */
function lineFinder(text: string): (offset: number) => number {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => {
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  };
}
