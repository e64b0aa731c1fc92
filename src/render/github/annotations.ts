import { type Finding, messageOf, type Severity } from '../../findings/finding.ts';
import type { LocatedFinding } from '../../findings/sort.ts';
import type { Lang } from '../../i18n/lang.ts';
import { namedHint } from '../hint.ts';
import type { CheckOutcome } from '../json/check.ts';
import { visible } from '../visible.ts';

const LEVELS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' };

/**
 * GitHub's workflow commands, one a finding, errors first since only ten of a kind are shown. Whatever comes from the data is
 * escaped: no text can begin a command of its own. GitHub takes columns only for a place within one line.
 */
export function githubAnnotations({ located, old }: Annotated, lang: Lang): string {
  const levels = Object.keys(LEVELS);
  const inOrder = [...located.findings].sort((a, b) => levels.indexOf(a.found.kind.severity) - levels.indexOf(b.found.kind.severity));
  return inOrder.map((one) => `${annotation(one, old?.has(one.found) ? OLD[lang] : '', lang)}\n`).join('');
}

/** Findings, and those of them that a change found in its base. */
type Annotated = Pick<CheckOutcome, 'located'> & { readonly old?: ReadonlySet<Finding> };

const OLD: Readonly<Record<Lang, string>> = { vi: ' (có sẵn ở bản gốc)', en: ' (already in the base)' };

function annotation({ found, start, end }: LocatedFinding, mark: string, lang: Lang): string {
  const { code, name, severity } = found.kind;
  const columns = start.line === end.line ? `,col=${start.column},endColumn=${Math.max(end.column, start.column + 1)}` : '';
  const place = `file=${property(found.file)},line=${start.line},endLine=${end.line}${columns}`;
  return `::${LEVELS[severity]} ${place},title=${property(`${code} ${name}${mark}`)}::${escaped(`${messageOf(found)[lang]}\n${namedHint(found, lang)}`)}`;
}

function property(text: string): string {
  return escaped(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

function escaped(text: string): string {
  return visible(text).replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
