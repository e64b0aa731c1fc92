import { Chalk } from 'chalk';
import type { Lang } from '../../src/i18n/lang.ts';
import { renderFindings } from '../../src/render/terminal/check.ts';
import { fixtures, located, source } from './fixtures.ts';

/** What `hoi check` prints of a failing fixture: for every finding of its code, the exact text in a language. */
export function corpus(fixture: string, lang: Lang): string {
  const all = located(source(`${fixture}/fail`));
  const own = { ...all, findings: all.findings.filter(({ found }) => found.kind.code === fixture.slice(0, 4)) };
  const text = renderFindings(own, { lang, colour: new Chalk({ level: 0 }), columns: 100, wraps: false });
  return `${text}\n`;
}

/** The whole corpus, by path below the root. */
export function corpusFiles(): Map<string, string> {
  return new Map(
    fixtures.flatMap((fixture) =>
      (['vi', 'en'] as const).map((lang) => [`test/rules/${fixture}/fail/${lang}.txt`, corpus(fixture, lang)] as const),
    ),
  );
}
