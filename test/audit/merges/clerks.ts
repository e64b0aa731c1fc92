import fc from 'fast-check';

/** A small repository as data: files of records by id, in the order in which they are written. */
export type Files = Map<string, Map<string, Map<string, string>>>;

const MEMBERS = ['data/hoi-co-so/xa-mot/hoi-vien.yaml', 'data/hoi-co-so/xa-hai/hoi-vien.yaml'] as const;
const FUND = 'data/hoi-co-so/xa-mot/2016/quy-nhan-dao.yaml';

/** What every scenario starts from: two lists of members and a fund. */
export function start(): Files {
  const list = (code: string) =>
    new Map(
      Array.from({ length: 6 }, (_, index): [string, Map<string, string>] => [
        `${code}-000${index + 1}`,
        new Map([
          ['ho_ten', index % 2 === 0 ? 'Nguyễn Văn An' : 'Trần Thị Bé'],
          ['gioi_tinh', index % 2 === 0 ? 'nam' : 'nu'],
          ['nam_sinh', '1980'],
          ['chi_hoi', 'ap-1'],
          ['ngay_vao_hoi', '2012-05-19'],
          ...(index % 3 === 0 ? [['so_the', `"00${index}"`] as const] : []),
        ]),
      ]),
    );
  const vouchers = new Map(
    [1, 2, 3].map((number): [string, Map<string, string>] => [
      `PT-00${number}`,
      new Map([
        ['ngay', '2016-01-15'],
        ['thu', '2000000'],
        ['nguoi', 'Doanh nghiệp Thủy sản'],
        ['noi_dung', 'Ủng hộ quỹ'],
      ]),
    ]),
  );
  return new Map([
    [MEMBERS[0], list('MOT')],
    [MEMBERS[1], list('HAI')],
    [FUND, vouchers],
  ]);
}

/** One thing that a clerk does to a file. */
export type Edit =
  | { readonly what: 'set'; readonly file: string; readonly id: number; readonly field: string; readonly value: string }
  | { readonly what: 'drop'; readonly file: string; readonly id: number; readonly field: string }
  | { readonly what: 'add'; readonly file: string; readonly number: number; readonly at: number; readonly year: string }
  | { readonly what: 'remove'; readonly file: string; readonly id: number }
  | { readonly what: 'reverse'; readonly file: string };

const file = fc.constantFrom(...MEMBERS, FUND);
const id = fc.nat(5);
const value = fc.constantFrom('1980', '1981', '1975', '2016-09-01');

const edit: fc.Arbitrary<Edit> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      what: fc.constant('set' as const),
      file,
      id,
      field: fc.constantFrom('nam_sinh', 'so_the', 'chi_hoi', 'ghi_chu'),
      value,
    }),
  },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('drop' as const), file, id, field: fc.constantFrom('so_the', 'chi_hoi') }) },
  {
    weight: 5,
    arbitrary: fc.record({ what: fc.constant('add' as const), file, number: fc.integer({ min: 7, max: 9 }), at: fc.nat(6), year: value }),
  },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('remove' as const), file, id }) },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('reverse' as const), file }) },
);

/** Two clerks who start from the same state, and how somebody settles what Git cannot. */
export const scenario = fc.record({
  // What stands on the association's branch was judged before: nobody vanished there.
  ours: fc.array(
    edit.filter(({ what }) => what !== 'remove'),
    { minLength: 1, maxLength: 4 },
  ),
  theirs: fc.array(edit, { minLength: 1, maxLength: 4 }),
  settle: fc.constantFrom('not' as const, 'ours' as const, 'theirs' as const, 'both' as const),
});
export type Scenario = typeof scenario extends fc.Arbitrary<infer T> ? T : never;

/** The state after a clerk's edits. */
export function edited(files: Files, edits: readonly Edit[]): Files {
  const next: Files = new Map(
    [...files].map(([name, records]) => [name, new Map([...records].map(([key, fields]) => [key, new Map(fields)]))]),
  );
  for (const one of edits) {
    const records = next.get(one.file) ?? new Map<string, Map<string, string>>();
    const key = 'id' in one ? [...records.keys()][one.id % Math.max(1, records.size)] : undefined;
    if (one.what === 'set') records.get(key ?? '')?.set(one.field, one.value);
    else if (one.what === 'drop') records.get(key ?? '')?.delete(one.field);
    else if (one.what === 'remove') records.delete(key ?? '');
    else if (one.what === 'reverse') next.set(one.file, new Map([...records].reverse()));
    else {
      const [first = ''] = records.keys();
      const fresh = `${first.slice(0, first.lastIndexOf('-'))}-${one.file === FUND ? '00' : '000'}${one.number}`;
      const fields = new Map([
        ['ho_ten', 'Lê Thị Mới'],
        ['gioi_tinh', 'nu'],
        ['nam_sinh', one.year],
        ['chi_hoi', 'ap-1'],
        ['ngay_vao_hoi', '2016-09-01'],
      ]);
      const all = [...records];
      if (!records.has(fresh)) all.splice(Math.min(one.at, all.length), 0, [fresh, fields]);
      next.set(one.file, new Map(all));
    }
  }
  return next;
}

/** A file of records as a clerk writes it. */
export function text(name: string, records: ReadonlyMap<string, ReadonlyMap<string, string>>): string {
  const indent = name === FUND ? '  ' : '';
  const lines = [...records].flatMap(([key, fields]) => [
    `${indent}${key}:`,
    ...[...fields].map(([field, one]) => `${indent}  ${field}: ${one}`),
  ]);
  return [...(name === FUND ? ['du_dau: 3200000', 'phieu:'] : []), ...lines, ''].join('\n');
}
