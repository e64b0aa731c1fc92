import { describe, expect, it } from 'vitest';
import { newLines } from '../../src/guard/new-lines.ts';
import { sensitiveIn } from '../../src/guard/sensitive.ts';
import { AN, CLERK, guard, HANG_VINH, scene } from './scene.ts';

describe('what has no place in a line', () => {
  it.each([
    ['docs/a.csv', 'Bé,0912345678', [['phone', '0912345678']]],
    ['docs/a.csv', '"Bé";"+84 912 345 678"', [['phone', '+84 912 345 678']]],
    ['docs/a.csv', 'Bé\t096180001234', [['card', '096180001234']]],
    ['docs/a.csv', '1,0,12,34,56,78,90', []],
    ['docs/a.md', 'Văn phòng: 0290 3877 123', []],
    ['data/README.md', 'Chị Bé 0912 345 678', [['phone', '0912 345 678']]],
    ['docs/a.md', 'CMND số 381234567', [['card', '381234567']]],
    ['docs/a.md', 'STK 0700 1234 5678, Agribank', [['account', '0700 1234 5678']]],
    ['docs/a.md', 'Số tài khoản: 7001201234567', [['account', '7001201234567']]],
    ['docs/a.md', 'Tài khoản 111 “Tiền mặt”', []],
    [HANG_VINH, '  so_the: "096180001234"', []],
    [HANG_VINH, '  ho_ten: Bé # bị ung thư', [['health', 'ung thư']]],
    ['data/hoi-co-so/xa-hang-vinh/tinh-nguyen-vien.yaml', '  doi: Đội chăm sóc người khuyết tật', []],
    ['data/hoi-co-so/xa-hang-vinh/2016/hoat-dong.yaml', '  ten: Thăm bệnh nhân # ung thư', []],
    ['docs/a.txt', 'AKIA0123456789ABCDEF', [['token', 'AKIA0123456789ABCDEF']]],
    ['docs/a.txt', 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGd0qzjVu9oXgE0m1yqC0Yq1m3l3J9n0X1uN7k2v5w8x', []],
  ] as const)('%s: %s', (path, line, wanted) => {
    expect(sensitiveIn(path, line).map(({ what, start, end }) => [what, line.slice(start, end)])).toEqual(wanted);
  });
});

it('looks at new lines alone, and a line that was moved is not new', () => {
  const blob = (text: string) => ({ size: text.length, bytes: new TextEncoder().encode(text) });
  expect(newLines(blob('a\nb\nc\n'), blob('c\nd\na\n')).map(({ text, start }) => [text, start])).toEqual([['d', 2]]);
  expect(newLines(undefined, blob('a\0b'))).toEqual([]);
});

it('does not blame a change for what stood there before', async () => {
  const { folder } = scene({
    base: { 'data/README.md': '# Liên hệ\n\nChị Bé 0912 345 678\n' },
    work: [{ by: AN, edit: { 'data/README.md': ['# Liên hệ\n', '# Liên hệ\n\nXin chào\n'] } }],
  });
  expect((await guard(folder)).codes).toEqual([]);
});

it('tells a number once, whoever finds it', async () => {
  const { folder } = scene({
    work: [{ by: AN, append: { [HANG_VINH]: '# Bé: 0912345678\n' } }],
  });
  // `hoi check` knows this number as H502: the commit that brought it in says more.
  expect((await guard(folder)).codes).toEqual([`H520 ${HANG_VINH}`]);
});

it('finds what was removed again before the end', async () => {
  const { folder } = scene({
    work: [
      { by: AN, append: { [HANG_VINH]: '# Bé: 0912345678\n' } },
      { by: AN, edit: { [HANG_VINH]: ['# Bé: 0912345678\n', ''] } },
    ],
  });
  const { out, codes } = await guard(folder);
  expect(codes).toEqual([`H520 ${HANG_VINH}`]);
  expect(JSON.parse(out).findings[0].message).toContain('đã xóa sau đó, nhưng lịch sử vẫn giữ');
});

it('does not blame a branch for what it merged from the base', async () => {
  const { folder } = scene({
    work: [{ by: AN, files: { 'docs/a.md': 'x\n' } }],
    main: [{ by: CLERK, files: { 'docs/b.csv': 'Bé,0912345678\n' } }],
    later: [{ by: AN, merge: 'main' }],
  });
  expect((await guard(folder)).codes).toEqual([]);
});
