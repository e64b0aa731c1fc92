import type { Command, Option } from 'commander';
import type { Context } from '../commands/options.ts';
import type { Lang, Words } from '../i18n/lang.ts';
import { visible } from '../render/visible.ts';

/** What commander says of itself, in both languages. */
const COMMANDER_WORDS = {
  help: { vi: 'in hướng dẫn này', en: 'print this help' },
  seeHelp: { vi: '(thêm --help để xem cách dùng)', en: '(add --help to see how it is used)' },
  titles: {
    'Usage:': { vi: 'Cách dùng:', en: 'Usage:' },
    'Arguments:': { vi: 'Tham số:', en: 'Arguments:' },
    'Options:': { vi: 'Tùy chọn:', en: 'Options:' },
    'Commands:': { vi: 'Các lệnh:', en: 'Commands:' },
  } as Readonly<Record<string, Words>>,
} as const;

/** Gives a command its help, its errors and its streams in the reader's language. */
export function dress(command: Command, { io, lang }: Context): Command {
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
      outputError: (text, write) => write(visible(usageError(text, lang))),
      getOutHelpWidth: () => io.columns,
      getErrHelpWidth: () => io.columns,
    })
    .showHelpAfterError(COMMANDER_WORDS.seeHelp[lang]);
}

/** An option with its choices and default, in the reader's language. */
function describe({ description, argChoices, defaultValue, defaultValueDescription }: Option, lang: Lang): string {
  const usual = defaultValueDescription ?? (typeof defaultValue === 'string' ? defaultValue : undefined);
  const more = [
    ...(argChoices ? [`${{ vi: 'chọn', en: 'one of' }[lang]} ${argChoices.join(', ')}`] : []),
    ...(usual === undefined ? [] : [`${{ vi: 'mặc định', en: 'default' }[lang]} ${usual}`]),
  ];
  return more.length === 0 ? description : `${description} (${more.join('; ')})`;
}

/** Commander's placeholders of a usage line, in the reader's language. */
function placeholders(usage: string, lang: Lang): string {
  return lang === 'en'
    ? usage
    : usage
        .replace('[options]', '[tùy chọn]')
        .replace('[command]', '[lệnh]')
        .replace('[paths...]', '[đường dẫn...]')
        .replace('[files...]', '[tệp...]')
        .replace('[code]', '[mã]')
        .replace('[dir]', '[thư mục]')
        .replace('<indicator>', '<chỉ tiêu>');
}

const PATTERNS: readonly (readonly [RegExp, string])[] = [
  [/^error: unknown option '(.+?)'(\s*\(Did you mean (.+?)\?\))?/s, "hoi: không có tùy chọn '$1'$2"],
  [/^error: unknown command '(.+?)'/, "hoi: không có lệnh '$1'"],
  [/^error: option '(.+?)' argument missing/, "hoi: tùy chọn '$1' thiếu giá trị"],
  [
    /^error: option '(.+?)' argument '(.*?)' is invalid\. Allowed choices are (.+?)\./,
    "hoi: tùy chọn '$1' không nhận giá trị '$2', chỉ nhận: $3.",
  ],
  [/^error: option '(.+?)' argument '(.*?)' is invalid\./, "hoi: tùy chọn '$1' không nhận giá trị '$2'."],
  [/^error: option '(.+?)' cannot be used with option '(.+?)'/, "hoi: không dùng '$1' cùng với '$2'"],
  [/^error: required option '(.+?)' not specified/, "hoi: thiếu tùy chọn '$1'"],
  [/^error: too many arguments.*/, 'hoi: thừa tham số'],
  [/^error: required option '(.+?)' not specified/, "hoi: thiếu tùy chọn '$1'"],
  [/^error: missing required argument '(.+?)'/, "hoi: thiếu tham số '$1'"],
  [/\(Did you mean (.+?)\?\)/, '(có phải $1?)'],
];

/** Commander's message about a bad command line, in the reader's language. */
function usageError(text: string, lang: Lang): string {
  if (lang === 'en') return text.replace(/^error: /, 'hoi: ');
  return PATTERNS.reduce((said, [pattern, words]) => said.replace(pattern, words), text).replace(/^error: /, 'hoi: ');
}
