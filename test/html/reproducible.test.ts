import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeAll, expect, it, vi } from 'vitest';
import { renderPage } from '../../src/render/html/page.ts';
import type { Dashboard } from '../../src/report/dashboard/model.ts';
import { scratch } from '../cli/run-hoi.ts';
import { built } from './small.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const hash = (text: string) => createHash('sha256').update(text).digest('hex');

let dashboard: Dashboard;
beforeAll(async () => {
  dashboard = (await built(root, 2016)).dashboard;
});
afterEach(() => void vi.useRealTimers());

it('the same report gives the same bytes after others were drawn, at another hour and in another year', async () => {
  const first = renderPage(dashboard);
  renderPage((await built(root, 2017, {}, 'en')).dashboard);
  expect(hash(renderPage(dashboard))).toBe(hash(first));
  vi.useFakeTimers({ now: new Date('2031-07-08T23:59:58Z'), toFake: ['Date'] });
  expect(hash(renderPage(dashboard))).toBe(hash(first));
});

it('the same report gives the same bytes in a fresh process, in every time zone and locale', () => {
  const file = join(scratch(), 'dashboard.json');
  writeFileSync(file, JSON.stringify(dashboard));
  const program = `import { createHash } from 'node:crypto'; import { readFileSync } from 'node:fs'; import { renderPage } from './src/render/html/page.ts';
    process.stdout.write(createHash('sha256').update(renderPage(JSON.parse(readFileSync(process.env.HOI_TEST_FILE, 'utf8')))).digest('hex'));`;
  const here = hash(renderPage(dashboard));
  for (const [TZ, LC_ALL] of [
    ['Asia/Ho_Chi_Minh', 'vi_VN.UTF-8'],
    ['America/New_York', 'C'],
  ] as const) {
    const there = execFileSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', program], {
      cwd: root,
      env: { ...process.env, TZ, LC_ALL, HOI_TEST_FILE: file },
      encoding: 'utf8',
    });
    expect(there, TZ).toBe(here);
  }
});
