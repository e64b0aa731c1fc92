import { expect, it } from 'vitest';
import { hoi } from '../cli/run-hoi.ts';
import { AN, guard, NAM_CAN, rights, scene } from './scene.ts';

it('stands at the line that differs, though an equal one stands elsewhere', async () => {
  const { folder } = scene({
    base: { 'data/quyen.yaml': rights() },
    work: [{ by: AN, sign: 'an', edit: { [NAM_CAN]: ['gioi_tinh: nam', 'gioi_tinh: nu'] } }],
  });
  const { out } = await guard(folder);
  const [found] = (JSON.parse(out) as { findings: { code: string; start: { line: number } }[] }).findings.filter(({ code }) => code === 'H508');
  expect(found?.start.line).toBeGreaterThan(1);
});

it('shows no bytes of a picture', async () => {
  const { folder } = scene({ work: [{ by: AN, bytes: { 'data/hoi-co-so/xa-hang-vinh/2016/bao-cao.yaml': ['89504e470d0a1a0a00', 8] } }] });
  const { out } = await hoi(folder, 'guard', '--base', 'main', '--head', 'work', '--as-of', '2017-01-01');
  expect(out).toContain('H516');
  expect(out).not.toContain('PNG');
});

it('tells each year whose indicators a change moves, and no row that did not', async () => {
  const book = (year: number) => `data/hoi-co-so/xa-hang-vinh/${year}/so-sach.yaml`;
  const { folder } = scene({
    work: [{ by: AN, remove: [book(2016)], files: { [book(2017)]: 'hoi_vien: {cap_nhat: 2017-01-10, so_nguoi: 3}\ntinh_nguyen_vien: {cap_nhat: 2017-01-10, so_nguoi: 2}\n' } }],
  });
  const { out } = await hoi(folder, 'guard', '--base', 'main', '--head', 'work', '--json');
  const { impact } = JSON.parse(out) as { impact: { year: number; before: unknown; after: unknown }[] };
  expect(impact.map(({ year }) => year)).toContain(2016);
  expect(impact.map(({ year }) => year)).toContain(2017);
  for (const { before, after } of impact) expect(before).not.toEqual(after);
});
