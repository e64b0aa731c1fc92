import { describe, expect, it } from 'vitest';
import { differing, stateReader } from '../../src/audit/state.ts';
import { changesBetween } from '../../src/audit/step.ts';
import type { Names } from '../../src/audit/tell/names.ts';
import { tell } from '../../src/audit/tell/tell.ts';

/** Two states of files as texts, told in words; a content is its own id. */
const reader = stateReader((content) => new TextEncoder().encode(content));
const CHAPTERS: Readonly<Record<string, string>> = { 'xa-hang-vinh': 'xã Hàng Vịnh', 'xa-ham-rong': 'xã Hàm Rồng' };
const NAMES: Names = {
  shown: true,
  chapter: (slug) => CHAPTERS[slug] ?? slug,
  person: () => undefined,
  place: () => undefined,
  leftFrom: () => undefined,
};

function said(before: Readonly<Record<string, string>>, after: Readonly<Record<string, string>>, names: Partial<Names> = {}): string[] {
  const [old, now] = [new Map(Object.entries(before)), new Map(Object.entries(after))];
  const changes = changesBetween(reader, old, now, differing(old, now));
  return tell(changes, { ...NAMES, ...names }, 'vi').flatMap(({ sentences }) => sentences);
}

describe('rights', () => {
  const FILE = 'data/quyen.yaml';
  const rights = (chapters: string, more = '') => ({
    [FILE]: `nguoi:\n  an:\n    ho_ten: Nguyễn Văn An\n    email: an@example.org\n    hoi_co_so: ${chapters}\n${more}`,
  });
  const BE = '  be:\n    ho_ten: Trần Thị Bé\n    email: be@example.org\n    hoi_co_so: xa-hang-vinh\n    tep_cua_hoi: true\n';
  const [one, both] = [rights('xa-hang-vinh'), rights('[xa-hang-vinh, xa-ham-rong]')];

  it.each([
    ['a chapter more, also where one value became a list', one, both, ['quyền của Nguyễn Văn An: thêm xã Hàm Rồng']],
    ['a chapter less', both, one, ['quyền của Nguyễn Văn An: bỏ xã Hàm Rồng']],
    ['a list of the same one', one, rights('[xa-hang-vinh]'), ['quyền của Nguyễn Văn An: viết lại, quyền vẫn như cũ']],
    ['all chapters', one, rights('tat_ca'), ['quyền của Nguyễn Văn An: thêm mọi Hội cơ sở; bỏ xã Hàng Vịnh']],
    ['somebody new', one, rights('xa-hang-vinh', BE), ['thêm quyền sửa dữ liệu của Trần Thị Bé: xã Hàng Vịnh, tệp của Hội']],
    ['somebody gone', rights('xa-hang-vinh', BE), one, ['bỏ quyền sửa dữ liệu của Trần Thị Bé: xã Hàng Vịnh, tệp của Hội']],
  ])('%s', (_, before, after, sentences) => {
    expect(said(before, after)).toEqual(sentences);
  });

  it('are told by the key of the entry where names are not shown', () => {
    expect(said(one, both, { shown: false })).toEqual(['quyền của an: thêm xã Hàm Rồng']);
    const renamed = { [FILE]: one[FILE]?.replace('Văn An', 'Văn Ân') ?? '' };
    expect(said(one, renamed, { shown: false }).join()).not.toContain('Ân');
  });
});

describe('a sealed report', () => {
  const FILE = 'data/niem-phong/2016.yaml';
  const state = (met: number, at: string) =>
    `${at}so: 12/BC-HCTĐ\n${at}ngay_nhan: 2016-11-27\n${at}so_lieu_den: 2016-11-15\n${at}chi_tieu:\n${at}  hoi-phi:\n${at}    so_dat: ${met}\n${at}    tong_so: 8\n${at}    ty_le: ${met * 12.5}\n${at}    muc_tieu: 70\n${at}    ket_qua: chua_dat\n`;
  const sealed = `bao_cao_hoi:\n${state(4, '  ')}`;
  const opened = `${sealed}  dinh_chinh:\n    "1":\n      ngay: 2017-01-09\n      nguoi: An\n      ly_do: Ghi nhầm phiếu HP-005\n`;
  const again = `${opened}      ban_moi:\n${state(5, '        ')}`;
  const OPENING = 'mở đính chính số 1 báo cáo năm 2016 của Hội: Ghi nhầm phiếu HP-005';
  const AGAIN = 'nộp lại báo cáo năm 2016 của Hội (đính chính số 1): Hội phí 4/8 = 50,00% → 5/8 = 62,50%';

  it.each([
    ['submitted', '', sealed, ['nộp báo cáo năm 2016 của Hội (số 12/BC-HCTĐ, số liệu đến 15/11/2016)']],
    ['opened', sealed, opened, [OPENING]],
    ['submitted again', opened, again, [AGAIN]],
    ['opened and submitted again at once', sealed, again, [OPENING, AGAIN]],
    ['changed by hand', sealed, sealed.replace('so_dat: 4', 'so_dat: 6'), ['sửa niêm phong báo cáo năm 2016 của Hội: số đạt 4 → 6']],
    ['lost', sealed, '', ['MẤT niêm phong báo cáo năm 2016 của Hội']],
  ])('%s', (_, before, after, sentences) => {
    const files = (text: string): Record<string, string> => (text === '' ? {} : { [FILE]: text });
    expect(said(files(before), files(after))).toEqual(sentences);
  });

  it("is a chapter's by its name", () => {
    expect(said({}, { [FILE]: sealed.replace('bao_cao_hoi', 'xa-hang-vinh') })[0]).toContain('nộp báo cáo năm 2016 của xã Hàng Vịnh');
  });
});

it('a cancelled receipt is told with its amount', () => {
  const file = 'data/hoi-co-so/xa-hang-vinh/2016/hoi-phi.yaml';
  const receipt = 'phieu_thu:\n  HP-003:\n    ngay: 2016-07-05\n    so_tien: 60000\n';
  expect(said({ [file]: receipt }, { [file]: `${receipt}    huy: {ngay: 2016-07-06, ly_do: Ghi nhầm}\n` })).toEqual([
    'hủy phiếu thu hội phí HP-003 (60.000 đ): Ghi nhầm',
  ]);
});

describe('somebody who moved', () => {
  const file = 'data/hoi-co-so/xa-ham-rong/hoi-vien.yaml';
  const came = { [file]: 'HAV-0005:\n  ho_ten: Phạm Văn Lân\n' };
  const leftFrom = (id: string, chapter: string) => (id === 'HAV-0005' && chapter === 'xa-ham-rong' ? 'xa-hang-vinh' : undefined);

  it('is not told as new where the list of the other chapter already says that they left', () => {
    expect(said({}, came, { leftFrom })).toEqual(['nhận Phạm Văn Lân (HAV-0005) chuyển từ xã Hàng Vịnh đến']);
  });

  it('is as new as everybody where both lists are', () => {
    const other = { 'data/hoi-co-so/xa-hang-vinh/hoi-vien.yaml': 'HAV-0005:\n  ho_ten: Phạm Văn Lân\n' };
    expect(said({}, { ...came, ...other }, { leftFrom }).join()).not.toContain('nhận');
  });
});

it('values are told by the names of places, chapters and payers', () => {
  const members = 'data/hoi-co-so/xa-hang-vinh/hoi-vien.yaml';
  const dues = 'data/hoi-co-so/xa-hang-vinh/2016/hoi-phi.yaml';
  const names = { place: () => 'Ấp 2', person: () => 'Lê Văn Tư' };
  const at = (place: string, amount: number) => ({
    [members]: `HAV-0001:\n  ho_ten: An\n  chi_hoi: ${place}\n`,
    [dues]: `phieu_thu:\n  HP-001:\n    hoi_vien: {HAV-0007: ${amount}}\n`,
  });
  const told = said(at('ap-2', 5000), at('ap-3', 6000), names).join('\n');
  expect(told).toContain('chi hội Ấp 2 (ap-2) → Ấp 2 (ap-3)');
  expect(told).toContain('HAV-0007 (Lê Văn Tư) 5.000 đ → 6.000 đ');
});

describe('many new chapters at once', () => {
  const files = (count: number) =>
    Object.fromEntries(
      Array.from({ length: count }, (_, index): [string, string][] => [
        [`data/hoi-co-so/xa-${index}/co-so.yaml`, `ma: X${String.fromCharCode(65 + index)}\nten: Xã ${index}\n`],
        [`data/hoi-co-so/xa-${index}/hoi-vien.yaml`, `X${index}-1:\n  ho_ten: A\nX${index}-2:\n  ho_ten: B\n`],
        [`data/hoi-co-so/xa-${index}/2016/hoi-phi.yaml`, 'phieu_thu:\n  HP-001:\n    so_tien: 6000\n'],
      ]).flat(),
    );

  it('are told by numbers for the whole association', () => {
    const told = said({}, { ...files(9), 'data/hoi.yaml': 'ten: Hội\n' });
    expect(told).toEqual([
      'thêm thông tin của Hội',
      '+9 Hội cơ sở',
      '+18 hội viên',
      '+9 phiếu thu hội phí (cộng 54.000 đ)',
      'số liệu các năm 2016',
    ]);
  });

  it('but a file among them that cannot be read is named', () => {
    const broken = { ...files(9), 'data/hoi-co-so/xa-3/hoi-vien.yaml': '\tX' };
    const told = said({}, broken);
    expect(told).toContain('+16 hội viên');
    expect(told.at(-1)).toContain('data/hoi-co-so/xa-3/hoi-vien.yaml: tệp này đang hỏng');
  });

  it('while a few are told one by one', () => {
    expect(said({}, files(2)).filter((line) => line.startsWith('+'))).toHaveLength(2);
  });
});
