import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { day } from '../../src/calendar/day.ts';
import { main } from '../../src/cli/main.ts';

const root = new URL('../../', import.meta.url).pathname;
const made: string[] = [];
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});

/** An empty folder that is removed after the tests. */
export function scratch(): string {
  const folder = mkdtempSync(join(tmpdir(), 'hoi-'));
  made.push(folder);
  return folder;
}

/** A copy of the data of Năm Căn that a test may spoil. */
export function copyOfData(): string {
  const folder = scratch();
  cpSync(`${root}data`, join(folder, 'data'), { recursive: true });
  return folder;
}

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs one command line in this process, on a fixed day, away from any terminal. */
export async function hoi(cwd: string, ...argv: string[]): Promise<Ran> {
  let [out, err] = ['', ''];
  const code = await main(argv, {
    cwd,
    env: {},
    stdout: (text) => {
      out += text;
    },
    stderr: (text) => {
      err += text;
    },
    isTerminal: { stdout: false, stderr: false },
    columns: 100,
    today: () => day('2017-01-15'),
  });
  return { code, out, err };
}
