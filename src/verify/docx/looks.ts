import { BLACK, type Colour, colourOf, isUnseen, WHITE } from '../colours.ts';
import { child, children, type Element } from '../xml.ts';
import type { Hiding } from './document.ts';

/** What run properties say of a text, as far as it can be read; what they leave open comes from styles. */
export interface Look {
  readonly vanish?: boolean;
  readonly ink?: Colour | 'auto';
  /** Half points. */
  readonly size?: number;
  readonly strike?: boolean;
  readonly ground?: Colour;
  /** Per cent of the usual width of characters. */
  readonly width?: number;
}

/** The looks that a document's styles give, by style, and to every text. */
export interface Looks {
  readonly usual: Look;
  readonly ofStyle: (id: string | undefined) => Look;
}

/** Nobody bases a style on so many others; each is read by the one before. */
const DEEPEST = 64;

/** Reads a document's styles, each with what it is based on. */
export function looksOf(styles: Element | undefined): Looks {
  const byId = new Map(children(styles, 'style').map((style) => [style.attributes['styleId'] ?? '', style]));
  const known = new Map<string, Look>();
  const ofStyle = (id: string | undefined, seen: ReadonlySet<string> = new Set()): Look => {
    const style = byId.get(id ?? '');
    // A style that is based on itself is based on nothing.
    if (id === undefined || !style || seen.has(id) || seen.size > DEEPEST) return {};
    const look = known.get(id) ?? {
      ...ofStyle(child(style, 'basedOn')?.attributes['val'], new Set([...seen, id])),
      ...groundOf(child(style, 'pPr')),
      ...lookOf(child(style, 'rPr')),
    };
    known.set(id, look);
    return look;
  };
  const normal = children(styles, 'style').find(({ attributes }) => attributes['type'] === 'paragraph' && attributes['default'] === '1');
  const defaults = child(child(child(styles, 'docDefaults'), 'rPrDefault'), 'rPr');
  return { usual: { ...lookOf(defaults), ...ofStyle(normal?.attributes['styleId']) }, ofStyle: (id) => ofStyle(id) };
}

/** What run properties say themselves. */
export function lookOf(properties: Element | undefined): Look {
  if (!properties) return {};
  const value = (name: string) => child(properties, name)?.attributes['val'];
  const flag = (name: string) => {
    const found = child(properties, name);
    return found && !['0', 'false', 'off', 'none'].includes(found.attributes['val'] ?? '1');
  };
  const [vanish, strike, colour, size, width] = [
    flag('vanish'),
    flag('strike') ?? flag('dstrike'),
    value('color'),
    value('sz'),
    value('w'),
  ];
  const ink = colour === 'auto' ? 'auto' : colourOf(colour);
  return {
    ...(vanish === undefined ? {} : { vanish }),
    ...(strike === undefined ? {} : { strike }),
    ...(ink === undefined ? {} : { ink }),
    ...(size === undefined ? {} : { size: Number(size) }),
    ...(width === undefined ? {} : { width: Number(width) }),
    ...groundOf(properties),
  };
}

/** The shading that paragraph, cell or run properties put behind a text. */
export function groundOf(properties: Element | undefined): Look {
  const shade = colourOf(child(properties, 'shd')?.attributes['fill']);
  const marker = MARKERS.get(child(properties, 'highlight')?.attributes['val'] ?? '');
  const ground = marker ?? shade;
  return ground === undefined ? {} : { ground };
}

const MARKERS: ReadonlyMap<string, Colour> = new Map<string, Colour>(
  Object.entries({
    black: BLACK,
    white: WHITE,
    darkBlue: [0, 0, 128],
    darkRed: [128, 0, 0],
    darkGray: [128, 128, 128],
    yellow: [255, 255, 0],
  }),
);

/** Why a text of this look cannot be read. */
export function hidingsOf({ vanish, ink, size = 22, strike, ground = WHITE, width = 100 }: Look): readonly Hiding[] {
  return [
    ...(vanish ? (['vanish'] as const) : []),
    // An automatic colour turns white on a dark ground.
    ...(ink !== undefined && ink !== 'auto' && isUnseen(ink, ground) ? (['colour'] as const) : []),
    ...(size < 8 ? (['size'] as const) : []),
    ...(strike ? (['strike'] as const) : []),
    ...(width < 30 ? (['narrow'] as const) : []),
  ];
}
