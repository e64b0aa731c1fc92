import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { type Day, isDay } from '../calendar/day.ts';
import { EXIT, type ExitCode } from '../commands/exit.ts';
import type { Io } from '../commands/io.ts';
import type { Context } from '../commands/options.ts';
import { VERSION } from '../commands/version.ts';
import type { Lang, Words } from '../i18n/lang.ts';
import { COMMANDER_WORDS, describe, placeholders, usageError } from './usage.ts';

/** Parses a command line and runs its command; resolves to the exit code. Throws CannotRun for what the command cannot do. */
export async function runProgram(argv: readonly string[], io: Io, lang: Lang): Promise<ExitCode> {
  let code: ExitCode = EXIT.done;
  const program = buildProgram({ io, lang }, (result) => {
    code = result;
  });
  if (argv.length === 0) {
    program.outputHelp();
    return code;
  }
  try {
    await program.parseAsync([...argv], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 ? EXIT.done : EXIT.cannotRun;
  }
  return code;
}

/** The whole command line; also what the reference page is generated from. */
export function buildProgram(context: Context, done: (code: ExitCode) => void): Command {
  const { lang } = context;
  const say = (words: Words) => words[lang];
  const program = dress(new Command('hoi'), context)
    .description(
      say({
        vi: 'Kiểm tra, theo dõi chỉ tiêu và lập báo cáo của Hội Chữ thập đỏ từ kho dữ liệu YAML',
        en: "Checks a Red Cross association's YAML data, follows its indicators and writes its reports",
      }),
    )
    .version(VERSION, '-V, --version', say({ vi: 'in số phiên bản', en: 'print the version' }))
    .helpCommand(false);

  const check = command('check', 'kiem-tra', { vi: 'kiểm tra toàn bộ dữ liệu', en: 'validate everything' })
    .argument('[paths...]', say({ vi: 'chỉ báo những gì ở các tệp, thư mục này', en: 'report only what is in these files and folders' }))
    .addOption(
      new Option('--fail-on <level>', say({ vi: 'mức làm lệnh thất bại', en: 'level that fails the command' }))
        .choices(['error', 'warning', 'deadline'])
        .default('error'),
    )
    .addOption(
      new Option('--format <format>', say({ vi: 'dạng kết quả', en: 'form of the result' })).choices(['pretty', 'json']).default('pretty'),
    )
    .addHelpText(
      'after',
      examples('hoi check', 'hoi check data/hoi-co-so/xa-hang-vinh', 'hoi check --as-of 2016-11-10 --fail-on deadline'),
    );
  check.action(async (paths: string[], options) => {
    const { runCheck } = await import('../commands/check.ts');
    done(await runCheck({ ...options, paths }, context));
  });

  const status = command('status', 'tinh-hinh', {
    vi: 'bảy chỉ tiêu so với kế hoạch, theo từng cơ sở, còn thiếu gì',
    en: 'the seven indicators against their targets, by chapter, with what is missing',
  })
    .addOption(
      new Option(
        '--chapter <slug>',
        say({
          vi: 'chỉ một Hội cơ sở (tên thư mục), liệt kê từng đơn vị còn thiếu',
          en: 'one chapter (its folder), with every unit that is missing',
        }),
      ),
    )
    .addOption(new Option('--names', say({ vi: 'ghi cả họ tên hội viên', en: "show members' names too" })))
    .addHelpText(
      'after',
      examples('hoi status --year 2016', 'hoi status --year 2016 --chapter xa-hang-vinh', 'hoi status --as-of 2016-11-30 --json'),
    );
  status.action(async (options) => {
    const { runStatus } = await import('../commands/status.ts');
    done(await runStatus(options, context));
  });

  const report = command('report', 'bao-cao', { vi: 'lập báo cáo năm gửi cấp trên', en: 'write the annual report' })
    .addOption(
      new Option('--format <list>', say({ vi: 'định dạng, cách nhau bằng dấu phẩy', en: 'formats, separated by commas' }))
        .default('xlsx,md')
        .argParser((text: string) => {
          if (text.split(',').every((format) => format === 'xlsx' || format === 'md')) return text;
          throw new InvalidArgumentError(say({ vi: 'Chỉ có: xlsx, md.', en: 'There are: xlsx, md.' }));
        }),
    )
    .addOption(
      new Option(
        '--out <dir>',
        say({ vi: 'thư mục ghi báo cáo (mặc định reports/<năm>)', en: 'folder to write to (default reports/<year>)' }),
      ),
    )
    .addOption(new Option('--chapter <slug>', say({ vi: 'chỉ một Hội cơ sở', en: 'one chapter only' })))
    .addOption(new Option('--names', say({ vi: 'ghi cả họ tên hội viên trong phụ lục', en: "members' names in the annexes" })))
    .addOption(
      new Option(
        '--draft',
        say({
          vi: 'lập bản nháp dù dữ liệu còn lỗi; mọi trang đóng dấu BẢN NHÁP',
          en: 'write a draft although the data has errors; every page is stamped',
        }),
      ),
    )
    .addHelpText(
      'after',
      examples(
        'hoi report --year 2016',
        'hoi report --year 2016 --as-of 2016-11-04 --out nhap',
        'hoi report --year 2016 --format md --chapter xa-hang-vinh',
      ),
    );
  report.action(async (options) => {
    const { runReport } = await import('../commands/report.ts');
    done(await runReport(options, context));
  });
  return program;

  function command(name: string, alias: string, description: Words): Command {
    const made = dress(program.command(name), context).alias(alias).description(say(description));
    made
      .addOption(
        new Option(
          '--root <dir>',
          say({
            vi: 'thư mục chứa data/ (mặc định: tìm từ thư mục hiện tại trở lên)',
            en: 'folder that holds data/ (default: upwards from here)',
          }),
        ),
      )
      .addOption(
        new Option(
          '--year <yyyy>',
          say({ vi: 'năm (mặc định: năm mới nhất có dữ liệu)', en: 'year (default: the newest with data)' }),
        ).argParser((text) => year(text, say)),
      )
      .addOption(
        new Option(
          '--as-of <yyyy-mm-dd>',
          say({ vi: 'số liệu tính đến ngày này, thay cho hôm nay', en: 'as-of date of the figures, in place of today' }),
        ).argParser((text) => asOf(text, say)),
      )
      .addOption(new Option('--lang <lang>', say({ vi: 'ngôn ngữ', en: 'language' })).choices(['vi', 'en']).default(lang))
      .addOption(new Option('--no-color', say({ vi: 'không tô màu', en: 'no colour' })));
    if (name !== 'report') made.addOption(new Option('--json', say({ vi: 'in kết quả dạng JSON', en: 'print one JSON document' })));
    return made;
  }

  function examples(...lines: string[]): string {
    return `\n${say({ vi: 'Ví dụ:', en: 'Examples:' })}\n${lines.map((line) => `  ${line}`).join('\n')}\n`;
  }
}

function dress(command: Command, { io, lang }: Context): Command {
  return command
    .exitOverride()
    .helpOption('-h, --help', COMMANDER_WORDS.help[lang])
    .configureHelp({
      styleTitle: (title) => COMMANDER_WORDS.titles[title]?.[lang] ?? title,
      styleUsage: (usage) => placeholders(usage, lang),
      optionDescription: (option) => describe(option, lang),
    })
    .configureOutput({
      writeOut: io.stdout,
      writeErr: io.stderr,
      outputError: (text, write) => write(usageError(text, lang)),
      getOutHelpWidth: () => io.columns,
      getErrHelpWidth: () => io.columns,
    })
    .showHelpAfterError(COMMANDER_WORDS.seeHelp[lang]);
}

function year(text: string, say: (words: Words) => string): number {
  if (/^(19|20|21)\d\d$/.test(text)) return Number(text);
  throw new InvalidArgumentError(say({ vi: 'Năm ghi bằng bốn chữ số, ví dụ 2016.', en: 'A year has four digits, such as 2016.' }));
}

function asOf(text: string, say: (words: Words) => string): Day {
  if (isDay(text)) return text;
  throw new InvalidArgumentError(
    say({
      vi: 'Ngày ghi năm-tháng-ngày và phải có thật, ví dụ 2016-11-30.',
      en: 'A date is written year-month-day and must exist, such as 2016-11-30.',
    }),
  );
}
