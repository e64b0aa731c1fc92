import { BLACK, type Colour, isUnseen, WHITE } from '../colours.ts';
import { isSymbolFont } from '../symbols.ts';
import { child, children, type Element, isOn } from '../xml.ts';
import type { Hiding } from './book.ts';
import type { Palette } from './colours.ts';
import { formatCode } from './number-format.ts';

/** How a cell is shown, as far as it changes what a reader can read. */
export interface Look {
  readonly format: string;
  readonly hides: readonly Hiding[];
  readonly ground: Colour;
  readonly isHead: boolean;
}

export interface Styles {
  /** The look of a style by its number. */
  readonly look: (style: number) => Look;
  /** What a differential format, of conditional formatting, would do to the text on white. */
  readonly conditional: (index: number) => { readonly hides: readonly Hiding[]; readonly format: string };
}

/** Smaller than this, in points, nobody reads a text. */
const TINY = 4;

/** The styles of a workbook. */
export function stylesOf(styles: Element | undefined, palette: Palette): Styles {
  const own = new Map(
    children(child(styles, 'numFmts'), 'numFmt').map(({ attributes }) => [Number(attributes['numFmtId']), attributes['formatCode'] ?? '']),
  );
  const fonts = children(child(styles, 'fonts'), 'font');
  const grounds = children(child(styles, 'fills'), 'fill').map((fill) => groundOf(fill, palette));
  const looks = children(child(styles, 'cellXfs'), 'xf').map((xf): Look => {
    const font = fonts[Number(xf.attributes['fontId'] ?? 0)];
    const ground = grounds[Number(xf.attributes['fillId'] ?? 0)];
    return {
      format: formatCode(Number(xf.attributes['numFmtId'] ?? 0), own),
      hides: [...hidingsOf(font, ground ?? WHITE, palette), ...alignmentOf(xf)],
      ground: ground ?? WHITE,
      isHead: ground !== undefined && flag(font, 'b'),
    };
  });
  const conditions = children(child(styles, 'dxfs'), 'dxf').map((dxf) => ({
    hides: hidingsOf(child(dxf, 'font'), groundOf(child(dxf, 'fill'), palette, 'bgColor') ?? WHITE, palette),
    format: child(dxf, 'numFmt')?.attributes['formatCode'] ?? '',
  }));
  const bare: Look = { format: 'General', hides: [], ground: WHITE, isHead: false };
  return { look: (style) => looks[style] ?? bare, conditional: (index) => conditions[index] ?? { hides: [], format: '' } };
}

/** Why a text in this font, or of these run properties, cannot be read on its ground. */
export function hidingsOf(font: Element | undefined, ground: Colour, palette: Palette): readonly Hiding[] {
  const ink = palette(child(font, 'color')) ?? BLACK;
  const size = Number(child(font, 'sz')?.attributes['val'] ?? 11);
  return [
    ...(isUnseen(ink, ground) ? (['colour'] as const) : []),
    ...(size < TINY ? (['size'] as const) : []),
    ...(flag(font, 'strike') ? (['strike'] as const) : []),
    ...(isSymbolFont((child(font, 'name') ?? child(font, 'rFont'))?.attributes['val']) ? (['symbols'] as const) : []),
  ];
}

/** Steps, of three spaces each, beyond which an indent leaves nothing to see in a usual column. */
const FARTHEST = 15;

/** A cell that repeats its text to its edge shows 7 as 77777; turned or indented text may not be seen at all. */
function alignmentOf(xf: Element): readonly Hiding[] {
  const { horizontal, textRotation = '0', indent = '0' } = child(xf, 'alignment')?.attributes ?? {};
  return [
    ...(horizontal === 'fill' ? (['fill'] as const) : []),
    ...(Number(textRotation) === 0 ? [] : (['turned'] as const)),
    ...(Number(indent) > FARTHEST ? (['off'] as const) : []),
  ];
}

function groundOf(fill: Element | undefined, palette: Palette, name: 'fgColor' | 'bgColor' = 'fgColor'): Colour | undefined {
  const pattern = child(fill, 'patternFill');
  const type = pattern?.attributes['patternType'];
  return pattern && (type === 'solid' || (type === undefined && name === 'bgColor')) ? palette(child(pattern, name)) : undefined;
}

function flag(font: Element | undefined, name: string): boolean {
  const found = child(font, name);
  return found !== undefined && (found.attributes['val'] === undefined || isOn(found.attributes['val']));
}
