import { NULLS, put, type Tree, type TreeMap } from './compose.ts';

/**
 * Reads text in the canonical style, line by line; undefined for anything the least unusual, which is left to the full reader.
 * Nearly every file is canonical, and this is ten times faster; a test holds the two readers together.
 */
export function readPlain(text: string): Tree | undefined {
  if (UNUSUAL.test(text)) return undefined;
  const frames: Frame[] = [];
  // The key of the last line when nothing followed its colon: what comes deeper is its value.
  let open: { readonly map: TreeMap; readonly key: string; readonly indent: number } | undefined;
  let root: Tree | undefined;
  const follows = new Map<string, string>();
  const known: Known = new Map();
  let last = '';

  for (let start = 0; start < text.length; ) {
    let end = text.indexOf('\n', start);
    if (end < 0) end = text.length;
    let from = start;
    while (text.charCodeAt(from) === SPACE) from += 1;
    const first = text.charCodeAt(from);
    let indent = from - start;
    start = end + 1;
    if (from >= end || first === HASH || (first === RETURN && from === end - 1)) continue;
    const stop = text.charCodeAt(end - 1) === RETURN ? end - 1 : end;

    const parent = open;
    open = undefined;
    while (frames.length > 0 && (frames[frames.length - 1] as Frame).indent > indent) frames.pop();
    let top = frames[frames.length - 1];
    if (first === DASH && text.charCodeAt(from + 1) === SPACE) {
      if (top?.list === undefined || top.indent !== indent) {
        const list: Tree[] = [];
        if (parent !== undefined && parent.indent <= indent && top?.map === parent.map) put(parent.map, parent.key, list);
        else if (root === undefined && indent === 0) root = list;
        else return undefined;
        top = { indent, list };
        frames.push(top);
      }
      from += 2;
      if (text.charCodeAt(from) === SPACE) return undefined;
      const rest = text.slice(from, stop);
      if (!KEY.test(rest)) {
        const value = scalar(rest, known);
        if (value === undefined || value === null) return undefined;
        (top.list as Tree[]).push(value);
        continue;
      }
      indent += 2;
      const map: TreeMap = {};
      (top.list as Tree[]).push(map);
      frames.push({ indent, map });
      top = frames[frames.length - 1];
    } else {
      if (top?.list !== undefined && top.indent === indent) {
        frames.pop();
        top = frames[frames.length - 1];
      }
      if (top === undefined || top.indent < indent) {
        const map: TreeMap = {};
        if (parent !== undefined && parent.indent < indent && top?.map === parent.map) put(parent.map, parent.key, map);
        else if (root === undefined && indent === 0) root = map;
        else return undefined;
        frames.push({ indent, map });
        top = frames[frames.length - 1];
      }
    }

    const map = top?.map;
    const key = nextKey(from, stop);
    if (map === undefined || top?.indent !== indent || key === undefined || NULLS.has(key) || Object.hasOwn(map, key)) return undefined;
    const written = trimmed(text.slice(from + key.length + 1, stop));
    if (written === '') {
      put(map, key, null);
      open = { map, key, indent };
      continue;
    }
    const value = scalar(written, known);
    if (value === undefined) return undefined;
    put(map, key, value);
  }
  return root;

  /** The key at an offset. Records repeat their keys, so the one that followed last time is tried before the line is cut up. */
  function nextKey(from: number, stop: number): string | undefined {
    const guess = follows.get(last);
    if (
      guess !== undefined &&
      text.startsWith(guess, from) &&
      text.charCodeAt(from + guess.length) === COLON &&
      (from + guess.length + 1 === stop || text.charCodeAt(from + guess.length + 1) === SPACE)
    ) {
      last = guess;
      return guess;
    }
    const key = keyOf(text.slice(from, stop));
    if (key !== undefined) {
      follows.set(last, key);
      last = key;
    }
    return key;
  }
}

/** A block map or list that is still open, and the column at which its entries begin. */
interface Frame {
  readonly indent: number;
  readonly map?: TreeMap;
  readonly list?: Tree[];
}

const [SPACE, HASH, DASH, RETURN, COLON] = [32, 35, 45, 13, 58] as const;
const UNUSUAL = /(?![\n\r])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\u115f\u1160\u3164\uffa0\ufffe\uffff]|\r(?!\n)/u;
const KEY = /^[A-Za-z0-9_][A-Za-z0-9_.-]*(?=:(?: |$))/;
// No indicator in front, no comment, nothing that could be a key inside.
const PLAIN = /^(?:[^\s\-?:,[\]{}#&*!|>'"%@`]|-(?=\d))/;
const NOT_PLAIN = / #|: |:$/;
const FLOW_TEXT = /^[^\s,[\]{}#&*!|>'"%@`:?-][^,[\]{}#"'`:]*$/;

/** A text without the spaces around it; other blanks are part of it. */
function trimmed(text: string): string {
  let [start, end] = [0, text.length];
  while (text.charCodeAt(start) === SPACE) start += 1;
  while (end > start && text.charCodeAt(end - 1) === SPACE) end -= 1;
  return text.slice(start, end);
}

function keyOf(line: string): string | undefined {
  return KEY.exec(line)?.[0];
}

/** The value of a scalar or of a simple one-line collection; undefined for what the full reader must judge. */
function scalar(written: string, known: Known): Tree | undefined {
  const text = trimmed(written);
  switch (text.charCodeAt(0)) {
    case 34:
      return /^"[^"\\]*"$/.test(text) ? apart(text.slice(1, -1), known) : undefined;
    case 39:
      return /^'[^']*'$/.test(text) ? apart(text.slice(1, -1), known) : undefined;
    case 123:
      return text === '{}' ? {} : flowMap(text, known);
    case 91:
      return text === '[]' ? [] : flowList(text, known);
    default:
      if (!PLAIN.test(text) || NOT_PLAIN.test(text)) return undefined;
      return NULLS.has(text) ? null : apart(text, known);
  }
}

/** Texts of a file that were read before: records repeat their days, places and kinds, and each is kept once. */
type Known = Map<string, string>;

/** The same text on its own: cut out of a file's text, a long one would keep all of that in memory. */
function apart(text: string, known: Known): string {
  const before = known.get(text);
  if (before !== undefined) return before;
  const own = text.length < SHORTEST_SLICE ? text : ` ${text}`.slice(1);
  known.set(own, own);
  return own;
}

/** From this length on V8 cuts without copying. */
const SHORTEST_SLICE = 13;

function flowMap(text: string, known: Known): TreeMap | undefined {
  if (!text.endsWith('}')) return undefined;
  const map: TreeMap = {};
  for (const pair of text.slice(1, -1).split(', ')) {
    const key = keyOf(pair);
    const value = key === undefined ? '' : pair.slice(key.length + 2);
    if (key === undefined || !FLOW_TEXT.test(value) || value.endsWith(' ') || NULLS.has(key) || NULLS.has(value) || Object.hasOwn(map, key))
      return undefined;
    put(map, key, apart(value, known));
  }
  return map;
}

function flowList(text: string, known: Known): Tree[] | undefined {
  if (!text.endsWith(']')) return undefined;
  const items = text.slice(1, -1).split(', ');
  return items.every((item) => FLOW_TEXT.test(item) && !item.endsWith(' ') && !NULLS.has(item))
    ? items.map((item) => apart(item, known))
    : undefined;
}
