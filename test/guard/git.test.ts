import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hoi } from '../cli/run-hoi.ts';
import { AN, CLERK, guard, HANG_VINH, NAM_CAN, note, rights, scene } from './scene.ts';

const CHANGE = { base: { 'data/quyen.yaml': rights() }, work: [{ by: AN, sign: 'an', ...note(NAM_CAN) }] };
const FOUND = [`H508 ${NAM_CAN}`];

describe('wherever the history is', () => {
  it('a bare repository', async () => {
    const { home, git } = scene(CHANGE);
    git(['clone', '--quiet', '--bare', '.', join(home, 'kho trần.git')]);
    expect(await guard(join(home, 'kho trần.git'))).toMatchObject({ code: 1, codes: FOUND });
    expect(await guard(home, '--root', join(home, 'kho trần.git'))).toMatchObject({ code: 1, codes: FOUND });
  });

  it('a linked work tree, and a detached head', async () => {
    const { home, git } = scene(CHANGE);
    git(['worktree', 'add', '--quiet', '--detach', join(home, 'cây khác'), 'work']);
    expect(await guard(join(home, 'cây khác'), '--head', 'HEAD')).toMatchObject({ code: 1, codes: FOUND });
  });

  it('a folder inside a repository: what stands beside it is somebody else’s', async () => {
    const { folder, git } = scene(CHANGE);
    git(['checkout', '--quiet', 'main']);
    mkdirSync(join(folder, 'huyện'));
    git(['mv', 'data', 'huyện/data']);
    git(['commit', '--quiet', '--message', 'Chuyển'], CLERK);
    git(['checkout', '--quiet', '-B', 'work']);
    writeFileSync(join(folder, 'huyện/data/hoi.yaml'), '# x\n', { flag: 'a' });
    writeFileSync(join(folder, 'khac.txt'), 'x\n');
    git(['add', '--all']);
    git(['commit', '--quiet', '--message', 'Sửa'], AN);
    expect((await guard(join(folder, 'huyện'))).codes).toEqual(['H508 data/hoi.yaml', 'H514 data/quyen.yaml']);
  });

  it('a base that went on: the merge of both is judged', async () => {
    const member = 'HAV-0001';
    const { folder } = scene({
      work: [
        {
          by: AN,
          files: {
            [`data/hoi-co-so/xa-hang-vinh/2017/hoi-phi.yaml`]: `ky_thu:\n  - {den_thang: 12, han: 2017-10-31}\nphieu_thu:\n  HP-001:\n    ngay: 2017-03-10\n    so_tien: 6000\n    hoi_vien: {${member}: 6000}\n`,
          },
        },
      ],
      main: [{ by: CLERK, ...note(NAM_CAN) }],
    });
    const { out, code } = await guard(folder);
    expect(code, out).toBe(0);
    expect(JSON.parse(out).changed).toEqual(['data/hoi-co-so/xa-hang-vinh/2017/hoi-phi.yaml']);
  });
});

describe('what cannot be judged is said, with exit code 2', () => {
  it('a shallow clone', async () => {
    const { home, folder, git } = scene(CHANGE);
    git(['clone', '--quiet', '--depth=1', '--branch=work', `file://${folder}`, join(home, 'nông')]);
    const { code, err, out } = await guard(join(home, 'nông'), '--base', 'HEAD', '--head', 'HEAD');
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('git fetch --unshallow');
  });

  it('no repository at all', async () => {
    const { home } = scene({});
    const { code, err } = await guard(home);
    expect(code).toBe(2);
    expect(err).toContain('không nằm trong kho Git nào');
  });

  it.each(['khong-co', '--output=x', '-x', 'main^{blob}', 'main:data', ''])('a revision that is none: “%s”', async (name) => {
    const { folder } = scene(CHANGE);
    const ran = await hoi(folder, 'guard', `--base=${name}`);
    expect(ran.code).toBe(2);
    expect(ran.err).toMatch(/không có bản nào tên|không nhận giá trị/);
    expect(existsSync(join(folder, 'x'))).toBe(false);
  });

  it('no base', async () => {
    const { folder } = scene(CHANGE);
    const { code, err } = await hoi(folder, 'guard');
    expect(code).toBe(2);
    expect(err).toContain("hoi: thiếu tùy chọn '--base <rev>'");
  });

  it('strangers', async () => {
    const { folder, git } = scene(CHANGE);
    git(['checkout', '--quiet', '--orphan', 'work2']);
    git(['commit', '--quiet', '--message', 'Kho khác'], AN);
    const { code, err } = await guard(folder, '--head', 'work2');
    expect(code).toBe(2);
    expect(err).toContain('không có gốc chung');
  });

  it('data that the change takes away', async () => {
    const { folder } = scene({ work: [{ by: AN, remove: ['data'] }] });
    const { code, err } = await guard(folder);
    expect(code).toBe(2);
    expect(err).toContain('data/hoi.yaml');
  });
});

describe.skipIf(process.platform === 'win32')('on a machine', () => {
  const real = execFileSync('sh', ['-c', 'command -v git'], { encoding: 'utf8' }).trim();
  const within = async (path: string, use: () => Promise<void>) => {
    const before = process.env['PATH'];
    process.env['PATH'] = path;
    try {
      await use();
    } finally {
      process.env['PATH'] = before;
    }
  };

  it('without Git', async () => {
    const { folder, home } = scene(CHANGE);
    await within(home, async () => {
      const { code, err } = await guard(folder);
      expect(code).toBe(2);
      expect(err).toContain('máy này chưa có Git');
    });
  });

  it('with an older Git: what needs no merge is judged, what does is refused', async () => {
    const { folder, home, git } = scene({ ...CHANGE, main: [{ by: CLERK, ...note('data/hoi.yaml') }] });
    const old = join(home, 'bin');
    mkdirSync(old);
    writeFileSync(
      join(old, 'git'),
      `#!/bin/sh\ncase " $* " in *" merge-tree "*) exit 129;; *" --version "*) echo git version 2.30.2; exit 0;; esac\nexec ${real} "$@"\n`,
      { mode: 0o755 },
    );
    await within(`${old}:${process.env['PATH']}`, async () => {
      const { code, err } = await guard(folder);
      expect(code).toBe(2);
      expect(err).toContain('Git 2.30.2 không thử nhập được');
      expect((await guard(folder, '--base', git(['merge-base', 'main', 'work']).trim())).codes).toEqual(FOUND);
    });
  });

  it('without ssh-keygen: no signature is called bad for that', async () => {
    const { folder, home } = scene(CHANGE);
    const few = join(home, 'bin');
    mkdirSync(few);
    symlinkSync(real, join(few, 'git'));
    await within(few, async () => {
      const { code, err } = await guard(folder);
      expect(code).toBe(2);
      expect(err).toContain('chưa có ssh-keygen');
    });
  });
});

it('runs nothing that the repository’s configuration, attributes or hooks name', async () => {
  const { folder, home, git } = scene({
    base: { 'data/quyen.yaml': rights(), '.gitattributes': '*.yaml merge=xau diff=xau filter=xau\n' },
    work: [{ by: AN, sign: 'an', ...note(HANG_VINH) }],
    main: [{ by: CLERK, edit: { [HANG_VINH]: ['HAV-0001', '# đầu\nHAV-0001'] } }],
  });
  const trap = join(home, 'bẫy.sh');
  const mark = join(home, 'đã chạy');
  writeFileSync(trap, `#!/bin/sh\necho "$0 $@" >> "${mark}"\n`, { mode: 0o755 });
  const run = `"${trap}"`;
  for (const [key, value] of [
    ['merge.xau.driver', run],
    ['merge.default', 'xau'],
    ['diff.xau.textconv', run],
    ['diff.xau.command', run],
    ['diff.external', run],
    ['filter.xau.clean', run],
    ['filter.xau.smudge', run],
    ['filter.xau.required', 'true'],
    ['merge.renormalize', 'true'],
    ['core.fsmonitor', trap],
    ['gpg.program', trap],
    ['gpg.ssh.program', trap],
    ['core.pager', run],
    ['log.showSignature', 'true'],
  ] as const)
    git(['config', key, value]);
  for (const hook of ['post-checkout', 'post-index-change', 'reference-transaction', 'pre-commit'])
    writeFileSync(join(folder, '.git/hooks', hook), `#!/bin/sh\necho hook >> "${mark}"\n`, { mode: 0o755 });
  const { codes } = await guard(folder);
  // What a driver of the repository's own would have merged is told as a conflict.
  expect(codes).toEqual([`H515 ${HANG_VINH}`]);
  expect(existsSync(mark)).toBe(false);
});

it('sees the commits that are there, not those that replacements show', async () => {
  const { folder, git } = scene(CHANGE);
  git(['replace', 'work', 'main']);
  expect((await guard(folder)).codes).toEqual(FOUND);
});

it('knows GPG keys by their fingerprints', async () => {
  const { home, folder, git } = scene({ base: { 'data/quyen.yaml': rights('phai_ky_tu: 2016-01-01\n') } });
  const gnupg = join(home, '.gnupg');
  mkdirSync(gnupg, { mode: 0o700 });
  const gpg = (...args: string[]) =>
    execFileSync('gpg', ['--homedir', gnupg, '--batch', '--quiet', ...args], { encoding: 'utf8', stdio: ['pipe', 'pipe', 'ignore'] });
  gpg('--passphrase', '', '--quick-generate-key', 'An <an@hang-vinh.example>', 'ed25519', 'sign', '20300101T000000');
  const fingerprint = /^fpr:+([0-9A-F]{40}):/m.exec(gpg('--with-colons', '--fingerprint'))?.[1] ?? '';
  writeFileSync(join(folder, HANG_VINH), '# x\n', { flag: 'a' });
  git(['add', '--all']);
  git(['-c', `user.signingkey=${fingerprint}`, 'commit', '--quiet', '--gpg-sign', '--message', 'Ký'], AN, '2026-01-01T00:00:00Z');
  const before = process.env['GNUPGHOME'];
  process.env['GNUPGHOME'] = gnupg;
  try {
    expect((await guard(folder)).codes).toEqual([`H512 ${HANG_VINH}`]);
    git(['checkout', '--quiet', 'main']);
    writeFileSync(
      join(folder, 'data/quyen.yaml'),
      rights('phai_ky_tu: 2016-01-01\n').replace(
        /khoa_ky: (?=[^\n]*\n {4}hoi_co_so: xa)[^\n]*/,
        `khoa_ky: ${fingerprint.replace(/.{4}/g, '$& ').trim()}`,
      ),
    );
    git(['commit', '--quiet', '--all', '--message', 'Khóa mới'], CLERK);
    expect((await guard(folder)).codes).toEqual([]);
  } finally {
    if (before === undefined) delete process.env['GNUPGHOME'];
    else process.env['GNUPGHOME'] = before;
    execFileSync('gpgconf', ['--homedir', gnupg, '--kill', 'all'], { stdio: 'ignore' });
  }
});
