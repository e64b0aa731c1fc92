import { describe, expect, it } from 'vitest';
import { inspect } from '../../src/check/inspect.ts';
import { locate } from '../../src/check/locate.ts';
import type { FileSource } from '../../src/layout/file-source.ts';
import { source } from '../rules/fixtures.ts';
import { hostileFiles } from './files.ts';

/** The base of the rules' fixtures with one file more, or another. */
function withFile(file: string, text: string | Uint8Array): FileSource {
  const base = source();
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  return {
    files: [...new Set([...base.files, file])].sort(),
    odd: [],
    read: (wanted) => (wanted === file ? bytes.subarray(0, 2 * 1024 * 1024 + 1) : base.read(wanted)),
  };
}

describe('a file that is meant to exhaust time or memory ends in findings (figures: bench/hostile.ts)', () => {
  it.each(hostileFiles().map((one) => [one.name, one] as const))('%s', (_name, { file, text }) => {
    const from = withFile(file, text);
    const { findings } = locate(inspect(from).findings, from);
    expect(findings.length).toBeGreaterThan(0);
    expect(findings.length).toBeLessThan(1100);
    expect(findings.map(({ found }) => found.kind.severity)).toContain('error');
  });
});
