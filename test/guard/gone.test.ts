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
    const { id, findings } = await without(6, '--base', 'main@{0}');
    expect(findings[0]?.hint ?? '').toContain(id);
  });
});

describe('a folder with a new name', () => {
  const NEW = 'data/hoi-co-so/xa-hang-vinh-moi';
  const losses = async (folder: string) => {
    const { findings } = JSON.parse((await guard(folder)).out) as { findings: { code: string; file: string; hint: string }[] };
    return findings.filter(({ code }) => /^H52[3456]/.test(code));
  };
  const renamed = ({ git }: ReturnType<typeof scene>) => {
    git(['mv', FOLDER, NEW]);
    git(['commit', '--quiet', '--all', '--message', 'Đổi tên thư mục'], AN);
  };

  it('has lost nothing', async () => {
    const place = scene({ work: [] });
    renamed(place);
    expect(await losses(place.folder)).toEqual([]);
  });

  it('nor where the base went on in the old one, merged by the guard or by hand', async () => {
    const place = scene({ main: [{ by: AN, append: { [HANG_VINH]: some(2) } }] });
    renamed(place);
    expect(await losses(place.folder)).toEqual([]);
    place.git(['merge', '--quiet', '--no-edit', 'main'], AN);
    expect(await losses(place.folder)).toEqual([]);
  });

  it('nor where the base has the new name and the change the old one', async () => {
    const place = scene({ work: [{ by: AN, append: { [HANG_VINH]: some(2) } }] });
    place.git(['checkout', '--quiet', 'main']);
    renamed(place);
    expect(await losses(place.folder)).toEqual([]);
  });

  it('nor where its own file is broken at the same time', async () => {
    const place = scene({ work: [{ by: AN, edit: { [`${FOLDER}/co-so.yaml`]: ['ten: ', 'ten: "'] } }] });
    renamed(place);
    expect(await losses(place.folder)).toEqual([]);
  });

  it('hides nobody who is lost, told in the new folder with a command about the old one', async () => {
    const place = scene({
      main: [{ by: AN, append: { [HANG_VINH]: some(1) } }],
      later: [
        { by: AN, merge: 'main' },
        { by: AN, edit: { [HANG_VINH]: [some(1), ''] }, remove: [`${FOLDER}/2016/hoat-dong.yaml`] },
      ],
    });
    renamed(place);
    const found = await losses(place.folder);
    expect(found.map(({ code, file }) => `${code} ${file}`)).toEqual([`H525 ${NEW}/2016/hoat-dong.yaml`, `H523 ${NEW}/hoi-vien.yaml`]);
    expect(found[0]?.hint).toContain(`git checkout main -- ${FOLDER}/2016/hoat-dong.yaml, chuyển về ${NEW}/2016/hoat-dong.yaml`);
    expect(found[1]?.hint).toContain(`git show main:${HANG_VINH}`);
  });

  it('nor what a merge with the old one lost', async () => {
    const place = scene({ main: [{ by: AN, append: { [HANG_VINH]: some(2) } }] });
    renamed(place);
    place.git(['merge', '--quiet', '--no-edit', '--strategy', 'ours', 'main'], AN);
    expect((await losses(place.folder)).map(({ code, file }) => `${code} ${file}`)).toEqual([
      `H523 ${NEW}/hoi-vien.yaml`,
      `H523 ${NEW}/hoi-vien.yaml`,
    ]);
  });
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
