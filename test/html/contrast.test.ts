import { expect, it } from 'vitest';
import { styleSheet } from '../../src/render/html/style.ts';

/** Pairs of text and ground that the style sheet brings together; charts are text and lines too, which axe does not look at. */
const TEXTS: readonly (readonly [ink: string, ground: string])[] = [
  ...['ink', 'muted', 'link', 'good', 'bad', 'target', 'bad-ink'].map((ink) => [ink, 'page'] as const),
  ...['ink', 'muted', 'link'].map((ink) => [ink, 'ground'] as const),
  ...['good', 'late', 'bad'].map((ground) => ['on-bar', ground] as const),
  ['good-ink', 'good-ground'],
  ['bad-ink', 'bad-ground'],
  ['warn-ink', 'warn-ground'],
];
const LINES: readonly (readonly [string, string])[] = [
  ...['good', 'late', 'bad', 'accent', 'target', 'focus'].map((line) => [line, 'page'] as const),
  ['target', 'track'],
];

const [light, dark] = [...styleSheet({ lang: 'vi', year: 2016, stamps: [] }).matchAll(/:root \{([^}]*)\}/g)].map(
  ([, body = '']) => new Map([...body.matchAll(/--([\w-]+): (#[0-9a-f]{3,6})/g)].map(([, name = '', colour = '']) => [name, colour])),
);

it.each([
  ['light', light],
  ['dark', dark],
] as const)('in the %s scheme every text has a contrast of 4.5, every line of 3 (WCAG AA)', (_, colours) => {
  const told = (pairs: typeof TEXTS, least: number) =>
    pairs.flatMap(([one, other]) => {
      const ratio = contrast(colours?.get(one) ?? '', colours?.get(other) ?? '');
      return ratio >= least ? [] : [`${one} on ${other}: ${ratio.toFixed(2)}`];
    });
  expect(colours?.size).toBe(20);
  expect(told(TEXTS, 4.5)).toEqual([]);
  expect(told(LINES, 3)).toEqual([]);
});

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

/** Relative luminance of WCAG 2. */
function luminance(colour: string): number {
  const hex = colour.length === 4 ? [...colour.slice(1)].map((digit) => digit + digit).join('') : colour.slice(1);
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
