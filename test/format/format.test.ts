import { readdirSync, readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { formatText } from '../../src/format/format.ts';
import { compose } from '../../src/source/compose.ts';
import { generateRepository } from '../oracle/generate.ts';
import { cases } from './cases.ts';

const root = new URL('../../', import.meta.url).pathname;
const ours = readdirSync(`${root}data`, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.yaml'))
  .map((file) => ({ file: `data/${file.replaceAll('\\', '/')}`, text: readFileSync(`${root}data/${file}`, 'utf8') }));
const generated = Array.from({ length: 12 }, (_, seed) => Object.entries(generateRepository(seed).files)).flatMap((files) =>
  files.map(([file, text]) => ({ file, text })),
);
const all = [...ours, ...generated].filter(({ file, text }) => file.startsWith('data/') && text.length < 40_000);

/** The canonical text; fails where there is none. */
function canonical(text: string, file: string): string {
  const formatted = formatText(text, file);
  if (formatted === undefined) throw new Error(`no canonical form of ${file}:\n${text}`);
  return formatted;
}

/** What a text says; undefined when it is no YAML of ours. */
function dataOf(text: string): unknown {
  try {
    const { value, oddities } = compose(text);
    return oddities.length === 0 ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Every comment, in no order. */
function comments(text: string): string[] {
  return (text.match(/(?<=^|\s)# ✎.*$/gm) ?? []).sort();
}

describe.each(cases)('$name', ({ file, before, laidOut }) => {
  it('is written as its author would want it', () => {
    expect(canonical(before, file)).toBe(laidOut());
  });

  it('stays so', () => {
    expect(formatText(laidOut(), file)).toBe(laidOut());
  });
});

describe('the canonical form', () => {
  it('is what the data of Năm Căn is written in', () => {
    for (const { file, text } of ours) expect(formatText(text, file), file).toBe(text);
  });

  it('takes line ends of Windows, a byte order mark, decomposed letters and a missing last line end', () => {
    const text = 'phien_ban: 1\nten: Hội Chữ thập đỏ   # tên\n';
    expect(formatText(`\uFEFF${text.normalize('NFD').replaceAll('\n', '\r\n').trimEnd()}`, 'data/hoi.yaml')).toBe(text);
  });

  it('is refused, not guessed, where the layout is too unusual', () => {
    for (const text of ['? a\n: 1\n', '&x a: 1\n', 'a: !t 1\n', 'a: [b: 1]\n', '%YAML 1.2\n---\na: 1\n'])
      expect(formatText(text, 'data/hoi.yaml'), text).toBeUndefined();
  });

  it('says the same, keeps every comment and stays, however the file was laid out', () => {
    const layout = fc.record({
      which: fc.nat(all.length - 1),
      indent: fc.constantFrom(1, 2, 3, 4, 7),
      indentSeq: fc.boolean(),
      lineWidth: fc.constantFrom(0, 25, 80),
      flow: fc.boolean(),
      quotes: fc.constantFrom('PLAIN', 'QUOTE_SINGLE', 'QUOTE_DOUBLE', 'BLOCK_FOLDED', 'BLOCK_LITERAL'),
      shuffle: fc.infiniteStream(fc.nat(1 << 20)),
      remarks: fc.array(
        fc.record({ line: fc.nat(500), own: fc.boolean(), column: fc.nat(9), words: fc.stringMatching(/^[a-zàạ:#'" -]{0,12}$/) }),
        {
          maxLength: 12,
        },
      ),
    });
    let formatted = 0;
    fc.assert(
      fc.property(layout, (how) => {
        const { file, text } = all[how.which] as (typeof all)[number];
        const value = shuffled(compose(text).value, how.shuffle);
        const laidOut = stringify(value, {
          schema: 'failsafe',
          indent: how.indent,
          indentSeq: how.indentSeq,
          lineWidth: how.lineWidth,
          collectionStyle: how.flow ? 'flow' : 'any',
          defaultStringType: how.quotes as 'PLAIN',
          defaultKeyType: 'PLAIN',
        });
        // The writer sometimes breaks a quoted text in deep brackets, and empty texts read as none.
        if (!isDeepStrictEqual(dataOf(laidOut), value)) return;
        const remarked = withRemarks(laidOut, how.remarks);
        const once = canonical(remarked, file);
        expect(compose(once).value).toEqual(compose(remarked).value);
        expect(comments(once)).toEqual(comments(remarked));
        expect(canonical(once, file)).toBe(once);
        formatted += 1;
      }),
      { numRuns: 400, seed: 155 },
    );
    expect(formatted).toBeGreaterThan(300);
  });

  it('changes in one line when one value changes', () => {
    fc.assert(
      fc.property(fc.nat(all.length - 1), fc.nat(), (which, nth) => {
        const { file, text } = all[which] as (typeof all)[number];
        const before = canonical(text, file);
        const values: [number, number][] = [];
        compose(before, (path, [start, end], key) => {
          if (path.length > 0 && key?.[0] !== start && /^[\p{L}\p{N}]/u.test(before.slice(start, end))) values.push([start, end]);
        });
        const at = values[nth % Math.max(1, values.length)];
        if (!at) return;
        const after = canonical(`${before.slice(0, at[0])}9${before.slice(at[1])}`, file);
        const lines = after.split('\n');
        expect(before.split('\n').filter((line, index) => line !== lines[index])).toHaveLength(before.slice(...at) === '9' ? 0 : 1);
        expect(lines).toHaveLength(before.split('\n').length);
      }),
      { numRuns: 400, seed: 155 },
    );
  });
});

/** The same data with the keys of every map in another order. */
function shuffled(value: unknown, numbers: Iterator<number>): unknown {
  if (Array.isArray(value)) return value.map((one) => shuffled(one, numbers));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, inner]) => ({ key, inner, at: numbers.next().value as number }))
      .sort((a, b) => a.at - b.at)
      .map(({ key, inner }) => [key, shuffled(inner, numbers)]),
  );
}

/** The text with remarks where they change no value. */
function withRemarks(text: string, remarks: readonly { line: number; own: boolean; column: number; words: string }[]): string {
  const value = dataOf(text);
  return remarks.reduce((before, { line, own, column, words }, index) => {
    const lines = before.split('\n');
    const at = line % lines.length;
    const remark = `# ✎${index} ${words}`;
    if (own) lines.splice(at, 0, `${' '.repeat(column)}${remark}`);
    else lines[at] = `${lines[at]}${' '.repeat(column + 1)}${remark}`;
    const after = lines.join('\n');
    return isDeepStrictEqual(dataOf(after), value) ? after : before;
  }, text);
}
