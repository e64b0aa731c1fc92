// quy-nhan-dao.yaml: a fund that dances around the minimum, never below zero, opening where last year closed.

import type { GenChapter, World } from './gen-model.ts';
import { lifeIn } from './gen-model.ts';
import type { Random } from './gen-random.ts';
import type { Value } from './gen-yaml.ts';

export function makeFunds(world: World, random: Random): Map<string, Value> {
  const files = new Map<string, Value>();
  for (const chapter of world.chapters) {
    let closing: number | undefined; // of last year's file, if there is one
    let last = 0;
    for (const year of world.years) {
      const life = lifeIn(chapter, year);
      if (last !== year - 1) closing = undefined;
      if (life === undefined || !random.chance(85)) continue;
      const opening = closing ?? around(world.plan.fundMinimum, random);
      const fund = makeFund(chapter, opening, life, world, random);
      files.set(`data/hoi-co-so/${chapter.slug}/${year}/quy-nhan-dao.yaml`, fund.file);
      closing = fund.closing;
      last = year;
    }
  }
  return files;
}

function around(minimum: number, random: Random): number {
  return minimum + random.pick([0, 0, 0, -1, -1, 1, -500_000, 500_000, -minimum, 4_000_000 - minimum, random.int(-2_000_000, 2_000_000)]);
}

function makeFund(
  chapter: GenChapter,
  opening: number,
  life: { from: string; to: string },
  world: World,
  random: Random,
): { file: Value; closing: number } {
  const days = Array.from({ length: random.int(0, 7) }, () => random.day(life.from, life.to)).sort();
  if (days.length > 1 && random.chance(30)) days[1] = days[0] ?? life.from;
  const receipts: [string, Value][] = [];
  const payments: [string, Value][] = [];
  const inOrder: [string, Value][] = [];
  const balanceAfter: [string, number][] = [];
  let balance = opening;
  for (const day of days.sort()) {
    const next = around(world.plan.fundMinimum, random);
    const difference = next - balance;
    if (difference === 0) continue;
    const series = difference > 0 ? receipts : payments;
    const number = `${difference > 0 ? 'PT' : 'PC'}-${String(series.length + 1).padStart(3, '0')}`;
    const voucher: { [key: string]: Value } = { ngay: day };
    if (difference > 0) voucher['thu'] = difference;
    else voucher['chi'] = -difference;
    if (difference > 0 && random.chance(50)) voucher['nguon'] = random.pick(['doanh_nghiep', 'nha_hao_tam', 'van_dong', 'khac']);
    voucher['nguoi'] = difference > 0 ? 'Doanh nghiệp Thủy sản' : 'Một hộ khó khăn, ấp 1';
    voucher['noi_dung'] = difference > 0 ? 'Ủng hộ quỹ nhân đạo' : 'Trợ cấp: tiền mặt';
    series.push([number, voucher]);
    inOrder.push([number, voucher]);
    balance = next;
    balanceAfter.push([day, balance]);
  }
  const file: { [key: string]: Value } = {
    du_dau: opening,
    phieu: Object.fromEntries(random.chance(70) ? inOrder : [...receipts, ...payments]),
  };
  const counts: { [key: string]: Value } = {};
  for (const day of Array.from({ length: random.int(0, 2) }, () => random.day(life.from, life.to)).sort()) {
    counts[day] = balanceAfter.filter(([date]) => date <= day).at(-1)?.[1] ?? opening;
  }
  if (Object.keys(counts).length > 0) file['kiem_quy'] = counts;
  if (random.chance(20)) {
    file['hien_vat'] = [
      {
        ngay: random.day(life.from, life.to),
        noi_dung: 'Gạo',
        so_luong: 500,
        don_vi: 'kg',
        quy_doi: 6_000_000,
        nguoi: `Bà con ${chapter.name}`,
      },
    ];
  }
  return { file, closing: balance };
}
