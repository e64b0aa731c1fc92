import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, test, vi } from 'vitest';
import { renderDocument } from '../../src/render/docx/document.ts';
import { reportOf, templates } from './sample.ts';

const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

afterEach(() => void vi.useRealTimers());

test('the same report gives the same bytes at another hour and in another year', async () => {
  const now = await renderDocument(reportOf(), templates);
  vi.useFakeTimers({ now: new Date('2031-07-08T23:59:58Z'), toFake: ['Date'] });
  expect(hash(await renderDocument(reportOf(), templates))).toBe(hash(now));
});

test('the same report gives the same bytes in every time zone and locale', async () => {
  const program = `import { createHash } from 'node:crypto'; import { renderDocument } from './src/render/docx/document.ts'; import { reportOf, templates } from './test/docx/sample.ts';
    renderDocument(reportOf(), templates).then((bytes) => process.stdout.write(createHash('sha256').update(bytes).digest('hex')));`;
  const cwd = fileURLToPath(new URL('../..', import.meta.url));
  const here = hash(await renderDocument(reportOf(), templates));
  for (const env of [
    { TZ: 'Asia/Ho_Chi_Minh', LANG: 'vi_VN.UTF-8', LC_ALL: 'vi_VN.UTF-8' },
    { TZ: 'America/New_York', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
  ]) {
    expect(
      execFileSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', program], {
        cwd,
        env: { ...process.env, ...env },
        encoding: 'utf8',
      }),
      env.TZ,
    ).toBe(here);
  }
});

test('the time in the properties is the commit’s', async () => {
  const { source } = reportOf();
  const [one, other] = await Promise.all(
    [0, 1_480_000_000].map((time) => renderDocument(reportOf({}, { source: { ...source, time } }), templates)),
  );
  expect(hash(one as Uint8Array)).not.toBe(hash(other as Uint8Array));
});
