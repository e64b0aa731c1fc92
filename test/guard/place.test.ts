import { expect, it } from 'vitest';
import { hoi } from '../cli/run-hoi.ts';
import { AN, guard, NAM_CAN, rights, scene } from './scene.ts';

it('stands at the line that differs, though an equal one stands elsewhere', async () => {
  const { folder } = scene({
    base: { 'data/quyen.yaml': rights() },
    work: [{ by: AN, sign: 'an', edit: { [NAM_CAN]: ['gioi_tinh: nam', 'gioi_tinh: nu'] } }],
  });
  const { out } = await guard(folder);
  const [found] = (JSON.parse(out) as { findings: { code: string; start: { line: number } }[] }).findings.filter(
    ({ code }) => code === 'H508',
  );
  expect(found?.start.line).toBeGreaterThan(1);
});

it('shows no bytes of a picture', async () => {
  const { folder } = scene({ work: [{ by: AN, bytes: { 'data/hoi-co-so/xa-hang-vinh/2016/bao-cao.yaml': ['89504e470d0a1a0a00', 8] } }] });
  const { out } = await hoi(folder, 'guard', '--base', 'main', '--head', 'work', '--as-of', '2017-01-01');
  expect(out).toContain('H516');
  expect(out).not.toContain('PNG');
});

it('tells each year whose indicators a change moves, and no row that did not', async () => {
  const chapter = 'data/hoi-co-so/xa-hang-vinh';
  const plan =
    'so: 03/KH-HCTĐ\nngay: 2017-01-10\nbien_phap:\n  - nhiem_vu: III.4\n    noi_dung: Rà soát danh sách\n    phu_trach: Chủ tịch\n    han: 2017-06-30\n';
  const { folder } = scene({
    work: [{ by: AN, remove: [`${chapter}/2016/so-sach.yaml`], files: { [`${chapter}/2017/ke-hoach.yaml`]: plan } }],
  });
  const { out } = await hoi(folder, 'guard', '--base', 'main', '--head', 'work', '--json');
  const { impact } = JSON.parse(out) as { impact: { year: number; before: unknown; after: unknown }[] };
  expect(impact.map(({ year }) => year)).toContain(2016);
  expect(impact.map(({ year }) => year)).toContain(2017);
  for (const { before, after } of impact) expect(before).not.toEqual(after);
});
