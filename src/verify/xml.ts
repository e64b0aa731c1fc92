import { Parser } from 'htmlparser2';
import { damaged, tooBig } from './refusals.ts';

/** An element by its local name: prefixes differ from program to program. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (Element | string)[];
}

const MOST_ELEMENTS = 600_000;
/** Far deeper than tables within tables; functions that walk the tree call themselves. */
const DEEPEST = 256;

/**
 * Reads an XML part to a tree. No entity is ever looked up: a part that defines some is refused, as office programs do. Throws
 * CannotRun for that, for what is not well formed, and for what is larger than a report.
 */
export function readXml(bytes: Uint8Array): Element {
  interface Building extends Element {
    readonly children: (Element | string)[];
  }
  const top: Building = { name: '', attributes: {}, children: [] };
  const stack: Building[] = [top];
  const source = text(bytes);
  let count = 0;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (++count > MOST_ELEMENTS || stack.length > DEEPEST) throw tooBig();
        const element: Building = { name: local(name), attributes: locally(attributes), children: [] };
        stack.at(-1)?.children.push(element);
        stack.push(element);
      },
      ontext(text) {
        const children = stack.at(-1)?.children ?? [];
        const last = children.at(-1);
        if (typeof last === 'string') children[children.length - 1] = last + text;
        else children.push(text);
      },
      onclosetag(_name, implied) {
        // Closed by nothing of its own: only an empty element, `<a/>`, may be.
        const empty = source.endsWith('/>', parser.endIndex + 1) && stack.at(-1)?.children.length === 0;
        if (implied && !empty) throw damaged();
        stack.pop();
      },
      onprocessinginstruction(name) {
        if (name.startsWith('!')) throw damaged();
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(source);
  const root = top.children.find((child): child is Element => typeof child !== 'string');
  // Words or a second root beside the first: programs differ in what they read of it.
  const isAlone = top.children.every((one) => one === root || (typeof one === 'string' && /^[\s\uFEFF]*$/.test(one)));
  if (!root || !isAlone || stack.length !== 1) throw damaged();
  return root;
}

/** The first child element of a name. */
export function child(element: Element | undefined, name: string): Element | undefined {
  return element?.children.find((one): one is Element => typeof one !== 'string' && one.name === name);
}

/** The child elements, of one name or all. */
export function children(element: Element | undefined, name?: string): readonly Element[] {
  return (element?.children ?? []).filter((one): one is Element => typeof one !== 'string' && (name === undefined || one.name === name));
}

/** The text directly in an element. */
export function textOf(element: Element | undefined): string {
  return (element?.children ?? []).filter((one) => typeof one === 'string').join('');
}

/** Whether an attribute switches something on. */
export function isOn(value: string | undefined): boolean {
  return value === '1' || value === 'true' || value === 'on';
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function locally(attributes: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(attributes).map(([name, value]) => [local(name), value]));
}

function text(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw damaged();
  }
}
