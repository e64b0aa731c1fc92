import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import exceljs from 'exceljs';
import { afterAll, expect, test } from 'vitest';
import { percentHundredths } from '../../src/indicators/target.ts';
import { percentFormula } from '../../src/render/xlsx/formulas.ts';
import { renderWorkbook } from '../../src/render/xlsx/workbook.ts';
import { formulasOf, reopen } from './read.ts';
import { INJECTION, report } from './sample.ts';

const installed = spawnSync('soffice', ['--version']).status === 0;
const folder = mkdtempSync(join(tmpdir(), 'hoi-xlsx-'));

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('LibreOffice computes every formula to the stored result', async (ctx) => {
  if (!installed) return skip(ctx);
  const stored = await formulasOf(await renderWorkbook(report));
  const recalculated = await formulasOf(recalculate(await withoutResults(await renderWorkbook(report)), 'report'));
  expect(stored.size).toBeGreaterThan(30);
  expect([...recalculated.keys()]).toEqual([...stored.keys()]);
  for (const [place, result] of stored) expect(recalculated.get(place), place).toBeCloseTo(result as number, 9);
});

test('LibreOffice reads a name that begins with = as a text', async (ctx) => {
  if (!installed) return skip(ctx);
  const workbook = await reopen(recalculate(await renderWorkbook(report), 'text'));
  expect(workbook.getWorksheet('Hội phí')?.getCell('B7').value).toBe(INJECTION);
});

test('the formula of a share follows the printing rule on the edges of rounding', async (ctx) => {
  if (!installed) return skip(ctx);
  const workbook = new exceljs.Workbook();
  const sheet = workbook.addWorksheet('edges');
  const cases = edges();
  cases.forEach(([numerator, denominator, target], index) => {
    sheet.addRow([numerator, denominator, { formula: percentFormula(`A${index + 1}`, `B${index + 1}`, target) }]);
  });
  const results = (await reopen(recalculate(new Uint8Array(await workbook.xlsx.writeBuffer()), 'edges'))).worksheets[0];
  cases.forEach(([numerator, denominator, target], index) => {
    const hundredths = percentHundredths(numerator, denominator, target);
    const result = results?.getCell(index + 1, 3).result ?? 0;
    if (hundredths === undefined) expect(result).toBe('–');
    else expect(Math.round(Number(result) * 1e9), `${numerator}/${denominator}, target ${target}`).toBe(hundredths * 1e5);
  });
});

/** Every share of small numbers, halves of a hundredth of a per cent, and shares a hair below a target. */
function edges(): [numerator: number, denominator: number, target: number][] {
  const cases: [number, number, number][] = [[0, 0, 70]];
  for (let denominator = 1; denominator <= 40; denominator++)
    for (let numerator = 0; numerator <= denominator; numerator++) cases.push([numerator, denominator, 70]);
  for (let numerator = 1; numerator < 20_000; numerator += 38) cases.push([numerator, 20_000, 50]);
  for (const target of [50, 55, 70, 90, 100])
    for (const denominator of [1999, 4999, 19_999, 60_000])
      for (const less of [0, 1, 2, 3]) cases.push([Math.ceil((target * denominator) / 100) - less, denominator, target]);
  return cases;
}

/** The workbook with its results taken out, so that nothing but a calculation can put them back. */
async function withoutResults(bytes: Uint8Array): Promise<Uint8Array> {
  const workbook = await reopen(bytes);
  for (const sheet of workbook.worksheets)
    sheet.eachRow((row) => row.eachCell((cell) => void (cell.formula && Object.assign(cell, { value: { formula: cell.formula } }))));
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** What LibreOffice saves after it has opened the workbook. */
function recalculate(bytes: Uint8Array, name: string): Uint8Array {
  const out = join(folder, 'out');
  mkdirSync(out, { recursive: true });
  writeFileSync(join(folder, `${name}.xlsx`), bytes);
  execFileSync(
    'soffice',
    [`-env:UserInstallation=file://${folder}/profile`, '--headless', '--convert-to', 'xlsx', '--outdir', out, join(folder, `${name}.xlsx`)],
    { stdio: 'ignore' },
  );
  return new Uint8Array(readFileSync(join(out, `${name}.xlsx`)));
}

function skip(ctx: { skip: (note?: string) => void }): void {
  console.warn('soffice is not installed: the formulas of the workbook were NOT recalculated');
  ctx.skip('soffice is not installed');
}
