import { strFromU8, unzipSync } from 'fflate';
import { DomUtils, type Element, isElement, parseDocument } from './xml.ts';

/** What a paragraph looks like once its style, the styles below it and the document's defaults are put together. */
export interface Look {
  readonly style: string;
  readonly size: number;
  readonly bold: boolean;
  readonly italics: boolean;
  readonly align: string;
  /** Twips. */
  readonly firstLine: number;
  readonly left: number;
  readonly right: number;
  readonly before: number;
  readonly after: number;
  readonly line: number;
  readonly outline: number | undefined;
  readonly keepNext: boolean;
}

/** A Word document read back. */
export interface Word {
  readonly parts: ReadonlyMap<string, string>;
  readonly body: Element;
  readonly styles: ReadonlyMap<string, Element>;
  readonly defaults: Element;
  part(name: string): Element;
}

/** Opens the bytes of a document. */
export function reopen(bytes: Uint8Array): Word {
  const parts = new Map(Object.entries(unzipSync(bytes)).map(([name, data]) => [name, strFromU8(data)]));
  const part = (name: string) => parseDocument(parts.get(name) ?? '');
  const sheet = part('word/styles.xml');
  return {
    parts,
    part,
    body: only(part('word/document.xml'), 'w:body'),
    styles: new Map(all(sheet, 'w:style').map((style) => [style.attribs['w:styleId'] ?? '', style])),
    defaults: only(sheet, 'w:docDefaults'),
  };
}

/** Every element of that name below another. */
export function all(from: Element, name: string): Element[] {
  return DomUtils.getElementsByTagName(name, from.children, true);
}

/** The first element of that name; throws when there is none. */
export function only(from: Element, name: string): Element {
  const found = all(from, name)[0];
  if (!found) throw new Error(`no ${name}`);
  return found;
}

/** Elements right below another. */
export function inside(from: Element, name?: string): Element[] {
  return DomUtils.getChildren(from).filter((child): child is Element => isElement(child) && (name === undefined || child.name === name));
}

/** The text of an element, line breaks as spaces. */
export function textOf(from: Element): string {
  return inside(from)
    .map((child) => (child.name === 'w:t' ? DomUtils.textContent(child) : child.name === 'w:br' ? ' ' : textOf(child)))
    .join('');
}

/** The first paragraph whose text matches. */
export function paragraph(from: Element, text: RegExp): Element {
  const found = all(from, 'w:p').find((one) => text.test(textOf(one)));
  if (!found) throw new Error(`no paragraph ${text}`);
  return found;
}

/** How a paragraph looks; its letters are those of its first run that holds text. */
export function lookOf(word: Word, one: Element): Look {
  const own = inside(one, 'w:pPr')[0];
  const style = (own && all(own, 'w:pStyle')[0]?.attribs['w:val']) ?? 'Normal';
  const run = all(one, 'w:r').find((each) => all(each, 'w:t').length > 0);
  const chain = chainOf(word, style);
  const sources = (first: Element | undefined) => [...(first ? [first] : []), ...chain, word.defaults];
  const paragraphs = (tag: string, attribute: string) => lookUp(sources(own), tag, attribute);
  const letters = (tag: string, attribute = 'w:val') => lookUp(sources(run && inside(run, 'w:rPr')[0]), tag, attribute);
  const on = (tag: string) => {
    const holder = sources(run && inside(run, 'w:rPr')[0]).find((source) => all(source, tag).length > 0);
    return holder !== undefined && !['false', '0'].includes(only(holder, tag).attribs['w:val'] ?? 'true');
  };
  const outline = paragraphs('w:outlineLvl', 'w:val');
  return {
    style,
    size: Number(letters('w:sz')) / 2,
    bold: on('w:b'),
    italics: on('w:i'),
    align: paragraphs('w:jc', 'w:val') ?? 'left',
    firstLine: Number(paragraphs('w:ind', 'w:firstLine') ?? 0),
    left: Number(paragraphs('w:ind', 'w:left') ?? 0),
    right: Number(paragraphs('w:ind', 'w:right') ?? 0),
    before: Number(paragraphs('w:spacing', 'w:before') ?? 0),
    after: Number(paragraphs('w:spacing', 'w:after') ?? 0),
    line: Number(paragraphs('w:spacing', 'w:line') ?? 240),
    outline: outline === undefined ? undefined : Number(outline),
    keepNext: sources(own).some((source) => all(source, 'w:keepNext').length > 0),
  };
}

function chainOf(word: Word, id: string): Element[] {
  const style = word.styles.get(id);
  if (!style) throw new Error(`no style ${id}`);
  const below = inside(style, 'w:basedOn')[0]?.attribs['w:val'];
  return [style, ...(below === undefined || below === id ? [] : chainOf(word, below))];
}

function lookUp(sources: readonly Element[], tag: string, attribute: string): string | undefined {
  for (const source of sources) {
    const value = all(source, tag)
      .map((element) => element.attribs[attribute])
      .find((one) => one !== undefined);
    if (value !== undefined) return value;
  }
  return undefined;
}

/** The rows of a table as texts, each cell once; what continues a merged cell is empty. */
export function rowsOf(table: Element): string[][] {
  return inside(table, 'w:tr').map((row) => inside(row, 'w:tc').map(textOf));
}
