import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { HUNK_COMMAND } from '../../src/layout/hunk-header.ts';
import { hoi, scratch } from './run-hoi.ts';

const CHAPTER = 'data/hoi-co-so/xa-dat-mui';

beforeEach(() => {
  vi.unstubAllEnvs();
  const file = join(scratch(), 'gitconfig');
  writeFileSync(file, '[user]\n  name = Nguyễn Thị Thường\n  email = thuong@example.org\n[protocol "file"]\n  allow = always\n');
  vi.stubEnv('GIT_CONFIG_GLOBAL', file);
  vi.stubEnv('GIT_CONFIG_SYSTEM', '/dev/null');
});

function git(folder: string, ...args: string[]): string {
  return execFileSync('git', ['-C', folder, ...args], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }).trim();
}

/** A small repository as `hoi init` begins it, in a folder with a blank and marks. */
async function begun(): Promise<string> {
  const folder = join(scratch(), 'kho Đất Mũi');
  const flags = ['--name', 'xã Đất Mũi', '--parent', 'Hội Chữ thập đỏ tỉnh Cà Mau', '--signer', 'Nguyễn Văn Mẫu', '--year', '2016'];
  expect(await hoi('/', 'init', folder, ...flags)).toMatchObject({ code: 0 });
  return folder;
}

/** What is not in order in a folder: state and remedy by id. */
async function wrong(folder: string): Promise<{ code: number; found: Record<string, string> }> {
  const { code, out } = await hoi(folder, 'doctor', '--json');
  const checks = JSON.parse(out).checks as { id: string; state: string; command?: string }[];
  const loud = checks.filter(({ state }) => state === 'warning' || state === 'error');
  return { code, found: Object.fromEntries(loud.map(({ id, state, command }) => [id, `${state}${command ? `: ${command}` : ''}`])) };
}

describe('hoi doctor', () => {
  it('is content with what hoi init begins', async () => {
    const folder = await begun();
    expect(await wrong(folder)).toEqual({ code: 0, found: {} });
    const { out } = await hoi(join(folder, 'data'), 'kham');
    expect(out).toMatch(/^✔ Kho dữ liệu .*kho Đất Mũi$/m);
    expect(out).toMatch(/^✔ Người ghi nhật ký +Nguyễn Thị Thường <thuong@example\.org>$/m);
    expect(out.trimEnd()).toMatch(/Máy này sẵn sàng\.$/);
  });

  it('tells a clone what it lacks, and its commands mend it', async () => {
    const origin = await begun();
    git(origin, 'commit', '-q', '--allow-empty', '-m', 'hai');
    const clone = join(scratch(), 'bản sao');
    execFileSync('git', ['clone', '-q', '--depth', '1', `file://${origin}`, clone], { stdio: 'pipe' });
    const { code, found } = await wrong(clone);
    expect(code).toBe(0);
    expect(found).toEqual({ depth: 'warning: git fetch --unshallow', 'hunk-headers': `warning: ${HUNK_COMMAND}` });
    for (const text of Object.values(found)) execFileSync('sh', ['-c', text.replace('warning: ', '')], { cwd: clone, stdio: 'pipe' });
    expect(await wrong(clone)).toEqual({ code: 0, found: {} });
  });

  it('finds what the work tree and its files say', async () => {
    const folder = await begun();
    const write = (path: string, text: string) => {
      mkdirSync(join(folder, path, '..'), { recursive: true });
      writeFileSync(join(folder, path), text);
    };
    write(`${CHAPTER}/2016/hoat-dong.yaml`, readFileSync(join(folder, CHAPTER, '2016/hoat-dong.yaml'), 'utf8').replaceAll('\n', '\r\n'));
    write('data/quyen.yaml', 'phai_ky_tu: 2016-01-01\nnguoi: {}\n');
    write('data/niem-phong/2016.yaml', 'bao_cao_hoi:\n  ngay: 2016-12-01\nxa-dat-mui:\n  ngay: 2016-11-15\n');
    write('reports/2016/bao-cao-2016.md', 'hoi 0.0.9; dirty=no; year=2016; as-of=2016-11-30; lang=vi; names=no; draft=no\n');
    write('.pre-commit-config.yaml', 'repos: []\n');
    for (const name of ['Ghi chú.md', 'ghi CHÚ.md'.normalize('NFD')]) {
      write(name, 'x\n');
      git(folder, 'add', name);
    }
    git(folder, 'tag', 'bao-cao/2016');
    const { code, found } = await wrong(folder);
    expect(code).toBe(1);
    expect(found).toEqual({
      hoi: 'warning: hoi report',
      signing: expect.stringMatching(/^error: git config --global gpg\.format ssh\n/),
      tags: expect.stringMatching(/^warning: git fetch origin/),
      hooks: 'warning: pre-commit install',
      'line-ends': 'warning: hoi fmt',
      names: 'error: git mv',
    });
    const { out } = await hoi(folder, 'doctor');
    expect(out).toContain('thiếu thẻ của báo cáo đã niêm phong: bao-cao/xa-dat-mui/2016');
    expect(out).toContain('Ghi chú.md = ');
    expect(out).toContain('    Cách sửa:\n      pre-commit install\n');
    expect(out).toMatch(/\d lỗi, \d cảnh báo\. Sửa lỗi trước khi nhập số liệu trên máy này\.\n$/);
  });

  it('looks for the hook where Git would run it', async () => {
    const folder = await begun();
    writeFileSync(join(folder, '.pre-commit-config.yaml'), 'repos: []\n');
    mkdirSync(join(folder, 'móc'));
    writeFileSync(join(folder, 'móc/pre-commit'), '#!/bin/sh\ntouch chay\n', { mode: 0o755 });
    expect((await wrong(folder)).found).toEqual({ hooks: 'warning: pre-commit install' });
    git(folder, 'config', 'core.hooksPath', 'móc');
    expect((await wrong(folder)).found).toEqual({});
    git(folder, 'config', '--unset', 'core.hooksPath');
    mkdirSync(join(folder, '.git/hooks'), { recursive: true });
    writeFileSync(join(folder, '.git/hooks/pre-commit'), '#!/bin/sh\n', { mode: 0o755 });
    expect((await wrong(folder)).found).toEqual({});
    // A linked work tree has the hooks of its repository.
    const tree = join(scratch(), 'cây');
    git(folder, 'add', '.pre-commit-config.yaml');
    git(folder, 'commit', '-q', '-m', 'x');
    git(folder, 'worktree', 'add', '-q', '-b', 'cay', tree);
    expect((await wrong(tree)).found).toEqual({});
  });

  it('tells a folder without Git from one that Git refuses', async () => {
    const folder = await begun();
    rmSync(join(folder, '.git/HEAD'));
    expect(await wrong(folder)).toMatchObject({ code: 1, found: { repository: 'error: git status' } });
    rmSync(join(folder, '.git'), { recursive: true });
    expect(await wrong(folder)).toMatchObject({ code: 1, found: { repository: 'error: git init' } });
  });

  it('knows nobody by a name that Git guesses', async () => {
    const folder = await begun();
    vi.stubEnv('GIT_CONFIG_GLOBAL', '/dev/null');
    vi.stubEnv('EMAIL', undefined);
    for (const name of ['NAME', 'EMAIL']) vi.stubEnv(`GIT_COMMITTER_${name}`, undefined);
    expect(await wrong(folder)).toMatchObject({ code: 1, found: { identity: expect.stringContaining('user.name') } });
    git(folder, 'config', 'user.name', 'Trần Thị Bé');
    expect((await wrong(folder)).found['identity']).toBe('error: git config --global user.email "thuong@example.org"');
  });

  it('looks at the machine alone where there is no data repository, and exits with 2', async () => {
    const folder = scratch();
    const { code, out, err } = await hoi(folder, 'doctor', '--lang', 'en');
    expect({ code, err }).toEqual({ code: 2, err: '' });
    expect(out).toMatch(/^✘ Data repository +there is no data\/hoi\.yaml/m);
    expect(out).toMatch(/^✔ Node /m);
    expect(await hoi(folder, 'doctor', '--root', folder)).toMatchObject({ code: 2, out: '' });
  });

  it('runs no program that the repository names', async () => {
    const folder = await begun();
    for (const key of ['core.fsmonitor', 'diff.hoi.textconv', 'diff.hoi.command', 'filter.x.clean', 'core.pager', 'alias.ls-files'])
      git(folder, 'config', key, '!touch chay; touch chay');
    writeFileSync(join(folder, '.gitattributes'), '* filter=x diff=hoi\n');
    writeFileSync(join(folder, 'data/hoi.yaml'), readFileSync(join(folder, 'data/hoi.yaml')));
    await hoi(folder, 'doctor');
    expect(existsSync(join(folder, 'chay'))).toBe(false);
  });
});
