import { cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { hoi, scratch } from '../cli/run-hoi.ts';
import { emptyStory, FUND, gitAs, MEMBERS, type Story, swap, VINH, yearOfFour } from './story.ts';

let story: Story;
const git = (cwd: string, ...argv: readonly string[]) => gitAs(cwd, 'An', '2017-02-01', argv);

beforeAll(() => {
  story = yearOfFour(join(scratch(), 'Kho dữ liệu của Hội'));
});

/** The four commands that read the history. */
const COMMANDS = [['log'], ['diff', 'HEAD~3', 'HEAD'], ['blame', 'HAV-0002'], ['late', '--year', '2016']] as const;

/** What they say, without what depends on the folder. */
async function said(cwd: string, ...more: string[]): Promise<string[]> {
  const told = [];
  for (const argv of COMMANDS) {
    const { code, out, err } = await hoi(cwd, ...argv, '--as-of', '2016-12-31', ...more).then(async (ran) =>
      argv[0] === 'blame' ? hoi(cwd, ...argv, ...more) : ran,
    );
    expect(err).toBe('');
    expect(code).toBe(argv[0] === 'late' ? 1 : 0);
    told.push(out);
  }
  return told;
}

describe('the history is the same', () => {
  it('in a bare repository', async () => {
    const bare = join(scratch(), 'kho của máy chủ.git');
    git(story.folder, 'clone', '-q', '--bare', '.', bare);
    expect(await said('/', '--root', bare)).toEqual(await said(story.folder));
  });

  it('in a worktree of Git, on a detached head', async () => {
    const tree = join(scratch(), 'thư mục thứ hai');
    git(story.folder, 'worktree', 'add', '-q', '--detach', tree);
    expect(await said(tree)).toEqual(await said(story.folder));
    git(story.folder, 'worktree', 'remove', '--force', tree);
  });

  it('below a folder of a larger repository, whose other files are none of its data', async () => {
    const larger = emptyStory(join(scratch(), 'lớn'));
    const nested = join(larger.folder, 'Hội CTĐ');
    mkdirSync(nested);
    cpSync(join(story.folder, 'data'), join(nested, 'data'), { recursive: true });
    larger.commit('một', 'An', '2017-01-01', 'Tất cả', { 'data/hoi.yaml': 'ten: Hội khác\n' });
    larger.commit('hai', 'Bình', '2017-01-02', 'Thẻ', {
      'Hội CTĐ/data/hoi-co-so/hang-vinh/hoi-vien.yaml': swap('"000124"', '"000125"'),
      'data/hoi.yaml': 'ten: Hội khác nữa\n',
    });
    const { out } = await hoi(nested, 'blame', 'HAV-0001', '--json');
    const told = JSON.parse(out);
    const card = told.records
      .find(({ kind }: { kind: string }) => kind === 'member')
      .fields.find(({ field }: { field: string }) => field === 'so_the');
    expect(card).toEqual({ field: 'so_the', value: '000125', commit: larger.commits.get('hai') });
    expect((await hoi(nested, 'log')).out).not.toContain('Hội khác');
  });
});

describe('refuses with plain words', () => {
  const refused = async (cwd: string, words: string, ...more: string[]) => {
    for (const argv of COMMANDS.filter(([name]) => name !== 'diff')) {
      const { code, out, err } = await hoi(cwd, ...argv, ...more);
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(err).toContain(words);
      expect(err.split('\n')).toHaveLength(2);
    }
  };

  it('in a shallow clone, and says how to deepen it', async () => {
    const shallow = join(scratch(), 'nông');
    git(story.folder, 'clone', '-q', '--depth', '2', `file://${story.folder}`, shallow);
    await refused(shallow, 'git fetch --unshallow');
  });

  it('without Git', async () => {
    const folder = scratch();
    cpSync(join(story.folder, 'data'), join(folder, 'data'), { recursive: true });
    await refused(folder, 'không nằm trong kho Git nào');
  });

  it('before the first commit', async () => {
    const folder = scratch();
    cpSync(join(story.folder, 'data'), join(folder, 'data'), { recursive: true });
    git(folder, 'init', '-q');
    await refused(folder, 'chưa có bản ghi nào');
  });

  it('a revision that is not there, or looks like an option', async () => {
    await refused(story.folder, "không có bản nào tên 'chua-co'", '--at', 'chua-co');
    await refused(story.folder, "không có bản nào tên '--output=x'", '--at=--output=x');
    expect(existsSync(join(story.folder, 'x'))).toBe(false);
  });

  it('an id that nobody has, with those that are near', async () => {
    const { code, err } = await hoi(story.folder, 'blame', 'HAV-000Z');
    expect(code).toBe(2);
    expect(err).toContain('có phải HAV-0001');
  });
});

describe('what is not committed yet', () => {
  it('is told as such, and a record that the work tree alone lacks is lost there', async () => {
    const copy = join(scratch(), 'đang sửa');
    git(story.folder, 'clone', '-q', '.', copy);
    const file = join(copy, 'data/hoi-co-so/hang-vinh/2016/quy-nhan-dao.yaml');
    writeFileSync(
      file,
      'du_dau: 3200000\nphieu:\n  PT-001:\n    ngay: 2016-01-15\n    thu: 2500000\n    nguoi: Doanh nghiệp Thủy sản\n    noi_dung: Ủng hộ quỹ nhân đạo\n',
    );
    const { out } = await hoi(copy, 'blame', 'PT-001', '--year', '2016', '--chapter', 'hang-vinh');
    expect(out).toMatch(/chưa ghi vào Git \(đang sửa trong thư mục\)\n {4}thu: 2\.500\.000 đ\n/);
    const lost = await hoi(copy, 'blame', 'PT-002', '--json');
    expect(JSON.parse(lost.out).records).toMatchObject([{ id: 'PT-002', lost: { commit: null } }]);
    expect((await hoi(copy, 'blame', 'PT-002', '--at', 'HEAD')).out).not.toContain('MẤT');
  });
});

describe('nobody is obeyed but the reader', () => {
  it("programs that the repository's configuration names are not run, and nothing it replaces is believed", async () => {
    const plain = await said(story.folder);
    const copy = join(scratch(), 'ác ý');
    cpSync(story.folder, copy, { recursive: true });
    const mark = join(scratch(), 'pwned');
    writeFileSync(join(copy, '.git/info/attributes'), '*.yaml filter=evil diff=evil\n');
    const settings: Record<string, string> = {
      'filter.evil.clean': `touch ${mark}; cat`,
      'filter.evil.smudge': `touch ${mark}; cat`,
      'diff.evil.textconv': `touch ${mark}; cat`,
      'diff.evil.command': `touch ${mark}; cat`,
      'diff.external': `touch ${mark}; cat`,
      'core.fsmonitor': `touch ${mark}; cat`,
      'core.pager': `touch ${mark}; cat`,
      'gpg.program': `touch ${mark}; cat`,
      'alias.log': `!touch ${mark}`,
      'log.showSignature': 'true',
      'log.follow': 'true',
      'log.mailmap': 'true',
      'log.date': 'relative',
      'diff.renames': 'copies',
      'diff.noprefix': 'true',
      'core.quotePath': 'true',
      'i18n.logOutputEncoding': 'latin1',
    };
    for (const [key, value] of Object.entries(settings)) git(copy, 'config', key, value);
    writeFileSync(join(copy, '.mailmap'), 'Người Khác <khac@example.org> <an@example.org>\n');
    git(copy, 'replace', story.commits.get('mất') ?? '', story.commits.get('thêm') ?? '');
    writeFileSync(join(copy, '.git/info/grafts'), `${story.commits.get('báo cáo')}\n`);
    expect(await said(copy)).toEqual(plain);
    expect(existsSync(mark)).toBe(false);
  });

  it('names and subjects that command a terminal are written out', async () => {
    const copy = join(scratch(), 'tên lạ');
    git(story.folder, 'clone', '-q', '.', copy);
    const file = join(copy, 'data/hoi-co-so/hang-vinh/hoi-vien.yaml');
    writeFileSync(file, 'HAV-0001:\n  ho_ten: Lạ\n');
    gitAs(
      copy,
      'Ác \u001b[31mÝ\u202e',
      '2017-02-02',
      ['commit', '-q', '-a', '-m', 'Sửa\u001b]0;x\u0007\r\u009b2J\n\n:000000 100644 0 1 A\u0000'].map((word) => word.replace('\u0000', '')),
    );
    for (const argv of [
      ['log', '--limit', '1'],
      ['blame', 'HAV-0001'],
    ]) {
      const { code, out } = await hoi(copy, ...argv);
      expect(code).toBe(0);
      expect(out).toContain('‹U+001B›');
      // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what must not be there
      expect(out).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202e]/);
    }
    const { commits } = JSON.parse((await hoi(copy, 'log', '--json', '--limit', '1')).out);
    expect(commits[0].author).toContain('\u001b[31mÝ');
  });
});

it('an older name of a folder is an address too', async () => {
  const { code, out } = await hoi(story.folder, 'blame', MEMBERS);
  expect(code).toBe(0);
  expect(out).toContain('Đỗ Văn Dũng (HAV-0004)');
  expect((await hoi(story.folder, 'log', VINH)).out).toContain('Thêm hội viên');
  expect((await hoi(story.folder, 'log', FUND)).out).toContain('đọc lại được');
});
