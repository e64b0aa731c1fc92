import { parseDocument } from 'yaml';
import { compose, type Tree } from '../../src/source/compose.ts';
import { readPlain } from '../../src/source/plain.ts';

/** What the three readers make of a text; undefined when one declines (the plain reader) or refuses it, or finds it outside our dialect. */
export interface Readings {
  readonly plain: Tree | undefined;
  readonly full: Tree | undefined;
  readonly exact: unknown;
}

export function readings(text: string): Readings {
  return { plain: readPlain(text), full: readFully(text), exact: readExactly(text) };
}

/** The full reader's data; an empty text has none, tabs are refused before it is asked, and one text alone is no data file. */
function readFully(text: string): Tree | undefined {
  if (text.includes('\t')) return undefined;
  try {
    const { value, oddities } = compose(text);
    return oddities.length === 0 && typeof value !== 'string' ? value : undefined;
  } catch {
    return undefined;
  }
}

/** The data as the `yaml` package reads it, every scalar as its text. */
function readExactly(text: string): unknown {
  try {
    const document = parseDocument(text, { schema: 'failsafe', logLevel: 'silent' });
    return document.errors.length > 0 ? undefined : document.toJS({ maxAliasCount: 0 });
  } catch {
    return undefined;
  }
}

/** Data with every way to write nothing as one, since the failsafe schema knows texts alone. */
export function comparable(data: unknown): unknown {
  if (data === null || (typeof data === 'string' && ['', '~', 'null', 'Null', 'NULL'].includes(data))) return '';
  if (Array.isArray(data)) return data.map(comparable);
  if (typeof data !== 'object' || data === undefined) return data;
  const map = Object.create(null) as Record<string, unknown>;
  for (const [key, value] of data instanceof Map ? data : Object.entries(data as object)) map[String(key)] = comparable(value);
  return map;
}
