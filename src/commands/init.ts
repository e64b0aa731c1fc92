import { resolve } from 'node:path';
import { inspect } from '../check/inspect.ts';
import { CannotRun } from '../findings/cannot-run.ts';
import { messageOf } from '../findings/finding.ts';
import { ASSOCIATION_FILE } from '../layout/paths.ts';
import { initJson, schemasJson } from '../render/json/init.ts';
import { renderInit, renderSchemas, type Started } from '../render/terminal/init.ts';
import { ensureFolder, gitHome } from '../repository/start-git.ts';
import { schemaTexts, starterText } from '../repository/starter.ts';
import { isThere, nearestFolder, writeNew } from '../repository/write-new.ts';
import type { NewFile } from '../starter/data-files.ts';
import { SCHEMAS_FOLDER } from '../starter/editor.ts';
import { starterFiles, WORKFLOW_FILE } from '../starter/files.ts';
import { memorySource } from '../starter/memory-source.ts';
import { type Given, neededBy, settle } from '../starter/settle.ts';
import { terminalAsker } from './ask.ts';
import { EXIT, type ExitCode } from './exit.ts';
import { startGit } from './init-git.ts';
import { chapterList, FLAGS, type InitOptions } from './init-options.ts';
import { interview } from './interview.ts';
import type { Context } from './options.ts';
import { screenOf } from './screen.ts';

/** `hoi init`: begins an association's data repository; never writes over a file, nor commits into a repository that it did not begin. */
export async function runInit(options: InitOptions, context: Context): Promise<ExitCode> {
  const { io, lang } = context;
  const root = resolve(io.cwd, options.dir ?? '.');
  if (options.schemas) return copySchemas(root, options, context);
  if (isThere(root, ASSOCIATION_FILE)) throw alreadyOne(root);
  const home = await gitHome(nearestFolder(root));
  if (home.state === 'bare') throw insideGit(root);

  const answers = settle(await everything(options, root, context));
  if ('vi' in answers) throw new CannotRun(answers);
  const files = starterFiles(answers, starterText, schemaTexts());
  refuseOdd(files);

  ensureFolder(root);
  const here = await gitHome(root);
  // A forge reads workflows at the top of a repository alone.
  const below = here.state === 'work-tree' && !here.atTop;
  const wanted = files.filter(([path]) => !(below && path === WORKFLOW_FILE));
  const done = wanted.map(([path, text]) => ({ path, what: writeNew(root, path, text) }));
  const written = done.flatMap(({ path, what }) => (what === 'written' ? [path] : []));
  const git = await startGit(root, here, written, options.git !== false, answers);
  const started: Started = {
    root,
    answers,
    written,
    kept: done.flatMap(({ path, what }) => (what === 'kept' ? [path] : [])),
    left: below ? [WORKFLOW_FILE] : [],
    git,
  };
  io.stdout(options.json ? initJson(started, lang) : renderInit(started, screenOf(options, context)));
  return EXIT.done;
}

/** `hoi init --schemas`: the editor's copies of schemas that a data repository lacks; one that is there is left, as everywhere. */
function copySchemas(root: string, options: InitOptions, { io, lang }: Context): ExitCode {
  if (!isThere(root, ASSOCIATION_FILE)) throw noneHere(root);
  const done = schemaTexts().map(([name, text]) => {
    const path = `${SCHEMAS_FOLDER}/${name}`;
    return { path, what: writeNew(root, path, text) };
  });
  const [written, kept] = (['written', 'kept'] as const).map((what) => done.filter((one) => one.what === what).map(({ path }) => path));
  io.stdout(options.json ? schemasJson(root, written ?? [], kept ?? []) : renderSchemas(written ?? [], kept ?? [], lang));
  return EXIT.done;
}

/** Everything that is needed, from the flags, or from somebody at the terminal where a flag is missing. */
async function everything(options: InitOptions, root: string, { io, lang }: Context): Promise<Given> {
  const given = givenBy(options, io.cwd, Number(io.today().slice(0, 4)));
  const needed = neededBy(given);
  if (needed.length === 0) return given;
  if (io.terminal !== undefined)
    return interview(given, root, await terminalAsker(io.terminal, lang), (words) => io.stderr(`${words[lang]}\n`));
  const flags = needed.map((key) => FLAGS[key]).join(' ');
  throw new CannotRun({
    vi: `không có ai ở màn hình để hỏi, mà còn thiếu: ${flags}. Xem ví dụ: hoi init --help`,
    en: `nobody sits at a terminal to be asked, and these are missing: ${flags}. Examples: hoi init --help`,
  });
}

function givenBy(options: InitOptions, cwd: string, year: number): Given {
  const { chapter = [], chapterList: file, recipient, year: first, ...rest } = options;
  return {
    ...rest,
    year: first ?? year,
    chapters: [...chapter, ...(file === undefined ? [] : chapterList(resolve(cwd, file)))],
    ...(recipient === undefined ? {} : { recipients: recipient }),
  };
}

/** What would be written is checked first: names that `hoi check` refuses are told before anything stands on the disk. */
function refuseOdd(files: readonly NewFile[]): void {
  const [bad] = inspect(memorySource(files)).findings.filter(({ kind }) => kind.severity === 'error');
  if (!bad) return;
  const words = messageOf(bad);
  throw new CannotRun({
    vi: `với các câu trả lời này, ${bad.file} sẽ có lỗi ${bad.kind.code}: ${words.vi}. Sửa câu trả lời rồi chạy lại; chưa ghi tệp nào`,
    en: `with these answers ${bad.file} would have the error ${bad.kind.code}: ${words.en}. Change the answer and run again; nothing was written`,
  });
}

function alreadyOne(root: string): CannotRun {
  return new CannotRun({
    vi: `${root} đã là kho dữ liệu (có data/hoi.yaml), không ghi đè. Chạy hoi check ở đó, hoặc chọn thư mục khác: hoi init <thư mục>`,
    en: `${root} is a data repository already (it has data/hoi.yaml) and is not written over. Run hoi check there, or choose another folder: hoi init <folder>`,
  });
}

function noneHere(root: string): CannotRun {
  return new CannotRun({
    vi: `${root} chưa là kho dữ liệu (không có data/hoi.yaml). Bỏ --schemas để khởi tạo, hoặc ghi đúng thư mục kho`,
    en: `${root} is no data repository (it has no data/hoi.yaml). Leave out --schemas to begin one, or name its folder`,
  });
}

function insideGit(root: string): CannotRun {
  return new CannotRun({
    vi: `${root} là ruột của một kho Git (kho trần, hoặc thư mục .git), không phải nơi để tệp. Chọn thư mục khác: hoi init <thư mục>`,
    en: `${root} is the inside of a Git repository (a bare one, or .git), no place for files. Choose another folder: hoi init <folder>`,
  });
}
