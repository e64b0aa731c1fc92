import { finding } from '../findings/finding.ts';
import { bracesForm } from './kinds.ts';
import type { Line, Page } from './page.ts';
import { rewritten, type Slip, spotIn } from './slip.ts';

/** A one-line map with a slip in its commas or braces. */
export function spoiltBraces(page: Page, at: number): readonly Slip[] {
  const { text: whole, indent, content } = page.lines[at] as Line;
  const slips: Slip[] = [];
  const head = /^(?:- )?(?:[^\s:{]+:\s+)?\{/.exec(content)?.[0];
  if (head !== undefined) {
    if (content.includes(';')) offer('semicolon', ';', content.replace(/\s*;\s*(?=[^\s,;:{}]+:)/g, ', '), content.indexOf(';'));
    const comma = /[^\s,{[](\s+)([\p{L}\p{N}_-]+):(?=\s)/u.exec(content.slice(head.length));
    if (comma) {
      const [found, , mark = ''] = comma;
      const from = head.length + comma.index + 1;
      offer('comma', mark, `${content.slice(0, from)}, ${mark}:${content.slice(head.length + comma.index + found.length)}`, from);
    }
    for (const close of ['}', ']']) {
      const last = content.lastIndexOf(close);
      if (last < 0) continue;
      offer('extra', close, content.slice(0, last) + content.slice(last + 1), last);
      offer('other', close, content.slice(0, last) + (close === '}' ? ']' : '}') + content.slice(last + 1), last);
    }
  }
  for (const [index, letter] of [...content].reverse().entries()) {
    if (letter !== '}' && letter !== ']') break;
    if (head === undefined) offer('extra', letter, content.slice(0, content.length - index - 1), content.length - index - 1);
  }
  const open = /^((?:- )?(?:[\w.-]+:\s+)?)([\w-]+:\s[^{}]*?)(\}?)$/.exec(content);
  if (open?.[1] && open[2] && isListOfKeys(page, open[2])) offer('open', '{', `${open[1]}{${open[2].trimEnd()}}`, open[1].length);
  return slips;

  function offer(what: 'semicolon' | 'comma' | 'extra' | 'other' | 'open', mark: string, text: string, column: number): void {
    if (text === content) return;
    const from = indent + column;
    const found = finding(bracesForm, page.file, spotIn(page, at, from, what === 'open' ? undefined : from + 1), { what, mark, text });
    slips.push(rewritten(found, at, whole.slice(0, indent) + text));
  }
}

/** Whether a text is `key: value, key: value` of keys that the file knows, two or more. */
function isListOfKeys({ keys }: Page, text: string): boolean {
  const parts = text.split(/,\s+/);
  return parts.length > 1 && parts.every((part) => keys.has(/^([\w-]+):\s/.exec(part)?.[1] ?? ''));
}
