import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { hoi, scratch } from '../cli/run-hoi.ts';
import { append, emptyStory, MEMBERS, type Story, swap, TOWN } from './story.ts';

/** Somebody moves in two commits: one chapter writes that they left, the other takes them in later. */
let story: Story;
beforeAll(() => {
  story = emptyStory(join(scratch(), 'kho'));
  cpSync(new URL('../rules/base/data', import.meta.url).pathname, join(story.folder, 'data'), { recursive: true });
  story.commit('một', 'An', '2016-06-01', 'Đầu năm', {});
  const left = 'ra_hoi: {ngay: 2016-07-01, hinh_thuc: chuyen_di, noi_den: thi-tran-nam-can}';
  story.commit('hai', 'Bình', '2016-07-01', 'Đi', {
    [MEMBERS]: swap('ngay_vao_hoi: 2014-10-01\n', `ngay_vao_hoi: 2014-10-01\n  ${left}\n`),
  });
  story.commit('ba', 'Chi', '2016-07-05', 'Đến', {
    [`${TOWN}/hoi-vien.yaml`]: append(
      'HAV-0003:\n  ho_ten: Lê Minh Cường\n  gioi_tinh: nam\n  nam_sinh: 1988\n  chi_hoi: khom-1\n  ngay_vao_hoi: 2016-07-01\n',
    ),
  });
});

it('a transfer in two commits is one in both', async () => {
  const { out } = await hoi(story.folder, 'log', '--limit', '2');
  expect(out).toContain('Lê Minh Cường (HAV-0003) chuyển đến thị trấn Năm Căn từ 01/07/2016');
  expect(out).toContain('nhận Lê Minh Cường (HAV-0003) chuyển từ xã Hàng Vịnh đến');
  expect(out).not.toContain('+1 hội viên');
  expect((await hoi(story.folder, 'diff', 'HEAD~1', 'HEAD')).out).toContain('nhận Lê Minh Cường (HAV-0003) chuyển từ');
});

it('the shares of a receipt name whose they are', async () => {
  const { out } = await hoi(story.folder, 'blame', 'HP-001', '--chapter', 'xa-hang-vinh');
  expect(out).toMatch(/\n +HAV-000\d \([^)]+\): [\d.]+ đ\n/);
  const hidden = await hoi(story.folder, 'blame', 'HP-001', '--chapter', 'xa-hang-vinh', '--no-names');
  expect(hidden.out).toMatch(/\n +HAV-000\d: [\d.]+ đ\n/);
});

it.each([
  ['an unknown id of the log', ['log', 'HAV-0099'], "không có mục nào mã 'HAV-0099' trong dữ liệu và trong nhật ký, có phải HAV-0"],
  ['a chapter in late', ['late', '--chapter', 'xa-hang-vin'], "ở thư mục 'xa-hang-vin', có phải xa-hang-vinh? Các"],
  ['a chapter in blame', ['blame', 'HP-001', '--chapter', 'xa-hang-vin'], "ở thư mục 'xa-hang-vin', có phải xa-hang-vinh? Các"],
  ['a misspelt folder in the log', ['log', 'xa-hang-vin'], "'xa-hang-vin' trong nhật ký, có phải xa-hang-vinh? Ghi"],
])('%s is named with what was probably meant', async (_, argv, words) => {
  const { code, out, err } = await hoi(story.folder, ...argv);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toContain(words);
  expect(err).not.toContain('?.');
});

it('an id of the history that nothing changed on the days asked for is no mistake', async () => {
  expect((await hoi(story.folder, 'log', 'HAV-0003', '--since', '2017-01-01')).code).toBe(0);
});
