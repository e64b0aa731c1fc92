import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hoi } from '../cli/run-hoi.ts';
import { AFTER_SEALING, DUES, type PullRequest, THU_KY, YEAR } from './acts.ts';
import { begin, type Repository, send, take } from './play.ts';

let kho: Repository;
beforeAll(() => {
  kho = begin();
});
afterAll(() => kho.remove());

/** What the guard says to the branch: its exit code, the codes of its errors, and the comment for the pull request. */
async function judged(one: PullRequest): Promise<{ code: number; codes: string[]; comment: string }> {
  const argv = ['guard', '--base', 'main', '--head', 'sua', '--as-of', one.on, '--year', '2016'];
  const { code, out, err } = await hoi(kho.folder, ...argv, '--json');
  expect(err).toBe('');
  const { findings } = JSON.parse(out) as { findings: { code: string; severity: string }[] };
  const errors = findings.filter(({ severity }) => severity === 'error').map((found) => found.code);
  return { code, codes: [...new Set(errors)].sort(), comment: asShown((await hoi(kho.folder, ...argv, '--format', 'markdown')).out) };
}

/** Markdown as a forge shows it: texts of the data are escaped, so that none of them can act. */
function asShown(markdown: string): string {
  return markdown.replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code))).replace(/&(lt|gt|amp);/g, ' ');
}

async function said(...argv: string[]): Promise<string> {
  const { code, out, err } = await hoi(kho.folder, ...argv);
  expect(code, err).toBe(0);
  return out;
}

describe('a year of an association: more than twenty commits by four people, each act judged and told', () => {
  it('is written by four people', () => {
    expect(new Set(YEAR.map(({ by }) => by)).size).toBe(4);
    expect(
      YEAR.flatMap(({ meanwhile }) => (meanwhile ? [1, 2, 3] : [1])).length + YEAR.filter(({ stopped }) => stopped.length === 0).length,
    ).toBeGreaterThan(20);
  });

  for (const one of YEAR)
    it(`${one.stopped.length > 0 ? 'stops' : 'takes in'} ${one.name}`, async () => {
      send(kho, one);
      const { code, codes, comment } = await judged(one);
      expect(codes, comment).toEqual(one.stopped);
      expect(code).toBe(one.stopped.length > 0 ? 1 : 0);
      for (const words of one.says) expect(comment).toContain(words);
      // A comment may be read by anybody: people are told by their ids.
      expect(comment).not.toContain('Đỗ Văn Dũng');
      if (one.stopped.length === 0) take(kho, one.on);
      else kho.git(['checkout', '--quiet', 'main']);
    });

  it('tells afterwards who did what, when it was received, and what moved', async () => {
    const log = await said('log', '--year', '2016', '--as-of', '2016-11-15');
    expect(log).toContain('+2 hội viên: Đỗ Văn Dũng (HAV-0004), Phạm Văn Lân (HAV-0005)');
    expect(log).toContain('Lê Minh Cường (HAV-0003) chuyển đến thị trấn Năm Căn từ 05/06/2016');
    expect(log).toContain('hủy phiếu thu hội phí HP-003 (5.000 đ): Ghi nhầm số tiền');
    expect(log).toContain('Lê Thị Cúc');
    expect(log).toMatch(/Hội phí \S+ = \S+% → /);
    // What an author claims of their own day is told beside the day of receipt, never in its place.
    expect(log).toContain('18/11/2016  Nguyễn Văn An');
    expect(log).toContain('người viết ghi ngày 10/11/2016');
  });

  it('tells late what was dated before the report and came after it, and who claimed a day too early', async () => {
    const { code, out } = await hoi(kho.folder, 'late', '--year', '2016', '--json');
    // A report on time by its own word alone is a finding.
    expect(code).toBe(1);
    expect(out).toContain('HP-005');
    expect(out).toContain('2016-11-12');
    expect(out).toContain('2016-11-18');
    const words = (await hoi(kho.folder, 'late', '--year', '2016')).out;
    expect(words).toContain('HP-005');
    expect(words).toMatch(/Hội phí \S+ = \S+% → /);
  });

  it('blames the right commit of each value', async () => {
    const words = await said('blame', 'NAC-0001');
    expect(words).toMatch(/06\/07\/2016 Lê Thị Cúc .*\n +năm sinh: 1968\n/);
  });

  it('seals the year, stops a change after sealing, and opens it again with a reason', async () => {
    kho.git(['config', 'user.name', 'Trần Thị Thư Ký']);
    kho.git(['config', 'user.email', 'thuky@nam-can.example']);
    await said('submit', '--year', '2016');
    expect(kho.git(['cat-file', '-t', 'bao-cao/2016']).trim()).toBe('tag');
    expect(await said('verify', '--year', '2016')).toContain('bao-cao/2016');

    send(kho, AFTER_SEALING);
    const { code, codes, comment } = await judged(AFTER_SEALING);
    expect(codes, comment).toEqual(AFTER_SEALING.stopped);
    expect(code).toBe(1);
    for (const words of AFTER_SEALING.says) expect(comment.toLowerCase()).toContain(words);

    kho.git(['checkout', '--quiet', 'main']);
    await said('amend', '--year', '2016', '--reason', 'Ghi nhầm ngày phiếu HP-005');
    kho.commit(THU_KY, '2017-02-03', 'Sửa ngày', { [DUES]: ['ngay: 2016-10-30', 'ngay: 2016-10-29'] });
    expect((await hoi(kho.folder, 'verify', '--year', '2016')).code).toBe(1);
    await said('submit', '--year', '2016');
    expect(await said('verify', '--year', '2016')).toContain('bao-cao/2016-dinh-chinh-1');
    kho.git(['tag', '--delete', 'bao-cao/2016']);
    expect((await hoi(kho.folder, 'verify', '--year', '2016')).code).toBe(2);
  });
});
