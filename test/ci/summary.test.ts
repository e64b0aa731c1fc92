import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const script = fileURLToPath(new URL('../../scripts/pr-summary.mjs', import.meta.url));
const hostile = JSON.parse(readFileSync(join(import.meta.dirname, 'hostile.json'), 'utf8')) as Record<string, unknown>;

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'hoi-summary-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What the script makes of a document (or of a text that is none) and of what hoi said on stderr. */
function summarise(document: unknown, said?: string): { text: string; code: number | null } {
  const files = ['findings.json', ...(said === undefined ? [] : ['hoi.err'])].map((name) => join(folder, name));
  writeFileSync(files[0] as string, typeof document === 'string' ? document : JSON.stringify(document));
  if (said !== undefined) writeFileSync(files[1] as string, said);
  const { stdout, stderr, status } = spawnSync(process.execPath, [script, ...files], { encoding: 'utf8', maxBuffer: 1 << 24 });
  expect(stderr).toBe('');
  return { text: stdout, code: status };
}

function finding(message: string, severity = 'error'): Record<string, unknown> {
  return { code: 'H001', severity, file: message, start: { line: 1, column: 1 }, message, hint: message };
}

/** Text as the script lets it through: entities, harmless ASCII, letters; nothing invisible but its own zero-width spaces' entities. */
const SAFE = String.raw`(?:&#\d+;|[A-Za-z0-9 ,./;?%-]|[^\p{C}\p{Zl}\p{Zp}\x00-\x7f])*`;
const ROW = new RegExp(`^\\| <code>${SAFE}</code>, dòng 1, cột 1 \\| ✘ lỗi H001 \\| ${SAFE} \\| ${SAFE} \\|$`, 'u');

describe('the job summary', () => {
  it('shows hostile data as plain text', async () => {
    const { text, code } = summarise(hostile, 'hoi: không đọc được data/x\n::error::y @everyone\n');
    expect(code).toBe(0);
    for (const raw of [
      '::',
      '##[',
      '@',
      '<img',
      '<script',
      '<b>',
      '<h1>',
      '](',
      '![',
      '\u001b',
      '\u202e',
      '\u200b',
      '\ufeff',
      '\r',
      '**',
    ]) {
      expect(text, raw).not.toContain(raw);
    }
    expect(text.match(/^\|.*\|$/gm)).toHaveLength(2 + (hostile['findings'] as unknown[]).length);
    await expect(text).toMatchFileSnapshot('hostile.md');
  });

  it('lets no text out of its cell, whatever it is', () => {
    const texts = fc.sample(
      fc.oneof(fc.string({ unit: 'binary' }), fc.string(), fc.string({ unit: fc.constantFrom(...'|`<>&:@#[]()!\\*_~$\n\r\u001b\u202e') })),
      {
        seed: 155,
        numRuns: 200,
      },
    );
    const rows = summarise({ ...hostile, findings: texts.map((text) => finding(text)) })
      .text.split('\n')
      .filter((line) => line.startsWith('| <'));
    expect(rows).toHaveLength(200);
    for (const row of rows) expect(row).toMatch(ROW);
  });

  it('keeps a zero-width space between a sign and what would give it a meaning on GitHub', () => {
    const { text } = summarise({ ...hostile, findings: [finding('@a #1 GH-2 www.x :: :x:')] });
    for (const broken of ['&#64;&#8203;a', '&#35;&#8203;1', 'GH&#8203;-2', 'www&#8203;.x', '&#58;&#8203;&#58;', '&#58;&#8203;x'])
      expect(text).toContain(broken);
  });

  it('cuts a long text at 300 characters, counted before the escapes', () => {
    const { text } = summarise({ ...hostile, findings: [finding('ộ'.repeat(301)), finding('ộ'.repeat(300))] });
    expect(text).toContain(`| ${'ộ'.repeat(300)}… |`);
    expect(text).toContain(`| ${'ộ'.repeat(300)} |`);
  });

  it('lists 200 findings, errors first, and counts the rest', () => {
    const { text } = summarise({
      ...hostile,
      findings: [...Array(150).fill(finding('nhẹ', 'warning')), ...Array(150).fill(finding('nặng'))],
    });
    expect(text).toContain('## ✘ 150 lỗi, 150 cảnh báo\n');
    expect(text.match(/\| nặng \| nặng \|$/gm)).toHaveLength(150);
    expect(text.match(/\| nhẹ \| nhẹ \|$/gm)).toHaveLength(50);
    expect(text).toContain('Còn 100 mục nữa');
  });

  it("stays below GitHub's 1 MiB and says what it left out", () => {
    const long = '\u202e'.repeat(300);
    const { text, code } = summarise(
      { ...hostile, findings: Array(250).fill(finding(long)), unread: Array(50).fill(long) },
      `${long}\n`.repeat(50),
    );
    expect(code).toBe(0);
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(1024 * 1024);
    expect(text).toMatch(/Còn \d+ mục nữa/);
    expect(text).toContain('và 30 tệp nữa');
    expect(text).toContain('và 30 dòng nữa');
    const promises = Array.from({ length: 400 }, (_, index) => ({
      kind: `${long}${index % 20}`,
      chapter: long,
      due: `${index % 20}`,
      state: 'late',
    }));
    const cut = summarise({ ...hostile, deadlines: promises }).text;
    expect(Buffer.byteLength(cut)).toBeLessThanOrEqual(1024 * 1024);
    expect(cut).toContain('Bản tóm tắt bị cắt ở đây');
  });

  it('says that clean data is clean', () => {
    expect(summarise({ ...hostile, findings: [] }).text).toContain('## ✔ Dữ liệu không có lỗi\n');
    expect(summarise({ ...hostile, findings: [finding('x', 'warning')] }).text).toContain('## ✔ Dữ liệu không có lỗi, 1 cảnh báo\n');
  });

  it.each([
    ['no JSON', 'x', 'không phải là JSON'],
    ['nothing', '', 'không phải là JSON'],
    ['another version', { version: 2, findings: [] }, 'không đúng dạng'],
    ['no findings', { version: 1 }, 'không đúng dạng'],
    ['null', 'null', 'không đúng dạng'],
    ['findings that are none', { version: 1, findings: [null] }, 'không đúng dạng'],
  ])('ends with 2 and one clear line for %s', (_, document, words) => {
    const { text, code } = summarise(document);
    expect(code).toBe(2);
    expect(text).toMatch(/^## ✘ Chưa kiểm tra được dữ liệu: .*\n$/);
    expect(text).toContain(words);
  });

  it('ends with 2 when there is no file, and when none is named', () => {
    for (const args of [[join(folder, 'none.json')], []]) {
      const { status, stdout } = spawnSync(process.execPath, [script, ...args], { encoding: 'utf8' });
      expect(status).toBe(2);
      expect(stdout).toMatch(/^## ✘ Chưa kiểm tra được dữ liệu: .*\n$/);
    }
  });
});
