import { type Drawing, draw } from './chart.ts';
import { type Html, html } from './html.ts';

/** A chart in two sizes, since text in a picture that shrinks cannot be read; the style sheet shows the one that fits. */
export function figure(
  caption: Html,
  drawings: { readonly narrow: Omit<Drawing, 'variant'>; readonly wide: Omit<Drawing, 'variant'> },
): Html {
  const { narrow, wide } = drawings;
  return html`<figure><figcaption>${caption}</figcaption>
${draw({ ...narrow, id: `${narrow.id}-n`, variant: 'narrow' })}${draw({ ...wide, id: `${wide.id}-w`, variant: 'wide' })}</figure>
`;
}

/** A small chart, as wide as a telephone's screen: many stand side by side on a wider one. */
export function smallFigure(caption: Html, drawing: Drawing): Html {
  return html`<figure class="small"><figcaption>${caption}</figcaption>
${draw(drawing)}</figure>
`;
}

/** A list in equal parts of at most `most`, so that no chart is longer than a page. */
export function inParts<T>(list: readonly T[], most: number): T[][] {
  const size = Math.ceil(list.length / Math.ceil(list.length / most));
  return Array.from({ length: Math.ceil(list.length / size) || 0 }, (_, index) => list.slice(index * size, (index + 1) * size));
}
