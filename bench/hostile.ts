/** `tsx bench/hostile.ts [part of a name]`: seconds and peak memory of `hoi check` (built) over one hostile file each, in a small repository. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { hostileFiles } from '../test/hostile/files.ts';

const root = new URL('../', import.meta.url).pathname;
const wanted = process.argv[2] ?? '';
for (const { name, file, text } of hostileFiles()) {
  if (!name.includes(wanted)) continue;
  const folder = mkdtempSync(join(tmpdir(), 'hoi-hostile-'));
  cpSync(`${root}test/rules/base/data`, join(folder, 'data'), { recursive: true });
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), text);
  const started = performance.now();
  const ran = spawnSync(
    '/usr/bin/time',
    ['-f', '%M', 'timeout', '60', process.execPath, `${root}bin/hoi.js`, 'check', '--year', '2016', '--json'],
    {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: 1 << 30,
    },
  );
  const seconds = ((performance.now() - started) / 1000).toFixed(2);
  const peak = Math.round(Number(ran.stderr.trim().split('\n').at(-1)) / 1024);
  const findings = ran.status === 1 || ran.status === 0 ? JSON.parse(ran.stdout).findings.length : ran.stderr.slice(0, 200);
  console.log(`${name.padEnd(44)} ${seconds.padStart(7)} s ${String(peak).padStart(5)} MiB  exit ${ran.status}  findings ${findings}`);
  rmSync(folder, { recursive: true, force: true });
}
