import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { renamedChapters } from '../../src/audit/chapters.ts';
import { lostBetween } from '../../src/audit/log.ts';
import { differing, type Snapshot, stateReader } from '../../src/audit/state.ts';
import { changesBetween } from '../../src/audit/step.ts';
import { hoi, scratch } from '../cli/run-hoi.ts';
import { append, emptyStory, type Story, swap } from './story.ts';

/** States of files as texts; a content is its own id. */
const reader = stateReader((content) => new TextEncoder().encode(content));

/** A chapter's folder: its code, and the members that it has. */
function chapter(slug: string, code: string, members = 'A-1:\n  ho_ten: A\nA-2:\n  ho_ten: B\n'): [string, string][] {
  const folder = `data/hoi-co-so/${slug}`;
  const own: [string, string] = [`${folder}/co-so.yaml`, code.startsWith('\t') ? code : `ma: ${code}\nten: Hội ${code}\n`];
  return [own, [`${folder}/hoi-vien.yaml`, members], [`${folder}/tinh-nguyen-vien.yaml`, 'T-1:\n  ho_ten: C\n']];
}

const state = (...chapters: [string, string][][]): Snapshot => new Map(chapters.flat());

describe('a chapter whose folder has another name', () => {
  it.each([
    ['is known by its code', state(chapter('xa-a', 'HAV')), state(chapter('xa-b', 'HAV')), [['xa-a', 'xa-b']]],
    [
      'is told from one that takes its old name',
      state(chapter('xa-a', 'HAV')),
      state(chapter('xa-b', 'HAV'), chapter('xa-a', 'NEW', 'N-1:\n  ho_ten: N\n')),
      [['xa-a', 'xa-b']],
    ],
    [
      'may have exchanged its name with another',
      state(chapter('xa-a', 'HAV'), chapter('xa-b', 'HAR')),
      state(chapter('xa-a', 'HAR'), chapter('xa-b', 'HAV')),
      [
        ['xa-b', 'xa-a'],
        ['xa-a', 'xa-b'],
      ],
    ],
    [
      'is known by its files where its code was changed too',
      state(chapter('xa-a', 'HAV')),
      state(chapter('xa-b', 'HAN')),
      [['xa-a', 'xa-b']],
    ],
    ['or where its own file cannot be read', state(chapter('xa-a', 'HAV')), state(chapter('xa-b', '\tma: HAV')), [['xa-a', 'xa-b']]],
    ['is no copy of itself', state(chapter('xa-a', 'HAV')), state(chapter('xa-a', 'HAV'), chapter('xa-b', 'HAV')), []],
    ['is no other chapter', state(chapter('xa-a', 'HAV')), state(chapter('xa-b', 'NEW', 'N-1:\n  ho_ten: N\n').slice(0, 2)), []],
  ])('%s', (_, before, after, expected) => {
    expect([...renamedChapters(before, after, reader)]).toEqual(expected);
  });

  it('has lost who is not there, and nobody else', () => {
    const [before, after] = [state(chapter('xa-a', 'HAV')), state(chapter('xa-b', 'HAV', 'A-1:\n  ho_ten: A\n'))];
    const told = changesBetween(reader, before, after, differing(before, after)).map((one) => [
      one.what,
      one.before?.id,
      (one.after ?? one.before)?.chapter,
    ]);
    expect(told.filter(([what]) => what !== 'moved')).toEqual([['removed', 'A-2', 'xa-b']]);
    expect(told).toContainEqual(['moved', 'xa-a', 'xa-b']);
  });

  it('loses nothing in a merge with work in the old folder, unless it is lost', () => {
    const base = state(chapter('xa-a', 'HAV'));
    const renamed = state(chapter('xa-b', 'HAV'));
    const worked = state(chapter('xa-a', 'HAV', 'A-1:\n  ho_ten: Ân\nA-2:\n  ho_ten: B\n'));
    const both = state(chapter('xa-b', 'HAV', 'A-1:\n  ho_ten: Ân\nA-2:\n  ho_ten: B\n'));
    expect(lostBetween(base, [renamed, worked], both, reader)).toEqual([]);
    expect(lostBetween(base, [worked, renamed], both, reader)).toEqual([]);
    expect(lostBetween(base, [renamed, worked], renamed, reader)).toMatchObject([
      { how: 'value', field: 'ho_ten', expected: 'Ân', found: 'A', record: { id: 'A-1', chapter: 'xa-b' } },
    ]);
  });
});

describe('hoi log', () => {
  let story: Story;
  const [OLD, NEW] = ['data/hoi-co-so/xa-a', 'data/hoi-co-so/xa-b'];
  const member = (id: string) =>
    `${id}:\n  ho_ten: Người ${id}\n  gioi_tinh: nam\n  nam_sinh: 1980\n  chi_hoi: ap-1\n  ngay_vao_hoi: 2015-01-01\n`;
  const own = (code: string, name: string) => `ma: ${code}\nten: Hội Chữ thập đỏ xã ${name}\nloai: xa\n`;

  beforeAll(() => {
    story = emptyStory(join(scratch(), 'Kho'));
    const { commit, git } = story;
    commit('lập', 'An', '2016-06-01', 'Lập kho', {
      'data/hoi.yaml': 'ten: Hội huyện\n',
      [`${OLD}/co-so.yaml`]: own('AAA', 'A'),
      [`${OLD}/hoi-vien.yaml`]: member('AAA-0001'),
    });
    git('checkout', '-q', '-b', 'nhanh');
    commit('nhánh', 'Bình', '2016-06-02', 'Sửa ở tên cũ', { [`${OLD}/hoi-vien.yaml`]: append(member('AAA-0002')) });
    git('checkout', '-q', 'main');
    git('mv', OLD, NEW);
    commit('đổi', 'An', '2016-06-03', 'Đổi tên thư mục', {});
    git('merge', '-q', '--no-ff', '-m', 'Nhập nhánh', 'nhanh');
    commit('sau', 'An', '2016-06-04', 'Sửa ở tên mới', { [`${NEW}/hoi-vien.yaml`]: swap('Người AAA-0001', 'Người Khác') });
  });

  const subjects = async (...argv: string[]) => {
    const { code, out, err } = await hoi(story.folder, 'log', ...argv, '--json');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    return (JSON.parse(out) as { commits: { subject: string }[] }).commits.map(({ subject }) => subject);
  };
  const WHOLE = ['Sửa ở tên mới', 'Đổi tên thư mục', 'Sửa ở tên cũ', 'Lập kho'];

  it.each([
    'xa-b',
    'xa-a',
    NEW,
    OLD,
    `${NEW}/`,
    `${OLD}/hoi-vien.yaml`,
    `${NEW}/hoi-vien.yaml`,
  ])('of %s tells the whole of it', async (about) => {
    expect((await subjects(about)).sort()).toEqual([...WHOLE].sort());
  });

  it('tells apart who takes the old name', async () => {
    const { commit } = story;
    commit('khác', 'An', '2016-06-05', 'Hội khác lấy tên cũ', {
      [`${OLD}/co-so.yaml`]: own('NEW', 'Mới'),
      [`${OLD}/hoi-vien.yaml`]: member('NEW-0001'),
    });
    commit('cả hai', 'An', '2016-06-06', 'Sửa cả hai', {
      [`${OLD}/hoi-vien.yaml`]: append(member('NEW-0002')),
      [`${NEW}/hoi-vien.yaml`]: append(member('AAA-0003')),
    });
    expect(await subjects('xa-a')).toEqual(['Sửa cả hai', 'Hội khác lấy tên cũ']);
    expect((await subjects('xa-b')).sort()).toEqual(['Sửa cả hai', ...WHOLE].sort());
    const { out } = await hoi(story.folder, 'log', `${OLD}/hoi-vien.yaml`);
    expect(out).toContain('NEW-0002');
    expect(out).not.toContain('AAA-0003');
    expect((await hoi(story.folder, 'blame', 'NEW-0001')).out).not.toContain('Lập kho');
  });
});
