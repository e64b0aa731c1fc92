import { BLACK, type Colour, colourOf, WHITE } from '../colours.ts';
import { child, children, type Element } from '../xml.ts';

/** Excel's own palette from number 8, for files that name colours by number (ECMA-376, 18.8.27). */
const PALETTE =
  '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333'.split(
    ' ',
  );
const THEME = ['lt1', 'dk1', 'lt2', 'dk2', 'accent1', 'accent2', 'accent3', 'accent4', 'accent5', 'accent6', 'hlink', 'folHlink'];

/** Reads the colours of a workbook, which may name them directly, by number or by the theme. */
export type Palette = (colour: Element | undefined) => Colour | undefined;

/** The palette of a workbook, with its own numbers and theme. */
export function paletteOf(styles: Element | undefined, theme: Element | undefined): Palette {
  const own = children(child(child(styles, 'colors'), 'indexedColors'), 'rgbColor').map(({ attributes }) => attributes['rgb']);
  const scheme = child(child(theme, 'themeElements'), 'clrScheme');
  const themed = (index: number): Colour | undefined => {
    const found = children(child(scheme, THEME[index] ?? ''))[0]?.attributes;
    return colourOf(found?.['lastClr'] ?? found?.['val']) ?? (index === 0 ? WHITE : index === 1 ? BLACK : undefined);
  };
  return (colour) => {
    const { rgb, indexed, theme: index, tint } = colour?.attributes ?? {};
    if (rgb !== undefined) return tinted(colourOf(rgb), tint);
    if (index !== undefined) return tinted(themed(Number(index)), tint);
    if (indexed === '64') return BLACK;
    if (indexed === '65') return WHITE;
    if (indexed === undefined) return undefined;
    return tinted(colourOf(own[Number(indexed)] ?? PALETTE[Number(indexed) - (Number(indexed) < 8 ? 0 : 8)]), tint);
  };
}

function tinted(colour: Colour | undefined, tint: string | undefined): Colour | undefined {
  const share = Number(tint ?? 0);
  if (!colour || !share) return colour;
  const channel = (value: number) => Math.round(share > 0 ? value + (255 - value) * share : value * (1 + share));
  return [channel(colour[0]), channel(colour[1]), channel(colour[2])];
}
