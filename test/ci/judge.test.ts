import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Step, stepsOf } from './workflows.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const built = existsSync(join(root, 'dist/hoi.js'));
if (!built) console.warn('SKIPPED test/ci/judge.test.ts: there is no dist/. Run npm run build first.');
// The steps are written for bash on ubuntu-latest; names with line breaks and links need such a file system, too.
const able = built && process.platform !== 'win32';

const MEMBERS = 'data/hoi-co-so/xa-hang-vinh/hoi-vien.yaml';

let scratch = '';
let seed = '';
let count = 0;

beforeAll(() => {
  scratch = mkdtempSync(join(tmpdir(), 'hoi-judge-'));
  seed = join(scratch, 'seed');
  cpSync(join(root, 'data'), join(seed, 'data'), { recursive: true });
  writeFileSync(join(seed, 'package.json'), '{}\n');
  git(seed, 'init', '--quiet', '--initial-branch=main');
  commit(seed, 'base');
});
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

describe.skipIf(!able)('the steps of judge-data.yml', () => {
  it('pass data that is as good as before', () => {
    const { failed, summary, ran } = judge((repo) => append(repo, MEMBERS, '# một ghi chú\n'));
    expect(failed).toEqual([]);
    expect(ran).toEqual(['What the pull request changes', 'Judge the data', 'Verdict']);
    expect(summary).toMatch(/^## ✔ Nhận được\n/);
  });

  it('fail broken data with the exit code of hoi guard, and say where it is broken', () => {
    const { failed, summary, log } = judge((repo) => append(repo, MEMBERS, 'khong_co_khoa_nay: 1\n'));
    expect(failed).toEqual([['Verdict', 1]]);
    expect(summary).toMatch(/^## ✘ Chưa nhận được: \d+ lỗi/);
    expect(summary).toContain(MEMBERS);
    expect(log).toContain(`::error file=${MEMBERS},line=`);
  });

  it('fail when hoi cannot run, and show why', () => {
    const { failed, summary, log } = judge((repo) => rmSync(join(repo, 'data/hoi.yaml')));
    expect(failed).toEqual([['Verdict', 2]]);
    expect(summary).toContain('Chưa xét được dữ liệu');
    expect(log).toMatch(/^\| hoi: .*data\/hoi\.yaml/m);
  });

  it('have nothing to judge without data', () => {
    const { failed, ran, summary } = judge((repo) => append(repo, 'README.md', 'x\n'));
    expect(failed).toEqual([]);
    expect(ran).toEqual(['What the pull request changes']);
    expect(summary).toBe('');
  });

  it.each([
    '.github/workflows/judge-data.yml',
    'package.json',
    '.npmrc',
    '.gitattributes',
    'bin/hoi.js',
    'databases/x',
    'Data/hoi.yaml',
  ])('refuse data together with %s', (file) => {
    const { failed, ran, summary } = judge((repo) => {
      append(repo, MEMBERS, '# một ghi chú\n');
      append(repo, file, 'x\n');
    });
    expect(failed).toEqual([['What the pull request changes', 1]]);
    expect(ran).toEqual(['What the pull request changes']);
    expect(summary).toContain('Hãy tách làm hai');
  });

  it.each([
    'data/.gitattributes',
    'data/hoi-co-so/xa-hang-vinh/.gitattributes',
  ])('refuse %s, which could change what is checked out', (file) => {
    const { failed, summary } = judge((repo) => append(repo, file, '*.yaml eol=crlf\n'));
    expect(failed).toEqual([['What the pull request changes', 1]]);
    expect(summary).toContain('.gitattributes');
  });

  it('refuse a file moved out of data/', () => {
    expect(judge((repo) => git(repo, 'mv', MEMBERS, 'hoi-vien.yaml')).failed).toEqual([['What the pull request changes', 1]]);
  });

  it('refuse to follow a link in the place of data/', () => {
    const { failed } = judge((repo) => {
      rmSync(join(repo, 'data'), { recursive: true });
      symlinkSync('../base/data', join(repo, 'data'));
    });
    expect(failed).toEqual([['What the pull request changes', 1]]);
  });

  it('refuse data/ emptied', () => {
    expect(judge((repo) => rmSync(join(repo, 'data'), { recursive: true })).failed).toEqual([['What the pull request changes', 1]]);
  });

  it('find a link inside data/', () => {
    const { failed, summary } = judge((repo) => {
      rmSync(join(repo, MEMBERS));
      symlinkSync('../../../../base/bin/hoi.js', join(repo, MEMBERS));
    });
    expect(failed).toEqual([['Verdict', 1]]);
    expect(summary).toContain(MEMBERS);
  });

  it('obey no file name', () => {
    const names = [
      'x\n::error::hỏng',
      '\n::stop-commands::t',
      '::set-output name=judge::no',
      '##[error]y',
      '@everyone|<img src=x>`',
      '$(touch pwned)',
      '-rf',
      '\u202egnp',
      'a\rb',
    ];
    const { failed, summary, log } = judge((repo) => {
      for (const name of names) append(repo, `data/${name}.yaml`, 'x: 1\n');
    });
    expect(failed).toEqual([['Verdict', 1]]);
    expectQuiet(log);
    for (const raw of ['::', '##[', '@everyone', '<img', '\u202e', '\r']) expect(summary).not.toContain(raw);
    expect(summary).toContain('everyone&#124;');
  });

  it('obey no file name that they refuse', () => {
    const { failed, log } = judge((repo) => {
      append(repo, MEMBERS, '# một ghi chú\n');
      for (const name of ['x\n::error::hỏng', '::warning::z', '##[error]y', '\u001b[31m', '\u202egnp', 'a\r::error::b'])
        append(repo, name, 'x\n');
    });
    expect(failed).toEqual([['What the pull request changes', 1]]);
    expect(log).toContain("outside data/: $'x\\n::error::");
    expectQuiet(log);
  });

  it('do not take what is not a merge for a pull request without changes', () => {
    const { failed } = judge(() => undefined, { merge: false });
    expect(failed).toEqual([['What the pull request changes', 1]]);
  });
});

interface Judged {
  /** Names of the scripts that ran. */
  readonly ran: string[];
  /** Those that failed, with their exit codes. */
  readonly failed: [string, number | null][];
  readonly summary: string;
  /** All that GitHub would have read for commands. */
  readonly log: string;
}

/** Runs the scripts of the workflow, as GitHub would, on the merge of a pull request with that change. */
function judge(change: (repo: string) => void, { merge = true } = {}): Judged {
  const work = join(scratch, `work-${count++}`);
  const repo = join(work, 'repo');
  git(scratch, 'clone', '--quiet', seed, repo);
  git(repo, 'checkout', '--quiet', '-b', 'change');
  change(repo);
  if (merge) {
    commit(repo, 'change');
    git(repo, 'checkout', '--quiet', 'main');
    git(repo, 'merge', '--quiet', '--no-ff', '-m', 'merge', 'change');
  }
  git(work, 'clone', '--quiet', `file://${repo}`, join(work, 'head'));
  for (const part of ['bin', 'dist', 'schemas', 'templates', 'package.json'])
    cpSync(join(root, part), join(work, 'base', part), { recursive: true });
  mkdirSync(join(work, 'temp'));

  const judged: Judged = { ran: [], failed: [], summary: '', log: '' };
  const files = { GITHUB_OUTPUT: join(work, 'temp/output'), GITHUB_STEP_SUMMARY: join(work, 'temp/summary') };
  const outputs = new Map<string, string>();
  let log = '';
  for (const step of stepsOf('judge-data.yml')) {
    // The base is built already, by the checkout that these tests run in.
    if (step.run === undefined || step['working-directory'] === 'base' || !isDue(step, outputs, judged.failed.length > 0)) continue;
    for (const file of Object.values(files)) writeFileSync(file, '', { flag: 'a' });
    writeFileSync(files.GITHUB_OUTPUT, '');
    const script = join(work, 'temp/step.sh');
    writeFileSync(script, step.run);
    const { status, stdout, stderr } = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', script], {
      cwd: work,
      encoding: 'utf8',
      // A base that took these from outside would speak English, or not start at all.
      env: {
        ...GIT_ENV,
        ...files,
        RUNNER_TEMP: join(work, 'temp'),
        HOI_LANG: 'en',
        NODE_OPTIONS: '--require=/none',
        ...envOf(step, outputs),
      },
    });
    log += stdout + stderr;
    judged.ran.push(step.name ?? '');
    if (status !== 0) judged.failed.push([step.name ?? '', status]);
    for (const line of readFileSync(files.GITHUB_OUTPUT, 'utf8').split('\n').filter(Boolean)) {
      outputs.set(`steps.${step.id}.outputs.${line.split('=')[0]}`, line.slice(line.indexOf('=') + 1));
    }
  }
  return { ...judged, summary: readFileSync(files.GITHUB_STEP_SUMMARY, 'utf8'), log };
}

/** Whether GitHub would run a step; understands the conditions that this workflow uses and no others. */
function isDue({ if: condition }: Step, outputs: ReadonlyMap<string, string>, hasFailed: boolean): boolean {
  const terms = (condition ?? '')
    .replace(/^\$\{\{(.*)\}\}$/, '$1')
    .split('&&')
    .map((term) => term.trim())
    .filter(Boolean);
  if (hasFailed && !terms.includes('!cancelled()')) return false;
  return terms.every((term) => {
    if (term === '!cancelled()') return true;
    const [, name, sign, value] = /^(steps\.\w+\.outputs\.\w+) (==|!=) '(\w*)'$/.exec(term) ?? [];
    if (name === undefined) throw new Error(`The test cannot evaluate this condition: ${term}`);
    return ((outputs.get(name) ?? '') === value) === (sign === '==');
  });
}

function envOf({ env = {} }: Step, outputs: ReadonlyMap<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).map(([key, value]) => [
      key,
      value.replace(/\$\{\{ (steps\.\w+\.outputs\.\w+) \}\}/g, (_, name: string) => outputs.get(name) ?? ''),
    ]),
  );
}

/** No line that the runner would take for another command than an annotation of a file, nor anything that steers a terminal. */
function expectQuiet(log: string): void {
  const commands = log.split(/\r\n|\r|\n/).filter((line) => line.trim().startsWith('::') || line.startsWith('##['));
  expect(commands.filter((line) => !/^::(error|warning|notice) file=[^:]+::/.test(line))).toEqual([]);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: those are what it looks for.
  expect(log).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
}

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

function git(cwd: string, ...args: string[]): void {
  const { status, stderr } = spawnSync('git', args, { cwd, encoding: 'utf8', env: GIT_ENV });
  if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`);
}

function commit(repo: string, message: string): void {
  git(repo, 'add', '--all');
  git(repo, 'commit', '--quiet', '--message', message);
}

function append(repo: string, file: string, text: string): void {
  mkdirSync(join(repo, file, '..'), { recursive: true });
  writeFileSync(join(repo, file), text, { flag: 'a' });
}
