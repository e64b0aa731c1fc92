import { afterEach, describe, expect, it, vi } from 'vitest';
import { inspect } from '../../src/check/inspect.ts';
import { messageOf } from '../../src/findings/finding.ts';
import { revision } from '../../src/repository/revision.ts';
import { judgeSeals, withJudged } from '../../src/seals/judge.ts';
import { hoi } from '../cli/run-hoi.ts';
import { CHAPTER, commit, edit, git, read, SEAL, sealed } from './repo.ts';

afterEach(() => vi.unstubAllEnvs());

/** What the seals of one commit say of another. */
function judged(folder: string, base: string, head = 'HEAD'): string[] {
  const source = revision(folder, head);
  const found = judgeSeals(inspect(revision(folder, base)).data.seals, { ...inspect(source), source });
  const own = inspect(source).findings;
  expect(withJudged(own, found).length).toBeLessThanOrEqual(own.length + found.length);
  expect(withJudged(found, found)).toEqual(found);
  expect(found.every((one) => one.file === SEAL && /\S/.test(messageOf(one).vi))).toBe(true);
  return found.map(({ kind, params }) =>
    [kind.code, (params as { what?: unknown }).what].filter((one) => typeof one === 'string').join(' '),
  );
}

const REGISTER = `${CHAPTER}/2016/so-sach.yaml`;

describe('a change is judged by the seals that stood before it', () => {
  it('a sealed file; that the change seals it anew, or opens an amendment itself, does not excuse it', async () => {
    const folder = await sealed();
    const base = git(folder, 'rev-parse', 'HEAD');
    edit(folder, REGISTER, '2016-10-30', '2016-10-29');
    commit(folder, 'Sửa lén');
    expect(judged(folder, base)).toEqual(['H541']);

    expect((await hoi(folder, 'amend', '--year', '2016', '--reason', 'Tự mở')).code).toBe(0);
    expect(judged(folder, base)).toEqual(['H541']);
    expect((await hoi(folder, 'submit', '--year', '2016')).code).toBe(0);
    expect((await hoi(folder, 'check')).code).toBe(0);
    expect(judged(folder, base)).toEqual(['H544 not-before', 'H541']);

    git(folder, 'reset', '-q', '--hard', base);
    edit(folder, REGISTER, '2016-10-30', '2016-10-29');
    const hash = git(folder, 'rev-parse', `${base}:${CHAPTER}/2016`);
    commit(folder, 'Sửa');
    edit(folder, SEAL, `xa-hang-vinh: ${hash}`, `xa-hang-vinh: ${git(folder, 'rev-parse', `HEAD:${CHAPTER}/2016`)}`);
    commit(folder, 'Sửa cả dấu niêm phong');
    // By its own seal there is nothing wrong with it.
    expect((await hoi(folder, 'check')).code).toBe(0);
    expect(judged(folder, base)).toEqual(['H544 rewritten', 'H541']);
  });

  it('an amendment that is open in the base allows changes, and their sealing', async () => {
    const folder = await sealed();
    const first = git(folder, 'rev-parse', 'HEAD');
    expect((await hoi(folder, 'amend', '--year', '2016', '--reason', 'Sửa')).code).toBe(0);
    const base = git(folder, 'rev-parse', 'HEAD');
    expect(judged(folder, first, base)).toEqual([]);
    edit(folder, REGISTER, '2016-10-30', '2016-10-29');
    commit(folder, 'Sửa');
    expect(judged(folder, base)).toEqual(['H543']);
    expect((await hoi(folder, 'submit', '--year', '2016')).code).toBe(0);
    // What the change itself closed is open no more.
    expect(judged(folder, base)).toEqual([]);
    expect(judged(folder, 'HEAD')).toEqual([]);
  });

  it('a record that is removed or rewritten, in part or with its file', async () => {
    const folder = await sealed('--chapter', 'xa-hang-vinh');
    expect((await hoi(folder, 'submit', '--year', '2016')).code).toBe(0);
    const base = git(folder, 'rev-parse', 'HEAD');
    edit(folder, SEAL, read(folder, SEAL).slice(read(folder, SEAL).indexOf('bao_cao_hoi:')), '');
    commit(folder, 'Bỏ một');
    expect(judged(folder, base)).toEqual(['H544 gone']);
    git(folder, 'rm', '-q', SEAL);
    commit(folder, 'Bỏ cả');
    expect(judged(folder, base)).toEqual(['H544 gone', 'H544 gone']);
    git(folder, 'reset', '-q', '--hard', base);
    edit(folder, SEAL, 'ngay_nhan: 2016-11-28', 'ngay_nhan: 2016-11-14');
    commit(folder, 'Lùi ngày nhận');
    expect(judged(folder, base)).toEqual(['H544 rewritten']);
  });

  it('a figure that members or the plan change; a new seal is nothing', async () => {
    const folder = await sealed();
    const base = git(folder, 'rev-parse', 'HEAD');
    edit(folder, 'data/ke-hoach/155-kh-hctd.yaml', 'it_nhat: 70', 'it_nhat: 60');
    commit(folder, 'Hạ chỉ tiêu');
    expect(judged(folder, base)).toEqual(['H542']);
    git(folder, 'reset', '-q', '--hard', base);
    expect((await hoi(folder, 'submit', '--year', '2016', '--chapter', 'xa-hang-vinh')).code).toBe(0);
    expect(judged(folder, base)).toEqual([]);
  });
});
