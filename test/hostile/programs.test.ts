import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { copyOfData, hoi } from '../cli/run-hoi.ts';

function git(folder: string, ...args: string[]): void {
  execFileSync('git', ['-c', 'user.name=Thử', '-c', 'user.email=thu@example.org', '-c', 'commit.gpgsign=false', ...args], {
    cwd: folder,
    stdio: 'ignore',
  });
}

describe('nothing in the data or the repository is run', () => {
  it.skipIf(process.platform === 'win32')('not by Git: monitors, hooks and differs that its configuration names', async () => {
    const folder = copyOfData();
    const trap = join(folder, 'trap.sh');
    const sprung = join(folder, 'sprung');
    writeFileSync(trap, `#!/bin/sh\necho "$0 $*" >> '${sprung}'\n`);
    chmodSync(trap, 0o755);
    git(folder, 'init', '--quiet');
    git(folder, 'add', 'data');
    git(folder, 'commit', '--quiet', '--message', 'Số liệu');
    for (const [key, value] of [
      ['core.fsmonitor', trap],
      ['core.hooksPath', folder],
      ['core.pager', trap],
      ['diff.external', trap],
      ['diff.x.textconv', trap],
      ['core.sshCommand', trap],
      ['alias.status', `!${trap}`],
    ])
      git(folder, 'config', key as string, value as string);
    writeFileSync(join(folder, '.gitattributes'), '*.yaml diff=x\n');
    const file = join(folder, 'data/hoi.yaml');
    writeFileSync(file, `${readFileSync(file, 'utf8')}# đổi\n`);
    expect((await hoi(folder, 'check', '--changed-since', 'HEAD')).code).toBe(0);
    expect(JSON.parse((await hoi(folder, 'status', '--json', '--year', '2016')).out)).toMatchObject({ dirty: true });
    expect((await hoi(folder, 'report', '--year', '2016', '--format', 'md')).code).toBe(0);
    expect(existsSync(sprung) ? readFileSync(sprung, 'utf8') : '').toBe('');
  });

  it.each([
    ['an endless loop', '{% for a in (1..1000000000) %}{% for b in (1..1000000000) %}x{% endfor %}{% endfor %}'],
    ['a file of the system', "{% include '/etc/passwd' %}"],
    ['a file of the system, rendered', "{% render '../../../../etc/passwd' %}"],
    ['the prototype', '{{ don_vi.constructor.constructor }}'],
    ['a name that there is not', '{{ process.env.HOME }}'],
    ['endless text', '{% assign a = "xxxxxxxxxxxxxxxx" %}{% for i in (1..40) %}{% assign a = a | append: a %}{% endfor %}{{ a }}'],
  ])('not by a template: %s', async (_what, template) => {
    const folder = copyOfData();
    mkdirSync(join(folder, 'templates'));
    writeFileSync(join(folder, 'templates/bao-cao.md.liquid'), template);
    const ran = await hoi(folder, 'report', '--year', '2016', '--format', 'md');
    const written = join(folder, 'reports/2016/bao-cao-2016.md');
    const text = existsSync(written) ? readFileSync(written, 'utf8') : '';
    expect(text).not.toMatch(/root:|native code|\/home|\/root/);
    expect([0, 2]).toContain(ran.code);
    if (ran.code === 2) expect(ran.err).toMatch(/^hoi: /m);
  });

  it('not by a workbook: text that looks like a formula stays text', async () => {
    const folder = copyOfData();
    const file = join(folder, 'data/hoi-co-so/xa-hang-vinh/co-so.yaml');
    const formula = '=HYPERLINK("https://evil.example","bấm")';
    writeFileSync(file, readFileSync(file, 'utf8').replace(/^ten: .*/m, `ten: '${formula}'`));
    expect((await hoi(folder, 'report', '--year', '2016', '--format', 'xlsx,md')).code).toBe(0);
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(join(folder, 'reports/2016/bao-cao-2016.xlsx'));
    const cells: unknown[] = [];
    workbook.eachSheet((sheet) => sheet.eachRow((row) => row.eachCell((cell) => cells.push(cell.value))));
    expect(cells.filter((cell) => typeof cell === 'string' && cell.includes(formula)).length).toBeGreaterThan(0);
    for (const cell of cells)
      if (typeof cell === 'object' && cell !== null && 'formula' in cell) expect(String(cell.formula)).not.toContain('HYPERLINK');
  });

  it('not by Markdown: text that looks like a tag, a link or a table stays text', async () => {
    const folder = copyOfData();
    const file = join(folder, 'data/hoi-co-so/xa-hang-vinh/2016/hoat-dong.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace(/ten: .*/, "ten: '<script>x</script> [a](javascript:b) | c'"));
    expect((await hoi(folder, 'report', '--year', '2016', '--format', 'md')).code).toBe(0);
    const text = readFileSync(join(folder, 'reports/2016/bao-cao-2016.md'), 'utf8');
    expect(text).not.toContain('<script>');
    expect(text).not.toContain('[a](javascript');
  });
});
