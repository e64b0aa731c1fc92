import { hintOf, messageOf, type Severity } from '../../findings/finding.ts';
import type { LocatedFinding } from '../../findings/sort.ts';
import type { Story, YearImpact } from '../../guard/story.ts';
import type { Lang, Words } from '../../i18n/lang.ts';
import { plainText } from '../github/plain-text.ts';
import { IMPACT_HEADS, impactCells, impactTitle, onlyOldWords, scopeOf, verdictOf } from '../guard-words.ts';
import { type GuardOutcome, isSilent, newAndOld } from '../json/guard.ts';

/**
 * The comment on a pull request: verdict, what changed in words, the indicators that moved, what is wrong. Empty when there is nothing
 * to tell. No text of the data, of a commit or of a path means anything to Markdown, HTML or the forge.
 */
export function guardMarkdown(outcome: GuardOutcome, lang: Lang): string {
  if (isSilent(outcome)) return '';
  const { fresh, old } = newAndOld(outcome);
  const onlyOld = onlyOldWords(outcome, lang);
  const blocks = [
    [`## ${verdictOf(outcome, lang)}`, '', plainText(scopeOf(outcome, lang))],
    ...(onlyOld === undefined ? [] : [[plainText(onlyOld)]]),
    ...(outcome.story ? [changes(outcome.story, lang), ...impacts(outcome.story, lang)] : []),
    listed({ vi: 'Cần xem', en: 'To look at' }, fresh, lang),
    listed({ vi: 'Đã có từ trước ở bản gốc', en: 'Already in the base' }, old, lang),
  ];
  return `${blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

const MOST_GROUPS = 30;
const MOST_LINES = 20;
const MOST_FINDINGS = 50;

function changes({ groups }: Story, lang: Lang): string[] {
  if (groups.length === 0) return [];
  const title: Words = { vi: '### Thay đổi', en: '### Changes' };
  const items = groups
    .slice(0, MOST_GROUPS)
    .flatMap(({ title: of, lines }) => [
      `- **${plainText(of[lang])}**`,
      ...lines.slice(0, MOST_LINES).map((line) => `  - ${plainText(line[lang])}`),
      ...more(lines.length - MOST_LINES, lang, '  '),
    ]);
  return [title[lang], '', ...items, ...more(groups.length - MOST_GROUPS, lang)];
}

function impacts({ years }: Story, lang: Lang): string[][] {
  const moved = years.filter(({ impact }) => impact.length > 0);
  if (moved.length === 0) return years.slice(-1).map((year) => [title(year), '', NOTHING_MOVED[lang]]);
  return moved.map((year) => [
    title(year),
    '',
    row(IMPACT_HEADS[lang]),
    '|---|--:|--:|--:|---|',
    ...year.impact.map((one) => row(impactCells(one, lang))),
  ]);

  function title(year: YearImpact): string {
    return `### ${impactTitle(year, lang)}`;
  }

  function row(cells: readonly string[]): string {
    return `| ${cells.map(plainText).join(' | ')} |`;
  }
}

const NOTHING_MOVED: Words = { vi: 'Không chỉ tiêu nào thay đổi.', en: 'No indicator moved.' };

const ICONS: Readonly<Record<Severity, string>> = { error: '✘', warning: '⚠', info: 'ℹ' };

/** Findings, errors first. */
function listed(title: Words, findings: readonly LocatedFinding[], lang: Lang): string[] {
  if (findings.length === 0) return [];
  const rank = ({ found }: LocatedFinding) => Object.keys(ICONS).indexOf(found.kind.severity);
  const ordered = [...findings].sort((a, b) => rank(a) - rank(b)).slice(0, MOST_FINDINGS);
  return [`### ${title[lang]}`, '', ...ordered.map((one) => item(one, lang)), ...more(findings.length - MOST_FINDINGS, lang)];
}

function item({ found, start }: LocatedFinding, lang: Lang): string {
  const line: Words = { vi: `dòng ${start.line}`, en: `line ${start.line}` };
  const { severity, code } = found.kind;
  const hint: Words = { vi: 'Cách làm', en: 'What to do' };
  return `- ${ICONS[severity]} ${code} <code>${plainText(found.file)}</code>, ${line[lang]}: ${plainText(messageOf(found)[lang])}. _${hint[lang]}:_ ${plainText(hintOf(found)[lang])}`;
}

function more(count: number, lang: Lang, indent = ''): string[] {
  return count > 0 ? [`${indent}- ${lang === 'vi' ? `và ${count} mục nữa` : `and ${count} more`}`] : [];
}
