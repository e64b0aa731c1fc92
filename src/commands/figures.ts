import type { Day } from '../calendar/day.ts';
import { locate } from '../check/locate.ts';
import { CannotRun } from '../findings/cannot-run.ts';
import { countBySeverity } from '../findings/sort.ts';
import type { Words } from '../i18n/lang.ts';
import { formatDay } from '../i18n/numbers.ts';
import { asOfDate } from '../indicators/as-of.ts';
import { ask, evaluate, type IndicatorResult } from '../indicators/evaluate.ts';
import { NotInForce } from '../indicators/in-force.ts';
import type { Question } from '../indicators/indicator.ts';
import { planOn } from '../model/plan-on.ts';
import { renderFindings } from '../render/terminal/check.ts';
import { EXIT, type ExitCode } from './exit.ts';
import type { Opened } from './open.ts';
import type { CommonOptions, Context } from './options.ts';
import { screenOf } from './screen.ts';

/** The indicators of a year as of a date. */
export interface Figures {
  readonly asOf: Day;
  readonly question: Question;
  readonly results: readonly IndicatorResult[];
}

/** Computes the figures that the options ask for. Throws CannotRun when the dates allow none; undefined when the plan cannot be read. */
export function figures(opened: Opened, options: CommonOptions): Figures | undefined {
  const {
    inspected: { data },
    year,
    today,
  } = opened;
  const asOf = asOfDate(data, year, options.asOf, today);
  if (asOf === undefined) {
    throw new CannotRun({
      vi: `ngày ${formatDay(options.asOf ?? today, 'vi')} đứng trước năm ${year}: chưa có số liệu. Ghi --as-of trong hoặc sau năm ${year}`,
      en: `${options.asOf ?? today} lies before the year ${year}: there are no figures yet. Give an --as-of in or after ${year}`,
    });
  }
  const plan = planOn(data, asOf);
  if (!plan) return undefined;
  const question = ask(data, plan, year, asOf);
  try {
    return { asOf, question, results: evaluate(question) };
  } catch (error) {
    if (!(error instanceof NotInForce)) throw error;
    throw new CannotRun({
      vi: `kế hoạch ${plan.number} (${plan.file}) chưa có giá trị \`${error.key}\` cho ngày ${formatDay(error.on, 'vi')}. Thêm giá trị có hiệu lực từ ngày đó hoặc sớm hơn`,
      en: `the plan ${plan.number} (${plan.file}) has no \`${error.key}\` for ${error.on}. Add a value valid from that day or earlier`,
    });
  }
}

/** Why a command ends when the plan in force cannot be read. */
export const PLAN_UNREAD: Words = {
  vi: 'chưa đọc được kế hoạch đang thực hiện nên chưa tính được chỉ tiêu.',
  en: 'the plan in force cannot be read, so no indicator can be computed.',
};

/** Tells, on standard error, that the data has errors; true when it has. */
export function warnOfErrors(opened: Opened, { io, lang }: Context, stillDone: boolean): boolean {
  const { error } = countBySeverity(opened.inspected.findings);
  if (error > 0 && stillDone) {
    io.stderr(
      lang === 'vi'
        ? `Dữ liệu còn ${error} lỗi: số liệu dưới đây có thể chưa đúng. Chạy \`hoi check\` để xem và sửa.\n`
        : `The data has ${error} ${error === 1 ? 'error' : 'errors'}: these figures may be wrong. Run \`hoi check\`.\n`,
    );
  }
  return error > 0;
}

/** Prints the findings on standard error, for a command that the data does not allow to run; exit code 1. */
export function refuse(opened: Opened, options: CommonOptions, context: Context, why: string): ExitCode {
  const errors = opened.inspected.findings.filter(({ kind }) => kind.severity === 'error');
  if (errors.length > 0) context.io.stderr(`${renderFindings(locate(errors, opened.source), screenOf(options, context))}\n\n`);
  context.io.stderr(`hoi: ${why}\n`);
  return EXIT.findings;
}
