import { afterEach, describe, expect, it, vi } from 'vitest';
import { hoi } from '../cli/run-hoi.ts';
import { CHAPTER, commit, committed, edit, git, onDay, read, SEAL } from '../seals/repo.ts';

afterEach(() => vi.unstubAllEnvs());

const REGISTER = `${CHAPTER}/2016/so-sach.yaml`;

async function late(folder: string) {
  const ran = await hoi(folder, 'late', '--year', '2016', '--json');
  expect(ran.code, ran.err).toBe(0);
  return JSON.parse(ran.out);
}

describe('hoi late of a sealed year', () => {
  it('measures against what was sealed: a correction between receipt and seal is part of the report, the receipt stays', async () => {
    const folder = committed('2016-11-28');
    const first = git(folder, 'rev-parse', 'HEAD');
    edit(folder, REGISTER, '2016-10-30', '2016-10-29');
    commit(folder, 'Sửa ngày sổ trước khi nộp', '2016-12-01');
    const corrected = git(folder, 'rev-parse', 'HEAD');
    expect(await late(folder)).toMatchObject({ received: { commit: first }, sealed: null, facts: [{ days: 3 }] });

    onDay('2016-12-02');
    const submitted = await hoi(folder, 'submit', '--year', '2016');
    expect(submitted.code, submitted.err).toBe(0);
    expect(read(folder, SEAL)).toContain('  ngay_nhan: 2016-11-28\n');
    expect(await late(folder)).toMatchObject({ received: { commit: first }, sealed: { commit: corrected }, facts: [] });

    edit(folder, REGISTER, '2016-10-29', '2016-10-30');
    commit(folder, 'Sửa lại sau khi nộp', '2016-12-08');
    const after = await late(folder);
    expect(after).toMatchObject({ sealed: { commit: corrected }, facts: [{ days: 10, arrived: '2016-12-08' }] });
    expect(after.asOf).toBe(/so_lieu_den: (\S+)/.exec(read(folder, SEAL))?.[1]);
    expect((await hoi(folder, 'late', '--year', '2016')).out).toContain('So với bản đã nộp, niêm phong:');
  });
});
