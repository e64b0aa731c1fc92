import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { hoi, scratch } from '../cli/run-hoi.ts';
import { add, CHAPTER, commit, committed, edit, git, onDay, read, SEAL, sealed } from './repo.ts';

afterEach(() => vi.unstubAllEnvs());

interface Check {
  readonly check: string;
  readonly verdict: string;
  readonly files: readonly string[];
}

async function verified(folder: string) {
  const ran = await hoi(folder, 'verify', '--year', '2016', '--json');
  const document = JSON.parse(ran.out);
  expect(document.version).toBe(1);
  const [seal] = document.seals;
  const checks: Check[] = [...seal.history, ...seal.tags.flatMap(({ checks: one }: { checks: Check[] }) => one), ...seal.workTree];
  return {
    code: ran.code,
    state: seal.state,
    figures: seal.figures,
    checks,
    bad: checks.filter(({ verdict }) => verdict === 'bad').map(({ check }) => check),
  };
}

/** Deletes the tag and makes it again on the same commit. */
function remade(folder: string, words: (message: string) => string, on = 'bao-cao/2016^{commit}'): void {
  const message = words(execFileSync('git', ['-C', folder, 'tag', '-l', '--format=%(contents)', 'bao-cao/2016'], { encoding: 'utf8' }));
  git(folder, 'tag', '-f', '-a', '--cleanup=verbatim', '-m', message.replace(/\n+$/, ''), 'bao-cao/2016', on);
}

describe('hoi verify --year', () => {
  it('proves a sealed year, also later, from another branch’s merge commit, and in words', async () => {
    const folder = await sealed();
    edit(folder, `${CHAPTER}/hoi-vien.yaml`, 'Lê Minh Cường', 'Lê Minh Cương');
    commit(folder, 'Sửa tên', '2017-01-05');
    git(folder, 'switch', '-q', '--detach');
    const { code, state, bad, figures } = await verified(folder);
    expect([code, state, bad]).toEqual([0, 'unchanged', []]);
    expect(figures).toHaveLength(7);
    expect(figures.every(({ same }: { same: boolean }) => same)).toBe(true);
    const { out } = await hoi(folder, 'xac-minh', '--year', '2016');
    expect(out).toContain('Kết luận: nguyên vẹn');
    expect(out).toMatch(/Hội viên đóng hội phí đủ và đúng kỳ │ 3\/6 = 50,00% \(chưa đạt\) │ 3\/6 = 50,00% \(chưa đạt\) │ ✔/);
    const english = await hoi(folder, 'verify', '--year', '2016', '--lang', 'en');
    expect(english.out).toContain('Verdict: intact');
    expect(english.out).not.toMatch(/undefined|niêm phong/);
  });

  it('a clone without tags cannot prove it and says how to get them', async () => {
    const folder = await sealed();
    const clone = join(scratch(), 'bản sao');
    git(folder, 'clone', '-q', '--no-tags', `file://${folder}`, clone);
    const ran = await hoi(clone, 'verify', '--year', '2016');
    expect(ran.code).toBe(2);
    expect(ran.out).toContain('git fetch origin "refs/tags/bao-cao/*:refs/tags/bao-cao/*"');
    git(clone, 'fetch', '-q', 'origin', 'refs/tags/bao-cao/*:refs/tags/bao-cao/*');
    expect((await hoi(clone, 'verify', '--year', '2016')).code).toBe(0);
  });

  it.each<[string, (folder: string) => void, string[], string[]]>([
    [
      'a file of the year',
      (folder) => edit(folder, `${CHAPTER}/2016/so-sach.yaml`, '2016-10-30, so_nguoi: 3', '2016-11-20, so_nguoi: 3'),
      ['files', 'figures'],
      [`${CHAPTER}/2016/so-sach.yaml`],
    ],
    [
      'a member',
      (folder) =>
        edit(
          folder,
          `${CHAPTER}/hoi-vien.yaml`,
          '  ngay_vao_hoi: 2014-10-01\n',
          '  ngay_vao_hoi: 2014-10-01\n  ra_hoi: {ngay: 2016-11-01, hinh_thuc: rut_ten}\n',
        ),
      ['figures'],
      [],
    ],
    ['a figure of the record', (folder) => edit(folder, SEAL, 'so_dat: 3\n', 'so_dat: 4\n'), ['history'], []],
    [
      'the day of receipt, committed',
      (folder) => {
        edit(folder, SEAL, 'ngay_nhan: 2016-11-28', 'ngay_nhan: 2016-11-14');
        commit(folder, 'Sửa ngày nhận');
      },
      ['history'],
      [],
    ],
    [
      'a file of records that cannot be read',
      (folder) => edit(folder, SEAL, 'ngay_nhan: 2016-11-28', 'ngay_nhan: hôm kia'),
      ['history'],
      [],
    ],
    [
      'the record, taken out',
      (folder) => {
        git(folder, 'rm', '-q', SEAL);
        commit(folder, 'Bỏ niêm phong');
      },
      ['history'],
      [],
    ],
    [
      'the record, and the history that had it',
      (folder) => {
        git(folder, 'reset', '-q', '--hard', 'HEAD^');
        add(folder, 'ghi-chu.txt', 'việc năm 2017\n');
        commit(folder, 'Việc năm sau');
      },
      ['history', 'branch'],
      [],
    ],
    [
      'figures left out, and a percentage, before all was committed and tagged',
      (folder) => {
        edit(folder, SEAL, 'ty_le: 75.00', 'ty_le: 95.00');
        const text = read(folder, SEAL);
        writeFileSync(join(folder, SEAL), text.replace(/ {4}ke-hoach:\n(?: {6}.*\n)+/, ''));
        git(folder, 'commit', '-q', '-a', '--amend', '--no-edit');
        remade(folder, (message) => message.replace(/Có kế hoạch và biện pháp cụ thể: .*\n/, '').replace('75,00', '95,00'), 'HEAD');
      },
      ['tagged-figures'],
      [],
    ],
    [
      'the day of receipt before all was committed and tagged',
      (folder) => {
        edit(folder, SEAL, 'ngay_nhan: 2016-11-28', 'ngay_nhan: 2016-11-14');
        git(folder, 'commit', '-q', '-a', '--amend', '--no-edit');
        remade(folder, (message) => message.replace('28/11/2016', '14/11/2016'), 'HEAD');
      },
      ['received'],
      [],
    ],
    [
      'the commit of the record',
      (folder) => edit(folder, SEAL, /commit: (\w{40})/.exec(git(folder, 'show', `HEAD:${SEAL}`))?.[1] ?? '', '1'.repeat(40)),
      ['history'],
      [],
    ],
    ['a light tag in its place', (folder) => void git(folder, 'tag', '-f', 'bao-cao/2016', 'HEAD'), ['tag'], []],
    [
      'a tag moved to a later commit',
      (folder) => {
        git(folder, 'commit', '-q', '--allow-empty', '-m', 'sau');
        git(folder, 'tag', '-f', '-a', '-m', 'x', 'bao-cao/2016', 'HEAD');
      },
      ['message', 'commit'],
      [],
    ],
    [
      'a tag made anew on its commit with other figures',
      (folder) => remade(folder, (message) => message.replace('đúng kỳ: 3/6 = 50,00%', 'đúng kỳ: 5/6 = 83,33%')),
      ['message'],
      [],
    ],
    ['a tag made anew with a line more', (folder) => remade(folder, (message) => `${message}\nĐã sửa lại\n`), ['message'], []],
    [
      'a tag made anew with its own words by somebody else',
      (folder) => {
        git(folder, 'config', 'user.name', 'Người khác');
        remade(folder, (message) => message);
      },
      ['maker'],
      [],
    ],
    [
      'a tag made anew with its own words on another day',
      (folder) => {
        onDay('2017-02-01');
        remade(folder, (message) => message);
      },
      ['maker'],
      [],
    ],
    [
      'another tag under its name',
      (folder) => {
        git(folder, 'tag', '-a', '-m', 'x', 'khac', 'HEAD');
        git(folder, 'update-ref', 'refs/tags/bao-cao/2016', git(folder, 'rev-parse', 'refs/tags/khac'));
      },
      ['tag', 'message'],
      [],
    ],
    [
      'a branch whose history was written anew',
      (folder) => {
        vi.stubEnv('GIT_COMMITTER_DATE', '2018-01-01T00:00:00Z');
        git(folder, 'commit', '-q', '--amend', '--no-edit');
      },
      ['branch'],
      [],
    ],
  ])('tells what was changed: %s', async (_what, change, wanted, files) => {
    const folder = await sealed();
    change(folder);
    const { code, state, bad, checks } = await verified(folder);
    expect([code, state, bad]).toEqual([1, 'changed', wanted]);
    expect(checks.flatMap((one) => one.files)).toEqual(files);
    expect((await hoi(folder, 'verify', '--year', '2016')).out).toContain('ĐÃ BỊ THAY ĐỔI');
  });

  it('a seal that reached a protected branch by a merge is proved; one that was squashed, or made on a side branch, is not', async () => {
    const folder = await sealed();
    git(folder, 'branch', 'niem-phong');
    git(folder, 'reset', '-q', '--hard', 'HEAD^');
    add(folder, 'ghi-chu.txt', 'việc khác\n');
    commit(folder, 'Việc khác', '2016-12-01');
    const before = git(folder, 'rev-parse', 'HEAD');
    git(folder, 'merge', '-q', '--no-ff', '-m', 'Nhập niêm phong', 'niem-phong');
    expect(await verified(folder)).toMatchObject({ code: 0, bad: [] });
    git(folder, 'reset', '-q', '--hard', before);
    git(folder, 'merge', '-q', '--squash', 'niem-phong');
    commit(folder, 'Gộp niêm phong');
    expect(await verified(folder)).toMatchObject({ code: 1, bad: ['branch'] });

    const side = committed();
    git(side, 'switch', '-q', '-c', 'phu');
    add(side, 'ghi-chu.txt', 'việc phụ\n');
    commit(side, 'Việc phụ');
    git(side, 'branch', '-M', 'main');
    expect((await hoi(side, 'submit', '--year', '2016')).code).toBe(0);
    git(side, 'switch', '-q', '-c', 'chinh', 'HEAD~2');
    git(side, 'merge', '-q', '--no-ff', '-m', 'Nhập', 'main');
    expect(await verified(side)).toMatchObject({ code: 1, bad: ['branch'] });
  });

  it('a record that was taken out is missed, whatever other record stands there', async () => {
    const folder = await sealed();
    const own = read(folder, SEAL);
    expect((await hoi(folder, 'submit', '--year', '2016', '--chapter', 'xa-hang-vinh')).code).toBe(0);
    writeFileSync(join(folder, SEAL), `# Niêm phong\n${read(folder, SEAL).slice(own.length)}`);
    commit(folder, 'Bỏ niêm phong của Hội');
    const ran = await hoi(folder, 'verify', '--year', '2016', '--json');
    expect(ran.code).toBe(1);
    expect(JSON.parse(ran.out).seals.map(({ chapter, state }: Record<string, unknown>) => [chapter, state])).toEqual([
      ['xa-hang-vinh', 'unchanged'],
      [null, 'changed'],
    ]);
    expect((await hoi(folder, 'verify', '--year', '2016', '--chapter', 'xa-hang-vinh')).code).toBe(0);
  });

  it('an amendment that was taken out is missed, by history or by its tag alone', async () => {
    const folder = await sealed();
    const [first, before] = [git(folder, 'rev-parse', 'HEAD'), read(folder, SEAL)];
    expect((await hoi(folder, 'amend', '--year', '2016', '--reason', 'Sửa')).code).toBe(0);
    const opened = read(folder, SEAL);
    expect((await hoi(folder, 'submit', '--year', '2016')).code).toBe(0);
    expect(await verified(folder)).toMatchObject({ code: 0, bad: [] });
    writeFileSync(join(folder, SEAL), before);
    commit(folder, 'Bỏ đính chính');
    expect(await verified(folder)).toMatchObject({ code: 1, state: 'changed', bad: ['history'] });
    writeFileSync(join(folder, SEAL), opened);
    expect(await verified(folder)).toMatchObject({ code: 1, state: 'changed', bad: ['history'] });
    git(folder, 'reset', '-q', '--hard', first);
    expect(await verified(folder)).toMatchObject({ code: 1, state: 'changed', bad: ['tag'] });
    expect((await hoi(folder, 'verify', '--year', '2016')).out).toContain('bao-cao/2016-dinh-chinh-1 mà dữ liệu không có bản ghi');
  });

  it('an open amendment is told: intact while nothing differs, else being amended', async () => {
    const folder = await sealed();
    expect((await hoi(folder, 'amend', '--year', '2016', '--reason', 'Sửa')).code).toBe(0);
    expect(await verified(folder)).toMatchObject({ code: 0, state: 'unchanged' });
    edit(folder, `${CHAPTER}/2016/so-sach.yaml`, '2016-10-30', '2016-10-29');
    expect(await verified(folder)).toMatchObject({ code: 1, state: 'amending' });
  });

  it('cannot run without Git, in a shallow clone, or over a year that is not sealed', async () => {
    const open = committed();
    expect(await hoi(open, 'verify', '--year', '2016')).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringContaining('chưa niêm phong'),
    });
    expect(await hoi(open, 'verify')).toMatchObject({ code: 2, err: expect.stringContaining('--year') });
    const folder = await sealed();
    const clone = join(scratch(), 'nông');
    git(folder, 'clone', '-q', '--depth', '1', `file://${folder}`, clone);
    expect(await hoi(clone, 'verify', '--year', '2016')).toMatchObject({ code: 2, out: '', err: expect.stringContaining('--unshallow') });
  });
});
