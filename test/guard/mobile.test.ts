import { expect, it } from 'vitest';
import { sensitiveIn } from '../../src/guard/sensitive.ts';

const found = (path: string, line: string) => sensitiveIn(path, line).map(({ what, start, end }) => `${what} ${line.slice(start, end)}`);

it.each([
  ['Gọi 0912 345 678', '0912 345 678'],
  ['(0912) 345 678', '(0912) 345 678'],
  ['ĐT:0387654321, gặp chị Bé', '0387654321'],
  ['tel:+84 912-345-678', '+84 912-345-678'],
  ['+84 (0)912 345 678', '+84 (0)912 345 678'],
  ['so: 0912345678', '0912345678'],
])('a mobile number in a page: %s', (line, number) => {
  for (const path of ['README.md', 'docs/lien-he.html', 'templates/bao-cao.liquid', 'docs/ghi-chu'])
    expect(found(path, line)).toEqual([`phone ${number}`]);
});

it.each([
  'Văn phòng: 0290 3877 123',
  'Tổng 912.345.678 đồng',
  'Nghị định 356/2025',
  'commit 0912345678ab',
  'Mã 1234567890',
])('nobody’s mobile number: %s', (line) => {
  expect(found('README.md', line)).toEqual([]);
});

it('a card’s number is no telephone’s', () => {
  expect(found('README.md', 'CCCD 091180001234')).toEqual(['card 091180001234']);
});
