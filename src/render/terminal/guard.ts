import { IMPACT_HEADS, impactCells, impactTitle, onlyOldWords, scopeOf, verdictOf } from '../guard-words.ts';
import { type GuardOutcome, newAndOld } from '../json/guard.ts';
import { visible } from '../visible.ts';
import { renderFindings } from './check.ts';
import { paragraph, type Screen } from './screen.ts';

/** The verdict on a change for people: what it means, what is wrong, then the sum. */
export function renderGuard(outcome: GuardOutcome, screen: Screen): string {
  const { lang, colour } = screen;
  const { fresh, old } = newAndOld(outcome);
  const { story, located } = outcome;
  const failed = outcome.findings.some(({ kind }) => kind.severity === 'error');
  const onlyOld = onlyOldWords(outcome, lang);
  const verdict = verdictOf(outcome, lang);
  const blocks = [
    ...(story
      ? story.groups.map(({ title, lines }) =>
          group(
            title[lang],
            lines.map((line) => line[lang]),
            screen,
          ),
        )
      : []),
    ...(story?.years ?? [])
      .filter(({ impact }) => impact.length > 0)
      .map((year) =>
        group(
          `${impactTitle(year, lang)}: ${IMPACT_HEADS[lang].join(' · ')}`,
          year.impact.map((one) => impactCells(one, lang).join(' · ')),
          screen,
        ),
      ),
    renderFindings({ ...located, findings: fresh }, screen),
    ...(old.length === 0
      ? []
      : [
          colour.bold(lang === 'vi' ? 'Đã có từ trước ở bản gốc' : 'Already in the base'),
          renderFindings({ ...located, findings: old }, screen),
        ]),
    [
      failed ? colour.red(verdict) : colour.green(verdict),
      ...(onlyOld === undefined ? [] : [paragraph(onlyOld, '', screen)]),
      paragraph(visible(scopeOf(outcome, lang)), '', screen),
    ].join('\n'),
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

function group(title: string, lines: readonly string[], screen: Screen): string {
  return [screen.colour.bold(visible(title)), ...lines.map((line) => paragraph(visible(line), '  ', screen))].join('\n');
}
