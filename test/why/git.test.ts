import { spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { hoi, scratch } from '../cli/run-hoi.ts';

const base = new URL('../rules/base/', import.meta.url).pathname;
const FUND = 'data/hoi-co-so/xa-hang-vinh/2016/quy-nhan-dao.yaml';
let root = '';

function git(cwd: string, who: string, when: string, ...args: string[]): string {
  const { status, stdout, stderr } = spawnSync('git', args, {
    cwd,
    encoding: 'utf8',
    env: {
      PATH: process.env['PATH'],
      HOME: cwd,
      GIT_CONFIG_GLOBAL: '/dev/null',
      GIT_CONFIG_NOSYSTEM: '1',
      GIT_AUTHOR_NAME: who,
      GIT_AUTHOR_EMAIL: `${who}@example.org`,
      GIT_COMMITTER_NAME: who,
      GIT_COMMITTER_EMAIL: `${who}@example.org`,
      GIT_AUTHOR_DATE: when,
      GIT_COMMITTER_DATE: when,
    },
  });
  if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`);
  return stdout.trim();
}

interface Told {
  commit: string | null;
  dirty: boolean;
  history: string;
  units: {
    chapter: string;
    grounds: { text: string; lastChange: null | string | { author: string; day: string; signature: string; commit: string } }[];
  }[];
}

async function grounds(
  folder: string,
  ...more: string[]
): Promise<Told & { of: (part: string) => Told['units'][0]['grounds'][0]['lastChange'] | undefined }> {
  const { out, code, err } = await hoi(
    folder,
    'why',
    'quy-nhan-dao',
    '--year',
    '2016',
    '--as-of',
    '2016-12-31',
    '--chapter',
    'xa-hang-vinh',
    '--json',
    ...more,
  );
  expect(code, err).toBe(0);
  const told = JSON.parse(out) as Told;
  return { ...told, of: (part) => told.units[0]?.grounds.find(({ text }) => text.includes(part))?.lastChange };
}

describe('hoi why asks Git who last set a line', () => {
  beforeAll(() => {
    root = join(scratch(), 'Kho dữ liệu');
    mkdirSync(root);
    cpSync(join(base, 'data'), join(root, 'data'), { recursive: true });
    git(root, 'An', '2016-06-01T23:30:00+0700', 'init', '--quiet', '--initial-branch=main');
    git(root, 'An', '2016-06-01T23:30:00+0700', 'add', '--all');
    git(root, 'An', '2016-06-01T23:30:00+0700', 'commit', '--quiet', '-m', 'Số liệu đầu năm');
    const text = readFileSync(join(root, FUND), 'utf8');
    writeFileSync(join(root, FUND), text.replace('PC-001:', 'PC-001: # đủ chữ ký'));
    git(root, 'Bình', '2016-07-02T08:00:00+0700', 'commit', '--quiet', '-am', 'Sửa phiếu thu');
  });

  it('names the commit, the author and the day where it was made', async () => {
    const told = await grounds(root);
    expect(told).toMatchObject({ history: 'full', dirty: false, commit: git(root, '', '', 'rev-parse', 'HEAD') });
    expect(told.of('đầu năm')).toMatchObject({ author: 'An', day: '2016-06-01', signature: 'none', summary: 'Số liệu đầu năm' });
    expect(told.of('PC-001')).toMatchObject({ author: 'Bình', day: '2016-07-02' });
  });

  it('reads a past state with --at, and its own past alone', async () => {
    const told = await grounds(root, '--at', 'HEAD~1');
    expect(told.commit).toBe(git(root, '', '', 'rev-parse', 'HEAD~1'));
    for (const unit of told.units) for (const one of unit.grounds) expect(one.lastChange).toMatchObject({ author: 'An' });
    const { err, code } = await hoi(root, 'why', 'quy-nhan-dao', '--at', 'khong-co');
    expect(code).toBe(2);
    expect(err).toContain("không có bản nào tên 'khong-co'");
  });

  it('calls what stands in the work tree alone uncommitted', async () => {
    const copy = join(scratch(), 'kho');
    cpSync(root, copy, { recursive: true });
    const text = readFileSync(join(copy, FUND), 'utf8');
    writeFileSync(join(copy, FUND), text.replace('du_dau: 3200000', 'du_dau: 3200000 # đã đối chiếu'));
    const told = await grounds(copy);
    expect(told.dirty).toBe(true);
    expect(told.of('đầu năm')).toBe('uncommitted');
  });

  it('says in a shallow clone that it cannot tell, and how to mend that', async () => {
    const clone = join(scratch(), 'nong');
    git(root, '', '', 'clone', '--quiet', '--depth=1', `file://${root}`, clone);
    const told = await grounds(clone);
    expect(told.history).toBe('shallow');
    expect(told.of('đầu năm')).toBeNull();
    const { err } = await hoi(clone, 'why', 'quy-nhan-dao', '--year', '2016');
    expect(err).toContain('git fetch --unshallow');
  });

  it('works without Git', async () => {
    const copy = scratch();
    cpSync(join(root, 'data'), join(copy, 'data'), { recursive: true });
    expect(await grounds(copy)).toMatchObject({ history: 'none', commit: null });
  });

  it('runs no program that the configuration or the attributes of the repository name', async () => {
    const copy = join(scratch(), 'ác ý');
    cpSync(root, copy, { recursive: true });
    const mark = join(scratch(), 'pwned');
    writeFileSync(join(copy, '.gitattributes'), '*.yaml filter=evil diff=evil\n');
    for (const key of [
      'filter.evil.clean',
      'filter.evil.smudge',
      'filter.evil.process',
      'diff.evil.textconv',
      'diff.evil.command',
      'core.fsmonitor',
      'gpg.program',
      'core.pager',
    ])
      git(copy, '', '', 'config', key, `touch ${mark}; cat`);
    appendFileSync(join(copy, FUND), '# sửa\n');
    await grounds(copy);
    await grounds(copy, '--at', 'HEAD');
    expect(spawnSync('ls', [mark]).status).not.toBe(0);
  });

  const keygen = spawnSync('ssh-keygen', ['-?']).error === undefined;
  if (!keygen) console.warn('SKIPPED: there is no ssh-keygen, so signatures are not tried');
  it.skipIf(!keygen)('tells a good signature, and one that nobody here can check', async () => {
    const copy = join(scratch(), 'ky');
    cpSync(root, copy, { recursive: true });
    const key = join(scratch(), 'key');
    spawnSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', key]);
    for (const [name, value] of [
      ['gpg.format', 'ssh'],
      ['user.signingkey', key],
    ] as const)
      git(copy, '', '', 'config', name, value);
    const text = readFileSync(join(copy, FUND), 'utf8');
    writeFileSync(join(copy, FUND), text.replace('du_dau: 3200000', 'du_dau: 3200000 # đã đối chiếu'));
    git(copy, 'Chi', '2016-08-01T08:00:00+0700', 'commit', '--quiet', '-S', '-am', 'Ký');
    expect(await grounds(copy).then((told) => told.of('đầu năm'))).toMatchObject({ author: 'Chi', signature: 'unknown' });
    writeFileSync(join(copy, 'signers'), `Chi@example.org ${readFileSync(`${key}.pub`, 'utf8')}`);
    git(copy, '', '', 'config', 'gpg.ssh.allowedSignersFile', join(copy, 'signers'));
    expect(await grounds(copy).then((told) => told.of('đầu năm'))).toMatchObject({ author: 'Chi', signature: 'good' });
  });
});

it('hoi status --at computes from a past state, and is never dirty', async () => {
  const status = async (...more: string[]) => JSON.parse((await hoi(root, 'status', '--as-of', '2016-12-31', '--json', ...more)).out);
  const [now, before] = [await status(), await status('--at', 'HEAD~1')];
  expect(before.commit).toBe(git(root, '', '', 'rev-parse', 'HEAD~1'));
  expect(before.dirty).toBe(false);
  expect(before.indicators).toEqual(now.indicators);
});
