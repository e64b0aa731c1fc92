import { FileChild } from './engine.ts';

const ELEMENT = 'hoi-drawn';

/** A block of the document that is written as XML already. */
export interface Drawn extends FileChild {
  readonly xml: string;
}

/** Tables are drawn: the library makes several objects of every cell, and a report has thousands of them. */
export function drawn(xml: string): Drawn {
  return Object.assign(new FileChild(ELEMENT), { xml, prepForXml: () => ({ [ELEMENT]: {} }) });
}

export function isDrawn(child: FileChild): child is Drawn {
  return 'xml' in child;
}

/** The document's XML with its drawn blocks, in their order, in place. */
export function withDrawn(xml: string, blocks: readonly Drawn[]): string {
  const between = xml.split(`<${ELEMENT}/>`);
  return between.map((text, index) => text + (blocks[index]?.xml ?? '')).join('');
}
