import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { copyOfData, hoi } from '../cli/run-hoi.ts';

const root = new URL('../../', import.meta.url).pathname;
const MEMBERS = 'data/hoi-co-so/xa-hang-vinh/hoi-vien.yaml';

interface Hook {
  readonly id: string;
  readonly entry: string;
  readonly language: string;
  readonly files: string;
  readonly pass_filenames?: boolean;
}

const hooks = new Map((parse(readFileSync(`${root}.pre-commit-hooks.yaml`, 'utf8')) as Hook[]).map((hook) => [hook.id, hook]));

/** Runs a hook as pre-commit does: its entry, with the staged files that it asks for. */
async function run(id: string, folder: string, staged: readonly string[]): Promise<{ code: number; out: string } | 'not run'> {
  const hook = hooks.get(id) as Hook;
  const wanted = staged.filter((file) => new RegExp(hook.files).test(file));
  if (wanted.length === 0) return 'not run';
  return hoi(folder, ...hook.entry.split(' ').slice(1), ...(hook.pass_filenames === false ? [] : wanted));
}

function edit(folder: string, from: RegExp, to: string): void {
  const text = readFileSync(join(folder, MEMBERS), 'utf8');
  writeFileSync(join(folder, MEMBERS), text.replace(from, to));
}

describe('the pre-commit hooks', () => {
  it('are two, of a language that needs nothing but Node', () => {
    expect([...hooks.keys()]).toEqual(['hoi-fmt', 'hoi-check']);
    for (const { language } of hooks.values()) expect(language).toBe('node');
  });

  it('say nothing about good data, and are not run for other files', async () => {
    const folder = copyOfData();
    expect(await run('hoi-check', folder, [MEMBERS])).toMatchObject({ code: 0, out: '' });
    expect(await run('hoi-fmt', folder, [MEMBERS])).toMatchObject({ code: 0 });
    for (const id of hooks.keys()) expect(await run(id, folder, ['README.md', 'reports/2016/bao-cao-2016.xlsx'])).toBe('not run');
  });

  it('refuse a wrong value with its message, wherever it stands', async () => {
    const folder = copyOfData();
    edit(folder, /gioi_tinh: nam/, 'gioi_tinh: trai');
    expect(await run('hoi-check', folder, ['data/hoi.yaml'])).toMatchObject({
      code: 1,
      out: expect.stringContaining('Gợi ý: chọn một trong'),
    });
  });

  it('lay a staged file out anew, which pre-commit takes for a refusal', async () => {
    const folder = copyOfData();
    edit(folder, /gioi_tinh: nam/, 'gioi_tinh:    nam');
    expect(await run('hoi-fmt', folder, [MEMBERS])).toMatchObject({ code: 0, out: expect.stringContaining(MEMBERS) });
    expect(readFileSync(join(folder, MEMBERS), 'utf8')).toContain('gioi_tinh: nam');
  });

  it('take names with spaces and marks', async () => {
    const folder = copyOfData();
    writeFileSync(join(folder, 'data/hội viên.yaml'), 'a: 1\n');
    expect(await run('hoi-fmt', folder, ['data/hội viên.yaml'])).toMatchObject({ code: 0 });
    expect(await run('hoi-check', folder, ['data/hội viên.yaml'])).toMatchObject({ code: 1 });
  });

  const installed = spawnSync('pre-commit', ['--version']).status === 0;
  if (!installed) console.warn('SKIPPED: pre-commit is not installed, so its own reading of .pre-commit-hooks.yaml is not tried');
  it.skipIf(!installed)('are a manifest that pre-commit itself accepts', () => {
    expect(spawnSync('pre-commit', ['validate-manifest', `${root}.pre-commit-hooks.yaml`], { encoding: 'utf8' })).toMatchObject({
      status: 0,
    });
  });
});
