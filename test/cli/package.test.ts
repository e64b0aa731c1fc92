import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { copyOfData, scratch } from './run-hoi.ts';

const root = new URL('../../', import.meta.url).pathname;

describe.skipIf(!existsSync(`${root}dist/hoi.js`))('the packed tool (built by npm test)', () => {
  const npm = (...args: string[]) =>
    execFileSync('npm', args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], shell: process.platform === 'win32' });

  it('installs from its tarball alone and runs from any folder, with schemas and templates inside', () => {
    const folder = scratch();
    const tarball = npm('pack', '--ignore-scripts', '--silent', '--pack-destination', folder).trim().split('\n').at(-1) ?? '';
    npm('install', '--global', '--silent', '--offline', '--prefix', join(folder, 'global'), join(folder, tarball));
    const bin = join(folder, 'global', 'bin', 'hoi');
    const data = copyOfData();
    const run = (...args: string[]) => execFileSync(bin, args, { cwd: join(data, 'data/ke-hoach'), encoding: 'utf8' });
    expect(run('--version')).toBe(`${JSON.parse(readFileSync(`${root}package.json`, 'utf8')).version}\n`);
    expect(run('check')).toContain('Đã kiểm tra 198 tệp: không có lỗi.');
    expect(run('report', '--year', '2016', '--out', join(data, 'out'))).toContain('bao-cao-2016.xlsx');
    for (const format of ['docx', 'md']) expect(existsSync(join(data, `out/bao-cao-2016.${format}`)), format).toBe(true);
    expect(existsSync(join(folder, 'global/lib/node_modules/hoi/schemas/hoi-vien.schema.json'))).toBe(true);
  });
});
