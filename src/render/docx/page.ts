import type { Day } from '../../calendar/day.ts';
import { pageNumberPlace } from '../official.ts';
import {
  AlignmentType,
  Footer,
  Header,
  type ISectionOptions,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  TextRun,
} from './engine.ts';
import { run } from './text.ts';

/** Twentieths of a point, Word's measure, in a millimetre and in a point. */
const MILLIMETRE = 1440 / 25.4;
export const POINT = 20;
export const millimetres = (count: number) => Math.round(count * MILLIMETRE);

/** A4, and the decree's margins: top and bottom 20–25 mm, left 30–35, right 15–20. */
const A4 = { short: millimetres(210), long: millimetres(297) };
const MARGIN = { top: millimetres(25), bottom: millimetres(20), left: millimetres(30), right: millimetres(15) };

/** Room for text in twips. */
export const TEXT_WIDTH = A4.short - MARGIN.left - MARGIN.right;
export const ANNEX_WIDTH = A4.long - MARGIN.left - MARGIN.right;

type Properties = NonNullable<ISectionOptions['properties']>;

/** The pages of the text: upright, the first without a number. */
export const TEXT_PAGES: Properties = {
  titlePage: true,
  page: { size: { width: A4.short, height: A4.long }, margin: { ...MARGIN, header: millimetres(8), footer: millimetres(8) } },
};

/** The pages of an annex: across, from a new page on, with numbers of their own. */
export const ANNEX_PAGES: Properties = {
  titlePage: true,
  type: SectionType.NEXT_PAGE,
  page: {
    // The library turns the two lengths itself.
    size: { width: A4.short, height: A4.long, orientation: PageOrientation.LANDSCAPE },
    margin: { ...MARGIN, header: millimetres(8), footer: millimetres(8) },
    pageNumbers: { start: 1 },
  },
};

/** Page numbers where the day's rules want them, and the stamps on every page; later sections inherit both from the first. */
export function headersAndFooters(day: Day, stamps: readonly string[]): Pick<ISectionOptions, 'headers' | 'footers'> {
  const stamp = stamps.length === 0 ? [] : [new Paragraph({ style: 'Stamp', children: [run(stamps.join(' – '))] })];
  const number = (style: string) => new Paragraph({ style, children: [new TextRun({ children: [PageNumber.CURRENT] })] });
  const atTop = pageNumberPlace(day) === 'top-centre';
  return {
    headers: {
      first: new Header({ children: filled(stamp) }),
      default: new Header({ children: filled([...(atTop ? [number('Header')] : []), ...stamp]) }),
    },
    footers: {
      first: new Footer({ children: filled([]) }),
      default: new Footer({ children: filled(atTop ? [] : [number('Footer')]) }),
    },
  };
}

/** A header must hold a paragraph. */
function filled(paragraphs: readonly Paragraph[]): Paragraph[] {
  return paragraphs.length === 0 ? [new Paragraph({ style: 'Header', alignment: AlignmentType.CENTER })] : [...paragraphs];
}
