import type { Path } from '../../findings/finding.ts';
import type { Signed } from '../../guard/signer.ts';
import type { Lang } from '../../i18n/lang.ts';
import { formatHundredths } from '../../i18n/numbers.ts';
import type { Question } from '../../indicators/indicator.ts';
import type { Why } from '../../indicators/why/case.ts';
import type { LineOf } from '../../report/places.ts';
import { escapedJson } from './escaped.ts';
import { signedJson } from './signed.ts';

/** The last change of a line, as Git tells it. */
export interface Change {
  readonly commit: string;
  readonly author: string;
  readonly day: string;
  readonly summary: string;
  readonly signed: Signed;
}

/** What `hoi why` found. */
export interface WhyOutcome {
  readonly why: Why;
  readonly question: Question;
  readonly chapter: string | undefined;
  readonly git: { readonly commit: string | null; readonly dirty: boolean };
  readonly changes: {
    readonly history: 'full' | 'shallow' | 'none';
    readonly of: (file: string, line: number | null) => Change | 'uncommitted' | undefined;
  };
  readonly lineOf: LineOf;
  readonly names: boolean;
}

/** The JSON document of `hoi why --json`, version 1; `lastChange` is null where it cannot be told. */
export function whyJson({ why, question, git, changes, lineOf }: WhyOutcome, lang: Lang): string {
  const { result } = why;
  const { plan } = question;
  const place = (file: string, path: Path) => {
    const line = lineOf({ file, path });
    return { file, line, lastChange: changeJson(changes.of(file, line)) };
  };
  return `${escapedJson({
    version: 1,
    year: question.year,
    asOf: question.asOf,
    commit: git.commit,
    dirty: git.dirty,
    history: changes.history,
    indicator: {
      id: result.id,
      clause: {
        plan: plan.number,
        section: 'II',
        text: result.text,
        file: plan.file,
        line: lineOf({ file: plan.file, path: ['chi_tieu', result.id, 'noi_dung'] }),
      },
      definition: why.definition[lang],
      numerator: result.numerator,
      denominator: result.denominator,
      percent: result.percent === undefined ? null : formatHundredths(result.percent, lang),
      target: result.target,
      state: result.state,
      shortfall: result.shortfall,
    },
    units: why.cases.map(({ unit, standing, summary, grounds }) => ({
      chapter: unit.chapter,
      unit: unit.unit,
      standing,
      reason: unit.reason,
      account: summary[lang],
      ...place(unit.file, unit.path),
      grounds: grounds.map(({ words, file, path }) => ({ text: words[lang], ...place(file, path) })),
    })),
  })}\n`;
}

function changeJson(change: Change | 'uncommitted' | undefined): object | string | null {
  if (change === undefined || change === 'uncommitted') return change ?? null;
  const { commit, author, day, summary, signed } = change;
  return { commit, author, day, summary, ...signedJson(signed) };
}
