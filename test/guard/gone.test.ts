import { describe, expect, it } from 'vitest';
import { hoi } from '../cli/run-hoi.ts';
import { AN, guard, HANG_VINH, scene } from './scene.ts';

const FOLDER = 'data/hoi-co-so/xa-hang-vinh';
const member = (number: number) =>
  `HAV-${1000 + number}:\n  ho_ten: Người Mới\n  gioi_tinh: nam\n  nam_sinh: 1980\n  chi_hoi: ap-1\n  ngay_vao_hoi: 2015-01-01\n`;
const some = (count: number) => Array.from({ length: count }, (_, index) => member(index)).join('');

/** What the guard says of a change that takes so many members out. */
async function without(count: number, ...more: string[]) {
  const { folder, git } = scene({
    main: [{ by: AN, append: { [HANG_VINH]: some(count) } }],
    work: [],
    later: [
      { by: AN, merge: 'main' },
      { by: AN, edit: { [HANG_VINH]: [some(count), ''] } },
    ],
  });
  const id = git(['rev-parse', 'main']).trim().slice(0, 12);
  const ran = await guard(folder, ...more);
  return { id, findings: (JSON.parse(ran.out) as { findings: { code: string; message: string; hint: string }[] }).findings };
}

describe('members who vanish', () => {
  it('are told one by one while they are few', async () => {
    const { findings } = await without(5);
    expect(findings.filter(({ code }) => code === 'H523')).toHaveLength(5);
  });

  it('are told once with their number where they are many, with a command that names the file', async () => {
    const { findings } = await without(6);
    expect(findings.map(({ code }) => code)).toEqual(['H523']);
    expect(findings[0]?.message).toBe(
      'xã Hàng Vịnh: 6 mục (hội viên HAV-1000 … hội viên HAV-1005) có ở bản gốc, nay không còn trong danh sách',
    );
    expect(findings[0]?.hint).toContain(`git show main:${HANG_VINH}`);
  });

  it('are found in the base by its id where its name means something else elsewhere', async () => {
    const { id, findings } = await without(6, '--base', 'main^0');
    expect(findings[0]?.hint ?? '').toContain(id);
  });
});

it('does not take a folder with a new name for deleted files', async () => {
  const { folder, git } = scene({ work: [] });
  git(['mv', FOLDER, 'data/hoi-co-so/xa-hang-vinh-moi']);
  git(['commit', '--quiet', '--message', 'Đổi tên thư mục'], AN);
  const { codes } = await guard(folder);
  expect(codes.filter((one) => /^H52[356]/.test(one))).toEqual([]);
});

it('an entry that only the merge dropped stays an error', async () => {
  const file = `${FOLDER}/2016/hoat-dong.yaml`;
  const { folder } = scene({
    main: [{ by: AN, append: { [file]: '- ngay: 2016-08-08\n  loai: hien_mau\n  ten: Ngày hội xuân hồng\n  don_vi_mau: 3\n' } }],
    work: [{ by: AN, append: { [HANG_VINH]: '# một ghi chú\n' } }],
    later: [{ by: AN, merge: 'main', strategy: 'ours' }],
  });
  const { codes } = await guard(folder);
  expect(codes).toEqual([`H524 ${file}`]);
  expect((await hoi(folder, 'guard', '--base', 'main', '--head', 'work')).out).toContain('Ngày hội xuân hồng');
});
