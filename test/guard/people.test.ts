import { expect, it } from 'vitest';
import { day } from '../../src/calendar/day.ts';
import { hintOf, messageOf } from '../../src/findings/finding.ts';
import type { Commit, Signature } from '../../src/guard/change.ts';
import { judgePeople } from '../../src/guard/people.ts';
import type { Person, Rights } from '../../src/model/rights.ts';

const KEY = 'A'.repeat(40);
const an: Person = {
  id: 'an',
  name: 'Nguyễn Văn An',
  emails: ['An@Hang-Vinh.example'],
  keys: [{ kind: 'gpg', value: KEY }],
  chapters: ['xa-hang-vinh'],
  ownFiles: false,
};

/** A commit of An's with such a signature. */
function commit(signature: Signature, email = 'an@hang-vinh.example', paths = ['data/hoi-co-so/xa-hang-vinh/hoi-vien.yaml']): Commit {
  const ident = { name: 'An', email, time: 0 };
  return {
    id: '1'.repeat(40),
    parents: 1,
    author: ident,
    committer: ident,
    message: '',
    signature,
    touched: paths.map((path) => ({ path })),
  };
}

const codes = (one: Commit, rights: Partial<Rights> = {}, on = '2017-01-01') =>
  judgePeople([one], { people: [an], ...rights }, day(on), 'main').map(({ kind }) => kind.code);

const good = { state: 'good', fingerprints: [KEY] } as const;

it.each([
  ['a listed key', good, [], []],
  ['a listed key that has expired', { ...good, state: 'expired' }, ['H513'], ['H513']],
  ['another key', { state: 'good', fingerprints: ['B'.repeat(40)] }, ['H514'], ['H512']],
  ['another key that has expired', { state: 'expired', fingerprints: ['B'.repeat(40)] }, ['H514'], ['H512']],
  ['a key that cannot be checked', { state: 'unknown', fingerprints: [] }, ['H514'], ['H512']],
  ['no signature', { state: 'none', fingerprints: [] }, ['H514'], ['H510']],
  ['a bad one of a listed key', { ...good, state: 'bad' }, ['H511'], ['H511']],
] as const)('%s', (_, signature, free, asked) => {
  expect(codes(commit(signature))).toEqual(free);
  expect(codes(commit(signature), { signedFrom: day('2017-01-01') })).toEqual(asked);
});

it('compares addresses without regard to case, and nothing else', () => {
  const none = { state: 'none', fingerprints: [] } as const;
  expect(codes(commit(none, 'AN@HANG-VINH.EXAMPLE'))).toEqual(['H514']);
  expect(codes(commit(none, 'an@hang-vinh.example.org'))).toEqual(['H509']);
  expect(codes(commit(none, ''))).toEqual(['H509']);
});

it.each([
  'data/hoi-co-so/xa-hang-vinh-2/hoi-vien.yaml',
  'data/hoi-co-so/xa-hang-vinh',
  'data/hoi-co-so/Xa-Hang-Vinh/hoi-vien.yaml',
  'Data/hoi-co-so/xa-hang-vinh/hoi-vien.yaml',
  'data/bao-cao/2016.yaml',
  '.github/workflows/x.yml',
])('%s is not the chapter’s', (path) => {
  expect(codes(commit(good, undefined, [path]))).toEqual(['H508']);
});

it('tells each area once, with how many files there are', () => {
  const one = commit(good, undefined, ['data/hoi.yaml', 'data/hoi-co-so/a/co-so.yaml', 'data/hoi-co-so/a/hoi-vien.yaml']);
  const found = judgePeople([one], { people: [an] }, day('2017-01-01'), 'main');
  expect(found.map(({ file }) => file)).toEqual(['data/hoi.yaml', 'data/hoi-co-so/a/co-so.yaml']);
  expect(messageOf(found[1] as never).en).toBe(
    'commit 111111111111 by An changes the data of `a` (here and in 1 more) without the right to it',
  );
});

it('has words for a right that has not begun, one that ended and a key that did', () => {
  const words = (one: Commit, person: Partial<Person>) => {
    const [found] = judgePeople([one], { people: [{ ...an, ...person }] }, day('2017-01-01'), 'main');
    return found && [messageOf(found).en, hintOf(found).en.length > 0];
  };
  expect(words(commit(good), { from: day('2017-02-01') })).toEqual([
    'commit 111111111111 by An: the right begins on 2017-02-01, and today is 2017-01-01',
    true,
  ]);
  expect(words(commit(good), { until: day('2016-12-31') })).toEqual([
    'commit 111111111111 by An: the right ended on 2016-12-31, and today is 2017-01-01',
    true,
  ]);
  expect(words(commit({ ...good, state: 'expired' }), {})).toEqual([
    'commit 111111111111 by An is signed with a GPG key that has expired or was revoked',
    true,
  ]);
});

it('names who signed or made a commit that stands in another’s name', () => {
  const clerk: Person = {
    ...an,
    id: 'thu-ky',
    name: 'Thư Ký',
    emails: ['thuky@nam-can.example'],
    keys: [],
    chapters: 'all',
    ownFiles: true,
  };
  const people = [an, clerk];
  const town = ['data/hoi-co-so/thi-tran-nam-can/hoi-vien.yaml'];
  const words = (one: Commit) =>
    judgePeople([one], { people }, day('2017-01-01'), 'main').map((found) => `${found.kind.code} ${messageOf(found).vi}`);
  const signed = {
    ...commit(good, 'thuky@nam-can.example', town),
    author: { name: 'Trần Thị Thư Ký', email: 'thuky@nam-can.example', time: 0 },
  };
  expect(words(signed)).toEqual([
    'H508 commit 111111111111 do Nguyễn Văn An ký (đứng tên Trần Thị Thư Ký) sửa dữ liệu của `thi-tran-nam-can` mà không được giao quyền ấy',
  ]);
  const none = { state: 'none', fingerprints: [] } as const;
  const made = { ...commit(none), committer: { name: 'X', email: 'thuky@nam-can.example', time: 0 } };
  expect(words(made)).toEqual(['H527 commit 111111111111 đứng tên Nguyễn Văn An nhưng do Thư Ký ghi, chỉ nhận ra bằng email']);
  const forge = { ...commit(none), committer: { name: 'GitHub', email: 'noreply@github.com', time: 0 } };
  expect(words(forge).map((one) => one.slice(0, 4))).toEqual(['H514']);
});

it('says of a transfer between two chapters that both parts go together', () => {
  const both = commit(good, undefined, ['data/hoi-co-so/xa-hang-vinh/hoi-vien.yaml', 'data/hoi-co-so/thi-tran-nam-can/hoi-vien.yaml']);
  const [found] = judgePeople([both], { people: [an] }, day('2017-01-01'), 'main');
  expect(found && hintOf(found).vi).toMatch(/^chuyển hội viên giữa hai Hội cơ sở.*git reset --soft/);
});
