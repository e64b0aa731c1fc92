import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, test, vi } from 'vitest';
import { renderWorkbook } from '../../src/render/xlsx/workbook.ts';
import { report } from './sample.ts';

const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

afterEach(() => void vi.useRealTimers());

test('the same report gives the same bytes at another hour and in another year', async () => {
  const now = await renderWorkbook(report);
  vi.useFakeTimers({ now: new Date('2031-07-08T23:59:58Z'), toFake: ['Date'] });
  expect(hash(await renderWorkbook(report))).toBe(hash(now));
});

test('the same report gives the same bytes, and so the same days, in every time zone', async () => {
  const program = `import { createHash } from 'node:crypto'; import { renderWorkbook } from './src/render/xlsx/workbook.ts'; import { report } from './test/xlsx/sample.ts';
    renderWorkbook(report).then((bytes) => process.stdout.write(createHash('sha256').update(bytes).digest('hex')));`;
  const cwd = fileURLToPath(new URL('../..', import.meta.url));
  const here = hash(await renderWorkbook(report));
  for (const TZ of ['Asia/Ho_Chi_Minh', 'America/New_York']) {
    expect(
      execFileSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', program], {
        cwd,
        env: { ...process.env, TZ },
        encoding: 'utf8',
      }),
      TZ,
    ).toBe(here);
  }
});
