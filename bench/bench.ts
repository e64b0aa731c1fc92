/**
 * Speed of whole processes, cold, as ratios to `node -e 0` of the same run; prints a table and asserts nothing.
 * `npm run build` first; `npm run bench -- --province` adds a province of 100 chapters × 1,000 members: check, and the report in every format.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = new URL('../', import.meta.url).pathname;
const RUNS = 15;
// A certificate bundle in the environment adds 30 ms to every start of Node and is none of ours.
const { NODE_EXTRA_CA_CERTS: _ignored, ...env } = process.env;
const scratch = mkdtempSync(join(tmpdir(), 'hoi-bench-'));

const commands: Record<string, string[]> = {
  'node -e 0': ['-e', '0'],
  'hoi --version': ['bin/hoi.js', '--version'],
  'hoi check': ['bin/hoi.js', 'check'],
  'hoi status --year 2016': ['bin/hoi.js', 'status', '--year', '2016'],
  'hoi report --year 2016': ['bin/hoi.js', 'report', '--year', '2016', '--out', scratch],
};

const times = new Map<string, number[]>(Object.keys(commands).map((name) => [name, []]));
// Taken in turn, so that a slow moment of the machine strikes all alike.
for (let run = 0; run < RUNS; run += 1) for (const [name, args] of Object.entries(commands)) times.get(name)?.push(once(args));

const base = median(times.get('node -e 0') ?? []);
for (const [name, list] of times)
  console.log(`${name.padEnd(28)} ${median(list).toFixed(1).padStart(8)} ms  ${(median(list) / base).toFixed(2).padStart(6)} ×`);

if (process.argv.includes('--province')) {
  const province = join(scratch, 'data');
  execFileSync(
    process.execPath,
    ['--import', 'tsx', 'scripts/make-sample.ts', '--chapters', '100', '--members', '1000', '--out', province],
    { cwd: root, env, stdio: 'ignore' },
  );
  for (const args of [
    ['check', '--root', scratch],
    ['report', '--root', scratch, '--year', '2016', '--out', join(scratch, 'reports')],
  ])
    console.log(`hoi ${args[0]}, a province`.padEnd(28), gauge(args));
}
rmSync(scratch, { recursive: true, force: true });

/** Wall time, the processors' time (which a busy machine stretches less) and largest memory of one process, where `time` can tell. */
function gauge(args: readonly string[]): string {
  if (!existsSync('/usr/bin/time')) return `${once(['bin/hoi.js', ...args]).toFixed(0)} ms`;
  const { status, stderr } = spawnSync('/usr/bin/time', ['-f', '%e %U %S %M', process.execPath, 'bin/hoi.js', ...args], {
    cwd: root,
    env,
    encoding: 'utf8',
  });
  if (status !== 0) return stderr;
  const [wall = 0, user = 0, system = 0, kibibytes = 0] = (stderr.trim().split('\n').at(-1) ?? '').split(' ').map(Number);
  return `${wall.toFixed(1)} s, ${(user + system).toFixed(1)} s of processor, ${(kibibytes / 1024).toFixed(0)} MiB at most`;
}

function once(args: readonly string[]): number {
  const start = process.hrtime.bigint();
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: root, env, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}: ${stderr}`);
  return Number(process.hrtime.bigint() - start) / 1e6;
}

function median(list: readonly number[]): number {
  return [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)] ?? 0;
}
