import { chmodSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { VERSION } from '../../src/commands/version.ts';
import { hoi, scratch } from '../cli/run-hoi.ts';
import { add, CHAPTER, codes, commit, committed, edit, everything, git, onDay, read, SEAL, sealed } from './repo.ts';

afterEach(() => vi.unstubAllEnvs());

describe('hoi submit seals a year', () => {
  it('the tag is annotated, stands on a commit that adds the record alone, and the record names the commit of the data', async () => {
    const folder = committed();
    const data = git(folder, 'rev-parse', 'HEAD');
    const ran = await hoi(folder, 'submit', '--year', '2016');
    expect(ran.code, ran.err).toBe(0);
    expect(ran.out.split('\n')).toEqual([
      ...['xlsx', 'docx', 'md', 'html'].map((format) => `reports/2016/bao-cao-2016.${format}`),
      SEAL,
      'bao-cao/2016',
      '',
    ]);
    expect(git(folder, 'cat-file', '-t', 'bao-cao/2016')).toBe('tag');
    expect(git(folder, 'rev-parse', 'bao-cao/2016^{commit}')).toBe(git(folder, 'rev-parse', 'HEAD'));
    expect(git(folder, 'rev-parse', 'HEAD^')).toBe(data);
    expect(git(folder, 'diff', '--name-only', 'HEAD^', 'HEAD')).toBe(SEAL);
    expect(read(folder, SEAL)).toContain(`    commit: ${data}\n`);
    expect(git(folder, 'status', '--porcelain')).toBe('');
    const message = git(folder, 'tag', '-l', '--format=%(contents)', 'bao-cao/2016');
    // Tags of past years are compared with these words: to change one makes every sealed year look changed.
    expect(message.split('\n')).toEqual([
      'Báo cáo năm 2016 của Hội Chữ thập đỏ huyện Năm Căn',
      '',
      'SỐ LIỆU MINH HỌA',
      'Báo cáo số 12/BC-HCTĐ',
      'Nhận ngày 28/11/2016; số liệu tính đến ngày 15/11/2016',
      '',
      'Có kế hoạch và biện pháp cụ thể: 1/2 = 50,00%, mục tiêu 100%: chưa đạt',
      'Đạt danh hiệu Hội cơ sở vững mạnh: 0/2 = 0,00%, mục tiêu 50%: chưa đạt',
      'Quỹ nhân đạo đạt mức tối thiểu: 0/2 = 0,00%, mục tiêu 100%: chưa đạt',
      'Sổ sách quản lý đúng quy định: 1/2 = 50,00%, mục tiêu 100%: chưa đạt',
      'Hội viên đóng hội phí đủ và đúng kỳ: 3/6 = 50,00%, mục tiêu 70%: chưa đạt',
      'Được kiểm tra định kỳ và tập huấn: 1/2 = 50,00%, mục tiêu 100%: chưa đạt',
      'Ấp, khóm, trường học có chi hội: 3/4 = 75,00%, mục tiêu 100%: chưa đạt',
      '',
      `Số liệu từ commit ${data}; hoi ${VERSION}`,
    ]);
    expect(await codes(folder)).toEqual([]);
    expect((await hoi(folder, 'fmt', '--check', SEAL)).code).toBe(0);
  });

  it('what it seals are the hashes that Git itself gives', async () => {
    const folder = await sealed();
    for (const slug of ['xa-hang-vinh', 'thi-tran-nam-can'])
      expect(read(folder, SEAL)).toContain(`      ${slug}: ${git(folder, 'rev-parse', `bao-cao/2016:data/hoi-co-so/${slug}/2016`)}\n`);
    expect(read(folder, SEAL)).toContain(`    bao_cao: ${git(folder, 'rev-parse', 'bao-cao/2016:data/bao-cao/2016.yaml')}\n`);
  });

  it('the report that it writes is the one of the data’s commit', async () => {
    const folder = await sealed();
    const ran = await hoi(folder, 'verify', 'reports/2016/bao-cao-2016.md');
    expect(ran).toMatchObject({ code: 0 });
    expect(ran.out).toContain('nguyên vẹn');
    const submitted = read(folder, 'reports/2016/bao-cao-2016.md');
    const again = await hoi(folder, 'report', '--year', '2016', '--format', 'md', '--out', 'reports/lai');
    const options = /thêm --at (\S+) --as-of (\S+)\n/.exec(again.err);
    await hoi(
      folder,
      'report',
      '--year',
      '2016',
      '--format',
      'md',
      '--out',
      'reports/lai',
      '--at',
      options?.[1] ?? '',
      '--as-of',
      options?.[2] ?? '',
    );
    expect(read(folder, 'reports/lai/bao-cao-2016.md')).toBe(submitted);
  });

  it('receipt is when the complete report came to the branch by its first parents, whatever its author says', async () => {
    const folder = committed('2016-11-01');
    const whole = read(folder, 'data/bao-cao/2016.yaml');
    const stub = whole.replace(/^kien_nghi:.*\n/m, '');
    writeFileSync(join(folder, 'data/bao-cao/2016.yaml'), stub);
    git(folder, 'add', '-A');
    git(folder, 'commit', '-q', '--amend', '-m', 'Báo cáo còn thiếu');
    git(folder, 'switch', '-q', '-c', 'viec');
    writeFileSync(join(folder, 'data/bao-cao/2016.yaml'), whole);
    commit(folder, 'Báo cáo đủ', '2016-11-20');
    git(folder, 'switch', '-q', 'main');
    onDay('2016-12-02', '2016-11-30');
    git(folder, 'merge', '-q', '--no-ff', '-m', 'Nhập', 'viec');
    expect((await hoi(folder, 'submit', '--year', '2016')).code).toBe(0);
    expect(read(folder, SEAL)).toContain('  ngay_nhan: 2016-12-02\n');
  });

  it('a chapter’s report is sealed apart, before or after the association’s', async () => {
    const folder = await sealed('--chapter', 'xa-hang-vinh');
    expect(git(folder, 'tag')).toBe('bao-cao/xa-hang-vinh/2016');
    expect(read(folder, SEAL)).toContain('xa-hang-vinh:\n  so: 09/BC-HCTĐ\n  ngay_nhan: 2016-11-28\n  so_lieu_den: 2016-11-10\n');
    const before = read(folder, SEAL);
    expect((await hoi(folder, 'nop', '--year', '2016')).code).toBe(0);
    expect(read(folder, SEAL).startsWith(before)).toBe(true);
    expect(git(folder, 'tag')).toBe('bao-cao/2016\nbao-cao/xa-hang-vinh/2016');
    expect(await codes(folder)).toEqual([]);
    expect(await hoi(folder, 'verify', '--year', '2016')).toMatchObject({ code: 0 });
    expect((await hoi(folder, 'fmt', '--check', SEAL)).code).toBe(0);
  });

  it('the only branch is the association’s, whatever it is called', async () => {
    const folder = committed();
    git(folder, 'branch', '-m', 'so-lieu');
    const ran = await hoi(folder, 'submit', '--year', '2016', '--dry-run');
    expect(ran.code, ran.err).toBe(0);
  });

  it('works below the top of a larger repository', async () => {
    const folder = committed();
    mkdirSync(join(folder, 'Kho số liệu'));
    renameSync(join(folder, 'data'), join(folder, 'Kho số liệu/data'));
    commit(folder, 'Chuyển vào thư mục con');
    const root = join(folder, 'Kho số liệu');
    expect((await hoi(root, 'submit', '--year', '2016')).code).toBe(0);
    expect(git(folder, 'status', '--porcelain')).toBe('');
    expect(await hoi(root, 'verify', '--year', '2016')).toMatchObject({ code: 0 });
  });

  it('runs no hook, filter or signing program of the repository, and leaves what was staged elsewhere', async () => {
    const folder = committed();
    writeFileSync(join(folder, 'ghi-chu.txt'), 'nháp\n');
    git(folder, 'add', 'ghi-chu.txt');
    // Configured programs are run by a shell, which would trip over spaces.
    const trap = join(scratch(), 'bẫy.sh');
    const sprung = join(scratch(), 'sprung');
    writeFileSync(trap, `#!/bin/sh\ntouch '${sprung}'\nexit 1\n`);
    chmodSync(trap, 0o755);
    for (const hook of ['pre-commit', 'commit-msg', 'post-commit', 'reference-transaction', 'post-index-change']) {
      mkdirSync(join(folder, '.git/hooks'), { recursive: true });
      writeFileSync(join(folder, '.git/hooks', hook), `#!/bin/sh\ntouch '${sprung}'\nexit 1\n`, { mode: 0o755 });
    }
    for (const key of [
      'filter.x.clean',
      'filter.x.process',
      'gpg.program',
      'gpg.ssh.program',
      'core.fsmonitor',
      'gpg.ssh.defaultKeyCommand',
    ])
      git(folder, 'config', key, trap);
    mkdirSync(join(folder, '.git/info'), { recursive: true });
    writeFileSync(join(folder, '.git/info/attributes'), 'data/** filter=x\n');
    git(folder, 'config', 'tag.gpgSign', 'true');
    const ran = await hoi(folder, 'submit', '--year', '2016');
    expect(ran.code, ran.err).toBe(0);
    expect(existsSync(sprung)).toBe(false);
    expect(execSafe(folder, 'diff', '--cached', '--name-only')).toBe('ghi-chu.txt');
    expect(execSafe(folder, 'ls-tree', '-r', '--name-only', 'HEAD')).not.toContain('ghi-chu');
  });

  it('--dry-run writes nothing; --json is one document', async () => {
    const folder = committed();
    const before = everything(folder);
    const dry = await hoi(folder, 'submit', '--year', '2016', '--dry-run', '--json');
    expect(dry.code, dry.err).toBe(0);
    expect(everything(folder)).toEqual(before);
    expect(JSON.parse(dry.out)).toMatchObject({
      version: 1,
      year: 2016,
      chapter: null,
      amendment: null,
      received: '2016-11-28',
      asOf: '2016-11-15',
      tag: 'bao-cao/2016',
      dryRun: true,
    });
  });
});

/** Git without the traps that the test laid. */
function execSafe(folder: string, ...argv: string[]): string {
  return git(folder, '-c', 'core.hooksPath=/dev/null', '-c', 'core.fsmonitor=false', ...argv);
}

describe('hoi submit refuses, and nothing is lost or changed', () => {
  const REPORT = 'data/bao-cao/2016.yaml';
  it.each<[string, number, string, (folder: string) => void]>([
    [
      'an error in the data',
      1,
      'H034',
      (folder) => {
        edit(folder, `${CHAPTER}/hoi-vien.yaml`, 'gioi_tinh: nam', 'gioi_tinh: trai');
        commit(folder, 'Gõ nhầm');
      },
    ],
    [
      'a part of the report is missing',
      1,
      'kien_nghi',
      (folder) => {
        edit(folder, REPORT, 'kien_nghi: [Hỗ trợ kinh phí]\n', '');
        commit(folder, 'Thiếu kiến nghị');
      },
    ],
    [
      'there is no report',
      1,
      `chưa có tệp ${REPORT}`,
      (folder) => {
        rmSync(join(folder, REPORT));
        commit(folder, 'Chưa có báo cáo');
      },
    ],
    ['uncommitted data', 2, 'chưa ghi vào Git', (folder) => edit(folder, REPORT, 'Hỗ trợ kinh phí', 'Hỗ trợ thêm')],
    [
      'a change that Git was told not to see',
      2,
      CHAPTER,
      (folder) => {
        git(folder, 'update-index', '--assume-unchanged', `${CHAPTER}/2016/so-sach.yaml`);
        edit(folder, `${CHAPTER}/2016/so-sach.yaml`, '2016-10-30', '2016-10-29');
      },
    ],
    ['a new file of the data', 2, 'chưa ghi vào Git', (folder) => add(folder, 'data/README.md', 'ghi chú\n')],
    ['an uncommitted template', 2, 'chưa ghi vào Git', (folder) => add(folder, 'templates/x.liquid', 'x\n')],
    ['a detached head', 2, 'git switch', (folder) => void git(folder, 'switch', '-q', '--detach')],
    ['another branch', 2, "nhánh 'main'", (folder) => void git(folder, 'switch', '-q', '-c', 'sua')],
    [
      'branches of which none is known as the association’s',
      2,
      "kho có 'huyen', 'xa'. Có máy chủ thì chạy git remote set-head origin --auto",
      (folder) => {
        git(folder, 'branch', '-m', 'huyen');
        git(folder, 'branch', 'xa');
      },
    ],
    ['both a main and a master', 2, "kho có 'main', 'master'", (folder) => void git(folder, 'branch', 'master')],
    [
      'a branch beside the remote’s main, whose default was never asked for',
      2,
      "nhánh 'main' của Hội",
      (folder) => {
        git(folder, 'update-ref', 'refs/remotes/origin/main', 'HEAD');
        git(folder, 'branch', '-m', 'viec');
      },
    ],
    [
      'a main beside a remote whose default is another',
      2,
      "nhánh 'huyen' của Hội",
      (folder) => {
        git(folder, 'update-ref', 'refs/remotes/origin/huyen', 'HEAD');
        git(folder, 'symbolic-ref', 'refs/remotes/origin/HEAD', 'refs/remotes/origin/huyen');
      },
    ],
    [
      'a main without an upstream that lacks what the remote’s has',
      2,
      'git pull',
      (folder) => {
        const later = git(folder, 'commit-tree', '-p', 'HEAD', '-m', 'sau', 'HEAD^{tree}');
        git(folder, 'update-ref', 'refs/remotes/origin/main', later);
      },
    ],
    [
      'nobody to commit as',
      2,
      'git config user.name',
      (folder) => {
        git(folder, 'config', '--unset', 'user.name');
        git(folder, 'config', '--unset', 'user.email');
      },
    ],
    ['the tag exists', 2, 'git tag -d bao-cao/2016', (folder) => void git(folder, 'tag', 'bao-cao/2016')],
    ['a tag in the way', 2, "thẻ Git 'bao-cao/2016/cu' chiếm chỗ", (folder) => void git(folder, 'tag', 'bao-cao/2016/cu')],
    ['another tag in the way', 2, "thẻ Git 'bao-cao' chiếm chỗ", (folder) => void git(folder, 'tag', 'bao-cao')],
    [
      'no commit yet',
      2,
      'chưa có commit nào',
      (folder) => {
        rmSync(join(folder, '.git'), { recursive: true });
        git(folder, 'init', '-q');
      },
    ],
    ['no Git', 2, 'git init', (folder) => rmSync(join(folder, '.git'), { recursive: true })],
    [
      'a key that does not exist',
      2,
      'chưa có gì thay đổi',
      (folder) => {
        git(folder, 'config', 'gpg.format', 'ssh');
        git(folder, 'config', 'user.signingkey', join(folder, 'khong-co'));
      },
    ],
    [
      'an ignored report',
      2,
      'git add -f',
      (folder) => {
        git(folder, 'rm', '-q', '--cached', REPORT);
        writeFileSync(join(folder, '.gitignore'), 'reports/\ndata/bao-cao/\n');
        // Its history is forgotten too.
        git(folder, 'add', '.gitignore');
        git(folder, 'commit', '-q', '--amend', '-m', 'Số liệu');
      },
    ],
  ])('%s', async (_what, code, words, spoil) => {
    const folder = committed();
    spoil(folder);
    const before = everything(folder);
    const ran = await hoi(folder, 'submit', '--year', '2016');
    expect(ran).toMatchObject({ code, out: '' });
    expect(ran.err).toContain(words);
    expect(ran.err).not.toMatch(/ at .*\.ts|Error:/);
    expect(everything(folder)).toEqual(before);
  });

  it('a second time', async () => {
    const folder = await sealed();
    const before = everything(folder);
    const ran = await hoi(folder, 'submit', '--year', '2016');
    expect(ran).toMatchObject({ code: 2, out: '' });
    expect(ran.err).toContain('hoi amend --year 2016 --reason');
    expect(everything(folder)).toEqual(before);
  });

  it('a shallow clone, and one that lacks what its remote has', async () => {
    const folder = committed();
    commit(add2017(folder), 'Việc năm sau');
    const clone = join(scratch(), 'bản sao');
    git(folder, 'clone', '-q', '--depth', '1', `file://${folder}`, clone);
    git(clone, 'config', 'user.name', 'B');
    git(clone, 'config', 'user.email', 'b@example.org');
    expect(await hoi(clone, 'submit', '--year', '2016')).toMatchObject({ code: 2, err: expect.stringContaining('fetch --unshallow') });
    const old = join(scratch(), 'cũ');
    git(folder, 'clone', '-q', `file://${folder}`, old);
    git(old, 'config', 'user.name', 'B');
    git(old, 'config', 'user.email', 'b@example.org');
    git(old, 'reset', '-q', '--hard', 'HEAD^');
    expect(await hoi(old, 'submit', '--year', '2016')).toMatchObject({ code: 2, err: expect.stringContaining('git pull') });
  });

  it('over a record that was taken out or rewritten; amendments too', async () => {
    const folder = await sealed();
    const text = read(folder, SEAL);
    git(folder, 'tag', '-d', 'bao-cao/2016');
    for (const other of [undefined, text.replace('ngay_nhan: 2016-11-28', 'ngay_nhan: 2016-11-14')]) {
      if (other === undefined) rmSync(join(folder, SEAL));
      else writeFileSync(join(folder, SEAL), other);
      commit(folder, 'Sửa tay');
      const before = everything(folder);
      for (const argv of [
        ['submit', '--year', '2016'],
        ['submit', '--year', '2016', '--chapter', 'xa-hang-vinh'],
        ['amend', '--year', '2016', '--reason', 'x'],
      ]) {
        const ran = await hoi(folder, ...argv);
        expect(ran).toMatchObject({ code: 2, out: '' });
        expect(ran.err).toContain('bản ghi niêm phong của năm 2016 đã bị xóa hoặc bị sửa sau commit');
      }
      expect(everything(folder)).toEqual(before);
    }
    const show = /git show (\S+);/.exec((await hoi(folder, 'amend', '--year', '2016', '--reason', 'x')).err)?.[1] ?? '';
    writeFileSync(join(folder, SEAL), `${git(folder, 'show', show)}\n`);
    commit(folder, 'Ghi lại');
    expect((await hoi(folder, 'amend', '--year', '2016', '--reason', 'x')).code).toBe(0);
  });

  it('figures of another day than the report says', async () => {
    const folder = committed();
    const before = everything(folder);
    const ran = await hoi(folder, 'submit', '--year', '2016', '--as-of', '2016-06-30');
    expect(ran).toMatchObject({ code: 2, out: '', err: expect.stringContaining('số liệu tính đến ngày 15/11/2016 (so_lieu_den)') });
    expect(everything(folder)).toEqual(before);
    expect((await hoi(folder, 'submit', '--year', '2016', '--as-of', '2016-11-15', '--dry-run')).code).toBe(0);
  });

  it('an amendment of a day before what it amends, or beside commits of the remote', async () => {
    const folder = await sealed();
    const amend = (day: string) => hoi(folder, 'amend', '--year', '2016', '--reason', 'x', '--as-of', day);
    expect(await amend('2016-11-27')).toMatchObject({ code: 2, err: expect.stringContaining('đính chính trước là ngày 28/11/2016') });
    expect((await amend('2016-12-20')).code).toBe(0);
    expect((await hoi(folder, 'submit', '--year', '2016')).code).toBe(0);
    expect(await amend('2016-12-19')).toMatchObject({ code: 2, err: expect.stringContaining('là ngày 20/12/2016') });
    const later = git(folder, 'commit-tree', '-p', 'HEAD', '-m', 'sau', 'HEAD^{tree}');
    git(folder, 'update-ref', 'refs/remotes/origin/main', later);
    expect(await amend('2017-01-10')).toMatchObject({ code: 2, err: expect.stringContaining('git pull') });
  });

  it('without a year, and for a chapter that is none', async () => {
    const folder = committed();
    expect(await hoi(folder, 'submit')).toMatchObject({ code: 2, err: expect.stringContaining('--year 2016') });
    expect(await hoi(folder, 'submit', '--year', '2016', '--chapter', 'xa-la')).toMatchObject({ code: 2 });
    expect(await hoi(folder, 'amend', '--year', '2016')).toMatchObject({
      code: 2,
      err: expect.stringContaining("thiếu tùy chọn '--reason"),
    });
  });

  it('when the branch cannot be moved, tag and file are taken back', async () => {
    const folder = committed();
    const before = everything(folder);
    writeFileSync(join(folder, '.git/refs/heads/main.lock'), '');
    const ran = await hoi(folder, 'submit', '--year', '2016');
    expect(ran).toMatchObject({ code: 2, out: '' });
    expect(ran.err).toContain('chưa có gì thay đổi');
    rmSync(join(folder, '.git/refs/heads/main.lock'));
    // The report is written before anything is sealed; it is the same that `hoi report` writes.
    expect(everything(folder)).toEqual({ ...(before as object), reports: true });
    expect((await hoi(folder, 'submit', '--year', '2016')).code).toBe(0);
  });

  it('when only the index is locked, the seal stands and the remedy works', async () => {
    const folder = committed();
    writeFileSync(join(folder, '.git/index.lock'), '');
    const ran = await hoi(folder, 'submit', '--year', '2016');
    expect(ran.code).toBe(2);
    expect(ran.err).toContain(`git reset -- ${SEAL}`);
    rmSync(join(folder, '.git/index.lock'));
    git(folder, 'reset', '-q', '--', SEAL);
    expect(git(folder, 'status', '--porcelain')).toBe('');
    expect(await hoi(folder, 'verify', '--year', '2016')).toMatchObject({ code: 0 });
  });
});

function add2017(folder: string): string {
  add(
    folder,
    `${CHAPTER}/hoi-vien.yaml`,
    'HAV-0004:\n  ho_ten: Phạm Thị Dung\n  gioi_tinh: nu\n  nam_sinh: 1990\n  chi_hoi: ap-1\n  ngay_vao_hoi: 2017-01-05\n',
  );
  return folder;
}
