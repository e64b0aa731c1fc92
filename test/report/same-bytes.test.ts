import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FORMATS } from '../../src/commands/formats.ts';
import { scratch } from '../cli/run-hoi.ts';

const root = new URL('../../', import.meta.url).pathname;
const built = existsSync(join(root, 'dist/hoi.js'));
if (!built) console.warn('SKIPPED test/report/same-bytes.test.ts: there is no dist/ (npm run build)');
const clock = join(import.meta.dirname, 'another-clock.mjs');

/** Runs the built tool as a process of its own. */
function hoi(folder: string, env: Record<string, string>, ...args: string[]): void {
  const { status, stderr } = spawnSync(process.execPath, [join(root, 'bin/hoi.js'), ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], HOME: folder, ...env },
  });
  expect(status, stderr).toBe(0);
}

describe.skipIf(!built)('the same commit and the same settings', () => {
  it('give the same bytes on another day, in another time zone, another locale and another folder', { timeout: 120_000 }, () => {
    const one = join(scratch(), 'kho');
    cpSync(join(root, 'data'), join(one, 'data'), { recursive: true });
    const git = (...args: string[]) => {
      const done = spawnSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@example.org', ...args], { cwd: one, encoding: 'utf8' });
      expect(done.status, done.stderr).toBe(0);
    };
    git('init', '--quiet');
    git('add', '--all');
    git('commit', '--quiet', '-m', 'x');
    const other = join(scratch(), 'Bản sao khác');
    cpSync(one, other, { recursive: true });
    const settings = ['report', '--year', '2016', '--format', FORMATS.join(',')];
    hoi(one, { TZ: 'Pacific/Kiritimati', LANG: 'C' }, ...settings, '--out', 'nhap');
    hoi(
      other,
      { TZ: 'America/Los_Angeles', LANG: 'vi_VN.UTF-8', LC_ALL: 'tr_TR.UTF-8', NODE_OPTIONS: `--import=${clock}` },
      ...settings,
      '--out',
      'khac',
      '--at',
      'HEAD',
    );
    for (const format of FORMATS)
      expect(
        readFileSync(join(other, `khac/bao-cao-2016.${format}`)).equals(readFileSync(join(one, `nhap/bao-cao-2016.${format}`))),
        format,
      ).toBe(true);
  });
});
