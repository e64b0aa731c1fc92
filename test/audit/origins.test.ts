import { describe, expect, it } from 'vitest';
import { blame } from '../../src/audit/blame.ts';
import type { Commit } from '../../src/audit/commit.ts';
import { recordOf } from '../../src/audit/compare.ts';
import { datedBy } from '../../src/audit/dates.ts';
import { graphOf } from '../../src/audit/graph.ts';
import type { History } from '../../src/audit/log.ts';
import { receiptOf } from '../../src/audit/received.ts';
import { differing, type Snapshot, stateReader } from '../../src/audit/state.ts';
import { changesBetween } from '../../src/audit/step.ts';
import { day } from '../../src/calendar/day.ts';

/** A state as files by path; a commit's content is its own id. */
type Files = Readonly<Record<string, string>>;

const reader = stateReader((content) => new TextEncoder().encode(content));

/** A history without Git, the oldest commit first: its name, its parents, its files. */
function historyOf(...steps: readonly (readonly [string, readonly string[], Files])[]): History {
  const states = new Map<string, Snapshot>(steps.map(([id, , files]) => [id, new Map(Object.entries(files))]));
  const snapshot = (id: string | undefined) => states.get(id ?? '') ?? new Map<string, string>();
  const commits = steps.map(([id, parents], index): Commit => {
    const [before, after] = [snapshot(parents[0]), snapshot(id)];
    const on = `2016-01-${String(index + 1).padStart(2, '0')}`;
    return {
      ...{ id, parents, author: 'An', email: 'an@example.org', authorDay: on, time: index, day: on, subject: id },
      changes: differing(before, after).map((path) => ({ path, before: before.get(path), after: after.get(path) })),
    };
  });
  const newest = commits.reverse();
  return { head: newest[0]?.id ?? '', commits: newest, graph: graphOf(newest), snapshot };
}

const A = 'data/hoi-co-so/xa-a/hoi-vien.yaml';
const B = 'data/hoi-co-so/xa-b/hoi-vien.yaml';
const FUND = 'data/hoi-co-so/xa-a/2016/quy-nhan-dao.yaml';

/** Which commit set each value of an id, and who lost it. */
function told(history: History, id: string) {
  const sought = { mayHold: (_: string, content: string) => content.includes(id), isMeant: (record: { id: string }) => record.id === id };
  return blame(history, history.head, sought, reader).map(({ record, origins, loss, unread }) => ({
    file: record.file,
    fields: Object.fromEntries([...record.fields.keys()].map((field) => [field, origins.fields.get(field)?.id])),
    entered: origins.entered.id,
    lost: loss?.by.id,
    unread,
  }));
}

describe('who set a value', () => {
  it('is the last commit that made it so, also where it only went back', () => {
    const at = (year: number) => ({ [A]: `A-1:\n  ho_ten: X\n  nam_sinh: ${year}\n` });
    const history = historyOf(['1', [], at(1980)], ['2', ['1'], at(1981)], ['3', ['2'], at(1980)]);
    expect(told(history, 'A-1')).toMatchObject([{ fields: { ho_ten: '1', nam_sinh: '3' }, entered: '1' }]);
  });

  it('is not who put it in another order, nor who moved the entry to another list', () => {
    const history = historyOf(
      ['1', [], { [A]: 'A-1:\n  ho_ten: X\n  nam_sinh: 1980\n', [B]: 'B-1:\n  ho_ten: Y\n' }],
      ['2', ['1'], { [A]: 'A-1: {nam_sinh: "1980", ho_ten: X}\n', [B]: 'B-1:\n  ho_ten: Y\n' }],
      ['3', ['2'], { [A]: 'A-2:\n  ho_ten: Z\n', [B]: 'B-1:\n  ho_ten: Y\nA-1:\n  ho_ten: X\n  nam_sinh: 1980\n' }],
    );
    expect(told(history, 'A-1')).toEqual([
      { file: B, fields: { ho_ten: '1', nam_sinh: '1' }, entered: '1', lost: undefined, unread: false },
    ]);
  });

  it('of somebody who moved is told for each entry', () => {
    const history = historyOf(
      ['1', [], { [A]: 'A-1:\n  ho_ten: X\n' }],
      ['2', ['1'], { [A]: 'A-1:\n  ho_ten: X\n  ra_hoi: {ngay: 2016-02-01}\n', [B]: 'A-1:\n  ho_ten: X\n' }],
    );
    expect(told(history, 'A-1')).toMatchObject([
      { file: A, fields: { ho_ten: '1', 'ra_hoi/ngay': '2' }, entered: '1' },
      { file: B, fields: { ho_ten: '2' }, entered: '2' },
    ]);
  });

  it('is followed to the side of a merge that has it; what no side has, the merge set', () => {
    const at = (a: string, b: string) => ({ [A]: `A-1:\n  ho_ten: ${a}\n  so_the: ${b}\n  doi: x\n` });
    const history = historyOf(
      ['1', [], at('X', 'một')],
      ['2', ['1'], at('Y', 'một')],
      ['3', ['1'], at('X', 'hai')],
      ['4', ['2', '3'], { [A]: 'A-1:\n  ho_ten: Y\n  so_the: hai\n  doi: z\n' }],
    );
    expect(told(history, 'A-1')).toMatchObject([{ fields: { ho_ten: '2', so_the: '3', doi: '4' } }]);
  });

  it('looks through a state that cannot be read', () => {
    const history = historyOf(
      ['1', [], { [A]: 'A-1:\n  ho_ten: X\n  so_the: một\n' }],
      ['2', ['1'], { [A]: '\tA-1:\n' }],
      ['3', ['2'], { [A]: 'A-1:\n  ho_ten: X\n  so_the: hai\n' }],
    );
    expect(told(history, 'A-1')).toMatchObject([{ fields: { ho_ten: '1', so_the: '3' }, entered: '1' }]);
  });

  it('is told of the last state that could be read', () => {
    const history = historyOf(['1', [], { [A]: 'A-1:\n  ho_ten: X\n' }], ['2', ['1'], { [A]: '\tA-1:\n' }]);
    expect(told(history, 'A-1')).toMatchObject([{ fields: { ho_ten: '1' }, lost: undefined, unread: true }]);
  });
});

describe('who lost a record', () => {
  const there = { [A]: 'A-1:\n  ho_ten: X\nA-2:\n  ho_ten: Y\n' };
  const gone = { [A]: 'A-2:\n  ho_ten: Y\n' };

  it('is the commit that took it out, not the merge that kept it out', () => {
    const history = historyOf(['1', [], there], ['2', ['1'], gone], ['3', ['1'], there], ['4', ['2', '3'], gone]);
    expect(told(history, 'A-1')).toMatchObject([{ lost: '2', entered: '1' }]);
  });

  it('is the merge that did not take it from the side that added it', () => {
    const history = historyOf(['1', [], gone], ['2', ['1'], gone], ['3', ['1'], there], ['4', ['2', '3'], gone]);
    expect(told(history, 'A-1')).toMatchObject([{ lost: '4', entered: '3' }]);
  });

  it('is the commit that mended the file without it', () => {
    const history = historyOf(['1', [], there], ['2', ['1'], { [A]: '\tA-1:\n' }], ['3', ['2'], gone]);
    expect(told(history, 'A-1')).toMatchObject([{ lost: '3' }]);
  });
});

describe('what of a change is dated by a day', () => {
  const late = (file: string, before: string, after: string, asOf = '2016-11-15') => {
    const [old, now] = [new Map([[file, before]]), new Map([[file, after]])];
    return changesBetween(reader, old, now, [file]).flatMap((change) => {
      const dated = datedBy(change, day(asOf));
      return dated ? [[dated.change.what, recordOf(dated.change).id, dated.day, dated.change.fields.map(({ field }) => field)]] : [];
    });
  };
  const member = (more: string) => `A-1:\n  ho_ten: X\n  ngay_vao_hoi: 2012-05-19\n${more}`;

  it.each([
    ['a departure of that day', '  ra_hoi: {ngay: 2016-11-15}\n', [['edited', 'A-1', '2016-11-15', ['ra_hoi/ngay']]]],
    ['not a departure after it', '  ra_hoi: {ngay: 2016-11-16}\n', []],
    ['a value without a day, by its entry', '  so_the: "12"\n', [['edited', 'A-1', '2012-05-19', ['so_the']]]],
    ['of two values the one that is', '  so_the: "12"\n  ra_hoi: {ngay: 2016-12-01}\n', [['edited', 'A-1', '2012-05-19', ['so_the']]]],
  ])('%s', (_, more, expected) => {
    expect(late(A, member(''), member(more))).toEqual(expected);
  });

  const voucher = (on: string, more = '') => `du_dau: 5\nphieu:\n  PT-001:\n    ngay: ${on}\n    thu: 7\n${more}`;
  it.each([
    ['a new voucher', 'du_dau: 5\n', voucher('2016-11-15'), [['added', 'PT-001', '2016-11-15', []]]],
    ['not one of the day after', 'du_dau: 5\n', voucher('2016-11-16'), []],
    [
      'a cancellation, whenever it was',
      voucher('2016-03-01'),
      voucher('2016-03-01', '    huy: {ngay: 2017-01-05}\n'),
      [['edited', 'PT-001', '2016-03-01', ['huy/ngay']]],
    ],
    ['a day corrected to one after it', voucher('2016-11-01'), voucher('2016-12-01'), [['edited', 'PT-001', '2016-11-01', ['ngay']]]],
    ['a lost voucher', voucher('2016-03-01'), 'du_dau: 5\n', [['removed', 'PT-001', '2016-03-01', []]]],
    ['an opening balance, which bears no day', 'du_dau: 5\n', 'du_dau: 6\n', [['edited', '', undefined, ['du_dau']]]],
  ])('%s', (_, before, after, expected) => {
    expect(late(FUND, before, after)).toEqual(expected);
  });
});

it('a report is received with the commit of the main line that completes it, not with the one that wrote it', () => {
  const file = 'data/bao-cao/2016.yaml';
  const whole = `so: 1/BC\nngay: 2016-01-02\nchi_dao: a\nket_qua: b\ndanh_gia:\n  uu_diem: [a]\n  han_che: [a]\n  nguyen_nhan: [a]\n  bai_hoc: [a]\nkien_nghi: [a]\nphuong_huong: [a]\n`;
  const history = historyOf(
    ['1', [], {}],
    ['2', ['1'], { [file]: whole.replace('kien_nghi: [a]\n', '') }],
    ['3', ['1'], { [file]: whole }],
    ['4', ['2', '3'], { [file]: whole }],
    ['5', ['4'], { [file]: whole.replace('phuong_huong: [a]\n', '') }],
  );
  expect(receiptOf(history, file, reader)).toMatchObject({ commit: { id: '4' }, reportDay: '2016-01-02', isFirst: false });
});
