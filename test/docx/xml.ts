import { DomUtils, ElementType, parseDocument as parse } from 'htmlparser2';

export { DomUtils };
export type Element = ReturnType<typeof DomUtils.getElementsByTagName>[number];

type Node = ReturnType<typeof DomUtils.getChildren>[number];

export function isElement(node: Node): node is Element {
  return ElementType.isTag(node);
}

/** The root element of a part. */
export function parseDocument(text: string): Element {
  const root = parse(text, { xmlMode: true }).children.find(isElement);
  if (!root) throw new Error('an empty part');
  return root;
}

const TAG = /^<(\/?)([\w:.-]+)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>$/;

/** What is wrong with an XML text, undefined when it is well formed: strict, unlike a parser that mends what it reads. */
export function faultIn(xml: string): string | undefined {
  const open: string[] = [];
  const stray = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.exec(xml);
  if (stray) return `a character that XML forbids: U+${stray[0].codePointAt(0)?.toString(16)}`;
  for (const piece of xml.replace(/^<\?xml[^?]*\?>/, '').match(/<[^>]*>|[^<]+/g) ?? []) {
    if (/&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[0-9a-f]+);)/i.test(piece)) return `a bare ampersand: ${piece}`;
    if (!piece.startsWith('<')) {
      if (open.length === 0 && piece.trim() !== '') return `text outside: ${piece}`;
      continue;
    }
    const [, closing, name = '', , empty] = TAG.exec(piece) ?? [];
    if (name === '') return `no tag: ${piece}`;
    if (closing === '/') {
      if (open.pop() !== name) return `not open: ${piece}`;
    } else if (empty !== '/') open.push(name);
  }
  return open.length === 0 ? undefined : `never closed: ${open.join(' ')}`;
}
