import { day } from '../../src/calendar/day.ts';
import { makeReport } from '../../src/commands/make-report.ts';
import { open } from '../../src/commands/open.ts';
import type { Lang } from '../../src/i18n/lang.ts';
import type { Report } from '../../src/report/model.ts';
import { copyOfData } from '../cli/run-hoi.ts';

/** The report of the data of Năm Căn, outside Git. */
export async function reportOfData(
  settings: { chapter?: string; names?: boolean } = {},
  lang: Lang = 'vi',
  root = copyOfData(),
): Promise<Report> {
  const io = {
    cwd: root,
    env: {},
    stdout: () => undefined,
    stderr: () => undefined,
    isTerminal: { stdout: false, stderr: false },
    columns: 100,
    today: () => day('2017-01-15'),
  };
  const options = { year: 2016, color: false, ...settings };
  const made = await makeReport(open(options, { io, lang }), options, lang);
  if (!made) throw new Error('no report');
  return made.report;
}
