/** A pair of double braces in a text; `name` is undefined where the braces do not match. Offsets are in UTF-16 units. */
export interface Braces {
  readonly start: number;
  readonly end: number;
  readonly name: string | undefined;
  /** What the braces hold, or seem to hold. */
  readonly inner: string;
}

const BRACES = /(?<!\{)\{\{([^{}]*)\}\}(?!\})|\{+([^{}]*)\}*|\}{2,}/g;

/** Every `{{ … }}` of a text, and what looks like one; a single brace around what is no name is left alone. */
export function bracesIn(text: string, isName: (name: string) => boolean): Braces[] {
  if (!text.includes('{') && !text.includes('}')) return [];
  return [...text.matchAll(BRACES)].flatMap((match): Braces[] => {
    const [whole, inside, loose = ''] = match;
    if (inside !== undefined) return [{ start: match.index, end: match.index + whole.length, name: inside.trim(), inner: inside.trim() }];
    // The braces never close: what was meant ends with the first word.
    const closed = whole.endsWith('}');
    const inner = (closed ? loose : (/^\s*\S*/.exec(loose)?.[0] ?? '')).trim();
    if (!/\{\{|\}\}/.test(whole) && !isName(inner)) return [];
    const length = closed || inner === '' ? whole.trimEnd().length : whole.indexOf(inner) + inner.length;
    return [{ start: match.index, end: match.index + length, name: undefined, inner }];
  });
}

/** A text with its references filled in; what has no value stays as it is written. */
export function fillReferences(text: string, values: (name: string) => string | undefined): string {
  if (!text.includes('{{')) return text;
  return bracesIn(text, () => false).reduceRight((filled, { start, end, name }) => {
    const value = name === undefined ? undefined : values(name);
    return value === undefined ? filled : filled.slice(0, start) + value + filled.slice(end);
  }, text);
}
