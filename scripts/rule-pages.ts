/** The pages about findings: what they quote is what `hoi` says now, worked out from their own examples. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { stringify } from 'yaml';
import { allKinds } from '../src/check/kinds.ts';
import { hintOf, messageOf } from '../src/findings/finding.ts';
import type { LocatedFinding } from '../src/findings/sort.ts';
import type { Lang } from '../src/i18n/lang.ts';
import type { FileSource } from '../src/layout/file-source.ts';
import { compose, type Tree } from '../src/source/compose.ts';
import { located, source } from '../test/rules/fixtures.ts';

const root = new URL('../', import.meta.url).pathname;

/** What the parts of a page are called. */
export const PARTS = {
  vi: { level: 'Mức', why: 'Vì sao', wrong: 'Ví dụ sai', says: '`hoi check` báo:', right: 'Ví dụ đúng', how: 'Cách sửa' },
  en: { level: 'Level', why: 'Why', wrong: 'Wrong', says: '`hoi check` says:', right: 'Right', how: 'How to fix' },
} as const;

const LEVELS = {
  error: { vi: 'lỗi', en: 'error' },
  warning: { vi: 'cảnh báo', en: 'warning' },
  info: { vi: 'lưu ý', en: 'note' },
} as const;

/** Where a page of a code stands. */
export function pagePath(code: string, lang: Lang): string {
  return `docs/rules/${lang === 'vi' ? '' : 'en/'}${code}.md`;
}

/** Every page with its heading, its first line, its level and its quotation as they must be now, by path below the root. */
export function rulePages(): Map<string, string> {
  const pages = new Map<string, string>();
  for (const lang of ['vi', 'en'] as const) {
    for (const { code, name, ensures, severity } of allKinds()) {
      const path = pagePath(code, lang);
      if (!existsSync(root + path)) continue;
      const text = readFileSync(root + path, 'utf8');
      const parts = PARTS[lang];
      const body = text.slice(text.indexOf(`\n## ${parts.why}`));
      const head = `# ${code} ${name}\n${ensures[lang]}\n\n**${parts.level}:** ${LEVELS[severity][lang]}\n`;
      pages.set(path, head + body.replace(/(?<=báo:\n|says:\n)(?:>.*\n)+/, () => quotation(exampleFinding(code, text), lang)));
    }
  }
  return pages;
}

function quotation(one: LocatedFinding | undefined, lang: Lang): string {
  return one ? `> ${messageOf(one.found)[lang]}\n>\n> ${hintOf(one.found)[lang]}\n` : '> ?\n';
}

/** The finding that a page shows: of its own wrong example, or of the fixture where no example can be written as text. */
function exampleFinding(code: string, page: string): LocatedFinding | undefined {
  const example = asWritten(code, exampleFiles(page, 'wrong')) ?? source(fixtureOf(code));
  return located(example).findings.find(({ found }) => found.kind.code === code);
}

/**
 * A page's wrong example as a repository in which its code is found: taken as whole files, or completed from the base; the one with
 * fewer other codes. Undefined when neither shows it.
 */
export function asWritten(code: string, files: ReadonlyMap<string, string>): FileSource | undefined {
  const candidates = readings(files).flatMap((from) => {
    const codes = new Set(located(from).findings.map(({ found }) => found.kind.code));
    return codes.has(code) ? [{ from, others: codes.size }] : [];
  });
  return candidates.sort((a, b) => a.others - b.others)[0]?.from;
}

/** The ways to read the blocks of an example. */
export function readings(files: ReadonlyMap<string, string>): FileSource[] {
  if (files.size === 0) return [];
  try {
    return [overlay(files), completed(files)];
  } catch {
    // Text that is not YAML cannot be completed.
    return [overlay(files)];
  }
}

function fixtureOf(code: string): string {
  return `${readdirSync(`${root}test/rules`).find((name) => name.startsWith(`${code}-`))}/fail`;
}

/** The files of a page's wrong or right example: YAML blocks whose first line names the file. */
export function exampleFiles(page: string, which: 'wrong' | 'right'): Map<string, string> {
  const lang = page.includes(`\n## ${PARTS.vi.why}\n`) ? 'vi' : 'en';
  const part = page.split(`\n## ${PARTS[lang][which]}\n`)[1]?.split('\n## ')[0] ?? '';
  return new Map(
    [...part.matchAll(/^```yaml\n# ((?:data\/|\.hoi-)\S+).*\n([\s\S]*?)^```$/gm)].map((match) => [match[1] ?? '', match[2] ?? '']),
  );
}

/** The base of the rules' fixtures with some files instead of its own. */
export function overlay(files: ReadonlyMap<string, string>): FileSource {
  const base = source();
  return {
    files: [...new Set([...base.files, ...files.keys()])].sort(),
    odd: [],
    read: (file) => {
      const text = files.get(file);
      return text === undefined ? base.read(file) : new TextEncoder().encode(text);
    },
  };
}

/** The same, where a page shows a part of a file: the records and keys that it leaves out are those of the base. */
export function completed(files: ReadonlyMap<string, string>): FileSource {
  const base = source();
  const whole = [...files].map(([file, text]) => {
    const before = base.files.includes(file) ? compose(new TextDecoder().decode(base.read(file))).value : undefined;
    return [file, stringify(merged(before, compose(text).value), { schema: 'failsafe', lineWidth: 0 })] as const;
  });
  return overlay(new Map(whole));
}

function merged(before: Tree | undefined, after: Tree | undefined): Tree | undefined {
  if (!isMap(before) || !isMap(after)) return after ?? before;
  return Object.fromEntries(
    [...new Set([...Object.keys(before), ...Object.keys(after)])].map((key) => [key, merged(before[key], after[key])]),
  ) as Tree;
}

function isMap(tree: Tree | undefined): tree is { [key: string]: Tree } {
  return typeof tree === 'object' && tree !== null && !Array.isArray(tree);
}
