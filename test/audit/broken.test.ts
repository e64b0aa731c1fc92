import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { hoi, scratch } from '../cli/run-hoi.ts';
import { append, DUES, emptyStory, FUND, type Story, swap } from './story.ts';

/** A report arrives; later one file of the fund is broken, and in another story it is broken from the beginning. */
const base = new URL('../rules/base/data', import.meta.url).pathname;
const REPORT = 'data/bao-cao/2016.yaml';
let story: Story;

beforeAll(() => {
  story = emptyStory(join(scratch(), 'kho'));
  cpSync(base, join(story.folder, 'data'), { recursive: true });
  const report = readFileSync(join(story.folder, REPORT), 'utf8');
  story.commit('một', 'An', '2016-06-01', 'Đầu năm', { [REPORT]: null, [FUND]: swap('thu: 2000000', 'thu: 9000000') });
  story.commit('hai', 'An', '2016-11-27', 'Báo cáo', { [REPORT]: report });
  story.commit('ba', 'Chi', '2016-12-10', 'Ghi dở', { [FUND]: append('\tPT-009:\n') });
});

const words = async (...argv: string[]) => (await hoi(story.folder, ...argv)).out.replace(/\s+/g, ' ');
const BROKEN = `chưa tính được (tệp hỏng: ${FUND})`;
const ON = ['--year', '2016', '--as-of', '2016-11-15'];

describe('a file that cannot be read is unknown, not empty', () => {
  it.each([
    ['log', ['log', '--limit', '1', ...ON]],
    ['diff', ['diff', 'HEAD~1', 'HEAD', ...ON]],
    ['late', ['late', ...ON]],
    ["late of the file's own chapter", ['late', ...ON, '--chapter', 'xa-hang-vinh']],
  ])('%s says that the indicators that read it could not be computed', async (_, argv) => {
    const said = await words(...argv);
    expect(said).toMatch(new RegExp(`Quỹ 1/\\S+( = \\S+)? → ${BROKEN.replace(/[()./]/g, '\\$&')}`));
    expect(said).not.toContain('Hội phí');
  });

  it('JSON has null and the reason', async () => {
    const { indicators } = JSON.parse((await hoi(story.folder, 'diff', 'HEAD~1', 'HEAD', ...ON, '--json')).out);
    expect(indicators).toMatchObject([{ after: null, notComputed: { before: null, after: { reason: BROKEN, files: [FUND] } } }]);
  });

  it('late does not say that nothing arrived', async () => {
    const said = await words('late', ...ON);
    expect(said).toContain(`tệp ${FUND} đang hỏng nên không so được`);
    expect(said).not.toContain('Không có việc nào');
    expect(JSON.parse((await hoi(story.folder, 'late', ...ON, '--json')).out).unread).toEqual([{ file: FUND, when: 'now' }]);
  });

  it('another chapter is told as if nothing were broken', async () => {
    expect(await words('late', ...ON, '--chapter', 'thi-tran-nam-can')).not.toContain('hỏng');
  });

  it('nor does a file of another year keep an indicator from being told', async () => {
    expect(await words('diff', 'HEAD~1', 'HEAD', '--year', '2015', '--as-of', '2015-12-31')).not.toContain('tệp hỏng:');
  });

  it('guard says so in its table of indicators', async () => {
    const argv = ['guard', '--base', 'HEAD~1', '--as-of', '2016-12-31', '--year', '2016'];
    expect((await hoi(story.folder, ...argv)).out.replace(/\s+/g, ' ')).toContain(BROKEN);
    const { impact } = JSON.parse((await hoi(story.folder, ...argv, '--json')).out);
    expect(impact).toMatchObject([{ after: null, notComputed: { before: null, after: BROKEN } }]);
  });

  it('a mended file is compared with the last state that could be read', async () => {
    story.commit('bốn', 'Chi', '2016-12-11', 'Sửa', { [FUND]: swap('\tPT-009:\n', ''), [DUES]: append('') });
    expect(await words('log', '--limit', '1', ...ON)).toContain(`${BROKEN} → 1/`);
    expect(await words('late', ...ON)).toContain('Không có việc nào đến sau báo cáo');
  });
});
