import { isDay } from '../calendar/day.ts';
import type { Path } from '../findings/finding.ts';
import type { Tree, TreeMap } from '../source/compose.ts';
import { resolved, type Schema, settle } from './schemas.ts';

/** A value whose text does not say what its schema expects. */
export interface Misread {
  readonly path: Path;
  readonly expected: 'integer' | 'number' | 'boolean' | 'date' | 'value' | 'unquoted';
  readonly text: string;
  /** The key itself is misread, not its value. */
  readonly key?: boolean;
}

export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

const WHOLE = /^(0|-?[1-9][0-9]*)$/;
const SCORE = /^[0-9]+\.[0-9]{1,2}$/;

/** A value wholly between the quotes that a word processor makes, which YAML takes for part of it. */
const WORD_QUOTES = /^[“”„][^“”„"]*[“”]$/;

/**
 * Turns the texts of a file into the values that its schema speaks of, in place: the source text decides, so `6.000` is no number.
 * A text that does not fit stays a text and is reported once.
 */
export function typed(tree: Tree, schema: Schema): { readonly value: Json; readonly misread: readonly Misread[] } {
  const misread: Misread[] = [];
  const path: (string | number)[] = [];
  const value = convert(tree, schema);
  return { value, misread };

  function convert(at: Tree, raw: Schema): Json {
    const folded = resolved(raw, schema);
    const expected = folded.if ? settle(folded, at, schema) : folded;
    if (at === null) return report('value', '', null);
    if (typeof at === 'string') return scalar(at, expected);
    if (Array.isArray(at)) {
      if (expected.items) convertItems(at, expected.items);
      return at as Json;
    }
    convertMap(at, expected);
    return at as Json;
  }

  function convertItems(list: Tree[], items: Schema): void {
    for (let index = 0; index < list.length; index += 1) {
      path.push(index);
      const before = list[index] ?? null;
      const after = convert(before, items);
      if (after !== before) list[index] = after as Tree;
      path.pop();
    }
  }

  function convertMap(map: TreeMap, expected: Schema): void {
    const rest = typeof expected.additionalProperties === 'object' ? expected.additionalProperties : undefined;
    const dated =
      expected.propertyNames?.format === 'date' || (expected.propertyNames && resolved(expected.propertyNames, schema).format === 'date');
    for (const key in map) {
      const inner = (expected.properties && Object.hasOwn(expected.properties, key) ? expected.properties[key] : undefined) ?? rest;
      if (!inner) continue;
      path.push(key);
      if (dated && !isDay(key)) misread.push({ path: [...path], expected: 'date', text: key, key: true });
      const before = map[key] ?? null;
      const after = convert(before, inner);
      if (after !== before) map[key] = after as Tree;
      path.pop();
    }
  }

  function scalar(text: string, expected: Schema): Json {
    switch (expected.type) {
      case 'integer':
        return WHOLE.test(text) ? Number(text) : report('integer', text, text);
      case 'number':
        return WHOLE.test(text) || SCORE.test(text) ? Number(text) : report('number', text, text);
      case 'boolean':
        return text === 'true' ? true : text === 'false' ? false : report('boolean', text, text);
      default:
        if (text === '' || (text.length < 4 && text.trim() === '')) return report('value', text, text);
        if (WORD_QUOTES.test(text)) return report('unquoted', text, text);
        return expected.format === 'date' && !isDay(text) ? report('date', text, text) : text;
    }
  }

  function report(expected: Misread['expected'], text: string, kept: Json): Json {
    misread.push({ path: [...path], expected, text });
    return kept;
  }
}
