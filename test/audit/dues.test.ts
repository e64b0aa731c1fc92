import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { figuresOf } from '../../src/audit/figures.ts';
import { type Snapshot, stateReader } from '../../src/audit/state.ts';
import { day } from '../../src/calendar/day.ts';

/** Dues judged state after state, each member only where something changed, come out as when each state is judged alone. */

const PLAN = 'data/ke-hoach/155-kh-hctd.yaml';
const root = new URL('../../', import.meta.url);
const plan = readFileSync(new URL(PLAN, root), 'utf8');
const association = readFileSync(new URL('data/hoi.yaml', root), 'utf8');
const chapter = readFileSync(new URL('data/hoi-co-so/xa-hang-vinh/co-so.yaml', root), 'utf8');
const CHAPTERS = ['xa-a', 'xa-b'] as const;
type Slug = (typeof CHAPTERS)[number];

interface World {
  /** By chapter and id: day of joining, and of leaving. */
  readonly members: ReadonlyMap<string, { joined: string; left?: string }>;
  readonly instalments: Readonly<Record<Slug, string>>;
  readonly exempt: ReadonlySet<string>;
  readonly receipts: readonly { slug: Slug; payer: string; day: string; amount: number }[];
}

const ids = ['HAV-0001', 'HAV-0002', 'HAV-0003'];
const slug = fc.constantFrom(...CHAPTERS);
const id = fc.constantFrom(...ids);
const days = fc.constantFrom('2015-12-01', '2016-01-15', '2016-06-30', '2016-07-01', '2016-10-31', '2016-11-20');
const act = fc.oneof(
  fc.record({ what: fc.constant('member' as const), slug, id, joined: days, left: fc.option(days, { nil: undefined }) }),
  fc.record({ what: fc.constant('gone' as const), slug, id }),
  fc.record({
    what: fc.constant('instalments' as const),
    slug,
    instalments: fc.constantFrom(
      '',
      '  - {den_thang: 12, han: 2016-10-31}\n',
      '  - {den_thang: 6, han: 2016-06-30}\n  - {den_thang: 12, han: 2016-10-31}\n',
    ),
  }),
  fc.record({ what: fc.constant('exempt' as const), slug, id }),
  fc.record({ what: fc.constant('paid' as const), slug, payer: id, day: days, amount: fc.constantFrom(6000, 12_000, 24_000) }),
  fc.record({ what: fc.constant('unpaid' as const) }),
  fc.record({ what: fc.constant('corrected' as const), amount: fc.constantFrom(3000, 36_000) }),
);

function after(world: World, one: typeof act extends fc.Arbitrary<infer A> ? A : never): World {
  switch (one.what) {
    case 'member':
      return {
        ...world,
        members: new Map([
          ...world.members,
          [`${one.slug} ${one.id}`, { joined: one.joined, ...(one.left === undefined ? {} : { left: one.left }) }],
        ]),
      };
    case 'gone':
      return { ...world, members: new Map([...world.members].filter(([key]) => key !== `${one.slug} ${one.id}`)) };
    case 'instalments':
      return { ...world, instalments: { ...world.instalments, [one.slug]: one.instalments } };
    case 'exempt': {
      const exempt = new Set(world.exempt);
      const key = `${one.slug} ${one.id}`;
      if (!exempt.delete(key)) exempt.add(key);
      return { ...world, exempt };
    }
    case 'paid':
      return { ...world, receipts: [...world.receipts, one] };
    case 'corrected':
      return { ...world, receipts: world.receipts.map((receipt, index) => (index === 0 ? { ...receipt, amount: one.amount } : receipt)) };
    default:
      return { ...world, receipts: world.receipts.slice(1) };
  }
}

function written(world: World): Map<string, string> {
  const files = new Map([
    [PLAN, plan],
    ['data/hoi.yaml', association],
  ]);
  CHAPTERS.forEach((own, index) => {
    const folder = `data/hoi-co-so/${own}`;
    const people = [...world.members].filter(([key]) => key.startsWith(`${own} `));
    const exempt = [...world.exempt].filter((key) => key.startsWith(`${own} `));
    const receipts = world.receipts.filter((one) => one.slug === own);
    files.set(`${folder}/co-so.yaml`, chapter.replace(/^ma: .*/m, `ma: HA${'XY'[index]}`));
    files.set(
      `${folder}/hoi-vien.yaml`,
      people
        .map(
          ([key, { joined, left }]) =>
            `${key.split(' ')[1]}:\n  ho_ten: Nguyễn Văn An\n  gioi_tinh: nam\n  nam_sinh: 1980\n  chi_hoi: ap-1\n  ngay_vao_hoi: ${joined}\n${left === undefined ? '' : `  ra_hoi:\n    ngay: ${left}\n    hinh_thuc: rut_ten\n`}`,
        )
        .join('') || '{}\n',
    );
    files.set(
      `${folder}/2016/hoi-phi.yaml`,
      [
        world.instalments[own] === '' ? '' : `ky_thu:\n${world.instalments[own]}`,
        exempt.length === 0
          ? ''
          : `mien:\n${exempt.map((key) => `  ${key.split(' ')[1]}: {quyet_dinh: 02/QĐ, ngay: 2016-01-29}\n`).join('')}`,
        `phieu_thu:${receipts.length === 0 ? ' {}' : ''}\n`,
        ...receipts.map(
          ({ payer, day: on, amount }, number) =>
            `  HP-${String(number + 1).padStart(3, '0')}:\n    ngay: ${on}\n    nguoi_nop: Chi hội\n    so_tien: ${amount}\n    hoi_vien: {${payer}: ${amount}}\n`,
        ),
      ].join(''),
    );
  });
  return files;
}

it('dues of a long history are those of each of its states', () => {
  const seen = new Set<string>();
  const start: World = {
    members: new Map(CHAPTERS.map((own) => [`${own} HAV-0001`, { joined: own === 'xa-a' ? '2015-12-01' : '2016-07-01' }])),
    instalments: { 'xa-a': '', 'xa-b': '  - {den_thang: 12, han: 2016-10-31}\n' },
    exempt: new Set(),
    receipts: [{ slug: 'xa-a', payer: 'HAV-0001', day: '2016-01-15', amount: 6000 }],
  };
  fc.assert(
    fc.property(fc.array(act, { minLength: 2, maxLength: 12 }), (acts) => {
      const contents = new Map<string, string>();
      const snapshotOf = (world: World): Snapshot => {
        const files = written(world);
        for (const text of files.values()) contents.set(text, text);
        return files;
      };
      const newReader = () => stateReader((content) => Buffer.from(contents.get(content) ?? ''));
      const asked = { year: 2016, asOf: day('2016-11-30') };
      const long = figuresOf(newReader(), asked);
      let world = start;
      for (const one of acts) {
        world = after(world, one);
        const state = snapshotOf(world);
        const dues = (figures: ReturnType<typeof figuresOf>) => figures.results(state).find((figure) => figure.id === 'hoi-phi');
        const alone = dues(figuresOf(newReader(), asked));
        expect(dues(long)).toEqual(alone);
        seen.add(JSON.stringify(alone));
      }
    }),
    { numRuns: 200, seed: 155 },
  );
  // The histories differ in what they come to, else nothing was compared.
  expect(seen.size).toBeGreaterThan(5);
});
