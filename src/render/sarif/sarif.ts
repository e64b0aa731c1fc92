import { type FindingKind, messageOf, pointerOf, type Severity } from '../../findings/finding.ts';
import type { LocatedFinding, Placed } from '../../findings/sort.ts';
import type { Lang } from '../../i18n/lang.ts';
import { namedHint } from '../hint.ts';
import type { CheckOutcome } from '../json/check.ts';
import { escapedJson } from '../json/escaped.ts';
import { visible } from '../visible.ts';

const LEVELS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' };

/** SARIF 2.1.0: one run with the rules that were broken; columns count code points, as everywhere in `hoi`. */
export function sarif({ located, counted }: CheckOutcome, lang: Lang, version: string): string {
  const kinds = [...new Map(counted.map(({ kind }) => [kind.code, kind])).values()].sort((a, b) => (a.code < b.code ? -1 : 1));
  const log = {
    $schema: 'https://raw.githubusercontent.com/oasis-tcs/sarif-spec/master/Schemata/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'hoi', semanticVersion: version, rules: kinds.map((kind) => rule(kind, lang)) } },
        language: lang,
        columnKind: 'unicodeCodePoints',
        results: located.findings.map((one) => result(one, kinds, lang)),
      },
    ],
  };
  return `${escapedJson(log)}\n`;
}

function rule({ code, name, severity, ensures }: FindingKind<never>, lang: Lang): object {
  return {
    id: code,
    name: name.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase()),
    shortDescription: { text: ensures[lang] },
    defaultConfiguration: { level: LEVELS[severity] },
  };
}

function result(one: LocatedFinding, kinds: readonly FindingKind<never>[], lang: Lang): object {
  const { found } = one;
  const related = one.related.map((place) => ({
    ...location(place.file, place),
    message: { text: visible(found.related[place.index]?.words[lang] ?? '') },
  }));
  return {
    ruleId: found.kind.code,
    ruleIndex: kinds.findIndex(({ code }) => code === found.kind.code),
    level: LEVELS[found.kind.severity],
    message: { text: visible(`${messageOf(found)[lang]}. ${namedHint(found, lang)}`) },
    locations: [location(found.file, one)],
    ...(related.length > 0 ? { relatedLocations: related } : {}),
    // The same finding after lines above it were added or removed.
    partialFingerprints: { 'place/v1': [found.kind.code, found.file, pointerOf(found.spot.path ?? [])].join(' ') },
  };
}

function location(file: string, { start, end }: Placed): object {
  return {
    physicalLocation: {
      artifactLocation: { uri: file.split('/').map(encodeURIComponent).join('/'), uriBaseId: '%SRCROOT%' },
      region: { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column },
    },
  };
}
