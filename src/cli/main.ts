import { EXIT, type ExitCode } from '../commands/exit.ts';
import type { Io } from '../commands/io.ts';
import { VERSION } from '../commands/version.ts';
import { CannotRun } from '../findings/cannot-run.ts';
import type { Lang, Words } from '../i18n/lang.ts';
import { visible } from '../render/visible.ts';
import { runProgram } from './program.ts';

/** Runs one command line; returns its exit code and never throws. */
export async function main(argv: readonly string[], io: Io): Promise<ExitCode> {
  const lang = langOf(argv, io.env);
  try {
    return await runProgram(argv, io, lang);
  } catch (error) {
    if (error instanceof CannotRun) {
      io.stderr(`hoi: ${visible(error.words[lang])}\n`);
      return EXIT.cannotRun;
    }
    io.stderr(`${BUG[lang]}\n\nhoi ${VERSION}, node ${process.version}\n${error instanceof Error ? error.stack : String(error)}\n`);
    return EXIT.bug;
  }
}

const BUG: Words = {
  vi: 'hoi: đây là lỗi của chương trình, không phải của dữ liệu. Xin gửi nguyên văn phần dưới cho người bảo trì.',
  en: 'hoi: this is a bug of the program, not of the data. Please send the text below to its maintainers.',
};

/** The language asked for by `--lang` or HOI_LANG; Vietnamese otherwise. */
export function langOf(argv: readonly string[], env: Io['env']): Lang {
  const flag = argv.findLast((word, index) => argv[index - 1] === '--lang' || word.startsWith('--lang='));
  return (flag?.replace('--lang=', '') ?? env['HOI_LANG']) === 'en' ? 'en' : 'vi';
}
