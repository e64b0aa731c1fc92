import { day } from '../../src/calendar/day.ts';
import { main } from '../../src/cli/main.ts';

const FORMATS = { pretty: 'txt', json: 'json', github: 'github.txt', sarif: 'sarif', junit: 'xml' } as const;

/** What `hoi check` prints over a folder in a format, and what it adds to a job's summary. */
export async function checked(root: string, summary: string | undefined, ...argv: string[]): Promise<string> {
  let text = '';
  await main(['check', '--root', root, '--as-of', '2016-11-20', '--year', '2016', ...argv], {
    cwd: root,
    env: { GITHUB_STEP_SUMMARY: summary },
    stdout: (part) => {
      text += part;
    },
    stderr: () => undefined,
    isTerminal: { stdout: false, stderr: false },
    columns: 100,
    today: () => day('2016-11-20'),
  });
  return text;
}

/** Every format over `broken/` in both languages, by path below the root. */
export async function formatGoldens(): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  for (const lang of ['vi', 'en']) {
    for (const [format, ending] of Object.entries(FORMATS))
      files.set(
        `test/formats/golden/${lang}.${ending}`,
        await checked(`${import.meta.dirname}/broken`, undefined, '--format', format, '--lang', lang),
      );
  }
  return files;
}
