import { CannotRun } from '../findings/cannot-run.ts';
import { nearest } from '../findings/nearest.ts';
import { whyOf } from '../indicators/why/case.ts';
import { whyJson } from '../render/json/why.ts';
import { renderWhy } from '../render/terminal/why.ts';
import { gitState } from '../repository/git-state.ts';
import { lastChanges } from '../repository/last-change.ts';
import { EXIT, type ExitCode } from './exit.ts';
import { figures, PLAN_UNREAD, refuse, warnOfErrors } from './figures.ts';
import { lineFinder } from './line-finder.ts';
import { chapterNamed, open } from './open.ts';
import type { CommonOptions, Context } from './options.ts';
import { screenOf } from './screen.ts';

export interface WhyOptions extends CommonOptions {
  readonly indicator: string;
  readonly chapter?: string;
  readonly unit?: string;
  readonly names?: boolean;
}

/** `hoi why`: the chain behind a number, from the plan's clause to the line of a file and the commit that set it. */
export async function runWhy(options: WhyOptions, context: Context): Promise<ExitCode> {
  const { io, lang } = context;
  const opened = open(options, context);
  const chapter = chapterNamed(opened.inspected.data, options.chapter);
  const found = figures(opened, options);
  if (!found) return refuse(opened, options, context, PLAN_UNREAD[lang]);
  const result = found.results.find(({ id }) => id === options.indicator) ?? unknownIndicator(options.indicator, found.results);
  const why = whyOf(found.question, result, { chapter, unit: options.unit });
  if (options.unit !== undefined && why.cases.length === 0) throw unknownUnit(options.unit, result.id);

  const lineOf = lineFinder(opened.source);
  const files = [...new Set(why.cases.flatMap(({ unit, grounds }) => [unit.file, ...grounds.map(({ file }) => file)]))].filter((file) =>
    opened.source.files.includes(file),
  );
  const git = await gitState(opened.root, options.at);
  const changes = await lastChanges(
    opened.root,
    files,
    options.at === undefined ? undefined : (git.commit ?? undefined),
    opened.inspected.data.rights,
  );
  const outcome = { why, question: found.question, chapter, git, changes, lineOf, names: options.names === true };
  if (changes.history === 'shallow')
    io.stderr(
      lang === 'vi'
        ? 'Bản sao nông (shallow): lần sửa cuối của những dòng cũ không biết được. Chạy git fetch --unshallow để có đủ nhật ký.\n'
        : 'A shallow clone: who last set older lines cannot be told. Run git fetch --unshallow for the whole history.\n',
    );
  const isDetailed = chapter !== undefined || options.unit !== undefined;
  io.stdout(options.json ? whyJson(outcome, lang) : renderWhy({ ...outcome, isDetailed }, screenOf(options, context)));
  return warnOfErrors(opened, context, true) ? EXIT.findings : EXIT.done;
}

function unknownIndicator(asked: string, results: readonly { readonly id: string }[]): never {
  const ids = results.map(({ id }) => id);
  const near = nearest(asked.toLowerCase(), ids);
  throw new CannotRun({
    vi: `kế hoạch không có chỉ tiêu '${asked}'${near ? `, có phải ${near}?` : ''} Các chỉ tiêu: ${ids.join(', ')}`,
    en: `the plan has no indicator '${asked}'${near ? `, did you mean ${near}?` : ''} The indicators: ${ids.join(', ')}`,
  });
}

function unknownUnit(unit: string, indicator: string): CannotRun {
  return new CannotRun({
    vi: `chỉ tiêu ${indicator} không xét '${unit}' ở nơi được hỏi. Ghi mã hội viên, mã địa bàn hoặc tên thư mục của Hội cơ sở; chạy hoi why ${indicator} để xem danh sách`,
    en: `the indicator ${indicator} does not look at '${unit}' there. Give a member's id, a place's key or a chapter's folder; run hoi why ${indicator} for the list`,
  });
}
