import { COLLECTION_STYLE, EVENT_ID, type Event, getScalarValue, parseEvents, SCALAR_STYLE } from 'js-yaml';
import type { Path } from '../findings/finding.ts';

/** YAML as written: every scalar is its text, `null` is a key without a value; the schema's type decides later what a text means. */
export type Tree = string | null | Tree[] | TreeMap;
export interface TreeMap {
  [key: string]: Tree;
}

/** A construct outside our dialect, at offsets of the text. `path` is the record or value that it spoils. */
export type Oddity =
  | {
      readonly what: 'anchor' | 'alias' | 'merge' | 'tag' | 'documents' | 'complex-key';
      readonly start: number;
      readonly end: number;
      readonly path: Path;
    }
  | { readonly what: 'hidden'; readonly start: number; readonly end: number; readonly path: Path; readonly character: string }
  | { readonly what: 'duplicate'; readonly start: number; readonly end: number; readonly path: Path; readonly key: string }
  | {
      readonly what: 'comma';
      readonly start: number;
      readonly end: number;
      readonly path: Path;
      /** The entry that was cut, and what a comma cut off from it. */
      readonly key: string;
      readonly before: string;
      readonly pieces: readonly string[];
    }
  | {
      readonly what: 'remark';
      readonly start: number;
      readonly end: number;
      readonly path: Path;
      readonly before: string;
      readonly rest: string;
    }
  | {
      readonly what: 'no-colon';
      readonly start: number;
      readonly end: number;
      readonly path: Path;
      /** Entries of a one-line map without a colon, or without the space behind it. */
      readonly pieces: readonly string[];
    };

export interface Composed {
  /** Undefined when the file holds no value at all. */
  readonly value: Tree | undefined;
  readonly oddities: readonly Oddity[];
}

/** What a visitor of positions learns about each value; offsets are end-exclusive and include quotes. */
export type Visit = (path: Path, value: readonly [number, number], key: readonly [number, number] | undefined) => void;

/** The first character of a text that nobody could see; a joiner between two pictures is part of them, and line ends are layout. */
export function hiddenIn(text: string): string | undefined {
  return HIDDEN.exec(text)?.[0];
}

const HIDDEN =
  /(?![\n\r\t\u200d])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\u115f\u1160\u3164\uffa0]|(?<!\p{Extended_Pictographic}\ufe0f?|\p{Emoji_Modifier})\u200d|\u200d(?!\p{Extended_Pictographic})/u;

/** What a one-line map holds where a colon, or the space behind it, was forgotten or written otherwise: `HAV-0001 6000`, `han:2016-06-30`, `so_nguoi = 30`. */
const UNCOLONED = /^[A-Za-z_][\w.-]{0,40}(?::\S|\s{0,20}=\s{0,20}[^\s=]|\s+\d[\d.-]*$)/;

const REMARK = /[ ]{1,100}#([\p{L}\p{N}][^\r\n]*)/uy;

/** Plain texts that mean no value. */
export const NULLS: ReadonlySet<string> = new Set(['', '~', 'null', 'Null', 'NULL']);

/**
 * Reads one YAML document in a single pass, values and oddities together; `visit` is told where everything stands.
 * Throws js-yaml's YAMLException on text that is not YAML.
 */
export function compose(text: string, visit?: Visit): Composed {
  const events = parseEvents(text, { maxDepth: 60 });
  const oddities: Oddity[] = [];
  const path: (string | number)[] = [];
  let at = 0;
  // Where the last scalar ended.
  let seen = 0;

  function odd(what: 'anchor' | 'tag' | 'alias' | 'documents' | 'merge' | 'complex-key', start: number, end: number): void {
    oddities.push({ what, start, end, path: [...path] });
  }

  /** A text of several words with a `#` glued to what follows: YAML takes the rest of the sentence for a remark. */
  function remarkBehind({ valueStart, valueEnd }: { valueStart: number; valueEnd: number }): void {
    REMARK.lastIndex = valueEnd;
    const rest = REMARK.exec(text)?.[1];
    if (rest === undefined) return;
    const before = text.slice(valueStart, valueEnd);
    const start = text.indexOf('#', valueEnd);
    if (before.includes(' ') && !before.includes('\n'))
      oddities.push({ what: 'remark', start, end: start + rest.length + 1, path: [...path], before, rest });
  }

  function properties(event: { anchorStart: number; anchorEnd: number; tagStart: number; tagEnd: number }): void {
    if (event.anchorStart >= 0) odd('anchor', event.anchorStart - 1, event.anchorEnd);
    if (event.tagStart >= 0) odd('tag', event.tagStart, event.tagEnd);
  }

  function node(key?: readonly [number, number]): Tree {
    const event = next();
    switch (event.type) {
      case EVENT_ID.SCALAR: {
        if (event.anchorStart >= 0 || event.tagStart >= 0) properties(event);
        if (visit) visit(path, scalarRange(event, key), key);
        if (event.style === SCALAR_STYLE.PLAIN && text.charCodeAt(event.valueEnd) === 32) remarkBehind(event);
        return visibleText(event);
      }
      case EVENT_ID.ALIAS:
        odd('alias', event.anchorStart - 1, event.anchorEnd);
        return null;
      case EVENT_ID.SEQUENCE: {
        properties(event);
        const items: Tree[] = [];
        const start = event.start;
        while (peek().type !== EVENT_ID.POP) {
          path.push(items.length);
          items.push(node());
          path.pop();
        }
        at += 1;
        if (visit) visit(path, [start, start + 1], key);
        return items;
      }
      case EVENT_ID.MAPPING:
        properties(event);
        if (visit) visit(path, key ?? [event.start, event.start + 1], key);
        return mapping(event.style === COLLECTION_STYLE.FLOW);
      default:
        throw new TypeError('unexpected event');
    }
  }

  function mapping(flow: boolean): TreeMap {
    const map: TreeMap = {};
    let cut: { pieces: string[]; what: 'comma' | 'no-colon' } | undefined;
    let before = '';
    let last = '';
    while (peek().type !== EVENT_ID.POP) {
      const event = next();
      if (event.type !== EVENT_ID.SCALAR) {
        const start = 'start' in event ? event.start : 'anchorStart' in event ? event.anchorStart : 0;
        odd('complex-key', Math.max(0, start), Math.max(0, start) + 1);
        skip(event);
        skip(next());
        continue;
      }
      if (event.anchorStart >= 0 || event.tagStart >= 0) properties(event);
      const range = scalarRange(event, undefined);
      const key = visibleText(event, true);
      // A key of nothing: each reader makes something else of it.
      if (key === null) odd('complex-key', range[0], Math.max(range[1], range[0] + 1));
      const name = key ?? '';
      if (name === '<<' && event.style === SCALAR_STYLE.PLAIN) odd('merge', range[0], range[1]);
      if (flow && isLeftOver(range[1])) {
        const what = UNCOLONED.test(name) ? 'no-colon' : 'comma';
        const word = /^([\w.-]+)(?=\s*=)|^\S+(?=\s)/.exec(name)?.[0];
        if (cut?.what !== what || (what === 'no-colon' && word !== undefined)) {
          cut = { pieces: [], what };
          const spot = { start: range[0], end: range[1] };
          if (what === 'no-colon')
            oddities.push({ what, ...spot, path: word === undefined ? [...path] : [...path, word], pieces: cut.pieces });
          else oddities.push({ what, ...spot, path: last === '' ? [...path] : [...path, last], key: last, before, pieces: cut.pieces });
        }
        cut.pieces.push(name);
        at += 1;
        continue;
      }
      cut = undefined;
      const known = Object.hasOwn(map, name);
      if (known) oddities.push({ what: 'duplicate', start: range[0], end: range[1], path: [...path, name], key: name });
      const inner = visit;
      if (known) visit = undefined;
      path.push(name);
      const value = node(range);
      path.pop();
      visit = inner;
      before = typeof value === 'string' ? value : '';
      last = name;
      if (!known) put(map, name, value);
    }
    at += 1;
    return map;
  }

  /** In a one-line map, a key without a colon is what a comma cut off from the text before it. */
  function isLeftOver(end: number): boolean {
    const value = peek();
    return value.type === EVENT_ID.SCALAR && value.valueStart < 0 && !/^\s*:/.test(text.slice(end, end + 40));
  }

  function skip(event: Event): void {
    if (event.type !== EVENT_ID.MAPPING && event.type !== EVENT_ID.SEQUENCE) return;
    while (peek().type !== EVENT_ID.POP) skip(next());
    at += 1;
  }

  /** The text of a scalar; what nobody could see in it, written as it is or as an escape, is odd. A spoilt key costs its record. */
  function visibleText(event: Event & { type: typeof EVENT_ID.SCALAR }, isKey = false): string | null {
    const value = scalarText(event);
    const hidden = value === null ? undefined : hiddenIn(value);
    if (hidden !== undefined) {
      const at = text.slice(event.valueStart, event.valueEnd).indexOf(hidden);
      const start = at < 0 ? event.valueStart : event.valueStart + at;
      oddities.push({
        what: 'hidden',
        start,
        end: at < 0 ? event.valueEnd : start + hidden.length,
        path: isKey && path.length === 0 ? [value ?? ''] : [...path],
        character: hidden,
      });
    }
    return value;
  }

  function scalarText(event: Event & { type: typeof EVENT_ID.SCALAR }): string | null {
    if (event.valueStart < 0) return event.style === SCALAR_STYLE.PLAIN ? null : '';
    const value = event.fast ? text.slice(event.valueStart, event.valueEnd) : getScalarValue(text, event);
    return event.style === SCALAR_STYLE.PLAIN && NULLS.has(value) ? null : value;
  }

  function scalarRange(
    event: Event & { type: typeof EVENT_ID.SCALAR },
    key: readonly [number, number] | undefined,
  ): readonly [number, number] {
    if (event.valueStart < 0) return key ?? emptyItem();
    const quotes = event.style === SCALAR_STYLE.SINGLE_QUOTED || event.style === SCALAR_STYLE.DOUBLE_QUOTED ? 1 : 0;
    seen = event.valueEnd + quotes;
    return [event.valueStart - quotes, seen];
  }

  /** An item without a value leaves no trace among the events but its dash. */
  function emptyItem(): readonly [number, number] {
    // It stands near what came before: looking further, once for each item, would take for ever in a file without dashes.
    const near = text.slice(seen, seen + 4_000).indexOf('-');
    const dash = near < 0 ? 0 : seen + near;
    seen = dash + 1;
    return [dash, seen];
  }

  function next(): Event {
    const event = events[at];
    if (!event) throw new TypeError('events ended early');
    at += 1;
    return event;
  }

  function peek(): Event {
    return events[at] ?? { type: EVENT_ID.POP };
  }

  // Readers disagree whether a carriage return alone ends a line, and what a second byte order mark is.
  const doubtful = text.search(/\r(?!\n)|^\ufeff/);
  if (doubtful >= 0) oddities.push({ what: 'hidden', start: doubtful, end: doubtful + 1, path: [], character: text[doubtful] ?? '' });
  if (events.length === 0) return { value: undefined, oddities };
  const document = next();
  if (document.type === EVENT_ID.DOCUMENT && document.directives.length > 0) odd('tag', 0, Math.max(1, text.indexOf('\n')));
  const value = peek().type === EVENT_ID.POP ? null : node();
  at += 1;
  const ended = text.search(/^\.\.\.(?=\s|$)/m);
  if (ended >= 0 && /^[^\S\n]*[^#\s]/m.test(text.slice(ended + 3))) odd('documents', ended, ended + 3);
  else if (at < events.length) {
    const start = secondDocument(text);
    odd('documents', start, start + 3);
  }
  return { value: value === null && oddities.length === 0 ? undefined : value, oddities };
}

/** Sets a key: plain objects are fast, and only one name would reach the prototype. */
export function put(map: TreeMap, key: string, value: Tree): void {
  if (key === '__proto__') Object.defineProperty(map, key, { value, enumerable: true, configurable: true, writable: true });
  else map[key] = value;
}

function secondDocument(text: string): number {
  const marks = [...text.matchAll(/^(---|\.\.\.)(?=\s|$)/gm)];
  const first = marks.find(
    (mark) =>
      text
        .slice(0, mark.index)
        .replace(/^\s*(#.*)?$/gm, '')
        .trim() !== '',
  );
  return first?.index ?? 0;
}
