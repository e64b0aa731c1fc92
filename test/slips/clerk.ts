import { hintOf } from '../../src/findings/finding.ts';
import type { LocatedFinding } from '../../src/findings/sort.ts';

/** Does literally what a hint says to a text; undefined where the hint says what to compare instead. */
export function carryOut(text: string, { found, start }: LocatedFinding): string | undefined {
  const hint = hintOf(found).vi;
  const lines = text.split('\n');
  const at = start.line - 1;
  const line = lines[at] ?? '';
  const write = /`([^`]+)`/.exec(hint)?.[1];
  const indent = Number(/thụt (\d+) dấu cách/.exec(hint)?.[1] ?? (hint.includes('sát lề trái') ? 0 : /^ */.exec(line)?.[0].length));
  const shift = /^(thêm|bớt) (\d+) dấu cách (?:vào|ở) đầu (?:các )?dòng (\d+)(?:–(\d+))?/.exec(hint);
  if (shift) {
    const [, way, by = '', from = '', to = from] = shift;
    for (let one = Number(from) - 1; one < Number(to); one += 1)
      lines[one] = way === 'thêm' ? ' '.repeat(Number(by)) + lines[one] : (lines[one] ?? '').slice(Number(by));
    return lines.join('\n');
  }
  const joined = /^nối vào cuối dòng (\d+) thành/.exec(hint);
  if (joined && write !== undefined) {
    const above = Number(joined[1]) - 1;
    lines[above] = (/^ */.exec(lines[above] ?? '')?.[0] ?? '') + write;
    lines.splice(at, 1);
    return lines.join('\n');
  }
  const two = /dòng này viết `([^`]+)`, dòng dưới viết `([^`]+)`/.exec(hint);
  if (two) {
    lines.splice(at, 1, (/^ */.exec(line)?.[0] ?? '') + two[1], ' '.repeat(indent) + two[2]);
    return lines.join('\n');
  }
  const dashes = /^bỏ gạch đầu dòng ở các dòng (\d+)–(\d+), rồi thêm dòng/.exec(hint);
  if (dashes) for (let one = Number(dashes[1]) - 1; one < Number(dashes[2]); one += 1) lines[one] = (lines[one] ?? '').replace('- ', '');
  if (/^(?:bỏ gạch .*, rồi )?thêm dòng `/.test(hint) && write !== undefined) {
    lines.splice(at, 0, ' '.repeat(indent) + write);
    return lines.join('\n');
  }
  if (!WHOLE_LINE.has(found.kind.code) || write === undefined || !/viết:? `/.test(hint)) return undefined;
  lines[at] = ' '.repeat(indent) + write;
  const more = /thêm hai dấu cách vào đầu các dòng (\d+)–(\d+)/.exec(hint);
  if (more) for (let one = Number(more[1]) - 1; one < Number(more[2]); one += 1) lines[one] = `  ${lines[one]}`;
  return lines.join('\n');
}

/** Findings whose hint writes the whole line anew. */
const WHOLE_LINE: ReadonlySet<string> = new Set(['H010', 'H042', 'H043', 'H044']);
