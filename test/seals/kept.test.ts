import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { hoi } from '../cli/run-hoi.ts';
import { add, CHAPTER, commit, edit, git, read, SEAL, sealed } from './repo.ts';

afterEach(() => vi.unstubAllEnvs());

const PLAN = 'data/ke-hoach/155-kh-hctd.yaml';
const TOWN = 'data/hoi-co-so/thi-tran-nam-can';

interface Told {
  readonly code: string;
  readonly pointer: string;
  readonly message: string;
  readonly hint: string;
}

async function told(folder: string): Promise<Told[]> {
  const { out } = await hoi(folder, 'check', '--json');
  return JSON.parse(out).findings.filter(({ code }: Told) => code >= 'H54' && code < 'H55');
}

/** One sealed repository for all, brought back to its first state each time. */
let shared: Promise<string> | undefined;
async function freshlySealed(): Promise<string> {
  shared ??= sealed();
  const folder = await shared;
  git(folder, 'reset', '-q', '--hard');
  git(folder, 'clean', '-q', '-fd', 'data');
  return folder;
}

const RESTORE = /git restore --source=bao-cao\/2016 -- data\/.*hoi amend --year 2016 --reason/;

const MEMBER = (joined: string) =>
  `HAV-0004:\n  ho_ten: Phạm Thị Dung\n  gioi_tinh: nu\n  nam_sinh: 1990\n  chi_hoi: ap-1\n  ngay_vao_hoi: ${joined}\n`;

describe('a sealed year is kept, by the files alone', () => {
  it.each<[string, (folder: string) => void, string[]]>([
    [
      'a register',
      (folder) => edit(folder, `${CHAPTER}/2016/so-sach.yaml`, '2016-10-30', '2016-10-29'),
      ['/bao_cao_hoi/niem_phong/co_so/xa-hang-vinh'],
    ],
    [
      'a file that is removed',
      (folder) => rmSync(join(folder, `${CHAPTER}/2016/can-bo.yaml`)),
      ['/bao_cao_hoi/niem_phong/co_so/xa-hang-vinh'],
    ],
    [
      'a file that is added',
      (folder) => add(folder, `${TOWN}/2016/tap-huan.yaml`, '- ngay: 2016-05-12\n  loai: khac\n  ten: Kỹ năng\n  so_nguoi: 2\n'),
      ['/bao_cao_hoi/niem_phong/co_so/thi-tran-nam-can'],
    ],
    ['a remark', (folder) => add(folder, `${CHAPTER}/2016/so-sach.yaml`, '# đã xem\n'), ['/bao_cao_hoi/niem_phong/co_so/xa-hang-vinh']],
    [
      'the association’s report',
      (folder) => edit(folder, 'data/bao-cao/2016.yaml', 'Hỗ trợ kinh phí', 'Hỗ trợ thêm'),
      ['/bao_cao_hoi/niem_phong/bao_cao'],
    ],
    [
      'a folder of the year for a chapter that is new',
      (folder) => {
        add(
          folder,
          'data/hoi-co-so/xa-moi/co-so.yaml',
          'ma: XMO\nten: Hội Chữ thập đỏ xã Mới\nloai: xa\nngay_thanh_lap: 2017-03-01\ndia_ban:\n  ap-1:\n    loai: ap\n    ten: Ấp 1\n',
        );
        add(folder, 'data/hoi-co-so/xa-moi/2016/tap-huan.yaml', '- ngay: 2016-05-12\n  loai: khac\n  ten: Kỹ năng\n  so_nguoi: 2\n');
      },
      ['/bao_cao_hoi/niem_phong/co_so'],
    ],
  ])('H541: %s', async (_what, change, pointers) => {
    const folder = await freshlySealed();
    change(folder);
    const found = await told(folder);
    expect(found.map(({ code, pointer }) => `${code} ${pointer}`)).toEqual(pointers.map((one) => `H541 ${one}`));
    expect(found[0]?.message).toContain('báo cáo năm 2016 của Hội Chữ thập đỏ huyện Năm Căn');
    const remedy = pointers[0]?.endsWith('/co_so') ? /chưa có tệp nào ở đó.*hoi amend --year 2016 --reason/ : RESTORE;
    expect(found[0]?.hint).toMatch(remedy);
  });

  it.each<[string, (folder: string) => void, string]>([
    [
      'a member joined before the as-of date',
      (folder) => add(folder, `${CHAPTER}/hoi-vien.yaml`, MEMBER('2016-03-01')),
      'Hội phí 3/6 → 3/7 (Hội Chữ thập đỏ xã Hàng Vịnh 1/3 → 1/4)',
    ],
    [
      'a subchapter dated back',
      (folder) =>
        edit(folder, `${CHAPTER}/co-so.yaml`, '    ten: Ấp Xóm Lớn\n', '    ten: Ấp Xóm Lớn\n    chi_hoi: {ngay_thanh_lap: 2016-11-12}\n'),
      'Chi hội 3/4 → 4/4',
    ],
    ['a target of the plan', (folder) => edit(folder, PLAN, 'it_nhat: 70', 'it_nhat: 60'), 'Hội phí 3/6 → 3/6 (mục tiêu 70% → 60%)'],
    ['a smaller minimum of the fund', (folder) => edit(folder, PLAN, 'so_du_toi_thieu: 5000000', 'so_du_toi_thieu: 1'), 'Quỹ 0/2 → 1/2'],
  ])('H542: %s', async (_what, change, words) => {
    const folder = await freshlySealed();
    change(folder);
    const found = await told(folder);
    expect(found.map(({ code }) => code)).toEqual(['H542']);
    expect(found[0]?.message).toContain(words);
    expect(found[0]?.hint).toContain('hoi amend --year 2016 --reason');
  });

  it.each<[string, (folder: string) => void]>([
    ['a member who joins a year later', (folder) => add(folder, `${CHAPTER}/hoi-vien.yaml`, MEMBER('2017-01-05'))],
    ['the day after the as-of date', (folder) => add(folder, `${CHAPTER}/hoi-vien.yaml`, MEMBER('2016-11-16'))],
    [
      'a dissolution dated later',
      (folder) =>
        edit(
          folder,
          `${CHAPTER}/co-so.yaml`,
          'chi_hoi: {ngay_thanh_lap: 2013-09-05}',
          'chi_hoi: {ngay_thanh_lap: 2013-09-05, giai_the: 2017-06-01}',
        ),
    ],
    ['a merger dated later', (folder) => add(folder, `${TOWN}/co-so.yaml`, 'ket_thuc:\n  ngay: 2025-07-01\n  hinh_thuc: giai_the\n')],
    ['a target that holds later', (folder) => edit(folder, PLAN, 'it_nhat: 70', 'it_nhat: {2016-01-01: 70, 2018-01-01: 80}')],
    [
      'a year that is not sealed',
      (folder) => add(folder, `${CHAPTER}/2017/so-sach.yaml`, 'hoi_vien: {cap_nhat: 2017-10-30, so_nguoi: 3}\n'),
    ],
    [
      'line ends of a checkout',
      (folder) => {
        const file = `${CHAPTER}/2016/so-sach.yaml`;
        writeFileSync(join(folder, file), read(folder, file).replaceAll('\n', '\r\n'));
      },
    ],
    ['what systems leave behind', (folder) => add(folder, `${CHAPTER}/2016/Thumbs.db`, 'x')],
    ['a corrected name', (folder) => edit(folder, `${CHAPTER}/hoi-vien.yaml`, 'Lê Minh Cường', 'Lê Minh Cương')],
  ])('nothing: %s', async (_what, change) => {
    const folder = await freshlySealed();
    change(folder);
    expect(await told(folder)).toEqual([]);
  });

  it('needs no Git', async () => {
    const folder = await freshlySealed();
    edit(folder, `${CHAPTER}/2016/so-sach.yaml`, '2016-10-30', '2016-10-29');
    vi.stubEnv('PATH', '/nowhere');
    expect((await told(folder)).map(({ code }) => code)).toEqual(['H541']);
  });

  it('a record that cannot be read any more costs one finding, not seven about figures', async () => {
    const folder = await freshlySealed();
    edit(folder, `${CHAPTER}/hoi-vien.yaml`, 'gioi_tinh: nam', 'gioi_tinh: trai');
    const { out } = await hoi(folder, 'check', '--json');
    expect(JSON.parse(out).findings.map(({ code }: Told) => code)).toEqual(['H034']);
  });

  it('is no debt that could be put off', async () => {
    const folder = await freshlySealed();
    edit(folder, `${CHAPTER}/2016/so-sach.yaml`, '2016-10-30', '2016-10-29');
    const ran = await hoi(folder, 'check', '--accept', 'Để sau', '--until', '2017-06-30', '--as-of', '2017-01-15');
    expect(ran).toMatchObject({ code: 1, err: 'Đã ghi 0 lỗi vào .hoi-baseline.yaml.\n' });
    add(folder, '.hoi-baseline.yaml', `- ma: H541\n  tep: ${SEAL}\n  ly_do: Để sau\n  den: 2017-06-30\n`);
    expect((await told(folder)).map(({ code }) => code)).toEqual(['H541']);
    rmSync(join(folder, '.hoi-baseline.yaml'));
  });

  it('the remedy that is offered works', async () => {
    const folder = await freshlySealed();
    edit(folder, `${CHAPTER}/2016/so-sach.yaml`, '2016-10-30', '2016-10-29');
    rmSync(join(folder, `${CHAPTER}/2016/can-bo.yaml`));
    const command = /git restore (\S+) -- (\S+)/.exec((await told(folder))[0]?.hint ?? '');
    git(folder, 'restore', command?.[1] ?? '', '--', command?.[2] ?? '');
    expect(await told(folder)).toEqual([]);
  });
});

describe('an amendment', () => {
  it('opens by number, allows changes, is submitted again; the first receipt stays, byte for byte', async () => {
    const folder = await sealed();
    const first = read(folder, SEAL);
    vi.stubEnv('GIT_COMMITTER_DATE', '2017-02-03T08:00:00+07:00');
    const opened = await hoi(
      folder,
      'dinh-chinh',
      '--year',
      '2016',
      '--reason',
      '  Ghi nhầm: ngày “cập nhật” sổ  ',
      '--as-of',
      '2017-02-03',
    );
    expect(opened.code, opened.err).toBe(0);
    expect(git(folder, 'status', '--porcelain')).toBe('');
    expect(git(folder, 'log', '-1', '--format=%s', 'HEAD')).toBe(
      'Mở đính chính số 1 của báo cáo năm 2016 của Hội Chữ thập đỏ huyện Năm Căn',
    );
    expect(read(folder, SEAL)).toBe(
      `${first}  dinh_chinh:\n    1:\n      ngay: 2017-02-03\n      nguoi: Thường trực <tt@example.org>\n      ly_do: "Ghi nhầm: ngày “cập nhật” sổ"\n`,
    );
    expect((await told(folder)).map(({ code }) => code)).toEqual(['H543']);
    expect((await hoi(folder, 'check')).code).toBe(0);

    edit(folder, `${CHAPTER}/2016/so-sach.yaml`, 'hoi_vien: {cap_nhat: 2016-10-30', 'hoi_vien: {cap_nhat: 2016-11-16');
    const [note] = await told(folder);
    expect(note?.message).toContain('đang đính chính số 1 từ 03/02/2017');
    expect(note?.message).toContain('1 chỗ trong tệp của năm đã sửa; số liệu Sổ sách 1/2 → 0/2');
    commit(folder, 'Sửa ngày cập nhật sổ', '2017-02-10');

    const again = await hoi(folder, 'submit', '--year', '2016');
    expect(again.code, again.err).toBe(0);
    expect(again.out).toContain('bao-cao/2016-dinh-chinh-1');
    expect(await told(folder)).toEqual([]);
    expect(read(folder, SEAL).startsWith(first)).toBe(true);
    expect(read(folder, SEAL)).toMatch(/ {6}ban_moi:\n {8}so: 12\/BC-HCTĐ\n {8}ngay_nhan: 2017-02-10\n/);
    expect((await hoi(folder, 'fmt', '--check', SEAL)).code).toBe(0);
    expect(git(folder, 'tag', '-l', '--format=%(contents)', 'bao-cao/2016-dinh-chinh-1')).toContain(
      'Lý do đính chính: Ghi nhầm: ngày “cập nhật” sổ',
    );
    const verified = await hoi(folder, 'verify', '--year', '2016');
    expect(verified.code, verified.out).toBe(0);

    // Sealed once more: what was right before the amendment no longer is.
    edit(folder, `${CHAPTER}/2016/so-sach.yaml`, '2016-11-16', '2016-10-30');
    const [back] = await told(folder);
    expect(back).toMatchObject({ code: 'H541', pointer: '/bao_cao_hoi/dinh_chinh/1/ban_moi/niem_phong/co_so/xa-hang-vinh' });
    expect(back?.hint).toContain('--source=bao-cao/2016-dinh-chinh-1');
    git(folder, 'restore', '.');

    expect((await hoi(folder, 'amend', '--year', '2016', '--reason', 'Lần hai', '--as-of', '2017-03-01')).code).toBe(0);
    expect((await hoi(folder, 'submit', '--year', '2016')).code).toBe(0);
    expect(git(folder, 'tag').split('\n')).toEqual(['bao-cao/2016', 'bao-cao/2016-dinh-chinh-1', 'bao-cao/2016-dinh-chinh-2']);
    expect((await hoi(folder, 'verify', '--year', '2016')).code).toBe(0);
    expect((await hoi(folder, 'fmt', '--check', SEAL)).code).toBe(0);
  });

  it('of one report leaves another’s record as it stands, wherever it stands in the file', async () => {
    const folder = await sealed('--chapter', 'xa-hang-vinh');
    expect((await hoi(folder, 'submit', '--year', '2016')).code).toBe(0);
    const [chapter = '', own = ''] = read(folder, SEAL).split(/(?=^bao_cao_hoi:)/m);
    expect(
      (await hoi(folder, 'amend', '--year', '2016', '--chapter', 'xa-hang-vinh', '--reason', 'Sửa', '--as-of', '2017-02-03')).code,
    ).toBe(0);
    expect(read(folder, SEAL)).toBe(
      `${chapter}  dinh_chinh:\n    1:\n      ngay: 2017-02-03\n      nguoi: Thường trực <tt@example.org>\n      ly_do: Sửa\n${own}`,
    );
    // The association's seal still guards the same folder.
    edit(folder, `${CHAPTER}/2016/so-sach.yaml`, '2016-10-30', '2016-10-29');
    expect((await told(folder)).map(({ code }) => code)).toEqual(['H543', 'H541']);
  });

  it('can be opened over changes that are not committed, and leaves them alone', async () => {
    const folder = await sealed();
    edit(folder, `${CHAPTER}/2016/so-sach.yaml`, '2016-10-30', '2016-10-29');
    expect((await hoi(folder, 'amend', '--year', '2016', '--reason', 'Sửa')).code).toBe(0);
    expect(git(folder, 'status', '--porcelain')).toBe(`M ${CHAPTER}/2016/so-sach.yaml`);
    expect(git(folder, 'diff', '--name-only', 'HEAD^', 'HEAD')).toBe(SEAL);
    expect((await hoi(folder, 'submit', '--year', '2016')).err).toContain('chưa ghi vào Git');
  });

  it.each<[string, string, string[], (folder: string) => unknown]>([
    ['an empty reason', 'lý do đính chính để trống', ['--reason', ' \u200b '], () => undefined],
    ['a chapter that is not sealed', 'chưa niêm phong', ['--reason', 'x', '--chapter', 'xa-hang-vinh'], () => undefined],
    ['a record that was edited', 'git restore data/niem-phong/2016.yaml', ['--reason', 'x'], (folder) => add(folder, SEAL, '# x\n')],
    [
      'one that is open',
      'đang đính chính số 1',
      ['--reason', 'x'],
      (folder) => hoi(folder, 'amend', '--year', '2016', '--reason', 'Trước'),
    ],
  ])('is refused: %s', async (_what, words, argv, spoil) => {
    const folder = await sealed();
    await spoil(folder);
    const before = [git(folder, 'for-each-ref'), read(folder, SEAL)];
    const ran = await hoi(folder, 'amend', '--year', '2016', ...argv);
    expect(ran).toMatchObject({ code: 2, out: '' });
    expect(ran.err).toContain(words);
    expect([git(folder, 'for-each-ref'), read(folder, SEAL)]).toEqual(before);
  });
});

it('a change that closes the amendment which its base has open is not told that it is open', async () => {
  const folder = await sealed();
  expect((await hoi(folder, 'amend', '--year', '2016', '--reason', 'Sửa')).code).toBe(0);
  git(folder, 'branch', 'goc');
  expect((await hoi(folder, 'submit', '--year', '2016')).code).toBe(0);
  const { out } = await hoi(folder, 'guard', '--base', 'goc', '--json');
  const codes = JSON.parse(out).findings.map(({ code }: Told) => code);
  expect(codes.filter((code: string) => code >= 'H54' && code < 'H55')).toEqual([]);
});
