import { Command, CommanderError } from 'commander';
import { EXIT, type ExitCode } from '../commands/exit.ts';
import type { Io } from '../commands/io.ts';
import type { Context } from '../commands/options.ts';
import { VERSION } from '../commands/version.ts';
import type { Lang } from '../i18n/lang.ts';
import { defineAmend } from './commands/amend.ts';
import { defineBlame } from './commands/blame.ts';
import { defineCheck } from './commands/check.ts';
import { defineDiff } from './commands/diff.ts';
import { defineDoctor } from './commands/doctor.ts';
import { defineExplain } from './commands/explain.ts';
import { defineFmt } from './commands/fmt.ts';
import { defineGuard } from './commands/guard.ts';
import { defineInit } from './commands/init.ts';
import { defineLate } from './commands/late.ts';
import { defineLog } from './commands/log.ts';
import { defineReport } from './commands/report.ts';
import { defineRights } from './commands/rights.ts';
import { defineStatus } from './commands/status.ts';
import { defineSubmit } from './commands/submit.ts';
import { defineVerify } from './commands/verify.ts';
import { defineWhy } from './commands/why.ts';
import { dress } from './usage.ts';

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
  const program = dress(new Command('hoi'), context)
    .description(
      {
        vi: 'Kiểm tra, theo dõi chỉ tiêu và lập báo cáo của Hội Chữ thập đỏ từ kho dữ liệu YAML',
        en: "Checks a Red Cross association's YAML data, follows its indicators and writes its reports",
      }[lang],
    )
    .version(VERSION, '-V, --version', { vi: 'in số phiên bản', en: 'print the version' }[lang])
    .helpCommand(false);
  for (const define of [
    defineCheck,
    defineStatus,
    defineWhy,
    defineReport,
    defineVerify,
    defineLog,
    defineDiff,
    defineBlame,
    defineLate,
    defineGuard,
    defineRights,
    defineSubmit,
    defineAmend,
    defineFmt,
    defineExplain,
    defineInit,
    defineDoctor,
  ])
    define({ program, context, done });
  return program;
}
