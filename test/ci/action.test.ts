import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { visible } from '../../src/render/visible.ts';
import { copyOfData, scratch } from '../cli/run-hoi.ts';
import type { Step } from './workflows.ts';

const root = new URL('../../', import.meta.url).pathname;
const text = readFileSync(`${root}action.yml`, 'utf8');
const action = parse(text) as { inputs: Record<string, { default: string }>; runs: { using: string; steps: Step[] } };
const able = existsSync(`${root}dist/hoi.js`) && process.platform !== 'win32';
if (!able) console.warn('SKIPPED test/ci/action.test.ts: there is no dist/ (npm run build), or no bash');

const MEMBERS = 'data/hoi-co-so/xa-hang-vinh/hoi-vien.yaml';

/**
 * Runs the steps of the action one by one with bash, as they stand, in a folder. Setting up Node and building are left out: the
 * tests have both already. GitHub itself is out of reach.
 */
function use(folder: string, inputs: Readonly<Record<string, string>> = {}): { failed: string[]; log: string; summary: string } {
  const runner = scratch();
  const files = { output: join(runner, 'output'), summary: join(runner, 'summary.md') };
  for (const file of Object.values(files)) writeFileSync(file, '');
  const values = { ...Object.fromEntries(Object.entries(action.inputs).map(([name, input]) => [name, input.default])), ...inputs };
  const failed: string[] = [];
  let log = '';
  for (const step of action.runs.steps) {
    if (step.run === undefined || step.name === 'Build hoi') continue;
    if (step.if !== undefined && evaluate(step.if) !== 'true') continue;
    writeFileSync(files.output, '');
    const env = Object.fromEntries(
      Object.entries(step.env ?? {}).map(([name, value]) => [name, value.replace(/\$\{\{(.*?)\}\}/g, (_, inner) => lookUp(inner.trim()))]),
    );
    const ran = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', step.run], {
      cwd: folder,
      encoding: 'utf8',
      env: { PATH: process.env['PATH'], HOME: runner, GITHUB_OUTPUT: files.output, GITHUB_STEP_SUMMARY: files.summary, ...env },
    });
    log += ran.stdout + ran.stderr;
    for (const line of readFileSync(files.output, 'utf8').split('\n')) {
      const [name, value] = line.split('=');
      if (step.id && name) outputs.set(`steps.${step.id}.outputs.${name}`, value ?? '');
    }
    if (ran.status !== 0) {
      failed.push(`${step.name} ${ran.status}`);
      break;
    }
  }
  outputs.clear();
  return { failed, log, summary: readFileSync(files.summary, 'utf8') };

  function lookUp(name: string): string {
    if (name === 'github.action_path') return root.replace(/\/$/, '');
    return name.startsWith('inputs.') ? (values[name.slice(7)] ?? '') : (outputs.get(name) ?? '');
  }

  /** The one condition that the action has: an input is `true` and the check could run. */
  function evaluate(condition: string): string {
    return String(
      lookUp('inputs.format-check') === 'true' && lookUp('steps.check.outputs.code') !== '2' && condition.includes('format-check'),
    );
  }
}

const outputs = new Map<string, string>();

function edit(folder: string, from: RegExp, to: string): void {
  const path = join(folder, MEMBERS);
  writeFileSync(path, readFileSync(path, 'utf8').replace(from, to));
}

describe('action.yml', () => {
  it('is composite, pins what it uses, and hands inputs to scripts as environment variables only', () => {
    expect(action.runs.using).toBe('composite');
    for (const match of text.matchAll(/uses:\s*(.*)/g)) expect(match[1]).toMatch(/^actions\/setup-node@[0-9a-f]{40} # v/);
    for (const { run } of action.runs.steps) expect(run ?? '').not.toContain('${{');
  });
});

describe.skipIf(!able)('the steps of the action', () => {
  it('pass good data and write the summary', () => {
    const { failed, summary, log } = use(copyOfData());
    expect(failed).toEqual([]);
    expect(summary).toMatch(/^## ✔ Dữ liệu không có lỗi/);
    expect(log).not.toMatch(/^::/m);
  });

  it('fail broken data with annotations, a summary and, on request, SARIF', () => {
    const folder = copyOfData();
    edit(folder, /gioi_tinh: nam/, 'gioi_tinh: trai');
    const { failed, summary, log } = use(folder, { 'sarif-file': 'hoi.sarif', lang: 'en' });
    expect(failed).toEqual(['Verdict 1']);
    expect(log).toMatch(/^::error file=data\/hoi-co-so\/xa-hang-vinh\/hoi-vien\.yaml,line=9,/m);
    expect(summary).toMatch(/^## ✘ 1 error/);
    expect(JSON.parse(readFileSync(join(folder, 'hoi.sarif'), 'utf8')).runs[0].results).toHaveLength(1);
  });

  it('fail data that is not in canonical form, unless told otherwise', () => {
    const folder = copyOfData();
    edit(folder, /gioi_tinh: nam/, 'gioi_tinh:   nam');
    expect(use(folder).failed).toEqual(['Verdict 1']);
    expect(use(folder, { 'format-check': 'false' }).failed).toEqual([]);
  });

  it('tell a pull request only what its base did not have', () => {
    const folder = copyOfData();
    edit(folder, /gioi_tinh: nam/, 'gioi_tinh: trai');
    const git = (...args: string[]) =>
      execFileSync('git', ['-c', 'user.name=T', '-c', 'user.email=t@example.org', '-c', 'commit.gpgsign=false', ...args], {
        cwd: folder,
        stdio: 'ignore',
      });
    git('init', '--quiet');
    git('add', 'data');
    git('commit', '--quiet', '--message', 'Số liệu');
    expect(use(folder).failed).toEqual(['Verdict 1']);
    expect(use(folder, { 'changed-since': 'HEAD' }).failed).toEqual([]);
    expect(use(folder, { 'changed-since': 'khong-co' }).failed).toEqual(['Verdict 2']);
  });

  it('fail when a report is overdue, on request', () => {
    expect(use(copyOfData(), { 'fail-on': 'deadline' }).failed).toEqual(['Verdict 3']);
  });

  it('take hostile inputs and file names as words', () => {
    const folder = copyOfData();
    mkdirSync(join(folder, 'data/$(touch x)\n::error::y'));
    writeFileSync(join(folder, 'data/$(touch x)\n::error::y/a.yaml'), 'a: 1\n');
    for (const inputs of [
      { root: '. ; touch x' },
      { 'fail-on': 'error; touch x' },
      { 'changed-since': '$(touch x)' },
      { lang: 'vi\ntouch x' },
      {},
    ]) {
      const { failed, log } = use(folder, inputs);
      expect(failed).toHaveLength(1);
      expect(visible(log)).toBe(log);
      expect(log).not.toMatch(/^::error::y/m);
    }
    expect(existsSync(join(folder, 'x'))).toBe(false);
  });
});
