import { visible } from '../visible.ts';

/** Markup that `html` made: everything else is a text and is escaped where it stands. */
export interface Html {
  readonly markup: string;
}

export type Content = string | number | Html | readonly Html[];

/** A template whose values are texts, unless they are markup already. No text of the data can become markup, and none is invisible. */
export function html(parts: TemplateStringsArray, ...values: readonly Content[]): Html {
  return { markup: parts.reduce((all, part, index) => all + markupOf(values[index - 1] as Content) + part) };
}

/** Markup that is known to be safe: constants of this program and what `chart.ts` drew. */
export function trusted(markup: string): Html {
  return { markup };
}

export const NOTHING: Html = { markup: '' };

/** Pieces of markup one after the other, with something between them. */
export function joined(pieces: readonly Html[], between: string): Html {
  return { markup: pieces.map(({ markup }) => markup).join(between) };
}

function markupOf(value: Content): string {
  if (typeof value === 'string') return escapeHtml(value);
  if (typeof value === 'number') return String(value);
  if ('markup' in value) return value.markup;
  // Added up and not joined: the page of a province is eight million letters, which joining would copy at every level.
  let all = '';
  for (const { markup } of value) all += markup;
  return all;
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;', '`': '&#96;' };

/** A text as the content of an element or the value of a quoted attribute. */
export function escapeHtml(text: string): string {
  return visible(text).replace(/[&<>"'`]/g, (letter) => ESCAPES[letter] ?? letter);
}
