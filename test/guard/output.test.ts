import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Chalk } from 'chalk';
import { describe, expect, it } from 'vitest';
import { day } from '../../src/calendar/day.ts';
import { main } from '../../src/cli/main.ts';
import { outcomeOf } from '../../src/commands/guard.ts';
import { judgeChange } from '../../src/commands/judge-change.ts';
import type { Story } from '../../src/guard/story.ts';
import { guardJson } from '../../src/render/json/guard.ts';
import { guardMarkdown } from '../../src/render/markdown/guard.ts';
import { renderGuard } from '../../src/render/terminal/guard.ts';
import { hoi } from '../cli/run-hoi.ts';
import { AN, CLERK, guard, HANG_VINH, NAM_CAN, note, rights, scene } from './scene.ts';

const says = async (folder: string, format: string, ...more: string[]) =>
  await hoi(folder, 'guard', '--base', 'main', '--head', 'work', '--as-of', '2017-01-01', '--format', format, ...more);

describe('silence', () => {
  it('nothing under data/ changed and nothing is wrong: no comment', async () => {
    const { folder } = scene({ work: [{ by: AN, files: { 'README.md': 'Xin chào\n' } }] });
    expect(await says(folder, 'markdown')).toEqual({ code: 0, out: '', err: '' });
    expect(await says(folder, 'github')).toEqual({ code: 0, out: '', err: '' });
  });

  it('is not kept about errors that are nobody’s data', async () => {
    const { folder } = scene({ work: [{ by: AN, files: { 'README.md': 'CCCD 096180001234\n' } }] });
    const { code, out } = await says(folder, 'markdown');
    expect(code).toBe(1);
    expect(out).toContain('H520 <code>README.md</code>, dòng 1');
  });

  it('does not read the data of a change that touches none, whatever is wrong with it', async () => {
    const { folder } = scene({ base: { [NAM_CAN]: 'hỏng: [\n' }, work: [{ by: AN, files: { 'README.md': 'Xin chào\n' } }] });
    expect((await guard(folder)).codes).toEqual([]);
  });
});

it('says a clean change in two lines', async () => {
  const { folder } = scene({ base: { 'data/quyen.yaml': rights() }, work: [{ by: AN, sign: 'an', ...note(HANG_VINH) }] });
  const { code, out } = await says(folder, 'markdown');
  expect(code).toBe(0);
  expect(out.replace(/[0-9a-f]{12}/g, '…')).toBe(
    '## ✔ Nhận được\n\n1 commit của Nguyễn Văn An; 1 có chữ ký số đúng; 1 tệp thay đổi; … nhập vào …; xét ngày 01/01/2017.\n',
  );
  expect((await says(folder, 'markdown', '--lang', 'en')).out).toMatch(
    /^## ✔ Can be taken in\n\n1 commit by Nguyễn Văn An; 1 with a good signature; 1 file changed; /,
  );
});

it('obeys no name, path or text of a commit', async () => {
  const evil = '<img src=x> @everyone [a](http://x) |`#1\u202e';
  const { folder } = scene({
    base: { 'data/quyen.yaml': rights() },
    work: [{ by: `${evil.replace(/[<>]/g, '')} <la@may-moi.example>`, files: { 'ghi chú/@all <b>|x`\n::error::y.md': '# x\n' } }],
  });
  const { out } = await says(folder, 'markdown');
  for (const raw of ['<img', '@everyone', '@all', '<b>', '](', '::error', '\u202e', '|x`']) expect(out).not.toContain(raw);
  const annotations = (await says(folder, 'github')).out;
  for (const line of annotations.trimEnd().split('\n')) expect(line).toMatch(/^::(error|warning|notice) file=[^:,\n]*,line=1,/);
  expect((await says(folder, 'pretty')).out).not.toContain('\u202e');
});

it('takes no name for a pattern', async () => {
  const names = ['docs/*', 'docs/:(glob)x', ':(top)y', '--help', 'docs/[a]'];
  const { folder } = scene({ work: [{ by: AN, files: Object.fromEntries(names.map((name) => [name, 'CCCD 096180001234\n'])) }] });
  const { code, codes } = await guard(folder);
  expect(code).toBe(1);
  expect(codes.filter((one) => one.startsWith('H520'))).toEqual(names.map((name) => `H520 ${name}`).sort());
});

it('tells what the base had already apart, and still fails', async () => {
  const { folder } = scene({ base: { [NAM_CAN]: 'hỏng: [\n' }, work: [{ by: AN, ...note(HANG_VINH) }] });
  const { code, out } = await says(folder, 'markdown');
  expect(code).toBe(1);
  expect(out).toContain('### Đã có từ trước ở bản gốc\n');
  expect(out).not.toContain('### Cần xem');
  expect(out).toContain('không do thay đổi này');
  expect((await says(folder, 'pretty')).out).toContain('Lỗi có sẵn ở bản gốc, không do thay đổi này');
  expect((await says(folder, 'github')).out).toMatch(/^::error .*\(có sẵn ở bản gốc\)::/);
  const json = JSON.parse((await says(folder, 'json')).out) as { findings: { old: boolean }[] };
  expect(json.findings.length).toBeGreaterThan(0);
  expect(json.findings.every(({ old }) => old)).toBe(true);
});

const DEBT = `- ma: H030\n  tep: data/hoi-co-so/xa-hang-vinh/2016/bao-cao.yaml\n  ly_do: Chờ bản giấy\n  den: 2017-06-30\n`;

it('reads known debt from the base, never from the change', async () => {
  const breaks = { by: AN, edit: { [HANG_VINH]: ['gioi_tinh: nam', 'gioi_tinh: trai'] as const } };
  const debt = `- ma: H034\n  tep: ${HANG_VINH}\n  ly_do: Chờ sửa\n  den: 2017-06-30\n`;
  const own = scene({ work: [breaks, { by: AN, files: { '.hoi-baseline.yaml': debt } }] });
  expect((await guard(own.folder)).codes).toEqual([`H034 ${HANG_VINH}`]);
  const granted = scene({ base: { '.hoi-baseline.yaml': debt }, work: [breaks] });
  const { code, out } = await guard(granted.folder);
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({ findings: [], known: 1 });
  const broken = scene({ work: [{ by: AN, files: { '.hoi-baseline.yaml': DEBT.replace('den:', 'dén:') } }] });
  expect((await guard(broken.folder)).codes).toContain('H031 .hoi-baseline.yaml');
});

it('keeps to the exit codes', async () => {
  const warned = scene({ work: [{ by: AN, files: { 'ban-nhap/x.md': '# x\n' } }] });
  expect((await guard(warned.folder)).code).toBe(0);
  expect((await guard(warned.folder, '--fail-on', 'warning')).code).toBe(1);
});

it('writes the same comment into a job’s summary', async () => {
  const { folder, home } = scene({ base: { 'data/quyen.yaml': rights() }, work: [{ by: AN, sign: 'an', ...note(NAM_CAN) }] });
  const summary = join(home, 'summary.md');
  let out = '';
  const code = await main(['guard', '--base', 'main', '--head', 'work', '--as-of', '2017-01-01', '--format', 'github'], {
    cwd: folder,
    env: { GITHUB_STEP_SUMMARY: summary },
    stdout: (text) => {
      out += text;
    },
    stderr: () => undefined,
    isTerminal: { stdout: false, stderr: false },
    columns: 100,
    today: () => day('2017-01-15'),
  });
  expect(code).toBe(1);
  expect(out).toContain(`::error file=${NAM_CAN},line=19,`);
  expect(readFileSync(summary, 'utf8')).toBe((await says(folder, 'markdown')).out);
});

it('says that what is not committed is not judged', async () => {
  const { folder } = scene({ work: [{ by: AN, ...note(HANG_VINH) }] });
  writeFileSync(join(folder, HANG_VINH), '# x\n', { flag: 'a' });
  const { err } = await hoi(folder, 'guard', '--base', 'main', '--as-of', '2017-01-01');
  expect(err).toBe('Còn thay đổi chưa commit trong data/ hoặc templates/: phần ấy không được xét ở đây.\n');
});

describe('what a change means', () => {
  const standing = (numerator: number, state: 'met' | 'missed') => ({
    numerator,
    denominator: 10,
    percent: numerator * 1000,
    target: 70,
    state,
  });
  const story: Story = {
    groups: [{ title: { vi: 'xã Hàng Vịnh', en: 'Hàng Vịnh' }, lines: [{ vi: '+3 hội viên | <b>', en: '+3 members | <b>' }] }],
    years: [
      { year: 2016, asOf: day('2016-11-30'), impact: [{ id: 'hoi-phi', before: standing(6, 'missed'), after: standing(7, 'met') }] },
      { year: 2017, asOf: day('2017-01-01'), impact: [] },
    ],
  };
  const { folder } = scene({ work: [{ by: CLERK, ...note(HANG_VINH) }] });
  const outcome = outcomeOf(judgeChange(folder, 'main', 'work', day('2017-01-01')), day('2017-01-01'), story);

  it('stands in the comment', () => {
    const text = guardMarkdown(outcome, 'vi');
    expect(text).toContain('### Thay đổi\n\n- **xã Hàng Vịnh**\n  - &#43;3 hội viên &#124; &#60;b&#62;\n');
    expect(text).toContain('### Chỉ tiêu năm 2016, số liệu đến ngày 30/11/2016\n');
    expect(text).toContain('| 6/10 &#40;60,00%&#41; | 7/10 &#40;70,00%&#41; | đạt &#40;trước&#58; chưa đạt&#41; |');
    expect(text).not.toContain('năm 2017');
    expect(guardMarkdown({ ...outcome, story: { ...story, years: story.years.slice(1) } }, 'vi')).toContain('Không chỉ tiêu nào thay đổi.');
  });

  it('stands on the screen and in JSON', () => {
    const screen = { lang: 'en' as const, colour: new Chalk({ level: 0 }), columns: 100, wraps: false };
    expect(renderGuard(outcome, screen)).toContain('Hàng Vịnh\n  +3 members | <b>\n');
    expect(renderGuard(outcome, screen)).toContain('Indicators of 2016, figures up to 2016-11-30: Indicator · ');
    expect(JSON.parse(guardJson(outcome, 'en'))).toMatchObject({
      changes: [{ title: 'Hàng Vịnh', lines: ['+3 members | <b>'] }],
      impact: [
        {
          year: 2016,
          asOf: '2016-11-30',
          id: 'hoi-phi',
          before: { percent: '60.00', state: 'missed' },
          after: { percent: '70.00', state: 'met' },
        },
      ],
    });
  });
});

it('tells indicators of the year that is asked for', async () => {
  const members = readFileSync(join(import.meta.dirname, '../rules/base', HANG_VINH), 'utf8');
  const added = 'HAV-0009:\n  ho_ten: Lê Văn Mới\n  gioi_tinh: nam\n  nam_sinh: 1985\n  chi_hoi: ap-1\n  ngay_vao_hoi: 2016-06-05\n';
  const { folder } = scene({ work: [{ by: AN, files: { [HANG_VINH]: `${members}${added}` } }] });
  expect((await says(folder, 'markdown')).out).toContain('Không chỉ tiêu nào thay đổi');
  expect((await says(folder, 'markdown', '--year', '2016')).out).toContain('3/6 &#40;50,00%&#41; | 3/7');
});
