import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { copyOfData, hoi } from '../cli/run-hoi.ts';

/** Runs Git in a folder as nobody in particular, on a day of its own. */
export function git(folder: string, ...argv: readonly string[]): string {
  const time = '2016-12-01T08:00:00+07:00';
  const who = ['-c', 'user.name=Thường trực', '-c', 'user.email=thuong-truc@example.org', '-c', 'commit.gpgsign=false'];
  const env = { ...process.env, GIT_AUTHOR_DATE: time, GIT_COMMITTER_DATE: time, GIT_CONFIG_GLOBAL: '/dev/null' };
  return execFileSync('git', ['-C', folder, ...who, ...argv], { env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }).trim();
}

/** A repository of its own with the data of Năm Căn in one commit. */
export function committed(): string {
  const folder = copyOfData();
  git(folder, 'init', '-q', '-b', 'main');
  git(folder, 'add', 'data');
  git(folder, 'commit', '-q', '-m', 'Số liệu năm 2016');
  return folder;
}

/** The bytes of a report that `hoi report` writes there. */
export async function report(folder: string, format: string, ...argv: readonly string[]): Promise<Uint8Array> {
  const ran = await hoi(folder, 'report', '--year', '2016', '--format', format, '--out', 'ra', ...argv);
  expect(ran.code, ran.err).toBe(0);
  return new Uint8Array(readFileSync(join(folder, ran.out.trim().split('\n')[0] ?? '')));
}

/** A difference as `--json` tells it. */
export interface Told {
  readonly place: string;
  readonly kind: string;
  readonly before: string | null;
  readonly after: string | null;
}

export interface Checked {
  readonly code: number;
  readonly state: string;
  readonly why?: string;
  readonly otherVersion: boolean;
  readonly otherTime: boolean;
  readonly differences: readonly Told[];
}

/** What `hoi verify --json` says of these bytes; nothing on standard error. */
export async function verify(folder: string, name: string, bytes: Uint8Array | string, ...argv: readonly string[]): Promise<Checked> {
  writeFileSync(join(folder, name), bytes);
  const { code, out, err } = await hoi(folder, 'verify', '--json', name, ...argv);
  expect(err).toBe('');
  const document = JSON.parse(out);
  expect(document.version).toBe(1);
  expect(document.files).toHaveLength(1);
  return { code, ...document.files[0] };
}
