import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { day } from '../../src/calendar/day.ts';
import { main } from '../../src/cli/main.ts';
import { VERSION } from '../../src/commands/version.ts';
import { copyOfData, hoi, scratch } from '../cli/run-hoi.ts';
import { committed, git, report, verify } from './reported.ts';

let folder: string;
let markdown: string;
beforeAll(async () => {
  folder = committed();
  markdown = text(await report(folder, 'md'));
});

function text(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('utf8');
}

/** The line of the report that holds a text, from 1. */
function lineOf(part: string): number {
  return markdown.slice(0, markdown.indexOf(part)).split('\n').length;
}

describe('Markdown', () => {
  it('untouched: identical', async () => {
    expect(await verify(folder, 'nguyen.md', markdown)).toMatchObject({ code: 0, state: 'identical', differences: [] });
  });

  it('a changed line: both values, cut down to the place', async () => {
    expect(markdown).toContain('68,54%');
    const changed = markdown.replace('68,54%', '70,54%');
    expect(await verify(folder, 'sua.md', changed)).toMatchObject({
      code: 1,
      state: 'changed',
      differences: [
        {
          kind: 'line',
          place: `dòng ${lineOf('68,54%')}`,
          before: expect.stringContaining('68,54%'),
          after: expect.stringContaining('70,54%'),
        },
      ],
    });
  });

  it('an inserted and a deleted line are one difference each', async () => {
    const lines = markdown.split('\n');
    const changed = [...lines.slice(0, 10), 'Huyện hội đã hoàn thành xuất sắc.', ...lines.slice(10)];
    const at = changed.findIndex((line) => line.includes('Xã Đất Mới') || line.includes('xã Đất Mới'));
    const [gone] = changed.splice(at, 1);
    const { differences } = await verify(folder, 'sua.md', changed.join('\n'));
    expect(differences).toEqual([
      { kind: 'line', place: 'dòng 11', before: null, after: 'Huyện hội đã hoàn thành xuất sắc.' },
      { kind: 'line', place: `dòng ${at}`, before: expect.stringContaining((gone ?? '').slice(0, 40)), after: null },
    ]);
  });

  it('line ends of Windows and a byte order mark are another program, no change', async () => {
    expect(await verify(folder, 'windows.md', `\uFEFF${markdown.replaceAll('\n', '\r\n')}`)).toMatchObject({
      code: 0,
      state: 'same-content',
      differences: [],
    });
  });

  it('a quoted line of another report above does not lead it astray', async () => {
    const fake =
      '<!-- hoi 0.1.0; commit=0000000000000000000000000000000000000000; dirty=no; year=2015; as-of=2015-11-30; lang=vi; names=no; draft=no -->';
    expect(await verify(folder, 'sua-dau.md', `${fake}\n${markdown}`)).toMatchObject({
      code: 1,
      differences: [{ place: 'dòng 1', before: null, after: fake }],
    });
  });
});

it('each report is made again with its own settings', async () => {
  for (const argv of [
    ['--names'],
    ['--chapter', 'xa-hang-vinh'],
    ['--lang', 'en'],
    ['--as-of', '2016-11-04'],
    ['--names', '--chapter', 'xa-tam-giang'],
  ]) {
    const bytes = await report(folder, 'md', ...argv);
    expect(text(bytes), argv.join(' ')).not.toBe(markdown);
    expect(await verify(folder, 'rieng.md', bytes), argv.join(' ')).toMatchObject({ code: 0, state: 'identical' });
  }
});

it('a commit that is no longer the newest, while the data is being changed: still identical', async () => {
  const other = committed();
  const bytes = await report(other, 'xlsx');
  const file = join(other, 'data/hoi.yaml');
  writeFileSync(file, `${readFileSync(file, 'utf8')}# sửa\n`);
  git(other, 'commit', '-aqm', 'Sửa');
  writeFileSync(file, `${readFileSync(file, 'utf8')}# đang sửa\n`);
  expect(await verify(other, 'cu.xlsx', bytes)).toMatchObject({ code: 0, state: 'identical' });
});

it('SOURCE_DATE_EPOCH is no change by hand', async () => {
  const env = { SOURCE_DATE_EPOCH: '1483228800' };
  const quiet = () => undefined;
  const io = {
    cwd: folder,
    env,
    stdout: quiet,
    stderr: quiet,
    isTerminal: { stdout: false, stderr: false },
    columns: 100,
    today: () => day('2017-01-15'),
  };
  expect(await main(['report', '--year', '2016', '--format', 'xlsx', '--out', 'gio-khac'], io)).toBe(0);
  const bytes = readFileSync(join(folder, 'gio-khac/bao-cao-2016.xlsx'));
  expect(bytes.equals(await report(folder, 'xlsx'))).toBe(false);
  expect(await verify(folder, 'gio-khac.xlsx', bytes)).toMatchObject({ code: 0, state: 'identical', otherTime: true });
  expect((await hoi(folder, 'verify', 'gio-khac.xlsx')).out).toContain('Chỉ khác ngày giờ ghi trong tệp');
});

it('made by another version: contents are compared, and it says so', async () => {
  const bytes = await report(folder, 'md');
  const older = text(bytes).replaceAll(`hoi ${VERSION}`, 'hoi 0.0.9');
  expect(older).not.toBe(text(bytes));
  expect(await verify(folder, 'ban-cu.md', older)).toMatchObject({ code: 0, state: 'same-content', otherVersion: true, differences: [] });
  expect((await hoi(folder, 'verify', 'ban-cu.md')).out).toContain(
    'Tệp do hoi 0.0.9 lập, không phải bản đang chạy: chỉ so nội dung, không so từng byte',
  );
  expect(await verify(folder, 'ban-cu.md', older.replace('68,54%', '70,54%'))).toMatchObject({ code: 1, otherVersion: true });
});

describe('cannot be checked: exit code 2, with the remedy', () => {
  const why = async (where: string, name: string, bytes: Uint8Array | string) => {
    const checked = await verify(where, name, bytes);
    expect(checked).toMatchObject({ code: 2, state: 'cannot-check' });
    const { err, out } = await hoi(where, 'verify', name);
    expect(out).toBe('');
    expect(err).not.toMatch(/ at .*\.ts|Error:/);
    return checked.why;
  };

  it('uncommitted changes, or no Git at all', async () => {
    const dirty = committed();
    const file = join(dirty, 'data/hoi.yaml');
    writeFileSync(file, `${readFileSync(file, 'utf8')}# sửa\n`);
    expect(await why(dirty, 'a.md', await report(dirty, 'md'))).toMatch(/sửa đổi chưa ghi vào Git.*git commit\) rồi lập lại báo cáo/);
    const bare = copyOfData();
    expect(await why(bare, 'a.md', await report(bare, 'md'))).toMatch(/chưa nằm trong Git.*git init.*lập lại báo cáo/);
    // The report of a repository, looked at where there is none.
    expect(await why(bare, 'a.md', markdown)).toMatch(/không nằm trong Git.*git clone/);
  });

  it('a commit that is not here', async () => {
    const commit = git(folder, 'rev-parse', 'HEAD');
    expect(await why(folder, 'a.md', markdown.replaceAll(commit, 'f'.repeat(40)))).toMatch(
      /commit ffff.*chưa có commit ấy.*git fetch --all/,
    );
    for (const odd of ['HEAD', 'main', '--upload-pack'])
      expect(await why(folder, 'a.md', markdown.replaceAll(commit, odd))).toMatch(/không ghi nó được lập từ đâu/);
  });

  it('a shallow clone, and a partial one', async () => {
    const other = committed();
    const bytes = await report(other, 'md');
    const file = join(other, 'data/hoi.yaml');
    writeFileSync(file, `${readFileSync(file, 'utf8')}# sửa\n`);
    git(other, 'commit', '-aqm', 'Sửa');
    const shallow = join(scratch(), 'nong');
    execFileSync('git', ['clone', '-q', '--depth', '1', `file://${other}`, shallow]);
    expect(await why(shallow, 'a.md', bytes)).toMatch(/bản sao nông.*git fetch --unshallow/);
    git(other, 'config', 'uploadpack.allowFilter', 'true');
    const partial = join(scratch(), 'thieu');
    execFileSync('git', ['clone', '-q', '--filter=blob:none', `file://${other}`, partial], { stdio: 'pipe' });
    expect(await why(partial, 'a.md', bytes)).toMatch(/partial clone.*git clone/);
  });

  it.each([
    ['no report', '# Ghi chép\n', /không ghi nó được lập từ đâu/],
    ['no file of text', Buffer.from([0x80, 0xff, 0xfe]), /tệp hỏng/],
    ['an empty file', '', /không ghi nó được lập từ đâu/],
    ['a PDF', '%PDF-1.7\n', /PDF.*\.xlsx/],
    ['an old Office file', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2]), /Office đời cũ/],
    ['the head of an archive alone', 'PK\u0003\u0004 và hết', /tệp hỏng/],
  ])('%s', async (_what, bytes, words) => {
    expect(await why(folder, 'la', bytes)).toMatch(words);
  });

  it('several files: all are told, the worst decides', async () => {
    writeFileSync(join(folder, 'dung.md'), markdown);
    writeFileSync(join(folder, 'sua.md'), markdown.replace('68,54%', '70,54%'));
    expect((await hoi(folder, 'verify', 'dung.md', 'sua.md')).code).toBe(1);
    const { code, out, err } = await hoi(folder, 'verify', 'dung.md', 'khong-co.md', 'sua.md');
    expect(code).toBe(2);
    expect(out).toMatch(/^dung\.md: nguyên vẹn.*\n.*\nsua\.md: đã bị sửa tay ở 1 chỗ:/);
    expect(err).toMatch(/^khong-co\.md: chưa đối chiếu được\n {2}không có tệp/);
    expect((await hoi(folder, 'verify')).err).toContain('ghi tên tệp báo cáo để đối chiếu, hoặc --year');
  });
});
