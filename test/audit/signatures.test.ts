import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { hoi, scratch } from '../cli/run-hoi.ts';
import { AN, CLERK, HANG_VINH, rights, STRANGER, scene } from '../guard/scene.ts';
import { keyOf } from '../history/keys.ts';
import type { Act } from '../history/replay.ts';

const RIGHTS = 'data/quyen.yaml';
const FUND = 'data/hoi-co-so/xa-hang-vinh/2016/quy-nhan-dao.yaml';

/** Each change adds a member, so that every commit has something to tell. */
function entry(number: number): Pick<Act, 'append'> {
  const id = `HAV-${String(900 + number).padStart(4, '0')}`;
  const lines = ['gioi_tinh: nam', 'nam_sinh: 1980', 'chi_hoi: ap-1', 'ngay_vao_hoi: 2016-11-01'];
  return { append: { [HANG_VINH]: `${id}:\n  ho_ten: Người thứ ${number}\n${lines.map((line) => `  ${line}\n`).join('')}` } };
}

const WORK: readonly Act[] = [
  { by: AN, message: 'của An', sign: 'an', ...entry(1) },
  { by: AN, message: 'đứng tên An', sign: 'thu-ky', ...entry(2) },
  { by: STRANGER, message: 'email lạ', sign: 'an', ...entry(3) },
  { by: AN, message: 'khóa lạ', sign: 'la', ...entry(4) },
  { by: AN, message: 'không ký', ...entry(5) },
];

/** The scene with what `work` did merged into `main`, An's right ending on a day, and more after that. */
function merged(ofAn = '    den: 2016-12-05\n') {
  const made = scene({
    base: { [RIGHTS]: rights('', ofAn) },
    work: WORK,
    main: [
      { by: CLERK, message: 'nhận', merge: 'work', date: '2016-12-03T08:00:00+07:00' },
      // Dated before the end of the right, and received after it.
      { by: AN, message: 'gửi muộn', sign: 'an', date: '2016-12-06T08:00:00+07:00', ...entry(6) },
    ],
  });
  made.git(['checkout', '--quiet', 'main']);
  return made;
}

async function told(folder: string, ...argv: string[]): Promise<Record<string, { signature: string; signer: unknown }>> {
  const { out, code, err } = await hoi(folder, 'log', '--year', '2016', '--as-of', '2016-12-31', '--json', ...argv);
  expect(code, err).toBe(0);
  return Object.fromEntries(JSON.parse(out).commits.map((one: { subject: string }) => [one.subject, one]));
}

const keygen = (() => {
  try {
    execFileSync('ssh-keygen', ['-?'], { stdio: 'ignore' });
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ENOENT';
  }
})();
if (!keygen) console.warn('SKIPPED: there is no ssh-keygen, so signatures in histories are not tried');

afterEach(() => vi.unstubAllEnvs());

describe.skipIf(!keygen)('histories check signatures with the keys of quyen.yaml', () => {
  let made: ReturnType<typeof merged>;
  beforeAll(() => {
    made = merged();
  });

  it('hoi log tells whose key it is, and what does not fit', async () => {
    const ofAn = { id: 'an', name: 'Nguyễn Văn An' };
    const commits = await told(made.folder);
    expect(commits).toMatchObject({
      'của An': { signature: 'good', signer: { ...ofAn, ownEmail: true, inForce: true } },
      'đứng tên An': { signature: 'good', signer: { id: 'thu-ky', name: 'Trần Thị Thư Ký', ownEmail: false, inForce: true } },
      'email lạ': { signature: 'good', signer: { ...ofAn, ownEmail: false, inForce: true } },
      'khóa lạ': { signature: 'unknown', signer: null },
      'không ký': { signature: 'none', signer: null },
      'gửi muộn': { signature: 'good', signer: { ...ofAn, ownEmail: true, inForce: false } },
    });
  });

  it.each([
    [
      'vi',
      [
        'chữ ký đúng của Nguyễn Văn An',
        'chữ ký đúng của Trần Thị Thư Ký, KHÔNG phải của Nguyễn Văn An là người có email này',
        'chữ ký đúng của Nguyễn Văn An, email này không có trong quyen.yaml',
        'có ký, khóa không có trong quyen.yaml',
        'không ký',
        'chữ ký đúng của Nguyễn Văn An, quyền đã hết từ sau ngày 05/12/2016 mà ngày 06/12/2016 mới vào kho',
      ],
    ],
    [
      'en',
      [
        'good signature of Nguyễn Văn An',
        'good signature of Trần Thị Thư Ký, NOT of Nguyễn Văn An, whose address this is',
        'good signature of Nguyễn Văn An, an address that is not in quyen.yaml',
        'signed, with a key that is not in quyen.yaml',
        'not signed',
        'good signature of Nguyễn Văn An, whose right ended on 2016-12-05, received on 2016-12-06',
      ],
    ],
  ])('in words (%s)', async (lang, wanted) => {
    const { out } = await hoi(made.folder, 'log', '--year', '2016', '--as-of', '2016-12-31', '--lang', lang);
    const heads = out.split('\n').flatMap((line) => /^[0-9a-f]{8} .*?>, (.*)$/.exec(line)?.[1] ?? []);
    expect(heads.reverse().filter((_, index) => index > 0)).toEqual(wanted);
  });

  it('hoi blame, hoi why and hoi late say the same', async () => {
    const ofAn = { id: 'an', name: 'Nguyễn Văn An', ownEmail: true };
    const blamed = JSON.parse((await hoi(made.folder, 'blame', 'HAV-0906', '--json')).out);
    expect(Object.values(blamed.commits)).toMatchObject([{ signature: 'good', signer: { ...ofAn, inForce: false } }]);
    expect((await hoi(made.folder, 'blame', 'HAV-0902')).out.replace(/\s+/g, ' ')).toContain('chữ ký đúng của Trần Thị Thư Ký, KHÔNG phải');

    const { folder, git } = scene({
      base: { [RIGHTS]: rights('', '    tu: 2016-12-20\n') },
      work: [{ by: AN, sign: 'an', edit: { [FUND]: ['du_dau: 3200000', 'du_dau: 3200000 # đã đối chiếu'] } }],
      main: [{ by: CLERK, merge: 'work' }],
    });
    git(['checkout', '--quiet', 'main']);
    writeFileSync(join(folder, '.mailmap'), 'Trần Thị Thư Ký <thuky@nam-can.example> <an@hang-vinh.example>\n');
    const ask = ['why', 'quy-nhan-dao', '--year', '2016', '--as-of', '2016-12-31', '--chapter', 'xa-hang-vinh'];
    const why = JSON.parse((await hoi(folder, ...ask, '--json')).out);
    const changes = why.units[0].grounds.map(({ lastChange }: { lastChange: object }) => lastChange);
    expect(changes).toContainEqual(
      expect.objectContaining({ author: 'Nguyễn Văn An', signature: 'good', signer: { ...ofAn, inForce: false } }),
    );
    expect((await hoi(folder, ...ask)).out).toContain('ngày 01/12/2016 vào kho mà đến ngày 20/12/2016 mới có quyền');

    const late = JSON.parse((await hoi(folder, 'late', '--year', '2016', '--json')).out);
    expect(late.received).toMatchObject({ signature: 'none', signer: null });
  });

  it('a signature that does not fit its commit is bad, whoever is named', async () => {
    const { folder, git } = scene({ base: { [RIGHTS]: rights() }, main: [{ by: AN, sign: 'an', tampered: true, ...entry(7) }] });
    git(['checkout', '--quiet', 'main']);
    const { out } = await hoi(folder, 'blame', 'HAV-0907', '--json');
    expect(Object.values(JSON.parse(out).commits)).toMatchObject([{ signature: 'bad', signer: null }]);
    expect((await hoi(folder, 'blame', 'HAV-0907')).out).toContain('chữ ký SAI');
  });

  it('the keys are those of the state that is told: a right that was taken out is nobody’s', async () => {
    const { folder, git } = merged('');
    const before = git(['rev-parse', 'HEAD']).trim();
    const text = readFileSync(join(folder, RIGHTS), 'utf8');
    writeFileSync(join(folder, RIGHTS), text.slice(0, text.indexOf('  an:')));
    git(['commit', '--quiet', '-am', 'bớt quyền'], CLERK, '2016-12-07T08:00:00+07:00');
    expect((await told(folder))['của An']).toMatchObject({ signature: 'unknown', signer: null });
    expect((await told(folder, '--at', before))['của An']).toMatchObject({ signature: 'good', signer: { id: 'an' } });
  });

  it('believes nothing that the configuration names, and runs none of it', async () => {
    const { folder, git, home } = merged('');
    const mark = join(scratch(), 'pwned');
    writeFileSync(join(home, 'signers'), `an namespaces="git" ${keyOf('la').publicKey}\n`);
    writeFileSync(join(home, 'revoked'), `${keyOf('an').publicKey}\n`);
    git(['config', 'gpg.ssh.allowedSignersFile', join(home, 'signers')]);
    git(['config', 'gpg.ssh.revocationFile', join(home, 'revoked')]);
    for (const key of ['gpg.program', 'gpg.ssh.program', 'gpg.ssh.defaultKeyCommand', 'core.pager'])
      git(['config', key, `touch ${mark};:`]);
    const commits = await told(folder);
    expect(commits['khóa lạ']).toMatchObject({ signature: 'unknown', signer: null });
    expect(commits['của An']).toMatchObject({ signature: 'good', signer: { id: 'an' } });
    expect(() => readFileSync(mark)).toThrow();
  });

  it.each([
    ['without quyen.yaml', undefined],
    ['where it lists no SSH key', rights().replace(/ {4}khoa_ky: .*\n/g, '')],
  ])('%s what Git says stands', async (_, text) => {
    const { folder, git, home } = scene({ base: text === undefined ? {} : { [RIGHTS]: text }, main: [WORK[0] as Act] });
    git(['checkout', '--quiet', 'main']);
    expect((await told(folder))['của An']).toMatchObject({ signature: 'unknown', signer: null });
    writeFileSync(join(home, 'signers'), `an namespaces="git" ${keyOf('an').publicKey}\n`);
    git(['config', 'gpg.ssh.allowedSignersFile', join(home, 'signers')]);
    expect((await told(folder))['của An']).toMatchObject({ signature: 'good', signer: null });
  });
});

it('starts nothing for commits that bear no signature, however many there are', async () => {
  const runs = async (count: number) => {
    const { folder, git, home } = scene({
      base: { [RIGHTS]: rights() },
      main: Array.from({ length: count }, (_, index): Act => ({ by: AN, ...entry(index) })),
    });
    git(['checkout', '--quiet', 'main']);
    const [tools, list] = [join(home, 'bin'), join(home, 'runs')];
    mkdirSync(tools);
    const real = execFileSync('sh', ['-c', 'command -v git'], { encoding: 'utf8' }).trim();
    for (const name of ['git', 'ssh-keygen', 'gpg']) {
      writeFileSync(join(tools, name), `#!/bin/sh\necho ${name} >> '${list}'\nexec ${name === 'git' ? real : 'false'} "$@"\n`);
      chmodSync(join(tools, name), 0o755);
    }
    vi.stubEnv('PATH', `${tools}:${process.env['PATH']}`);
    await told(folder);
    vi.unstubAllEnvs();
    return readFileSync(list, 'utf8').trim().split('\n');
  };
  const [few, many] = [await runs(2), await runs(20)];
  expect(many).toEqual(few);
  expect(new Set(many)).toEqual(new Set(['git']));
});
