import { CannotRun } from '../../findings/cannot-run.ts';
import { nearest } from '../../findings/nearest.ts';
import type { Words } from '../../i18n/lang.ts';
import { type FindTemplate, TOO_MANY_INCLUSIONS } from './files.ts';
import type { View } from './view.ts';

/** What a template can name, for “có phải …?”. */
export interface Known {
  readonly name: string;
  readonly find: FindTemplate;
  /** Texts of the templates that were read, by name. */
  readonly read: ReadonlyMap<string, string>;
  readonly view: View;
  readonly filters: readonly string[];
  readonly tags: readonly string[];
}

interface LiquidFault extends Error {
  readonly originalError?: unknown;
  readonly token?: { readonly file?: string; readonly input?: string; readonly getPosition?: () => [line: number, column: number] };
}

/** An error of the template engine in the clerk's words, with the file, the line and the remedy. */
export function faultOf(error: unknown, known: Known): CannotRun {
  const { message, token, originalError } = error as LiquidFault;
  if (originalError instanceof CannotRun) return originalError;
  const line = token?.getPosition?.()[0];
  // Names inside an included template know their text, but not its file.
  const file = token?.file ?? [...known.read].find(([, text]) => text === token?.input)?.[0] ?? known.name;
  const { path, text } = known.find(file) ?? { path: file, text: '' };
  const what = (message.split('\n')[0] ?? '').replace(/, (?:file:.*|line:\d+, col:\d+)$/, '');
  const { vi, en } = wordsFor(what, text.split('\n')[(line ?? 0) - 1]?.trim() ?? '', text, known);
  const stop = (words: string) => (words.endsWith('?') ? words : `${words}.`);
  return new CannotRun({
    vi: `mẫu báo cáo ${path}${line ? `, dòng ${line}` : ''} có chỗ sai: ${stop(vi)} Sửa mẫu, hoặc xóa đi để dùng mẫu có sẵn`,
    en: `the template ${path}${line ? `, line ${line}` : ''} is broken: ${stop(en)} Mend it, or remove it to use the one that comes with hoi`,
  });
}

function wordsFor(what: string, line: string, text: string, known: Known): Words {
  const found = (pattern: RegExp) => pattern.exec(what)?.slice(1);
  let parts = found(/^undefined variable: (.+)$/);
  if (parts) return { ...asked({ vi: 'không có tên', en: 'there is no name' }, parts[0], nearestName(parts[0] ?? '', text, known.view)) };
  parts = found(/^undefined filter: (.+)$/);
  if (parts) return asked({ vi: 'không có bộ lọc', en: 'there is no filter' }, parts[0], nearest(parts[0] ?? '', known.filters));
  parts = found(/^ENOENT: Failed to lookup "(.*?)"/);
  if (parts)
    return asked({ vi: 'không có mẫu con', en: 'there is no template' }, parts[0], nearest(parts[0] ?? '', ['noi-dung', 'content']));
  parts = found(/^tag ((\{%-?\s*(\w+).*)) not closed$/);
  if (parts)
    return { vi: `mở ${parts[0]} mà chưa đóng bằng {% end${parts[2]} %}`, en: `${parts[0]} is never closed with {% end${parts[2]} %}` };
  if (found(/^output ".*" not closed$/)) return { vi: 'mở {{ mà chưa đóng bằng }}', en: '{{ is never closed with }}' };
  if (found(/^tag ".*" not closed$/)) return { vi: 'mở {% mà chưa đóng bằng %}', en: '{% is never closed with %}' };
  parts = found(/^tag "(.*)" not found$/);
  if (parts && /^(?:end|else|elsif|when)/.test(parts[0] ?? ''))
    return {
      vi: `{% ${parts[0]} %} không có chỗ mở đi với nó, hoặc một chỗ mở bên trong chưa đóng`,
      en: `{% ${parts[0]} %} closes nothing, or something opened inside is not closed`,
    };
  if (parts) return asked({ vi: 'không có lệnh', en: 'there is no command' }, parts[0], nearest(parts[0] ?? '', known.tags));
  if (found(/(limit exceeded)$/)) return { vi: 'lặp quá nhiều, hoặc viết ra quá dài', en: 'it repeats too often, or writes too much' };
  if (what === TOO_MANY_INCLUSIONS || what.startsWith('Maximum call stack'))
    return { vi: 'mẫu nhúng chính nó, hoặc nhúng quá nhiều lần', en: 'it includes itself, or others too often' };
  return { vi: `chỗ này viết chưa đúng cách: ${line}`, en: `this is not written in the right way: ${line}` };
}

function asked({ vi, en }: Words, name: string | undefined, guess: string | undefined): Words {
  const quoted = `\`${name ?? ''}\``;
  if (guess === undefined) return { vi: `${vi} ${quoted}`, en: `${en} ${quoted}` };
  return { vi: `${vi} ${quoted}; có phải \`${guess}\`?`, en: `${en} ${quoted}; did you mean \`${guess}\`?` };
}

/** The nearest name at the place of the wrong one: in the group before its last point, else anywhere, and what the template itself named. */
function nearestName(name: string, text: string, view: View): string | undefined {
  const steps = name.split('.');
  const last = steps.pop() ?? '';
  const before = steps.map((step) => `${step}.`).join('');
  let place: unknown = view;
  for (const step of steps) place = typeof place === 'object' && place !== null ? (place as View)[step] : undefined;
  const own = [...text.matchAll(/\{%-?\s*(?:for|assign|capture)\s+(\w+)/g)].map((match) => match[1] ?? '');
  const names = place === view ? [...Object.keys(view), ...own] : place === undefined ? [...namesIn(view)] : Object.keys(place as View);
  const guess = nearest(last, names);
  return guess === undefined ? undefined : `${before}${guess}`;
}

/** Names of the fields of everything that can be repeated. */
function namesIn(value: unknown): Set<string> {
  if (Array.isArray(value)) return namesIn(value[0]);
  if (typeof value !== 'object' || value === null) return new Set();
  return new Set(Object.entries(value).flatMap(([key, inner]) => [key, ...namesIn(inner)]));
}
