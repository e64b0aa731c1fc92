import { BLACK, type Colour, colourOf, isUnseen, WHITE } from '../colours.ts';
import { isSymbolFont } from '../symbols.ts';
import { child, children, type Element } from '../xml.ts';
import type { Hiding } from './document.ts';
import { isOffPage, type Shift, shiftOf, twips } from './shifts.ts';

/** What run properties say of a text, as far as it can be read; what they leave open comes from styles. */
export interface Look extends Shift {
  readonly vanish?: boolean;
  readonly ink?: Colour | 'auto';
  /** Half points. */
  readonly size?: number;
  readonly strike?: boolean;
  readonly ground?: Colour;
  /** Per cent of the usual width of characters. */
  readonly width?: number;
  /** Half points above the line, or below it. */
  readonly raised?: number;
  /** Twips between characters. */
  readonly spacing?: number;
  /** Whether its font shows other signs than its letters. */
  readonly symbols?: boolean;
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
      ...shiftOf(child(style, 'pPr')),
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
  const fonts = child(properties, 'rFonts')?.attributes;
  const named = ['ascii', 'hAnsi', 'cs', 'eastAsia'].flatMap((name) => fonts?.[name] ?? []);
  const [raised, spacing] = [halfPoints(value('position')), twips(value('spacing'))];
  const ink = colour === 'auto' ? 'auto' : colourOf(colour);
  return {
    ...(vanish === undefined ? {} : { vanish }),
    ...(strike === undefined ? {} : { strike }),
    ...(ink === undefined ? {} : { ink }),
    ...(size === undefined ? {} : { size: Number(size) }),
    ...(width === undefined ? {} : { width: Number.parseFloat(width) }),
    ...(raised === undefined ? {} : { raised }),
    ...(spacing === undefined ? {} : { spacing }),
    ...(named.length === 0 ? {} : { symbols: named.some(isSymbolFont) }),
    ...(child(properties, 'eastAsianLayout')?.attributes['vert'] === undefined ? {} : { turned: true }),
    ...groundOf(properties),
  };
}

/** A height, which counts in half points unless it names its unit. */
function halfPoints(text: string | undefined): number | undefined {
  const length = twips(text);
  return length === undefined ? undefined : /[a-z]$/.test(text ?? '') ? length / 10 : length;
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
export function hidingsOf(look: Look): readonly Hiding[] {
  const { vanish, ink, size = 22, strike, ground = WHITE, width = 100, raised = 0, spacing = 0 } = look;
  return [
    ...(vanish ? (['vanish'] as const) : []),
    // An automatic colour turns white on a dark ground.
    ...(ink !== undefined && ink !== 'auto' && isUnseen(ink, ground) ? (['colour'] as const) : []),
    ...(size < 8 ? (['size'] as const) : []),
    ...(strike ? (['strike'] as const) : []),
    ...(width < 60 || spacing < -30 ? (['narrow'] as const) : []),
    ...(width > 200 || spacing > 400 ? (['wide'] as const) : []),
    ...(Math.abs(raised) > size ? (['raised'] as const) : []),
    ...(isOffPage(look) ? (['off'] as const) : []),
    ...(look.framed ? (['framed'] as const) : []),
    ...(look.turned ? (['turned'] as const) : []),
    ...(look.symbols ? (['symbols'] as const) : []),
  ];
}
