import { allKinds } from '../check/kinds.ts';
import { CannotRun } from '../findings/cannot-run.ts';
import { nearest } from '../findings/nearest.ts';
import { renderPage } from '../render/terminal/page.ts';
import { rulePage } from '../repository/rule-pages.ts';
import { EXIT, type ExitCode } from './exit.ts';
import type { CommonOptions, Context } from './options.ts';
import { screenOf } from './screen.ts';

export interface ExplainOptions extends CommonOptions {
  readonly code?: string;
}

/** `hoi explain`: the page of a finding, or without a code the list of all. */
export async function runExplain(options: ExplainOptions, context: Context): Promise<ExitCode> {
  const { io, lang } = context;
  const kinds = allKinds();
  if (options.code === undefined) {
    io.stdout(`${kinds.map(({ code, ensures }) => `${code}  ${ensures[lang]}`).join('\n')}\n`);
    return EXIT.done;
  }
  const wanted = options.code.toLowerCase();
  const kind = kinds.find(({ code, name }) => code.toLowerCase() === wanted || name === wanted);
  if (!kind) {
    const near = nearest(
      wanted,
      kinds.flatMap(({ code, name }) => [code.toLowerCase(), name]),
    );
    throw new CannotRun({
      vi: `không có mã lỗi '${options.code}'${near ? `, có phải ${near}?` : '.'} Chạy hoi explain để xem danh sách`,
      en: `there is no finding '${options.code}'${near ? `, did you mean ${near}?` : '.'} Run hoi explain for the list`,
    });
  }
  io.stdout(renderPage(rulePage(kind.code, lang), screenOf(options, context)));
  return EXIT.done;
}
