import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { hoi } from '../cli/run-hoi.ts';
import { add, commit, committed, edit, git } from './repo.ts';

afterEach(() => vi.unstubAllEnvs());

const hasKeygen = (() => {
  try {
    execFileSync('ssh-keygen', ['-?'], { stdio: 'ignore' });
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ENOENT';
  }
})();
if (!hasKeygen) console.warn('ssh-keygen is missing: signed seals are NOT tested (Debian: openssh-client)');

/** A repository set up to sign with an SSH key of its own. */
function signing(): string {
  const folder = committed();
  const key = join(folder, '.git/khóa');
  execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-C', 'tt@example.org', '-f', key]);
  git(folder, 'config', 'gpg.format', 'ssh');
  git(folder, 'config', 'user.signingkey', key);
  writeFileSync(join(folder, '.git/signers'), `tt@example.org ${readFileSync(`${key}.pub`, 'utf8')}`);
  return folder;
}

async function signature(folder: string): Promise<{ code: number; verdict: string; message: string }> {
  const ran = await hoi(folder, 'verify', '--year', '2016', '--json');
  const checks = JSON.parse(ran.out).seals[0].tags[0].checks;
  return { code: ran.code, ...checks.find(({ check }: { check: string }) => check === 'signature') };
}

describe.skipIf(!hasKeygen)('seals of a clone that signs', () => {
  it('tag and commit are signed, whatever program the repository names; the state is told', async () => {
    const folder = signing();
    git(folder, 'config', 'gpg.ssh.program', '/khong/co');
    const ran = await hoi(folder, 'submit', '--year', '2016');
    expect(ran.code, ran.err).toBe(0);
    expect(git(folder, 'cat-file', 'tag', 'bao-cao/2016')).toContain('-----BEGIN SSH SIGNATURE-----');
    expect(git(folder, 'cat-file', 'commit', 'HEAD')).toMatch(/^gpgsig -----BEGIN SSH SIGNATURE-----/m);
    expect(await signature(folder)).toMatchObject({
      code: 0,
      verdict: 'note',
      message: 'thẻ: có ký, chưa kiểm được',
    });
    git(folder, 'config', 'gpg.ssh.allowedSignersFile', join(folder, '.git/signers'));
    expect(await signature(folder)).toMatchObject({ code: 0, verdict: 'ok' });
  });

  it('a tag whose text was changed under its signature is bad', async () => {
    const folder = signing();
    git(folder, 'config', 'gpg.ssh.allowedSignersFile', join(folder, '.git/signers'));
    expect((await hoi(folder, 'submit', '--year', '2016')).code).toBe(0);
    const forged = execFileSync('git', ['-C', folder, 'cat-file', 'tag', 'bao-cao/2016'], { encoding: 'utf8' }).replace('3/6', '6/6');
    const id = execFileSync('git', ['-C', folder, 'hash-object', '-t', 'tag', '-w', '--stdin'], { encoding: 'utf8', input: forged }).trim();
    git(folder, 'update-ref', 'refs/tags/bao-cao/2016', id);
    expect(await signature(folder)).toMatchObject({ code: 1, verdict: 'bad' });
  });

  it('an unsigned tag over a signed commit was made anew, and so was one of another key', async () => {
    const folder = signing();
    expect((await hoi(folder, 'submit', '--year', '2016')).code).toBe(0);
    const maker = async () => {
      const { out } = await hoi(folder, 'verify', '--year', '2016', '--json');
      return JSON.parse(out).seals[0].tags[0].checks.find(({ check }: { check: string }) => check === 'maker');
    };
    expect(await maker()).toMatchObject({ verdict: 'ok' });
    const message = join(folder, '.git/lời');
    writeFileSync(
      message,
      execFileSync('git', ['-C', folder, 'cat-file', 'tag', 'bao-cao/2016'], { encoding: 'utf8' }).replace(/^.*?\n\n|-----BEGIN.*/gs, ''),
    );
    const remake = (how: string) => git(folder, 'tag', '-f', how, '-a', '--cleanup=verbatim', '-F', message, 'bao-cao/2016', 'HEAD');
    remake('--no-sign');
    expect(await maker()).toMatchObject({ verdict: 'bad', message: expect.stringContaining('commit niêm phong có ký mà thẻ thì không') });
    git(folder, 'config', 'gpg.ssh.allowedSignersFile', join(folder, '.git/signers'));
    const key = join(folder, '.git/khóa khác');
    execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', key]);
    git(folder, 'config', 'user.signingkey', key);
    remake('--sign');
    expect(await maker()).toMatchObject({ verdict: 'bad', message: expect.stringContaining('ký bằng hai khóa khác nhau') });
  });

  it('with quyen.yaml the tag’s signature is its person’s, whatever Git is configured with', async () => {
    const folder = signing();
    const key = readFileSync(join(folder, '.git/khóa.pub'), 'utf8').split(' ').slice(0, 2).join(' ');
    add(
      folder,
      'data/quyen.yaml',
      `nguoi:\n  tt:\n    ho_ten: Thường trực Hội\n    email: tt@example.org\n    khoa_ky: ${key}\n    hoi_co_so: tat_ca\n    tep_cua_hoi: true\n`,
    );
    commit(folder, 'Giao quyền');
    expect((await hoi(folder, 'submit', '--year', '2016')).code).toBe(0);
    expect(await signature(folder)).toMatchObject({ code: 0, verdict: 'ok', message: 'thẻ: chữ ký đúng của Thường trực Hội' });
    edit(folder, 'data/quyen.yaml', 'tep_cua_hoi: true', 'tep_cua_hoi: true\n    den: 2016-11-01');
    expect(await signature(folder)).toMatchObject({
      verdict: 'note',
      message: expect.stringContaining('quyền đã hết từ sau ngày 01/11/2016'),
    });
  });

  it('--no-sign does not', async () => {
    const folder = signing();
    for (const key of ['tag.gpgSign', 'tag.forceSignAnnotated', 'commit.gpgSign']) git(folder, 'config', key, 'true');
    expect((await hoi(folder, 'submit', '--year', '2016', '--no-sign')).code).toBe(0);
    expect(git(folder, 'cat-file', 'tag', 'bao-cao/2016')).not.toContain('SIGNATURE');
    expect(git(folder, 'cat-file', 'commit', 'HEAD')).not.toContain('gpgsig');
    expect(await signature(folder)).toMatchObject({ code: 0, verdict: 'note', message: 'thẻ không có chữ ký' });
  });
});
