/** A colour by its red, green and blue, each from 0 to 255. */
export type Colour = readonly [number, number, number];

export const WHITE: Colour = [255, 255, 255];
export const BLACK: Colour = [0, 0, 0];

/** Below this ratio of lightness (WCAG), text on its ground is not seen by a reader who does not look for it. */
const UNSEEN = 1.6;

/** A colour written as `RRGGBB` or `AARRGGBB`; undefined when it is no such. */
export function colourOf(hex: string | undefined): Colour | undefined {
  const digits = /^(?:[0-9a-f]{2})?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(hex ?? '');
  return digits ? [channel(digits[1]), channel(digits[2]), channel(digits[3])] : undefined;
}

/** Whether text of one colour can hardly be seen on another. */
export function isUnseen(ink: Colour, ground: Colour): boolean {
  const [light, dark] = [lightness(ink), lightness(ground)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05) < UNSEEN;
}

function channel(hex = '0'): number {
  return Number.parseInt(hex, 16);
}

function lightness(colour: Colour): number {
  const [red, green, blue] = colour.map((value) => {
    const share = value / 255;
    return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
