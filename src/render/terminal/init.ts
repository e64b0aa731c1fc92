import type { Lang } from '../../i18n/lang.ts';
import { formatCount } from '../../i18n/numbers.ts';
import { HUNK_COMMAND } from '../../layout/hunk-header.ts';
import type { Answers } from '../../starter/answers.ts';
import { visible } from '../visible.ts';
import { paragraph, type Screen } from './screen.ts';

/** What became of Git. */
export type GitStart =
  | { readonly state: 'not-wanted' | 'no-git' | 'refused' }
  | { readonly state: 'existing'; readonly top: string; readonly header: boolean }
  | { readonly state: 'begun'; readonly why: 'no-identity' | 'refused' }
  | { readonly state: 'committed'; readonly commit: string };

/** What `hoi init` did. */
export interface Started {
  readonly root: string;
  readonly answers: Answers;
  readonly written: readonly string[];
  /** Files that were there already and were left as they are. */
  readonly kept: readonly string[];
  /** Files that have no place here. */
  readonly left: readonly string[];
  readonly git: GitStart;
}

/** What was written, what was there, and what to do next. */
export function renderInit(started: Started, screen: Screen): string {
  const { colour, lang } = screen;
  const { answers, root, kept, left } = started;
  const vi = lang === 'vi';
  const width = Math.max(...answers.chapters.map(({ code }) => code.length));
  const lines = [
    colour.bold(visible(answers.name)),
    vi ? `  kho dữ liệu ở ${visible(root)}` : `  data repository at ${visible(root)}`,
    '',
    vi ? 'Hội cơ sở (mã, thư mục):' : 'Chapters (code, folder):',
    ...answers.chapters.map(({ code, name, slug }) => `  ${code.padEnd(width)}  ${visible(name)}: data/hoi-co-so/${slug}/`),
    '',
    vi ? 'Đã ghi:' : 'Written:',
    ...groups(started.written).map((group) => `  ${group}`),
    ...(kept.length === 0
      ? []
      : ['', colour.yellow(vi ? 'Đã có sẵn, để nguyên:' : 'There already, left alone:'), ...kept.map((path) => `  ${path}`)]),
    ...left.map((path) =>
      colour.yellow(
        vi
          ? `\nKhông ghi ${path}: kho Git bắt đầu ở thư mục trên, GitHub chỉ đọc tệp này ở đó.`
          : `\nNot written: ${path}. The Git repository begins above, and GitHub reads that file there only.`,
      ),
    ),
    '',
    gitWords(started, screen),
    '',
    vi ? 'Việc tiếp theo:' : 'Next:',
    ...nextSteps(started).map((step, index) => paragraph(`${index + 1}. ${step[lang]}`, '  ', screen)),
  ];
  return `${lines.join('\n')}\n`;
}

/** What `hoi init --schemas` did. */
export function renderSchemas(written: readonly string[], kept: readonly string[], lang: Lang): string {
  return lang === 'vi'
    ? `Đã ghi ${written.length} mẫu vào .hoi/schemas; ${kept.length} mẫu đã có sẵn, để nguyên.\n`
    : `Wrote ${written.length} schemas into .hoi/schemas; ${kept.length} were there already and were left alone.\n`;
}

/** Paths by folder: files of a folder with many are counted. */
function groups(paths: readonly string[]): readonly string[] {
  const folders = new Map<string, number>();
  const alone: string[] = [];
  for (const path of paths) {
    const folder = /^(?:\.hoi\/schemas|data\/hoi-co-so)\//.exec(path)?.[0];
    if (folder === undefined) alone.push(path);
    else folders.set(folder, (folders.get(folder) ?? 0) + 1);
  }
  return [...alone, ...[...folders].map(([folder, count]) => `${folder} (${formatCount(count, 'vi')})`)];
}

function gitWords({ git }: Started, { lang, colour }: Screen): string {
  const vi = lang === 'vi';
  switch (git.state) {
    case 'not-wanted':
      return vi ? 'Git: không đụng đến (--no-git).' : 'Git: not touched (--no-git).';
    case 'no-git':
      return colour.yellow(
        vi
          ? 'Git: máy chưa có Git nên chưa có nhật ký. Cài Git, rồi trong thư mục này: git init'
          : 'Git: this machine has none, so there is no history yet. Install it, then in this folder: git init',
      );
    case 'refused':
      return colour.yellow(
        vi ? 'Git: không tạo được kho. Trong thư mục này, chạy: git init' : 'Git: could not begin. In this folder, run: git init',
      );
    case 'existing':
      return vi
        ? `Git: thư mục thuộc kho có sẵn ở ${visible(git.top)}; chưa ghi nhật ký. Xem lại (git status), rồi git add và git commit.${git.header ? '' : ` Thêm: ${HUNK_COMMAND}`}`
        : `Git: the folder belongs to the repository at ${visible(git.top)}; nothing was committed. Look (git status), then git add and git commit.${git.header ? '' : ` Also: ${HUNK_COMMAND}`}`;
    case 'begun':
      return colour.yellow(
        git.why === 'no-identity'
          ? vi
            ? 'Git: đã tạo kho (nhánh main), chưa ghi nhật ký vì Git chưa biết tên anh, chị. Xem bước 1.'
            : 'Git: begun (branch main), not committed, since Git does not know who you are. See step 1.'
          : vi
            ? 'Git: đã tạo kho (nhánh main) nhưng Git không ghi được nhật ký. Chạy: git add -A, rồi git commit để xem lý do.'
            : 'Git: begun (branch main), but Git could not commit. Run git add -A, then git commit to see why.',
      );
    case 'committed':
      return colour.green(
        vi
          ? `Git: đã tạo kho (nhánh main) và ghi trang nhật ký đầu tiên, ${git.commit.slice(0, 12)}.`
          : `Git: begun (branch main), with a first commit, ${git.commit.slice(0, 12)}.`,
      );
  }
}

/** What is left for people to do, in order. */
export function nextSteps({ answers, git, root }: Started): readonly { readonly vi: string; readonly en: string }[] {
  return [
    ...(git.state === 'begun' && git.why === 'no-identity' ? [identity(root)] : []),
    {
      vi: `Đọc lại data/hoi.yaml và data/ke-hoach/: đúng tên, người ký, số và mức của kế hoạch chưa.`,
      en: `Read data/hoi.yaml and data/ke-hoach/ again: names, signer, the plan's number and targets.`,
    },
    {
      vi: 'Nhập ấp, khóm, trường vào co-so.yaml của từng Hội cơ sở, rồi hội viên vào hoi-vien.yaml; xong chạy hoi check.',
      en: "Enter the places in each chapter's co-so.yaml, then members in hoi-vien.yaml; then run hoi check.",
    },
    ...(answers.tool === undefined
      ? [
          {
            vi: 'Dùng GitHub thì ghi nơi lấy hoi vào đầu tệp .github/workflows/kiem-tra.yml (HOI_REPOSITORY, HOI_COMMIT); không dùng thì xóa tệp ấy.',
            en: 'On GitHub, say where hoi comes from at the top of .github/workflows/kiem-tra.yml (HOI_REPOSITORY, HOI_COMMIT); elsewhere remove that file.',
          },
        ]
      : []),
    { vi: 'Chạy hoi doctor: máy này còn thiếu gì.', en: 'Run hoi doctor: what this machine still lacks.' },
  ];
}

/** Typed where the clerk stands, which need not be the new folder. */
function identity(root: string): { readonly vi: string; readonly en: string } {
  const here = `cd "${visible(root)}"`;
  return {
    vi: `git config --global user.name "Họ và tên"; git config --global user.email "dia-chi@thu.dien.tu"; ${here}; git add -A; git commit -m "Khởi tạo kho dữ liệu"`,
    en: `git config --global user.name "Your name"; git config --global user.email "you@mail.address"; ${here}; git add -A; git commit -m "Begin the data repository"`,
  };
}
