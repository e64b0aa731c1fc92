import { child, children, type Element } from '../xml.ts';
import { hidingsOf, type Look, lookOf } from './looks.ts';

/** What stands before a paragraph of a list, and the paragraph properties that go with it. */
export interface Level {
  readonly label: string;
  readonly properties: Element | undefined;
}

/** The level of the list that paragraph properties name; undefined outside of lists. */
export type Numbering = (properties: Element | undefined) => Level | undefined;

/** Reads the lists of a document; a number is told by the first of its list, so that one inserted paragraph does not renumber those below. */
export function numberingOf(numbering: Element | undefined, usual: Look): Numbering {
  const byId = (name: string, id: string) => new Map(children(numbering, name).map((one) => [one.attributes[id], one]));
  const [lists, patterns] = [byId('num', 'numId'), byId('abstractNum', 'abstractNumId')];
  return (properties) => {
    const named = child(properties, 'numPr');
    const list = lists.get(child(named, 'numId')?.attributes['val']);
    if (!list) return undefined;
    const at = child(named, 'ilvl')?.attributes['val'] ?? '0';
    const isAt = ({ attributes }: Element) => attributes['ilvl'] === at;
    const override = children(list, 'lvlOverride').find(isAt);
    const pattern = patterns.get(child(list, 'abstractNumId')?.attributes['val']);
    const level = child(override, 'lvl') ?? children(pattern, 'lvl').find(isAt);
    const start = child(override, 'startOverride')?.attributes['val'];
    return level && { label: labelOf(level, start, usual), properties: child(level, 'pPr') };
  };
}

/** How a list counts, by its first number; what else there is counts in a way of its own. */
const FIRST: Readonly<Record<string, string>> = { lowerLetter: 'a', upperLetter: 'A', lowerRoman: 'i', upperRoman: 'I', decimalZero: '01' };

/** The mark as it is seen: nothing where it is hidden, ▣ for a picture or a sign of a font of symbols. */
function labelOf(level: Element, restart: string | undefined, usual: Look): string {
  const value = (name: string) => child(level, name)?.attributes['val'];
  const [format, pattern] = [value('numFmt') ?? 'decimal', value('lvlText') ?? ''];
  const hides = hidingsOf({ ...usual, ...lookOf(child(level, 'rPr')) });
  if (child(level, 'lvlPicBulletId') || hides.includes('symbols')) return '▣';
  if (format === 'none' || hides.length > 0) return '';
  const start = restart ?? value('start') ?? '1';
  const first = format === 'decimal' ? start : `${FIRST[format] ?? format}${start === '1' ? '' : start}`;
  return format === 'bullet' ? pattern : pattern.replace(/%\d/g, first);
}
