import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const base = new URL('../rules/base/', import.meta.url).pathname;

/** Runs Git as somebody on a day, apart from whatever the machine is configured with; `wrote` is the day that the author claims. */
export function gitAs(cwd: string, who: string, when: string, argv: readonly string[], wrote = when): string {
  const name = /^[^<]*/.exec(who)?.[0] ?? who;
  const email = `${
    name
      .normalize('NFD')
      .replace(/[^A-Za-z]/g, '')
      .toLowerCase() || 'ai'
  }@example.org`;
  const { status, stdout, stderr } = spawnSync('git', argv, {
    cwd,
    encoding: 'utf8',
    env: {
      PATH: process.env['PATH'],
      HOME: cwd,
      TZ: 'UTC',
      GIT_CONFIG_GLOBAL: '/dev/null',
      GIT_CONFIG_NOSYSTEM: '1',
      GIT_AUTHOR_NAME: name,
      GIT_AUTHOR_EMAIL: email,
      GIT_COMMITTER_NAME: name,
      GIT_COMMITTER_EMAIL: email,
      GIT_AUTHOR_DATE: `${wrote}T09:00:00+0700`,
      GIT_COMMITTER_DATE: `${when}T09:00:00+0700`,
    },
  });
  if (status !== 0) throw new Error(`git ${argv.join(' ')}: ${stderr}`);
  return stdout.trim();
}

/** How a file changes: its new text, or null where it goes. */
type Edit = string | null | ((text: string) => string);

/** A repository whose history a test writes step by step. */
export interface Story {
  readonly folder: string;
  /** The commits by the names of their steps. */
  readonly commits: ReadonlyMap<string, string>;
  readonly commit: (
    step: string,
    who: string,
    when: string,
    message: string,
    edits: Readonly<Record<string, Edit>>,
    wrote?: string,
  ) => void;
  readonly git: (...argv: readonly string[]) => string;
}

/** An empty repository. */
export function emptyStory(folder: string): Story {
  mkdirSync(folder, { recursive: true });
  const commits = new Map<string, string>();
  const git = (...argv: readonly string[]) => gitAs(folder, 'An', '2016-06-01', argv);
  git('init', '-q', '-b', 'main');
  return {
    folder,
    commits,
    git,
    commit: (step, who, when, message, edits, wrote) => {
      for (const [file, edit] of Object.entries(edits)) {
        const path = join(folder, file);
        if (edit === null) rmSync(path);
        else {
          mkdirSync(dirname(path), { recursive: true });
          writeFileSync(path, typeof edit === 'string' ? edit : edit(readFileSync(path, 'utf8')));
        }
      }
      gitAs(folder, who, when, ['add', '--all']);
      gitAs(folder, who, when, ['commit', '-q', '--allow-empty-message', '-m', message], wrote);
      commits.set(step, git('rev-parse', 'HEAD'));
    },
  };
}

/** Replaces a text that must be there. */
export function swap(from: string, to: string): (text: string) => string {
  return (text) => {
    if (!text.includes(from)) throw new Error(`no ${JSON.stringify(from)} in ${text}`);
    return text.replace(from, () => to);
  };
}

export const append = (more: string) => (text: string) => text + more;

export const VINH = 'data/hoi-co-so/xa-hang-vinh';
export const TOWN = 'data/hoi-co-so/thi-tran-nam-can';
export const MEMBERS = `${VINH}/hoi-vien.yaml`;
export const DUES = `${VINH}/2016/hoi-phi.yaml`;
export const FUND = `${VINH}/2016/quy-nhan-dao.yaml`;
const REPORT = `${VINH}/2016/bao-cao.yaml`;
const OWN_REPORT = 'data/bao-cao/2016.yaml';

const member = (id: string, name: string, more = '') =>
  `${id}:\n  ho_ten: ${name}\n  gioi_tinh: nam\n  nam_sinh: 1985\n  chi_hoi: ap-1\n  ngay_vao_hoi: 2016-06-05\n${more}`;
const LAN = member('HAV-0005', 'Phạm Văn Lân');

/** A year of four clerks: additions, a transfer, receipts, a file that cannot be read, a bad merge, forged days, late papers, a new folder name. */
export function yearOfFour(folder: string): Story {
  const story = emptyStory(folder);
  const { commit, git, commits } = story;
  cpSync(join(base, 'data'), join(folder, 'data'), { recursive: true });
  const texts = new Map([REPORT, OWN_REPORT].map((file) => [file, readFileSync(join(folder, file), 'utf8')]));
  commit('đầu năm', 'An', '2016-06-01', 'Số liệu đầu năm', { [REPORT]: null, [OWN_REPORT]: null });
  commit('thêm', 'Bình', '2016-06-10', 'Thêm hội viên', { [MEMBERS]: append(member('HAV-0004', 'Đỗ Văn Dũng')) });
  commit('chuyển', 'Bình', '2016-07-01', 'Chuyển sinh hoạt', {
    [MEMBERS]: swap(
      '  ngay_vao_hoi: 2014-10-01\n',
      '  ngay_vao_hoi: 2014-10-01\n  ra_hoi: {ngay: 2016-07-01, hinh_thuc: chuyen_di, noi_den: thi-tran-nam-can}\n',
    ),
    [`${TOWN}/hoi-vien.yaml`]: append(
      'HAV-0003:\n  ho_ten: Lê Minh Cường\n  gioi_tinh: nam\n  nam_sinh: 1988\n  chi_hoi: khom-1\n  ngay_vao_hoi: 2016-07-01\n',
    ),
  });
  commit('phiếu sai', 'Chi', '2016-07-05', 'Thu hội phí', {
    [DUES]: swap('nop_cap_tren:', '  HP-003:\n    ngay: 2016-07-05\n    so_tien: 60000\n    hoi_vien: {HAV-0002: 60000}\nnop_cap_tren:'),
  });
  commit('hủy', 'Chi', '2016-07-06', 'Hủy phiếu ghi sai', {
    [DUES]: swap(
      '    hoi_vien: {HAV-0002: 60000}\n',
      '    hoi_vien: {HAV-0002: 60000}\n    huy: {ngay: 2016-07-06, ly_do: Ghi thừa một số không}\n  HP-004:\n    ngay: 2016-07-06\n    so_tien: 6000\n    hoi_vien: {HAV-0002: 6000}\n',
    ),
  });
  commit('quỹ', 'Chi', '2016-08-01', 'Thu quỹ', {
    [FUND]: swap(
      '  PC-001:',
      '  PT-002:\n    ngay: 2016-08-01\n    thu: 1200000\n    nguoi: Nhóm từ thiện\n    noi_dung: Ủng hộ bếp ăn tình thương\n  PC-001:',
    ),
  });
  commit('hỏng', 'Chi', '2016-08-02', 'Ghi dở', { [FUND]: swap('du_dau:', '\tdu_dau:') });
  commit('mở lại', 'Chi', '2016-08-03', 'Sửa tệp hỏng', {
    [FUND]: (text) => swap('chi: 500000', 'chi: 550000')(swap('\tdu_dau:', 'du_dau:')(text)),
  });
  commit('xếp', 'An', '2016-08-10', 'Xếp tệp', {
    [MEMBERS]: (text) => {
      const entries = text.split(/^(?=\S)/m);
      return [...entries.slice(1), entries[0]]
        .join('')
        .replace('  gioi_tinh: nu\n  nam_sinh: 1975\n', '  nam_sinh: 1975\n  gioi_tinh: "nu"\n');
    },
  });
  git('checkout', '-q', '-b', 'chi-hoi');
  commit('nhánh', 'Dung', '2016-09-01', 'Rà soát ấp 1', {
    [MEMBERS]: (text) => swap('nam_sinh: 1975', 'nam_sinh: 1976')(text) + LAN,
  });
  git('checkout', '-q', 'main');
  commit('thẻ', 'Bình', '2016-09-02', 'Sửa số thẻ', { [MEMBERS]: swap('"000123"', '"000124"') });
  gitAs(folder, 'Bình', '2016-09-05', ['merge', '-q', '--no-commit', '--no-ff', '-s', 'ours', 'chi-hoi']);
  commit('hợp nhất', 'Bình', '2016-09-05', 'Hợp nhất nhánh chi-hoi', {});
  commit('thêm lại', 'Dung', '2016-09-07', 'Thêm lại người bị mất', { [MEMBERS]: append(LAN) });
  commit('báo cáo cơ sở', 'Bình', '2016-11-18', 'Báo cáo năm xã Hàng Vịnh', { [REPORT]: texts.get(REPORT) ?? '' }, '2016-11-12');
  commit('báo cáo', 'An', '2016-11-27', 'Báo cáo năm 2016', { [OWN_REPORT]: texts.get(OWN_REPORT) ?? '' });
  commit(
    'lùi ngày',
    'Chi',
    '2016-12-10',
    'Phiếu còn sót',
    {
      [DUES]: swap('nop_cap_tren:', '  HP-005:\n    ngay: 2016-10-20\n    so_tien: 6000\n    hoi_vien: {HAV-0002: 6000}\nnop_cap_tren:'),
      [FUND]: swap(
        '  PC-001:',
        '  PT-003:\n    ngay: 2016-11-01\n    thu: 900000\n    nguoi: Nhà hảo tâm\n    noi_dung: Ủng hộ\n  PC-001:',
      ),
    },
    '2016-10-20',
  );
  commit('mất', 'Dung', '2016-12-20', 'Dọn danh sách', {
    [MEMBERS]: (text) => text.replace(/^HAV-0004:\n(?: .*\n)+/m, ''),
  });
  git('mv', VINH, 'data/hoi-co-so/hang-vinh');
  commit('đổi tên', 'An', '2017-01-05', 'Đổi tên thư mục', {});
  if (!existsSync(join(folder, 'data/hoi-co-so/hang-vinh/2016/bao-cao.yaml'))) throw new Error('the folder was not renamed');
  expectEach(commits);
  return story;
}

function expectEach(commits: ReadonlyMap<string, string>): void {
  if (new Set(commits.values()).size !== commits.size) throw new Error('a step made no commit');
}
