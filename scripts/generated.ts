/** Texts that are made from the code: the CLI reference, the index of rules, and the golden outputs of the data of Năm Căn. */
import { day } from '../src/calendar/day.ts';
import { allKinds } from '../src/check/kinds.ts';
import { main } from '../src/cli/main.ts';
import { buildProgram } from '../src/cli/program.ts';
import type { Io } from '../src/commands/io.ts';
import { formatText } from '../src/format/format.ts';
import type { Lang } from '../src/i18n/lang.ts';
import { cases } from '../test/format/cases.ts';
import { formatGoldens } from '../test/formats/golden.ts';
import { corpusFiles } from '../test/rules/corpus.ts';
import { said } from '../test/slips/said.ts';
import { rulePages } from './rule-pages.ts';

const root = new URL('../', import.meta.url).pathname;

/** What each generated file holds, by its path below the root. */
export async function generated(): Promise<ReadonlyMap<string, string>> {
  return new Map([
    ['docs/cli.md', cliReference()],
    ['docs/rules/README.md', ruleIndex('vi')],
    ['docs/rules/en/README.md', ruleIndex('en')],
    ...rulePages(),
    ...corpusFiles(),
    ...formatCases(),
    ['test/slips/said.txt', said()],
    ...(await formatGoldens()),
    ['test/golden/check.txt', await output('check', '--as-of', '2016-11-20')],
    ['test/golden/check.json', await output('check', '--as-of', '2016-11-20', '--json')],
    ['test/golden/status.txt', await output('status', '--year', '2016', '--as-of', '2016-11-30')],
    ['test/golden/status-chapter.txt', await output('status', '--year', '2016', '--as-of', '2016-11-30', '--chapter', 'xa-hiep-tung')],
    ['test/golden/status-en.txt', await output('status', '--year', '2016', '--as-of', '2016-11-30', '--lang', 'en')],
  ]);
}

function cliReference(): string {
  const program = buildProgram({ io: silentIo(() => undefined), lang: 'vi' }, () => undefined);
  const sections = [program, ...program.commands].map(
    (command) => `## ${command === program ? 'hoi' : `hoi ${command.name()}`}\n\n\`\`\`text\n${helpOf(command)}\`\`\`\n`,
  );
  return `# Tra cứu các lệnh\n\n<!-- Tạo bằng \`npm run bless\` từ --help; đừng sửa tay. -->\n\nMã thoát: 0 xong; 1 dữ liệu có lỗi ở mức làm lệnh thất bại; 2 không chạy được (gõ sai lệnh, không có kho dữ liệu, không đọc hay ghi được tệp); 3 quá hạn báo cáo (chỉ với \`--fail-on deadline\`); 70 lỗi của chương trình.\n\n${sections.join('\n')}`;
}

/** The help with its examples, as a reader of the terminal sees it. */
function helpOf(command: ReturnType<typeof buildProgram>): string {
  let text = '';
  command.configureOutput({
    writeOut: (part) => {
      text += part;
    },
    getOutHelpWidth: () => 100,
  });
  command.outputHelp();
  return text;
}

function ruleIndex(lang: Lang): string {
  const rows = allKinds().map(
    ({ code, name, severity, ensures }) => `| [${code}](${code}.md) | ${name} | ${SEVERITIES[severity][lang]} | ${ensures[lang]} |`,
  );
  const [title, note, heads] = {
    vi: ['Mục lục các điều được kiểm tra', 'Tạo bằng `npm run bless`; đừng sửa tay.', '| Mã | Tên | Mức | Khi mọi thứ đúng |'],
    en: ['Index of what is checked', 'Made by `npm run bless`; do not edit.', '| Code | Name | Level | When all is well |'],
  }[lang];
  return `# ${title}\n\n<!-- ${note} -->\n\n${heads}\n| --- | --- | --- | --- |\n${rows.join('\n')}\n`;
}

const SEVERITIES = {
  error: { vi: 'lỗi', en: 'error' },
  warning: { vi: 'cảnh báo', en: 'warning' },
  info: { vi: 'lưu ý', en: 'note' },
} as const;

/** What `hoi fmt` makes of its examples. */
function formatCases(): [string, string][] {
  return cases.map(({ name, file, before }) => [`test/format/cases/${name}/after.yaml`, formatText(before, file) ?? '']);
}

/** What a command prints over the repository's own data, where there is no Git and no terminal. */
async function output(...argv: string[]): Promise<string> {
  let text = '';
  await main(
    [...argv, '--root', root],
    silentIo((part) => {
      text += part;
    }),
  );
  return text.replace(/"commit": (null|"\w+"),\n {2}"dirty": \w+/, '"commit": null,\n  "dirty": false');
}

function silentIo(stdout: (text: string) => void): Io {
  return {
    cwd: root,
    env: {},
    stdout,
    stderr: () => undefined,
    isTerminal: { stdout: false, stderr: false },
    columns: 100,
    today: () => day('2017-01-15'),
  };
}
