import { type Command, InvalidArgumentError, Option } from 'commander';
import { type Day, isDay } from '../calendar/day.ts';
import type { ExitCode } from '../commands/exit.ts';
import type { Context } from '../commands/options.ts';
import type { Lang, Words } from '../i18n/lang.ts';
import { dress } from './usage.ts';

/** What a command of the program is made with: its context and where its exit code goes. */
export interface Making {
  readonly program: Command;
  readonly context: Context;
  readonly done: (code: ExitCode) => void;
}

/** Which of the common options a command takes besides `--root`, `--lang` and `--no-color`. */
interface Common {
  readonly dated: boolean;
  readonly json: boolean;
  /** False for a command that does not look for a data repository. */
  readonly rooted?: boolean;
}

/** A command with its Vietnamese alias, its common options and its examples. */
export function command(
  { program, context }: Making,
  [name, alias]: readonly [string, string],
  description: Words,
  common: Common,
  examples: readonly string[],
): Command {
  const { lang } = context;
  const made = dress(program.command(name), context).alias(alias).description(description[lang]);
  if (common.rooted !== false)
    made.addOption(
      option(
        '--root <dir>',
        {
          vi: 'thư mục chứa data/ (mặc định: tìm từ thư mục hiện tại trở lên)',
          en: 'folder that holds data/ (default: upwards from here)',
        },
        lang,
      ),
    );
  if (common.dated) {
    made.addOption(
      option(
        '--year <yyyy>',
        { vi: 'năm (mặc định: năm mới nhất có dữ liệu)', en: 'year (default: the newest with data)' },
        lang,
      ).argParser((text) => yearGiven(text, lang)),
    );
    made.addOption(
      option(
        '--as-of <yyyy-mm-dd>',
        { vi: 'số liệu tính đến ngày này, thay cho hôm nay', en: 'as-of date of the figures, in place of today' },
        lang,
      ).argParser((text) => dayGiven(text, lang)),
    );
  }
  made.addOption(option('--lang <lang>', { vi: 'ngôn ngữ', en: 'language' }, lang).choices(['vi', 'en']).default(lang));
  made.addOption(option('--no-color', { vi: 'không tô màu', en: 'no colour' }, lang));
  if (common.json) made.addOption(option('--json', { vi: 'in kết quả dạng JSON', en: 'print one JSON document' }, lang));
  const title = { vi: 'Ví dụ:', en: 'Examples:' }[lang];
  return made.addHelpText('after', `\n${title}\n${examples.map((line) => `  ${line}`).join('\n')}\n`);
}

/** An option with its description in the reader's language. */
export function option(flags: string, description: Words, lang: Lang): Option {
  return new Option(flags, description[lang]);
}

/** `--at`, for commands that can read a past state. */
export function atOption(lang: Lang): Option {
  return option(
    '--at <rev>',
    { vi: 'đọc dữ liệu ở bản Git này thay cho thư mục đang làm', en: 'read the data of this Git revision instead of the work tree' },
    lang,
  );
}

/** A year on the command line. */
export function yearGiven(text: string, lang: Lang): number {
  if (/^(19|20|21)\d\d$/.test(text)) return Number(text);
  throw new InvalidArgumentError({ vi: 'Năm ghi bằng bốn chữ số, ví dụ 2016.', en: 'A year has four digits, such as 2016.' }[lang]);
}

/** A day on the command line. */
export function dayGiven(text: string, lang: Lang): Day {
  if (isDay(text)) return text;
  throw new InvalidArgumentError(
    {
      vi: 'Ngày ghi năm-tháng-ngày và phải có thật, ví dụ 2016-11-30.',
      en: 'A date is written year-month-day and must exist, such as 2016-11-30.',
    }[lang],
  );
}

/** A whole number from 1 on the command line. */
export function countGiven(text: string, lang: Lang): number {
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
  throw new InvalidArgumentError({ vi: 'Ghi một số nguyên từ 1 trở lên.', en: 'Give a whole number from 1.' }[lang]);
}
