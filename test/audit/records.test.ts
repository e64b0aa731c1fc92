import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareRecords, fieldChanges } from '../../src/audit/compare.ts';
import { lostInMerge } from '../../src/audit/merge.ts';
import { type AuditRecord, fieldPath, keyOf } from '../../src/audit/record.ts';
import { recordsOf } from '../../src/audit/records.ts';
import { placeOf } from '../../src/layout/paths.ts';
import { readDocument } from '../../src/source/document.ts';

function read(file: string, text: string): AuditRecord[] {
  const placed = placeOf(file);
  if (!placed) throw new Error(file);
  return recordsOf(file, placed, readDocument(file, new TextEncoder().encode(text)).value);
}

const MEMBERS = 'data/hoi-co-so/xa-a/hoi-vien.yaml';
const FUND = 'data/hoi-co-so/xa-a/2016/quy-nhan-dao.yaml';
const CHECKS = 'data/hoi-co-so/xa-a/2016/kiem-tra.yaml';

const told = (records: readonly AuditRecord[]) => records.map(({ kind, id, fields }) => ({ kind, id, fields: Object.fromEntries(fields) }));

describe('the entries of a file', () => {
  it('are those of its maps, with what stands outside them as its own', () => {
    expect(told(read(FUND, 'du_dau: 5\nphieu:\n  PT-001:\n    thu: 7\nkiem_quy:\n  2016-06-30: 4\n'))).toEqual([
      { kind: 'voucher', id: 'PT-001', fields: { thu: '7' } },
      { kind: 'cash-count', id: '2016-06-30', fields: { '': '4' } },
      { kind: 'fund', id: '', fields: { du_dau: '5' } },
    ]);
  });

  it('of a list are known by their words, the same words twice counted', () => {
    const entry = '- ngay: 2016-10-18\n  loai: dinh_ky\n  doan: Huyện\n';
    expect(read(CHECKS, entry + entry).map(({ id }) => id)).toEqual(['2016-10-18 · dinh_ky · Huyện', '2016-10-18 · dinh_ky · Huyện #2']);
  });

  it('keep a list inside an entry by its words, so that its order does not matter', () => {
    const [one] = read(CHECKS, '- ngay: 2016-10-18\n  kien_nghi:\n    - noi_dung: a/b\n      han: 2016-11-01\n    - noi_dung: c\n');
    const [other] = read(CHECKS, '- ngay: 2016-10-18\n  kien_nghi:\n    - noi_dung: c\n    - noi_dung: a/b\n      han: 2016-11-01\n');
    expect(fieldChanges(one?.fields ?? new Map(), other?.fields ?? new Map())).toEqual([]);
    expect([...(one?.fields.keys() ?? [])].map(fieldPath)).toContainEqual(['kien_nghi', 0, 'han']);
  });

  it('of a file that cannot be read are one of kind file', () => {
    expect(told(read(MEMBERS, 'HAV-0001:\n\tho_ten: A\n'))).toEqual([{ kind: 'file', id: MEMBERS, fields: {} }]);
  });
});

describe('two states compared', () => {
  it('lose nothing and gain nothing where a file cannot be read', () => {
    const good = read(MEMBERS, 'A-1:\n  ho_ten: A\n');
    const bad = read(MEMBERS, '\tA-1:\n');
    expect(compareRecords(good, bad).map(({ what, after }) => [what, after?.kind])).toEqual([['added', 'file']]);
    expect(compareRecords(bad, good).map(({ what, before }) => [what, before?.kind])).toEqual([['removed', 'file']]);
  });

  it('take an entry of a list whose words were corrected for one change', () => {
    const entry = (team: string) => read(CHECKS, `- ngay: 2016-10-18\n  loai: dinh_ky\n  doan: ${team}\n  ket_luan: Tốt\n`);
    expect(compareRecords(entry('Hội huyện'), entry('Huyện hội'))).toMatchObject([
      { what: 'edited', fields: [{ field: 'doan', before: 'Hội huyện', after: 'Huyện hội' }] },
    ]);
  });
});

/** A list of members as a map of maps: what a clerk means, apart from how it is written. */
const list = fc.dictionary(
  fc.constantFrom('A-1', 'A-2', 'A-3', 'A-4'),
  fc.dictionary(fc.constantFrom('ho_ten', 'nam_sinh', 'so_the'), fc.constantFrom('1', '2', '3'), { minKeys: 1 }),
);
type List = Record<string, Record<string, string>>;

function recordsFrom(from: List, order: 1 | -1 = 1): AuditRecord[] {
  const entries = Object.entries(from).sort(([a], [b]) => (a < b ? -order : order));
  return entries.map(([id, values]) => ({
    kind: 'member',
    id,
    chapter: 'xa-a',
    year: undefined,
    file: MEMBERS,
    fileKind: 'members',
    path: [id],
    fields: new Map(order === 1 ? Object.entries(values) : Object.entries(values).reverse()),
  }));
}

const keyed = (from: List) => new Map(recordsFrom(from).map((record) => [keyOf(record), record]));

describe('for all lists', () => {
  it('another order is no change', () => {
    fc.assert(
      fc.property(list, (one) => {
        expect(compareRecords(recordsFrom(one), recordsFrom(one, -1))).toEqual([]);
      }),
    );
  });

  it('the changes lead from the older to the newer', () => {
    fc.assert(
      fc.property(list, list, (older, newer) => {
        const result: List = structuredClone(older);
        for (const { what, before, after, fields } of compareRecords(recordsFrom(older), recordsFrom(newer))) {
          if (what === 'removed') delete result[before?.id ?? ''];
          else if (what === 'added') result[after?.id ?? ''] = Object.fromEntries(after?.fields ?? []);
          else
            for (const { field, after: value } of fields) {
              const record = result[after?.id ?? ''] ?? {};
              if (value === undefined) delete record[field];
              else record[field] = value;
            }
        }
        expect(result).toEqual(newer);
      }),
    );
  });

  /** What two sides made of a base, value by value; undefined where both changed the same otherwise. */
  const merged = (base: List, a: List, b: List): List | undefined => {
    const result: List = {};
    for (const id of new Set([base, a, b].flatMap(Object.keys))) {
      const sides = [a[id], b[id]];
      if (base[id] ? sides.some((side) => !side) : a[id] && b[id]) return undefined;
      const record: Record<string, string> = {};
      for (const field of new Set([base[id], ...sides].flatMap((side) => Object.keys(side ?? {})))) {
        const [was, left, right] = [base[id]?.[field], (a[id] ?? base[id])?.[field], (b[id] ?? base[id])?.[field]];
        if (left !== was && right !== was && left !== right) return undefined;
        const value = left !== was ? left : right;
        if (value !== undefined) record[field] = value;
      }
      if (Object.keys(record).length === 0) return undefined;
      result[id] = record;
    }
    return result;
  };

  it('a merge that keeps what both sides did has lost nothing, and one that leaves out any of it is told', () => {
    fc.assert(
      fc.property(list, list, list, fc.nat(), (base, a, b, pick) => {
        const whole = merged(base, a, b);
        fc.pre(whole !== undefined);
        const sides = [keyed(a), keyed(b)];
        expect(lostInMerge(keyed(base), sides, keyed(whole as List))).toEqual([]);
        const ids = Object.keys(whole as List);
        fc.pre(ids.length > 0);
        const id = ids[pick % ids.length] as string;
        const { [id]: record = {}, ...rest } = whole as List;
        expect(lostInMerge(keyed(base), sides, keyed(rest))).toMatchObject([{ how: 'gone', record: { id } }]);
        const field = Object.keys(record)[0] as string;
        const spoilt = { ...rest, [id]: { ...record, [field]: 'khác' } };
        expect(lostInMerge(keyed(base), sides, keyed(spoilt))).toMatchObject([{ how: 'value', field, found: 'khác' }]);
      }),
      { numRuns: 1000 },
    );
  });
});
