import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, vi } from 'vitest';
import { hoi, scratch } from '../cli/run-hoi.ts';

export const SEAL = 'data/niem-phong/2016.yaml';
export const CHAPTER = 'data/hoi-co-so/xa-hang-vinh';

/** Git as nobody's own settings would have it, here and in the commands under test; a day for everything that is committed. */
export function onDay(day: string, authorDay = '2001-01-01'): void {
  vi.stubEnv('GIT_CONFIG_GLOBAL', '/dev/null');
  vi.stubEnv('GIT_CONFIG_NOSYSTEM', '1');
  vi.stubEnv('GIT_COMMITTER_DATE', `${day}T08:00:00+07:00`);
  // A date that its author says can be anything.
  vi.stubEnv('GIT_AUTHOR_DATE', `${authorDay}T00:00:00Z`);
}

export function git(folder: string, ...argv: readonly string[]): string {
  return execFileSync('git', ['-C', folder, ...argv], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }).trim();
}

/** A small repository with one commit of the rules' base data, under a path with spaces and marks. */
export function committed(day = '2016-11-28'): string {
  onDay(day);
  const folder = join(scratch(), 'Hội CTĐ Năm Căn');
  cpSync(new URL('../rules/base/data', import.meta.url), join(folder, 'data'), { recursive: true });
  git(folder, 'init', '-q', '-b', 'main');
  git(folder, 'config', 'user.name', 'Thường trực');
  git(folder, 'config', 'user.email', 'tt@example.org');
  writeFileSync(join(folder, '.gitignore'), 'reports/\n');
  commit(folder, 'Số liệu năm 2016');
  return folder;
}

export function commit(folder: string, message: string, day?: string): void {
  if (day !== undefined) onDay(day);
  git(folder, 'add', '-A');
  git(folder, 'commit', '-q', '-m', message);
}

/** Replaces a text that must stand in a file. */
export function edit(folder: string, file: string, from: string, to: string): void {
  const text = readFileSync(join(folder, file), 'utf8');
  expect(text).toContain(from);
  writeFileSync(
    join(folder, file),
    text.replace(from, () => to),
  );
}

export function add(folder: string, file: string, text: string): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  const before = existsSync(join(folder, file)) ? readFileSync(join(folder, file), 'utf8') : '';
  writeFileSync(join(folder, file), before + text);
}

export function read(folder: string, file: string): string {
  return readFileSync(join(folder, file), 'utf8');
}

/** Everything of a repository that a refused command must leave alone. */
export function everything(folder: string): unknown {
  const ask = (...argv: string[]) => {
    try {
      return git(folder, ...argv);
    } catch {
      return 'none';
    }
  };
  return {
    head: ask('rev-parse', 'HEAD'),
    refs: ask('for-each-ref'),
    status: ask('status', '--porcelain', '--untracked-files=all'),
    index: ask('ls-files', '--stage'),
    seal: existsSync(join(folder, SEAL)) ? read(folder, SEAL) : undefined,
    reports: existsSync(join(folder, 'reports')),
  };
}

/** A sealed repository. */
export async function sealed(...argv: string[]): Promise<string> {
  const folder = committed();
  const ran = await hoi(folder, 'submit', '--year', '2016', ...argv);
  expect(ran.code, ran.err).toBe(0);
  return folder;
}

/** The codes that `hoi check` finds. */
export async function codes(folder: string): Promise<string[]> {
  const { out } = await hoi(folder, 'check', '--json');
  return JSON.parse(out).findings.map(({ code }: { code: string }) => code);
}
