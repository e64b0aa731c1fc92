import { parseDocument } from 'htmlparser2';

/** What a browser's parser makes of a page: elements have a name and attributes, texts have data. */
export interface Node {
  readonly type: string;
  readonly data?: string;
  readonly name?: string;
  readonly attribs?: Readonly<Record<string, string>>;
  readonly children?: readonly Node[];
}

export type Element = Node & Required<Pick<Node, 'name' | 'attribs' | 'children'>>;

/** A page as a browser's parser sees it. */
export function parsed(page: string): Node {
  return parseDocument(page) as unknown as Node;
}

export function isElement(node: Node): node is Element {
  return node.attribs !== undefined && node.name !== undefined;
}

/** Elements of a name, or all for `*`, in the order of the page. */
export function all(tag: string, { children = [] }: Node): Element[] {
  return children.flatMap((child) => (isElement(child) ? [...(tag === '*' || child.name === tag ? [child] : []), ...all(tag, child)] : []));
}

export function byId(id: string, within: Node): Element {
  const found = all('*', within).find(({ attribs }) => attribs['id'] === id);
  if (!found) throw new Error(`nothing has the id ${id}`);
  return found;
}

export function byClass(name: string, within: Node): Element[] {
  return all('*', within).filter(({ attribs }) => (attribs['class'] ?? '').split(' ').includes(name));
}

/** The text of an element, spaces made one. */
export function textOf(node: Node | undefined): string {
  return rawText(node).replace(/\s+/g, ' ').trim();
}

function rawText(node: Node | undefined): string {
  return node === undefined ? '' : node.type === 'text' ? (node.data ?? '') : (node.children ?? []).map(rawText).join('');
}

/** The rows of a table as texts, heads and totals included. */
export function rowsOf(table: Element): string[][] {
  return all('tr', table).map((row) => row.children.filter(isElement).map(textOf));
}
