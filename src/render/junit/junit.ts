import { messageOf } from '../../findings/finding.ts';
import type { LocatedFinding } from '../../findings/sort.ts';
import type { Lang } from '../../i18n/lang.ts';
import { namedHint } from '../hint.ts';
import type { CheckOutcome } from '../json/check.ts';
import { visible } from '../visible.ts';

/**
 * JUnit XML as GitLab and Jenkins show it: a test case for every file, which fails with its errors; its warnings are its output.
 * Nothing in it depends on the clock.
 */
export function junit({ located, names }: CheckOutcome, lang: Lang): string {
  const byFile = new Map<string, LocatedFinding[]>(names.map((name) => [name, []]));
  for (const one of located.findings) byFile.set(one.found.file, [...(byFile.get(one.found.file) ?? []), one]);
  const files = [...byFile].sort(([a], [b]) => (a < b ? -1 : 1));
  const failures = files.filter(([, findings]) => findings.some(isError)).length;
  const counts = `tests="${files.length}" failures="${failures}" errors="0" skipped="0" time="0"`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="hoi check" ${counts}>`,
    `  <testsuite name="hoi check" ${counts}>`,
    ...files.flatMap(([file, findings]) => testCase(file, findings, lang)),
    '  </testsuite>',
    '</testsuites>',
    '',
  ].join('\n');
}

function testCase(file: string, findings: readonly LocatedFinding[], lang: Lang): string[] {
  const folder = file.slice(0, file.lastIndexOf('/'));
  const opening = `    <testcase name="${xml(file)}" classname="${xml(folder)}" file="${xml(file)}" time="0"`;
  if (findings.length === 0) return [`${opening}/>`];
  const warnings = findings.filter((one) => !isError(one));
  return [
    `${opening}>`,
    ...findings.filter(isError).map((one) => {
      const { code, name } = one.found.kind;
      return `      <failure type="${xml(`${code} ${name}`)}" message="${xml(messageOf(one.found)[lang])}">${xml(told(one, lang))}</failure>`;
    }),
    ...(warnings.length === 0 ? [] : [`      <system-out>${xml(warnings.map((one) => told(one, lang)).join('\n'))}</system-out>`]),
    '    </testcase>',
  ];
}

function isError({ found }: LocatedFinding): boolean {
  return found.kind.severity === 'error';
}

function told({ found, start }: LocatedFinding, lang: Lang): string {
  return `${found.file}:${start.line}:${start.column} ${found.kind.code}\n${messageOf(found)[lang]}\n${namedHint(found, lang)}`;
}

/** Text for XML 1.0: what it forbids (controls, halves of pairs) is written out, and what means something is escaped. */
function xml(text: string): string {
  return visible(text)
    .replace(/[\ufffe\uffff]/g, (one) => `‹U+${one.charCodeAt(0).toString(16).toUpperCase()}›`)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\t', '&#9;');
}
