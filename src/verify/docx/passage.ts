import { child, children, type Element, textOf } from '../xml.ts';
import type { Hiding, Passage, Tracked } from './document.ts';
import { groundOf, hidingsOf, type Look, type Looks, lookOf } from './looks.ts';
import type { Numbering } from './numbering.ts';
import { shiftOf } from './shifts.ts';

/** What a passage is read with: the styles, the look of what it stands in, and the fields that are open, which may span paragraphs. */
export interface Reading {
  readonly looks: Looks;
  readonly numbering: Numbering;
  readonly around: Look;
  readonly fields: Field[];
}

/** A field such as a page number, while its code or its result is read. */
interface Field {
  code: string;
  part: 'code' | 'result';
}

/** Who tracked a change that we are in, and whether it takes away or puts in. */
interface Change {
  readonly author: string;
  readonly removes: boolean;
}

/** Fields whose result a program works out anew each time. */
const COMPUTED = /^(?:PAGE|NUMPAGES|SECTIONPAGES)\b/i;
/** Stands for a picture or drawing in a text. */
const PICTURE = '▣';
const SIGNS: ReadonlyMap<string, string> = new Map<string, string>(
  Object.entries({
    tab: '\t',
    ptab: '\t',
    cr: '\n',
    noBreakHyphen: '‑',
    footnoteReference: '[*]',
    endnoteReference: '[*]',
  }),
);
const SILENT = new Set(['rPr', 'pPr', 'sectPr', 'sdtPr', 'tblPr', 'trPr', 'tcPr', 'tblGrid', 'rt']);

/** Reads paragraphs as one passage, each on a line of its own. */
export function readPassage(paragraphs: readonly Element[], reading: Reading): Passage {
  const [text, original]: [string[], string[]] = [[], []];
  const labels: string[] = [];
  const hidden = new Map<Hiding, string>();
  const tracked: Tracked[] = [];
  paragraphs.forEach((paragraph, index) => {
    if (index > 0) write('\n', undefined, {});
    readParagraph(paragraph);
  });
  return {
    text: tidy(text.join('')),
    original: tidy(original.join('')),
    label: labels.join(' / '),
    hidden: [...hidden].map(([why, piece]) => ({ why, text: piece })),
    tracked,
  };

  function readParagraph(paragraph: Element): void {
    const properties = child(paragraph, 'pPr');
    const spacing = child(properties, 'spacing')?.attributes;
    const level = reading.numbering(properties);
    if (level) labels.push(level.label);
    const look = {
      ...reading.looks.usual,
      ...reading.around,
      ...reading.looks.ofStyle(child(properties, 'pStyle')?.attributes['val']),
      ...groundOf(properties),
      ...shiftOf(level?.properties),
      ...shiftOf(properties),
      // Lines lower than four points cut their text off.
      ...(spacing?.['lineRule'] === 'exact' && Number(spacing['line']) < 80 ? { size: 1 } : {}),
    };
    const mark = child(properties, 'rPr');
    for (const name of ['ins', 'del', 'moveFrom', 'moveTo'])
      for (const change of children(mark, name)) track(change, name === 'del' || name === 'moveFrom', '¶');
    if (child(properties, 'pPrChange') || child(mark, 'rPrChange')) note(child(properties, 'pPrChange') ?? child(mark, 'rPrChange'));
    walk(paragraph, look, undefined);
  }

  function walk(element: Element, look: Look, change: Change | undefined): void {
    for (const one of children(element)) {
      if (SILENT.has(one.name)) continue;
      if (one.name === 'r') readRun(one, look, change);
      else if (one.name === 'ins' || one.name === 'moveTo') walk(one, look, { author: authorOf(one), removes: false });
      else if (one.name === 'del' || one.name === 'moveFrom') walk(one, look, { author: authorOf(one), removes: true });
      else if (one.name === 'fldSimple') readSimpleField(one, look, change);
      else if (one.name === 'AlternateContent') walk(child(one, 'Choice') ?? one, look, change);
      else if (one.name === 'p' || one.name === 'txbxContent') {
        write(one.name === 'p' ? ' ' : PICTURE, change, look);
        walk(one, look, change);
      } else if (one.name === 't' && element.name !== 'r') write(textOf(one), change, look);
      else walk(one, look, change);
    }
  }

  function readRun(run: Element, look: Look, change: Change | undefined): void {
    const properties = child(run, 'rPr');
    const own = { ...look, ...reading.looks.ofStyle(child(properties, 'rStyle')?.attributes['val']), ...lookOf(properties) };
    if (child(properties, 'rPrChange')) note(child(properties, 'rPrChange'));
    for (const one of children(run)) {
      const sign = SIGNS.get(one.name);
      if (sign !== undefined) write(sign, change, own);
      else if (one.name === 't' || one.name === 'delText') write(textOf(one), change, own);
      else if (one.name === 'br') write(['page', 'column'].includes(one.attributes['type'] ?? '') ? '' : '\n', change, own);
      else if (one.name === 'sym') write(String.fromCodePoint(Number.parseInt(one.attributes['char'] ?? '', 16) || 0xfffd), change, own);
      else if (one.name === 'fldChar') openOrClose(one.attributes['fldCharType'], change, own);
      else if (one.name === 'instrText') addCode(textOf(one));
      else if (one.name === 'drawing' || one.name === 'pict' || one.name === 'object' || one.name === 'AlternateContent') {
        if (one.name !== 'AlternateContent') write(PICTURE, change, own);
        walk(one.name === 'AlternateContent' ? { ...one, children: [child(one, 'Choice') ?? one] } : one, own, change);
      } else if (!SILENT.has(one.name)) walk(one, own, change);
    }
  }

  function openOrClose(type: string | undefined, change: Change | undefined, look: Look): void {
    const field = reading.fields.at(-1);
    if (type === 'begin') reading.fields.push({ code: '', part: 'code' });
    else if (type === 'separate' && field) field.part = 'result';
    else if (type === 'end' && field) {
      reading.fields.pop();
      write(`{${codeOf(field.code)}}`, change, look);
    }
  }

  function addCode(code: string): void {
    const field = reading.fields.at(-1);
    if (field) field.code += code;
  }

  function readSimpleField(element: Element, look: Look, change: Change | undefined): void {
    const code = codeOf(element.attributes['instr'] ?? '');
    if (!COMPUTED.test(code)) walk(element, look, change);
    write(`{${code}}`, change, look);
  }

  function write(piece: string, change: Change | undefined, look: Look): void {
    if (reading.fields.some(({ code, part }) => part === 'code' || COMPUTED.test(code.trim()))) return;
    if (piece === '') return;
    if (!change?.removes) text.push(piece);
    if (change === undefined || change.removes) original.push(piece);
    if (change) addTracked(change.author, change.removes, piece);
    if (piece.trim() !== '') for (const why of hidingsOf(look)) hidden.set(why, (hidden.get(why) ?? '') + piece);
  }

  function track(element: Element, removes: boolean, piece: string): void {
    addTracked(authorOf(element), removes, piece);
  }

  function note(element: Element | undefined): void {
    if (element) addTracked(authorOf(element), false, '');
  }

  /** One change by one author is one entry, however many pieces Word cut it into. */
  function addTracked(author: string, removes: boolean, piece: string): void {
    const last = tracked.at(-1);
    const [removed, added] = removes ? [piece, ''] : ['', piece];
    if (last?.author === author) tracked[tracked.length - 1] = { author, removed: last.removed + removed, added: last.added + added };
    else tracked.push({ author, removed, added });
  }
}

function authorOf(element: Element): string {
  return element.attributes['author'] ?? '?';
}

function codeOf(code: string): string {
  return code
    .replace(/\\\* (?:MERGEFORMAT|Arabic)/gi, '')
    .trim()
    .replace(/\s+/g, ' ');
}

/** Soft hyphens and spaces at the ends show nothing. */
function tidy(text: string): string {
  return text
    .replaceAll('\u00ad', '')
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .trim();
}
