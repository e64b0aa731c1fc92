import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { renderDocument } from '../../src/render/docx/document.ts';
import { type Report, text } from '../../src/report/model.ts';
import { reopen, textOf } from './read.ts';
import { reportOf as plainReport, templates } from './sample.ts';
import { faultIn } from './xml.ts';

const installed = spawnSync('soffice', ['--version']).status === 0;
const folder = mkdtempSync(join(tmpdir(), 'hoi-docx-'));

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Any text, and the kinds that break a writer of XML or of Markdown. */
const nasty = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({
    unit: fc.constantFrom(
      ...'<>&"\'{}[]|*_#`~!@\\-+=:./123 \n\t',
      '\u0000',
      '\u0001',
      '\u001f',
      '\u0085',
      '\ufffe',
      '\ud800',
      '\udfff',
      '\ue000',
      '\ue001',
      '\u2028',
      '😀',
      'ệ',
    ),
    maxLength: 40,
  }),
  fc.constantFrom(
    'x'.repeat(3000),
    '<hoi-drawn/>',
    '{dashes-0}',
    ']]>',
    '<!--',
    '\ue0000\ue001',
    '&amp;',
    '&#0;',
    '- ',
    '1. ',
    '# ',
    '> a',
    '    code',
    '---',
    '<br>',
  ),
);

test('any text gives a well-formed document that says it', async () => {
  await fc.assert(
    fc.asyncProperty(nasty, nasty, nasty, async (one, other, third) => {
      const word = reopen(await renderDocument(spoiled(one, other, third), templates));
      for (const [name, xml] of word.parts) expect(faultIn(xml), name).toBeUndefined();
      const letters = (words: string) => words.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();
      // Underneath escapes and markup no letter or digit of the data gets lost.
      const said = letters(textOf(word.body));
      for (const words of [one, other, third]) expect(said).toContain(letters(words));
    }),
    { numRuns: 40 },
  );
});

/** A report with three texts of the data in every place that takes one. */
function spoiled(one: string, other: string, third: string): Report {
  const base = plainReport({ name: one, superior: other, signatory: third, placeName: one, number: other, recipients: [third] });
  const voices = [{ name: one, items: [other, third] }];
  const [sheet, ...rest] = base.sheets;
  const [table] = sheet?.tables ?? [];
  if (!sheet || !table) throw new Error('the sample has no tables');
  const rows = table.rows.map((row) => row.map((cell, index) => (index === 1 ? text(`${one} ${other}`) : cell)));
  return {
    ...base,
    planTitle: third,
    stamps: [one],
    notReported: [other],
    tasks: [{ id: one, text: other, planned: 1, done: 1, own: [third] }],
    prose: { ...base.prose, guidance: [one, other], models: [third], chapterModels: voices, strengths: [one], proposals: [other, third] },
    sheets: [{ ...sheet, title: third, tables: [{ ...table, title: one, notes: [other], rows }] }, ...rest],
  };
}

test('LibreOffice reads it and makes a PDF of it', (ctx) => {
  if (!installed) {
    console.warn('soffice is not installed: the Word report was NOT opened by another program');
    return ctx.skip('soffice is not installed');
  }
  return renderDocument(plainReport(), templates).then((bytes) => {
    writeFileSync(join(folder, 'bao-cao.docx'), bytes);
    const ran = spawnSync('soffice', [
      `-env:UserInstallation=file://${folder}/profile`,
      '--headless',
      '--convert-to',
      'pdf',
      '--outdir',
      folder,
      join(folder, 'bao-cao.docx'),
    ]);
    expect(ran.status).toBe(0);
    const pdf = readFileSync(join(folder, 'bao-cao.pdf'), 'latin1');
    expect(pdf.startsWith('%PDF-')).toBe(true);
    // The text and seven annexes.
    expect(pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0).toBeGreaterThanOrEqual(8);
  });
}, 60_000);
