import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainText } from '../../src/render/github/plain-text.ts';
import { visible } from '../../src/render/visible.ts';
import { copyOfData, hoi, scratch } from '../cli/run-hoi.ts';
import { checked } from './golden.ts';

const HERE = import.meta.dirname;
const golden = (name: string) => readFileSync(join(HERE, 'golden', name), 'utf8');
const schema = JSON.parse(readFileSync(join(HERE, 'sarif-2.1.0.schema.json'), 'utf8'));
const validSarif = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(schema);

/** Texts that try to be something else: a command, a tag, a colour, a link, a turn of direction. */
const hostile = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({
    unit: fc.constantFrom(
      ...'|`<>&:@#[]()!\\*_~$%,"\n\r\t\u0000\u001b\u009b\u202e\u200b\ud800\ufeff\ufffe',
      '::',
      '##[',
      '\u001b[31m',
      ']]>',
    ),
  }),
);

/** A repository in which a chapter's name and a member's sex are the texts. */
function repository(text: string): string {
  const folder = copyOfData();
  const file = join(folder, 'data/hoi-co-so/xa-hang-vinh/hoi-vien.yaml');
  writeFileSync(
    file,
    readFileSync(file, 'utf8').replace('gioi_tinh: nam', () => `gioi_tinh: ${JSON.stringify(text)}`),
  );
  return folder;
}

describe('the golden outputs (npm run bless)', () => {
  it('hold a finding of every sort', () => {
    const { counts, findings, unread } = JSON.parse(golden('vi.json'));
    expect(counts.error).toBeGreaterThan(8);
    expect(counts.warning).toBeGreaterThan(0);
    expect(findings.some(({ related }: { related: unknown[] }) => related.length > 0)).toBe(true);
    expect(unread.length).toBeGreaterThan(1);
  });

  it('say the same in every format', () => {
    for (const lang of ['vi', 'en']) {
      const { findings } = JSON.parse(golden(`${lang}.json`)) as { findings: { code: string; message: string; hint: string }[] };
      const { runs } = JSON.parse(golden(`${lang}.sarif`));
      expect(runs[0].results.map(({ ruleId }: { ruleId: string }) => ruleId)).toEqual(findings.map(({ code }) => code));
      expect(golden(`${lang}.github.txt`).trim().split('\n')).toHaveLength(findings.length);
      for (const { message, hint } of findings) {
        expect(golden(`${lang}.txt`)).toContain(message);
        expect(golden(`${lang}.txt`)).toContain(hint);
        expect(golden(`${lang}.github.txt`)).toContain(message.replaceAll('%', '%25'));
      }
    }
  });
});

describe('--format github', () => {
  it('puts errors first, since GitHub shows ten of a kind', () => {
    const levels = golden('vi.github.txt')
      .trim()
      .split('\n')
      .map((line) => /^::(\w+) /.exec(line)?.[1]);
    expect(levels).toEqual([...levels].sort());
    expect(new Set(levels)).toEqual(new Set(['error', 'warning']));
  });

  it('appends a summary to the file that GitHub names, and prints the annotations alone', async () => {
    const summary = join(scratch(), 'summary.md');
    writeFileSync(summary, '# trước\n');
    const out = await checked(join(HERE, 'broken'), summary, '--format', 'github');
    expect(out).toBe(golden('vi.github.txt'));
    await expect(readFileSync(summary, 'utf8')).toMatchFileSnapshot('golden/vi.summary.md');
    writeFileSync(summary, '');
    await checked(join(HERE, 'broken'), summary, '--format', 'github', '--lang', 'en');
    await expect(readFileSync(summary, 'utf8')).toMatchFileSnapshot('golden/en.summary.md');
  });

  it('keeps the summary within what GitHub takes, and says what is left out', async () => {
    const folder = copyOfData();
    const file = join(folder, 'data/hoi-co-so/xa-hang-vinh/hoi-vien.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll(/gioi_tinh: .*/g, `gioi_tinh: ${'x<@'.repeat(150)}`));
    const summary = join(folder, 'summary.md');
    writeFileSync(summary, '');
    await checked(folder, summary, '--format', 'github');
    const text = readFileSync(summary, 'utf8');
    expect(Buffer.byteLength(text)).toBeLessThan(1024 * 1024);
    expect(text).toMatch(/Còn \d+ mục nữa không liệt kê ở đây/);
  });

  it('cannot be made to say something else: every line is one command, and no text of the data begins another', async () => {
    for (const text of fc.sample(hostile, { seed: 155, numRuns: 40 })) {
      const { out } = await hoi(repository(text), 'check', '--format', 'github');
      for (const line of out.split('\n').slice(0, -1)) {
        expect(line).toMatch(/^::(error|warning|notice) file=[^:]+::[^\r]*$/);
        expect(visible(line)).toBe(line);
        expect(line).not.toContain('\t');
      }
    }
  });
});

describe('text in the summary', () => {
  it('means nothing to Markdown, HTML or GitHub', () => {
    const safe = /^(?:&#\d+;|[A-Za-z0-9 ,./;?%-]|(?!\p{ASCII})[^\p{C}\p{Zl}\p{Zp}])*$/u;
    fc.assert(
      fc.property(hostile, (text) => {
        expect(plainText(text)).toMatch(safe);
      }),
      { seed: 155, numRuns: 2000 },
    );
    for (const raw of ['@a #1 GH-2 www.x :: :x:', '[x](javascript:alert(1))', '**b**', '<script>', '\u001b[31m'])
      expect(plainText(raw)).not.toMatch(/@|(?<!&)#\d|GH-|www\.|:|\]\(|\*\*|</);
  });
});

describe('--format sarif', () => {
  it.each(['vi.sarif', 'en.sarif'])('%s is valid by the official schema', (name) => {
    const valid = validSarif(JSON.parse(golden(name)));
    expect(validSarif.errors).toBeNull();
    expect(valid).toBe(true);
  });

  it('is valid over clean data, and whatever the data holds', async () => {
    for (const folder of [copyOfData(), ...fc.sample(hostile, { seed: 7, numRuns: 20 }).map(repository)]) {
      const { out } = await hoi(folder, 'check', '--format', 'sarif');
      expect(validSarif(JSON.parse(out)), JSON.stringify(validSarif.errors)).toBe(true);
      expect(out).toBe(visible(out));
    }
  });

  it('has fingerprints that do not move with the lines above', async () => {
    const folder = copyOfData();
    const file = join(folder, 'data/hoi-co-so/xa-hang-vinh/hoi-vien.yaml');
    const text = readFileSync(file, 'utf8').replace('gioi_tinh: nam', 'gioi_tinh: trai');
    const prints = async () => JSON.parse((await hoi(folder, 'check', '--format', 'sarif')).out).runs[0].results[0];
    writeFileSync(file, text);
    const before = await prints();
    writeFileSync(file, `# thêm\n\n${text}`);
    const after = await prints();
    expect(after.partialFingerprints).toEqual(before.partialFingerprints);
    expect(after.locations[0].physicalLocation.region.startLine).toBe(before.locations[0].physicalLocation.region.startLine + 2);
  });

  it('encodes paths', async () => {
    const folder = copyOfData();
    mkdirSync(join(folder, 'data/hoi-co-so/Xã Hàng Vịnh #1'));
    writeFileSync(join(folder, 'data/hoi-co-so/Xã Hàng Vịnh #1/hoi-vien.yaml'), 'a: 1\n');
    expect((await hoi(folder, 'check', '--format', 'sarif')).out).toContain(
      '"uri": "data/hoi-co-so/X%C3%A3%20H%C3%A0ng%20V%E1%BB%8Bnh%20%231/hoi-vien.yaml"',
    );
  });
});

describe('--format junit', () => {
  it('counts a test for every file and a failure for every file with errors', () => {
    const { findings, files } = JSON.parse(golden('vi.json')) as { findings: { file: string; severity: string }[]; files: number };
    const failing = new Set(findings.filter(({ severity }) => severity === 'error').map(({ file }) => file));
    const xml = golden('vi.xml');
    const tests = Number(/tests="(\d+)"/.exec(xml)?.[1]);
    expect(xml.match(/<testcase /g)).toHaveLength(tests);
    expect(tests).toBeGreaterThanOrEqual(files);
    expect(xml).toContain(`failures="${failing.size}"`);
    expect(xml.match(/<failure /g)).toHaveLength(findings.filter(({ severity }) => severity === 'error').length);
  });

  const xmllint = spawnSync('xmllint', ['--version']).error === undefined;
  if (!xmllint) console.warn('xmllint is missing: JUnit XML is not parsed (Debian: libxml2-utils)');
  it.skipIf(!xmllint)('is XML, whatever the data holds', async () => {
    const folder = scratch();
    for (const [index, text] of ['', ...fc.sample(hostile, { seed: 155, numRuns: 30 })].entries()) {
      const file = join(folder, `${index}.xml`);
      writeFileSync(file, (await hoi(index === 0 ? join(HERE, 'broken') : repository(text), 'check', '--format', 'junit')).out);
      execFileSync('xmllint', ['--noout', file], { stdio: 'pipe' });
    }
  });
});

describe('what is printed', () => {
  it('never holds a character that commands a terminal, in any format', async () => {
    for (const text of ['\u001b]0;x\u0007', '\u202eabc', 'a\u200bb', '\u009b31m', 'x\u0000']) {
      const folder = repository(text);
      for (const format of ['pretty', 'json', 'github', 'sarif', 'junit']) {
        const { out, err } = await hoi(folder, 'check', '--format', format);
        expect(visible(out), format).toBe(out);
        expect(visible(err), format).toBe(err);
      }
    }
  });

  it('--json and --format are one or the other', async () => {
    const ran = await hoi(copyOfData(), 'check', '--json', '--format', 'sarif');
    expect(ran).toMatchObject({ code: 2, out: '' });
    expect(ran.err).toContain('không dùng');
  });
});
