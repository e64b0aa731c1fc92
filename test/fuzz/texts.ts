import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { placeOf } from '../../src/layout/paths.ts';
import { generateRepository } from '../oracle/generate.ts';

/** A file to be read: where it stands and its bytes. */
export interface Candidate {
  readonly made: 'soup' | 'spoiled' | 'bytes';
  readonly file: string;
  readonly bytes: Uint8Array;
}

const root = new URL('../../', import.meta.url).pathname;

/** Files that clerks could have written: fixtures of the rules, generated repositories, and small files of the sample. */
const seeds: readonly { readonly file: string; readonly text: string }[] = [
  ...yamlBelow('test/rules'),
  ...yamlBelow('data'),
  ...Array.from({ length: 8 }, (_, seed) => Object.entries(generateRepository(seed).files)).flatMap((files) =>
    files.map(([file, text]) => ({ file, text })),
  ),
].filter(({ file, text }) => placeOf(file) !== undefined && text.length < 3000);

function yamlBelow(folder: string): { file: string; text: string }[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.yaml'))
    .map((entry) => {
      const whole = join(entry.parentPath, entry.name).slice(root.length).replaceAll('\\', '/');
      return { file: whole.slice(whole.indexOf('data/')), text: readFileSync(join(root, whole), 'utf8') };
    });
}

const PIECES = [
  ...[
    'a',
    'b',
    'HAV-0001',
    'PT-001',
    '2016-03-10',
    '26/03/2016',
    '6.000',
    '6000',
    'true',
    'null',
    '~',
    'Ấp 1',
    'có: dấu',
    '<<',
    '=',
    '0x1F',
    '1e3',
  ],
  ...[': ', ':', '- ', '-', '  ', '    ', ' ', '\n', '\n', '\n  ', '\n    ', '\n- ', '\n  - ', '\t', '\r\n', '\r'],
  ...[
    '"',
    "'",
    '{',
    '}',
    '[',
    ']',
    ', ',
    ',',
    '#',
    ' #',
    '&x ',
    '*x',
    '!t ',
    '|',
    '|-',
    '>+',
    '? ',
    '%',
    '@',
    '`',
    '---',
    '...',
    '\\',
    '\\n',
    '"\\ud800"',
    '\\x1b',
  ],
  ...[
    '\u0000',
    '\u001b[31m',
    '\u007f',
    '\u0085',
    '\u00a0',
    '\u00ad',
    '\u200b',
    '\u200d',
    '\u202e',
    '\u2028',
    '\ufeff',
    '\ufffd',
    '\u{1f600}',
    'e\u0302\u0303',
    '__proto__',
    'constructor',
  ],
];
const piece = fc.constantFrom(...PIECES);
const somewhere = fc.constantFrom(...seeds);

const encoder = new TextEncoder();

/** What is made of YAML's own signs, put where any file may stand. */
const soup: fc.Arbitrary<Candidate> = fc
  .tuple(somewhere, fc.array(piece, { maxLength: 40 }))
  .map(([{ file }, pieces]) => ({ made: 'soup', file, bytes: encoder.encode(pieces.join('')) }));

type Slip = (text: string, at: number, other: number, what: string) => string;

/** What hands, editors and programs do to a file. */
const SLIPS: readonly Slip[] = [
  (text, at, _other, what) => text.slice(0, at) + what + text.slice(at),
  (text, at, other) => text.slice(0, at) + text.slice(at + 1 + (other % 12)),
  (text, at, _other, what) => text.slice(0, at) + what + text.slice(at + 1),
  (text, at) => text.slice(0, at),
  (text, at, other) => lines(text, (all) => all.splice(at % all.length, 1 + (other % 3))),
  (text, at, other) => lines(text, (all) => all.splice(at % all.length, 0, all[other % all.length] ?? '')),
  (text, at, other) =>
    lines(text, (all) => all.splice(at % all.length, 1, `${' '.repeat(other % 6)}${(all[at % all.length] ?? '').trimStart()}`)),
  (text, at, other) =>
    lines(text, (all) => ([all[at % all.length], all[other % all.length]] = [all[other % all.length] ?? '', all[at % all.length] ?? ''])),
  (text, at) => lines(text, (all) => all.splice(at % all.length, 1, (all[at % all.length] ?? '').replace(/: (.*)$/, ': "$1"'))),
  (text, at) => lines(text, (all) => all.splice(at % all.length, 1, (all[at % all.length] ?? '').replace(/["']/g, ''))),
  (text) => text.replaceAll('\n', '\r\n'),
  (text) => text.normalize('NFD'),
  (text) => `\ufeff${text}`,
];

function lines(text: string, change: (all: string[]) => unknown): string {
  const all = text.split('\n');
  change(all);
  return all.join('\n');
}

const spoiled: fc.Arbitrary<Candidate> = fc
  .tuple(somewhere, fc.array(fc.tuple(fc.nat(SLIPS.length - 1), fc.nat(3000), fc.nat(3000), piece), { minLength: 1, maxLength: 4 }))
  .map(([{ file, text }, slips]) => ({
    made: 'spoiled',
    file,
    bytes: encoder.encode(
      slips.reduce((now, [which, at, other, what]) => (SLIPS[which] as Slip)(now, at % (now.length + 1), other, what), text),
    ),
  }));

const bytes: fc.Arbitrary<Candidate> = fc
  .tuple(somewhere, fc.uint8Array({ maxLength: 60 }), fc.nat(3000), fc.boolean())
  .map(([{ file, text }, noise, at, alone]) => {
    const own = encoder.encode(text);
    const cut = at % (own.length + 1);
    return { made: 'bytes', file, bytes: alone ? noise : new Uint8Array([...own.slice(0, cut), ...noise, ...own.slice(cut)]) };
  });

/** Any file at all; mostly such as could have been meant. */
export const candidate = fc.oneof({ weight: 3, arbitrary: soup }, { weight: 6, arbitrary: spoiled }, { weight: 1, arbitrary: bytes });
