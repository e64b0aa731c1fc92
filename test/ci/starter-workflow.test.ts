import { spawnSync } from 'node:child_process';
import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { hoi, scratch } from '../cli/run-hoi.ts';
import type { Workflow } from './workflows.ts';

/** The workflow that `hoi init` writes: its steps are run one by one on the merge of a change; GitHub itself is out of reach. */
const root = new URL('../../', import.meta.url).pathname;
const able = existsSync(`${root}dist/hoi.js`) && process.platform !== 'win32';
if (!able) console.warn('SKIPPED test/ci/starter-workflow.test.ts: there is no dist/ (npm run build), or no bash');

const MEMBERS = 'data/hoi-co-so/xa-dat-mui/hoi-vien.yaml';
const TOOL = ['--tool', `to-chuc/hoi@${'0123456789'.repeat(4)}`];
const GIT_ENV = {
  PATH: process.env['PATH'] ?? '',
  HOME: process.env['HOME'] ?? '',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'x',
  GIT_AUTHOR_EMAIL: 'x@localhost',
  GIT_COMMITTER_NAME: 'x',
  GIT_COMMITTER_EMAIL: 'x@localhost',
};

function git(cwd: string, ...args: string[]): string {
  const { status, stdout, stderr } = spawnSync('git', args, { cwd, encoding: 'utf8', env: GIT_ENV });
  if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`);
  return stdout.trim();
}

/** Whose guard ends as it is told, and which otherwise is the built tool; it notes how it was called, and with what environment. */
function standIn(work: string, guardCode: number): void {
  mkdirSync(join(work, 'hoi/bin'), { recursive: true });
  writeFileSync(
    join(work, 'hoi/bin/hoi.js'),
    `import { appendFileSync } from 'node:fs';
import { run } from ${JSON.stringify(`${root}dist/hoi.js`)};
appendFileSync(${JSON.stringify(join(work, 'calls'))}, JSON.stringify({ argv: process.argv.slice(2), env: Object.keys(process.env).sort() }) + '\\n');
if (process.argv[2] === 'guard') {
  process.stderr.write('::error::không phải lệnh\\n');
  process.exitCode = ${guardCode};
} else process.exitCode = await run(process);
`,
  );
  writeFileSync(join(work, 'hoi/package.json'), '{"type": "module"}\n');
}

async function judge(change: (kho: string) => void, { guardCode = 0, tool = TOOL, merge = true } = {}) {
  const work = scratch();
  const kho = join(work, 'kho');
  const flags = ['--name', 'xã Đất Mũi', '--parent', 'Hội Chữ thập đỏ tỉnh Cà Mau', '--signer', 'A', '--year', '2016', '--no-git'];
  expect(await hoi(work, 'init', kho, ...flags, ...tool)).toMatchObject({ code: 0 });
  git(kho, 'init', '-q', '-b', 'main');
  const commit = (message: string) => {
    git(kho, 'add', '-A');
    git(kho, 'commit', '-q', '--allow-empty', '-m', message);
  };
  commit('base');
  git(kho, 'checkout', '-q', '-b', 'change');
  change(kho);
  commit('change');
  git(kho, 'checkout', '-q', 'main');
  commit('main went on');
  const base = git(kho, 'rev-parse', 'HEAD');
  const head = git(kho, 'rev-parse', 'change');
  if (merge) git(kho, 'merge', '-q', '--no-ff', '-m', 'merge', 'change');
  standIn(work, guardCode);

  const { jobs, env = {} } = parse(readFileSync(join(kho, '.github/workflows/kiem-tra.yml'), 'utf8')) as Workflow & {
    env?: Record<string, string>;
  };
  const files = { GITHUB_OUTPUT: join(work, 'output'), GITHUB_STEP_SUMMARY: join(work, 'summary') };
  for (const file of Object.values(files)) writeFileSync(file, '');
  const outputs = new Map<string, string>();
  const failed: string[] = [];
  let log = '';
  for (const step of jobs['kiem-tra']?.steps ?? []) {
    if (step.run === undefined || step['working-directory'] === 'hoi') continue;
    if (failed.length > 0 && !(step.if !== undefined && outputs.has('check.code'))) continue;
    writeFileSync(files.GITHUB_OUTPUT, '');
    const given = Object.entries(step.env ?? {}).map(([name, value]) => [
      name,
      value.replace(/\$\{\{ steps\.(\w+)\.outputs\.(\w+) \}\}/g, (_, id, key) => outputs.get(`${id}.${key}`) ?? ''),
    ]);
    const ran = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', step.run], {
      cwd: work,
      encoding: 'utf8',
      env: { ...GIT_ENV, ...files, ...env, RUNNER_TEMP: work, HOI_LANG: 'en', ...Object.fromEntries(given) },
    });
    log += ran.stdout + ran.stderr;
    for (const line of readFileSync(files.GITHUB_OUTPUT, 'utf8').split('\n').filter(Boolean))
      outputs.set(`${step.id}.${line.split('=')[0]}`, line.slice(line.indexOf('=') + 1));
    if (ran.status !== 0) failed.push(step.name ?? '');
  }
  const calls = existsSync(join(work, 'calls'))
    ? readFileSync(join(work, 'calls'), 'utf8')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line))
    : [];
  return { failed, log, base, head, calls, summary: readFileSync(files.GITHUB_STEP_SUMMARY, 'utf8') };
}

describe.skipIf(!able)('the workflow of a new repository', () => {
  it('judges the branch against the one that it was merged into, and checks the merge, with nothing of the environment', async () => {
    const { failed, calls, base, head, summary } = await judge((kho) => appendFileSync(join(kho, MEMBERS), '# ghi chú\n'));
    expect(failed).toEqual([]);
    expect(calls.map(({ argv }) => argv)).toEqual([
      ['guard', '--root', 'kho', '--base', base, '--head', head, '--format', 'github'],
      ['check', '--root', 'kho', '--format', 'github'],
    ]);
    for (const { env } of calls) expect(env).toEqual(['GITHUB_STEP_SUMMARY', 'HOME', 'LANG', 'PATH', 'TZ']);
    expect(summary).toMatch(/^## ✔ Dữ liệu không có lỗi/);
  });

  it('fails when the guard does, and still checks; no line of a tool is a command to GitHub', async () => {
    const { failed, calls, log } = await judge(() => undefined, { guardCode: 1 });
    expect(failed).toEqual(['Kết luận']);
    expect(calls).toHaveLength(2);
    expect(log).toContain('| ::error::không phải lệnh');
    expect(log).not.toMatch(/^::error::không/m);
    expect(log).toContain('hoi guard: 1, hoi check: 0');
  });

  it('fails when the data has errors, and when a tool cannot run', async () => {
    const broken = await judge((kho) => appendFileSync(join(kho, MEMBERS), 'x: [\n'));
    expect(broken.failed).toEqual(['Kết luận']);
    expect(broken.summary).toMatch(/^## ✘ \d+ lỗi/);
    const stopped = await judge(() => undefined, { guardCode: 2 });
    expect(stopped.failed).toEqual(['Kết luận']);
    expect(stopped.summary).toContain('Chưa kiểm tra được');
  });

  it('says what to fill in when nobody told where hoi comes from', async () => {
    const { failed, calls, summary } = await judge(() => undefined, { tool: [] });
    expect(failed).toEqual(['Nơi lấy hoi']);
    expect(calls).toEqual([]);
    expect(summary).toContain('điền HOI_REPOSITORY');
  });

  it('takes no commit for a merge that is none', async () => {
    const { failed, calls, log } = await judge(() => undefined, { merge: false });
    expect(failed).toEqual(['Xét thay đổi']);
    expect(calls).toEqual([]);
    expect(log).toContain('Không phải bản gộp');
  });
});

it('reads only, keeps no token, and hands expressions to scripts as environment alone', async () => {
  const folder = scratch();
  await hoi(folder, 'init', 'kho', '--name', 'xã Đất Mũi', '--parent', 'A', '--signer', 'B', '--no-git');
  const text = readFileSync(join(folder, 'kho/.github/workflows/kiem-tra.yml'), 'utf8');
  const { permissions, on, jobs, concurrency } = parse(text) as Workflow;
  expect(permissions).toEqual({ contents: 'read' });
  expect(Object.keys(on)).toEqual(['pull_request']);
  expect(concurrency).toBeDefined();
  expect(text).not.toMatch(/secrets|pull_request_target|cache/);
  const steps = jobs['kiem-tra']?.steps ?? [];
  for (const { run, uses, with: given } of steps) {
    expect(run ?? '').not.toContain('${{');
    if (uses?.startsWith('actions/checkout@')) expect(given).toMatchObject({ 'persist-credentials': false, submodules: false, lfs: false });
  }
  expect(steps.filter(({ uses }) => uses?.startsWith('actions/checkout@'))).toHaveLength(2);
});
