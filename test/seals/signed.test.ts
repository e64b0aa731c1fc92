import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { hoi } from '../cli/run-hoi.ts';
import { committed, git } from './repo.ts';

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
      message: expect.stringContaining('không có khóa để kiểm tra'),
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

  it('--no-sign does not', async () => {
    const folder = signing();
    for (const key of ['tag.gpgSign', 'tag.forceSignAnnotated', 'commit.gpgSign']) git(folder, 'config', key, 'true');
    expect((await hoi(folder, 'submit', '--year', '2016', '--no-sign')).code).toBe(0);
    expect(git(folder, 'cat-file', 'tag', 'bao-cao/2016')).not.toContain('SIGNATURE');
    expect(git(folder, 'cat-file', 'commit', 'HEAD')).not.toContain('gpgsig');
    expect(await signature(folder)).toMatchObject({ code: 0, verdict: 'note', message: 'thẻ không có chữ ký' });
  });
});
