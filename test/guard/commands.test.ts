import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { baseName, word } from '../../src/guard/commands.ts';
import { AN, guard, HANG_VINH, note, scene } from './scene.ts';

const ID = '3f2a9c41d07e5b6a8c9d0e1f2a3b4c5d6e7f8091';
const SHORT = '3f2a9c41d07e';

describe('what commands call the base', () => {
  it.each([
    ['main', 'main'],
    ['origin/main', 'origin/main'],
    ['nhánh/hàng-vịnh', 'nhánh/hàng-vịnh'],
    ['origin/main~2', "'origin/main~2'"],
    ['v1.0^{commit}', "'v1.0^{commit}'"],
    ['a;rm -rf data', "'a;rm -rf data'"],
    ['$(touch x)', "'$(touch x)'"],
    ['HEAD-cu', 'HEAD-cu'],
    ['feature@2', "'feature@2'"],
    ["it's", SHORT],
    ['--help', SHORT],
    ['HEAD', SHORT],
    ['HEAD^1', SHORT],
    ['FETCH_HEAD', SHORT],
    ['@', SHORT],
    ['@~1', SHORT],
    ['main@{yesterday}', SHORT],
    [':/Số liệu', SHORT],
    ['a\nb', SHORT],
  ])('%j is %j', (given, expected) => {
    const said = word(baseName(given, ID));
    expect(said).toBe(expected);
    // A shell reads back what was meant.
    const read = execFileSync('sh', ['-c', `printf %s ${said}`], { encoding: 'utf8' });
    expect([given, SHORT]).toContain(read);
  });
});

it('every remedy names the base that was given', async () => {
  const { folder, git } = scene({
    main: [{ by: AN, edit: { 'data/hoi.yaml': ['ten: ', 'ten: Tên mới của '] } }],
    work: [
      { by: AN, ...note('data/hoi-co-so/thi-tran-nam-can/hoi-vien.yaml'), message: 'Gọi 0912 345 678' },
      { by: AN, files: { 'docs/khoa.md': '-----BEGIN PRIVATE KEY-----\n0912345678\n' } },
      { by: AN, remove: ['docs/khoa.md'], edit: { 'data/hoi.yaml': ['ten: ', 'ten: Tên khác của '] } },
    ],
    base: { 'data/quyen.yaml': 'nguoi:\n  an:\n    ho_ten: An\n    email: an@hang-vinh.example\n    hoi_co_so: xa-hang-vinh\n' },
  });
  git(['branch', 'nhánh;chính', 'main']);
  const ran = await guard(folder, '--base', 'nhánh;chính');
  const hints = (JSON.parse(ran.out) as { findings: { code: string; hint: string }[] }).findings.map(({ hint }) => hint).join('\n');
  const named = [...hints.matchAll(/git (?:merge|reset --soft|rebase -i|restore|show|checkout) ([^\s,)]+)/g)].map((match) => match[1]);
  expect(new Set(named)).toEqual(new Set(["'nhánh;chính'", "'--source=nhánh;chính'"]));
  expect(ran.codes.map((one) => one.slice(0, 4))).toEqual(expect.arrayContaining(['H508', 'H515', 'H520', 'H521']));
  expect(hints).not.toContain('origin/main');
});

it('a remedy that is carried out as it stands mends the change', async () => {
  const { folder, git } = scene({ work: [{ by: AN, remove: [HANG_VINH] }] });
  const { findings } = JSON.parse((await guard(folder)).out) as { findings: { code: string; hint: string }[] };
  const command = findings.find(({ code }) => code === 'H525')?.hint.match(/git checkout [^,]+/)?.[0] ?? '';
  execFileSync('sh', ['-c', command], { cwd: folder });
  git(['commit', '--quiet', '--message', 'Lấy lại'], AN);
  expect((await guard(folder)).codes).toEqual([]);
});
