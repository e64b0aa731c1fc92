import { finding } from '../findings/finding.ts';
import { nearest } from '../findings/nearest.ts';
import { controlCharacter, missingColon } from '../source/kinds.ts';
import { brokenText, textAfterQuote, twoOnALine } from './kinds.ts';
import { ID, isBlank, isName, type Line, LONGEST_LINE, nearestLine, type Page } from './page.ts';
import { rewritten, type Slip, spotIn } from './slip.ts';

/** Text behind a closing quote: the whole is the text, or the rest is a remark. */
export function afterQuote(page: Page, at: number): readonly Slip[] {
  const { indent, content } = page.lines[at] as Line;
  const found = /^(- |(?:- )?[\w.-]+:\s+)(?:"([^"]*)"|'([^']*)')\s*([^\s#:].*)$/.exec(content);
  if (!found) return [];
  const [, head = '', double, single = '', rest = ''] = found;
  const inside = double ?? single;
  // A number with a remark, or a text that begins with a name in quotes.
  const whole = content.slice(head.length);
  const value = whole.slice(0, inside.length + 2);
  const remark = /^\(.*\)$/.test(rest) || !/\p{L}/u.test(inside) ? `${head}${value}  # ${rest}` : undefined;
  const text = head + (whole.includes("'") ? `"${whole.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"` : `'${whole}'`);
  const start = indent + content.length - rest.length;
  const params = { text, rest, remark };
  return [rewritten(finding(textAfterQuote, page.file, spotIn(page, at, start), params), at, ' '.repeat(indent) + (remark ?? text))];
}

/** A second key behind the value of the first, with or without a comma. */
export function twoKeys(page: Page, at: number): readonly Slip[] {
  const { indent, content } = page.lines[at] as Line;
  const head = /^(?:- +)?[\w-]+: +(?=[^\s"'{[|>])/.exec(content)?.[0];
  if (head === undefined) return [];
  const inside = indent + (content.startsWith('- ') ? (/^- +/.exec(content)?.[0].length ?? 2) : 0);
  return [...content.slice(head.length).matchAll(/[\s,;]+(?=([\w-]+):\s+\S)/g)].flatMap(({ 0: gap, 1: key = '', index }) => {
    if (!page.keys.has(key)) return [];
    const from = head.length + index;
    const [text, rest] = [content.slice(0, from), content.slice(from + gap.length)];
    const found = finding(twoOnALine, page.file, spotIn(page, at, indent + from + gap.length), { rest, text, indent: inside });
    return [rewritten(found, at, ' '.repeat(indent) + text, ' '.repeat(inside) + rest)];
  });
}

/** The rest of a text that was broken in two by the Enter key. */
export function brokenLine(page: Page, at: number): readonly Slip[] {
  const line = page.lines[at] as Line;
  const above = nearestLine(page, at - 1, -1);
  const before = page.lines[above];
  if (before === undefined || isBlank(line) || !/^(?:- )?[\w.-]+:(?:\s+[^\s{["'|>]|$)|^- [^\s{["'|>]/.test(before.content)) return [];
  const word = /^[^\s:]+/.exec(line.content)?.[0] ?? '';
  // A name with a capital may be an id written in words.
  if (/^- |^[\w.-]+:(\s|$)|^\p{Lu}[^:]*:(\s|$)/u.test(line.content) || isName(page, word) || ID.test(word)) return [];
  // A key typed with its marks is a key, not the end of a sentence.
  const key = /^([^:]+):(?:\s|$)/.exec(line.content)?.[1];
  if (key !== undefined && nearest(key, page.keys, 1) !== undefined) return [];
  const joined = `${before.content} ${line.content}`;
  const [, head = '', value = ''] = /^((?:- )?(?:[\w.-]+:\s+)?)(.*)$/.exec(joined) ?? [];
  const text = /:\s| #|:$/.test(value) && !value.includes('"') ? `${head}"${value}"` : joined;
  return [
    {
      found: finding(brokenText, page.file, spotIn(page, at), { line: above + 1, text }),
      edits: new Map([
        [above, [' '.repeat(before.indent) + text]],
        [at, []],
      ]),
    },
  ];
}

/** A line that is neither a key nor text of anything: a remark without its mark. */
export function remarkLine(page: Page, at: number): readonly Slip[] {
  const { indent, content } = page.lines[at] as Line;
  // A last line without a line end was cut off rather than written as a remark.
  if (at === page.lines.length - 1 || !/^\p{L}.* /u.test(content) || /:(\s|$)/.test(content)) return [];
  const params = { text: content, remark: `# ${content}` };
  return [rewritten(finding(missingColon, page.file, spotIn(page, at), params), at, `${' '.repeat(indent)}# ${content}`)];
}

/** A key or an id without its colon, or without the space behind it. */
export function lostColon(page: Page, at: number): readonly Slip[] {
  const { indent, content } = page.lines[at] as Line;
  const found = /^((?:- )?)([A-Za-z_0-9.-]+)(?:\s*[:：=;]\s*|\s+|$)(.*)$/.exec(content);
  const [, dash = '', name = '', value = ''] = found ?? [];
  if (!found || !isName(page, name)) return [];
  const text = `${dash}${name}: ${value}`.trimEnd();
  if (text === content) return [];
  const params = { text: content.slice(dash.length), write: text };
  return [rewritten(finding(missingColon, page.file, spotIn(page, at, indent + dash.length), params), at, ' '.repeat(indent) + text)];
}

const LAYOUT = /(?<=^[ \u00a0\u202f\u2007]{0,20}|[:-])[\u00a0\u202f\u2007]/;

/** No-break spaces where spaces are layout: at the head of a line, or behind a colon or a dash. */
export function noBreakSpaces(page: Page): readonly Slip[] {
  const edits = new Map<number, readonly string[]>();
  page.lines.forEach(({ text }, line) => {
    if (text.length <= LONGEST_LINE && LAYOUT.test(text)) edits.set(line, [text.replace(/[\u00a0\u202f\u2007]/g, ' ')]);
  });
  const [first] = edits.keys();
  if (first === undefined) return [];
  const text = page.lines[first]?.text ?? '';
  const where = text.search(LAYOUT);
  const params = { character: text[where] ?? '', lines: edits.size };
  return [{ found: finding(controlCharacter, page.file, spotIn(page, first, where, where + 1), params), edits }];
}
