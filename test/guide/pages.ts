/** A fenced block of a page, with the HTML comment right above it. */
export interface Block {
  readonly language: string;
  readonly lines: readonly string[];
  /** Line of its opening fence, from 1. */
  readonly line: number;
  /** What stands between `<!--` and `-->` on the lines before the fence. */
  readonly comment: string | undefined;
}

/** A change to the sample data before a command runs; without `from` the file is new. */
export interface Edit {
  readonly file: string;
  readonly from: string | undefined;
  readonly to: string;
}

/** A change by hand to a file that `hoi` wrote: a text, or one cell of a workbook. */
export interface HandChange {
  readonly file: string;
  /** The text that stands there, or the cell as `Tổng hợp!D8`. */
  readonly at: string;
  readonly to: string;
  readonly isCell: boolean;
}

/** A commit of what was changed by hand before it. */
export interface HandCommit {
  readonly day: string;
  readonly who: string;
  readonly message: string;
}

/** What a comment above a block asks for. */
export interface OutputSpec {
  /** Empty when the comment has none. */
  readonly command: string;
  readonly exit: number;
  readonly edits: readonly Edit[];
  /** Whether the copy of the data is a Git repository with one commit. */
  readonly inGit: boolean;
  /** Commands that run before the one that is shown, and what is then done by hand. */
  readonly before: readonly string[];
  readonly byHand: readonly (HandChange | HandCommit)[];
  /** Whose commit on a branch of its own what was done by hand becomes, as `Name <address>`. */
  readonly branchBy: string | undefined;
  /** The part of the output that the page quotes. */
  readonly cut: (output: string) => string;
}

/** All fenced blocks of a Markdown text. */
export function blocks(text: string): readonly Block[] {
  const found: Block[] = [];
  for (const match of text.matchAll(/(?:^<!--((?:(?!-->)[\s\S])*)-->\n)?^```(\w+)\n([\s\S]*?)^```$/gm)) {
    const comment = match[1];
    const before = text.slice(0, match.index).split('\n').length + (comment === undefined ? 0 : comment.split('\n').length);
    const body = (match[3] ?? '').replace(/\n$/, '');
    found.push({ language: match[2] ?? '', lines: body === '' ? [] : body.split('\n'), line: before, comment });
  }
  return found;
}

/** Relative targets of links and pictures, without their anchors. */
export function linksOf(text: string): readonly string[] {
  const prose = text.replace(/^```[\s\S]*?^```$/gm, '').replace(/`[^`\n]*`/g, '');
  return [...prose.matchAll(/\]\(([^)\s]+)\)/g)]
    .map((match) => (match[1] ?? '').replace(/#.*/, ''))
    .filter((link) => link !== '' && !/^[a-z]+:/i.test(link));
}

/**
 * Reads a comment, one wish a line: `hoi …` the command; `mã thoát n`; `từ: text`, `đến: text` the first line that is quoted and the first
 * that no longer is; `sửa file: ‹from› → ‹to›` and `thêm file: ‹text›` spoil the copy of the data first (`\n` is a line break, `\t` a tab).
 * `git` commits that copy; `trước: hoi …` runs a command before; `rồi sửa file: ‹from› → ‹to›` and `rồi sửa ô file: ‹cell› → ‹number›`
 * then change what it wrote, and `rồi ghi ‹day› ‹who›: ‹message›` commits it; `nhánh: ‹Name› <address>` commits it on a branch of its own.
 */
export function parseOutputSpec(comment: string): OutputSpec {
  let [command, exit, from, until] = ['', 0, '', ''];
  const edits: Edit[] = [];
  const before: string[] = [];
  const byHand: (HandChange | HandCommit)[] = [];
  let inGit = false;
  let branchBy: string | undefined;
  for (const line of comment.split('\n').map((one) => one.trim())) {
    const edit = /^sửa (\S+): ‹(.*)› → ‹(.*)›$/.exec(line);
    const added = /^thêm (.+?): ‹(.*)›$/.exec(line);
    const commit = /^rồi ghi (\d{4}-\d\d-\d\d) ([^:]+): (.+)$/.exec(line);
    const hand = /^rồi sửa (ô )?(\S+): ‹(.*)› → ‹(.*)›$/.exec(line);
    if (line.startsWith('hoi ')) command = line;
    else if (line === 'git') inGit = true;
    else if (line.startsWith('nhánh: ')) branchBy = line.slice(7);
    else if (line.startsWith('trước: ')) before.push(line.slice(7));
    else if (commit) byHand.push({ day: commit[1] ?? '', who: commit[2] ?? '', message: commit[3] ?? '' });
    else if (hand) byHand.push({ isCell: hand[1] !== undefined, file: hand[2] ?? '', at: unescaped(hand[3]), to: unescaped(hand[4]) });
    else if (line.startsWith('mã thoát ')) exit = Number(line.slice(9));
    else if (line.startsWith('từ: ')) from = line.slice(4);
    else if (line.startsWith('đến: ')) until = line.slice(5);
    else if (edit) edits.push({ file: edit[1] ?? '', from: unescaped(edit[2]), to: unescaped(edit[3]) });
    else if (added) edits.push({ file: added[1] ?? '', from: undefined, to: unescaped(added[2]) });
    else if (/^(sửa|thêm|rồi) /.test(line)) throw new Error(`cannot read: ${line}`);
  }
  const cut = (output: string) => {
    const lines = output.split('\n');
    const first = from === '' ? 0 : lines.findIndex((line) => line.startsWith(from));
    const last = until === '' ? -1 : lines.findIndex((line, index) => index > first && line.startsWith(until));
    return first < 0
      ? ''
      : lines
          .slice(first, last < 0 ? undefined : last)
          .join('\n')
          .trimEnd();
  };
  return { command, exit, edits, inGit, before, byHand, branchBy, cut };
}

function unescaped(text = ''): string {
  return text.replaceAll('\\n', '\n').replaceAll('\\t', '\t');
}
