import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { compose } from '../../src/source/compose.ts';
import { readPlain } from '../../src/source/plain.ts';
import { generateRepository } from '../oracle/generate.ts';

/** The plain reader may decline; what it reads, the full reader reads too, without any oddity. */
function agree(text: string): boolean {
  const plain = readPlain(text);
  if (plain === undefined) return false;
  expect({ text, ...compose(text) }).toEqual({ text, value: plain, oddities: [] });
  return true;
}

const data = fileURLToPath(new URL('../../data', import.meta.url));
const texts = readdirSync(data, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.yaml'))
  .map((file) => readFileSync(`${data}/${file}`, 'utf8'));

describe('the two readers of YAML agree', () => {
  it('on the data of Năm Căn, nearly all of which is plain', () => {
    expect(texts.filter((text) => !agree(text)).length).toBeLessThan(texts.length / 20);
  });

  it('with the yaml package, as a third', () => {
    for (const text of texts) expect(compose(text).value).toEqual(parse(text, { schema: 'failsafe' }));
  });

  it('on generated repositories in mixed styles', () => {
    let read = 0;
    for (let seed = 0; seed < 60; seed += 1) for (const text of Object.values(generateRepository(seed).files)) read += agree(text) ? 1 : 0;
    expect(read).toBeGreaterThan(500);
  });

  it('on small texts made of everything that YAML cares about', () => {
    const piece = fc.constantFrom(
      'a',
      'b: ',
      'c:',
      '- ',
      '-',
      '  ',
      ' ',
      '\n',
      '\n  ',
      '\n    ',
      '\n- ',
      '"',
      "'",
      '{',
      '}',
      '[',
      ']',
      ', ',
      ',',
      ':',
      ': ',
      '#',
      ' #',
      '&x',
      '*x',
      '!t',
      '|',
      '>',
      '?',
      '? ',
      '%',
      '@',
      '`',
      '~',
      'null',
      '6000',
      '-5',
      '---',
      '...',
      '<<',
      '=',
      'ấp',
      '\r\n',
      '__proto__: 1',
      '"x"',
      "'y'",
      '{a: 1}',
      '[a, b]',
      '1:2',
      'x: y',
    );
    let read = 0;
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
        try {
          read += agree(pieces.join('')) ? 1 : 0;
        } catch (error) {
          // What is no YAML at all must not be read as plain.
          if ((error as Error).name === 'YAMLException')
            throw new Error(`read although it is not YAML: ${JSON.stringify(pieces.join(''))}`);
          throw error;
        }
      }),
      { numRuns: 30_000, seed: 155 },
    );
    expect(read).toBeGreaterThan(200);
  });

  it('on real files with a slip somewhere', () => {
    const slips = ['', ' ', '  ', ':', ': ', '#', ' #', '"', "'", '{', '}', '[', ',', '-', '- ', '\n', '\n\n', '&', '*', '!', '|', '\r'];
    fc.assert(
      fc.property(
        fc.nat(texts.length - 1),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.nat(3),
        fc.constantFrom(...slips),
        (index, where, removed, slip) => {
          const text = (texts[index] ?? '').slice(0, 3_000);
          const at = Math.floor(where * text.length);
          const spoiled = text.slice(0, at) + slip + text.slice(at + removed);
          if (readPlain(spoiled) !== undefined) agree(spoiled);
        },
      ),
      { numRuns: 6_000, seed: 155 },
    );
  });
});
