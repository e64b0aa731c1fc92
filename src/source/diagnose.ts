import { type Finding, finding } from '../findings/finding.ts';
import { badIndent, colonInText, controlCharacter, missingColon, notYaml, reservedStart, tooDeep, unclosed } from './kinds.ts';

/**
 * Names the cause of text that js-yaml refused, in the clerk's words: one cause, one finding.
 * `refusal` is js-yaml's reason and offset; it often comes a line after the slip, so the line before is looked at too.
 */
export function diagnose(file: string, text: string, refusal: { reason: string; offset: number }): Finding {
  const control = CONTROL.exec(text);
  if (control) return finding(controlCharacter, file, { start: control.index, end: control.index + 1 }, { character: control[0] });
  const space = /^ *\u00a0/m.exec(text);
  if (space) {
    const end = space.index + space[0].length;
    return finding(
      controlCharacter,
      file,
      { start: end - 1, end },
      {
        character: '\u00a0',
        lines: text.split('\n').filter((line) => line.includes('\u00a0')).length,
      },
    );
  }
  if (/nesting|depth/i.test(refusal.reason)) return finding(tooDeep, file, { start: refusal.offset, end: refusal.offset + 1 }, {});

  const braces = bracesBefore(text, refusal.offset);
  if (braces !== undefined) return finding(reservedStart, file, { start: braces, end: braces + 2 }, { mark: '`{{`' });

  const opened = openedBefore(text, refusal.offset);
  if (opened) return finding(unclosed, file, { start: opened.offset, end: opened.offset + 1 }, { mark: opened.mark });

  const places = [refusal.offset, lineBefore(text, refusal.offset)];
  for (const offset of places) {
    const line = lineAt(text, offset);
    const reserved = /^(\s*(?:- )?[\w-]+:\s+)([@`%*&!|>?-])/.exec(line.text);
    if (reserved && !/^\s*(?:- )?[\w-]+:\s+[|>][+-]?\d?\s*(#.*)?$/.test(line.text)) {
      const start = line.start + (reserved[1] ?? '').length;
      return finding(reservedStart, file, { start, end: start + 1 }, { mark: reserved[2] ?? '' });
    }
    const colon = /^(\s*(?:- )?[\w-]+:\s+)([^\s"'[{#].*:(?:\s.*|$))/.exec(line.text);
    if (colon?.[2]) {
      const start = line.start + (colon[1] ?? '').length;
      const said = withoutComment(colon[2]).trim();
      return finding(colonInText, file, { start, end: start + said.length }, { text: said });
    }
  }
  for (const offset of places) {
    const line = lineAt(text, offset);
    const content = withoutComment(line.text).trim();
    if (/^-[A-Za-z_]\w*:(\s|$)/.test(content)) {
      const start = line.start + line.text.indexOf(content);
      return finding(missingColon, file, { start, end: start + content.length }, { text: content, dash: true });
    }
    if (content !== '' && !content.startsWith('#') && !/:(\s|$)/.test(content) && !/^[-\]}[{"'<>=]/.test(content)) {
      const start = line.start + line.text.indexOf(content);
      return finding(missingColon, file, { start, end: start + content.length }, { text: content });
    }
  }
  const stray = outdented(text, refusal.offset);
  const line = stray ?? lineAt(text, refusal.offset);
  const content = line.text.trim();
  const start = line.start + Math.max(0, line.text.indexOf(content));
  if (
    stray ||
    (/indentation/.test(refusal.reason) && /^(- )?["'\w-]+:(\s|$)|^- /.test(content) && refusal.offset <= start + content.indexOf(':') + 1)
  ) {
    return finding(badIndent, file, { start, end: start + Math.max(1, content.length) }, {});
  }
  return finding(notYaml, file, { start: refusal.offset, end: refusal.offset + 1 }, {});
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;

/** A line without the comment at its end; no pattern, since a long run of spaces would keep one busy for ever. */
function withoutComment(line: string): string {
  for (let at = line.indexOf('#'); at >= 0; at = line.indexOf('#', at + 1))
    if (at === 0 || /\s/.test(line[at - 1] ?? '')) return line.slice(0, at);
  return line;
}

/** The line before, when it is what stands at the wrong column: a value further left than the entries around it. */
function outdented(text: string, offset: number): ReturnType<typeof lineAt> | undefined {
  const before = lineAt(text, lineBefore(text, offset));
  const head = lineAt(text, lineBefore(text, before.start));
  const indent = (line: { text: string }) => line.text.length - line.text.trimStart().length;
  const here = indent(lineAt(text, offset));
  if (opens(before.text) || here <= indent(before)) return undefined;
  return (opens(head.text) && indent(head) === indent(before)) || (indent(head) === here && indent(before) === 0) ? before : undefined;
}

/** Whether a line only names what follows below it. */
function opens(line: string): boolean {
  return /:\s*(#.*)?$/.test(line);
}

/** An offset in the last line with content before that of an offset; the offset itself when there is none. */
function lineBefore(text: string, offset: number): number {
  for (let line = lineAt(text, offset); line.start > 0; ) {
    line = lineAt(text, line.start - 1);
    if (!/^\s*(#.*)?$/.test(line.text)) return line.start;
  }
  return offset;
}

/** Where a value of the refused line or of the one before begins with `{{`, the mark of a figure to fill in, outside quotes. */
function bracesBefore(text: string, offset: number): number | undefined {
  for (const at of [offset, lineBefore(text, offset)]) {
    const line = lineAt(text, at);
    const before = /^\s*(?:- )?(?:[\w-]+:\s+)?(?:\[[^"'\]]*?)?(?=\{\{)/.exec(line.text);
    if (before) return line.start + before[0].length;
  }
  return undefined;
}

function lineAt(text: string, offset: number): { start: number; text: string } {
  // A search from before the beginning would look at the first letter.
  const start = offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
  const end = text.indexOf('\n', start);
  return { start, text: text.slice(start, end < 0 ? text.length : end).replace(/\r$/, '') };
}

/** The last quote or bracket that a value opened and its line did not close, at or shortly before an offset. */
function openedBefore(text: string, offset: number): { offset: number; mark: string } | undefined {
  let line = lineAt(text, offset);
  for (let back = 0; back < 200; back += 1) {
    const value = /^(\s*(?:- )*(?:["']?[^\s"'{[:]+["']?:\s+)?)(["'{[])/.exec(line.text);
    const mark = value?.[2];
    if (mark) {
      const column = (value[1] ?? '').length;
      const rest = line.text.slice(column + 1);
      const closed =
        mark === '"'
          ? /(^|[^\\])(\\\\)*"/.test(rest)
          : mark === "'"
            ? rest.replaceAll("''", '').includes("'")
            : balanced(line.text.slice(column));
      if (!closed) return { offset: line.start + column, mark };
    }
    if (line.start === 0 || (back > 0 && /^\S/.test(line.text))) return undefined;
    line = lineAt(text, line.start - 1);
  }
  return undefined;
}

function balanced(flow: string): boolean {
  let depth = 0;
  let quote = '';
  for (const letter of flow) {
    if (quote) quote = letter === quote ? '' : quote;
    else if ((letter === '"' || letter === "'") && depth > 0) quote = letter;
    else if (letter === '{' || letter === '[') depth += 1;
    else if (letter === '}' || letter === ']') depth -= 1;
  }
  return depth <= 0;
}
