import type { Finding, Path } from '../findings/finding.ts';
import { eventsInOrder, formatText } from '../format/format.ts';
import type { Words } from '../i18n/lang.ts';
import { type FileKind, placeOf } from '../layout/paths.ts';
import { notADate } from '../schema/kinds.ts';
import { schemaAt } from '../schema/schemas.ts';
import { compose, type Tree } from '../source/compose.ts';
import { offsetFinder } from '../source/positions.ts';
import { NO_BREAK } from '../source/text-findings.ts';
import { certainDay } from './dates.ts';
import { lineAt, type Splice, splice } from './splice.ts';

/** What was mended in a file; `line` is that of the text before. */
export interface Fix {
  readonly line?: number;
  readonly words: Words;
}

export interface Fixed {
  readonly text: string;
  readonly fixes: readonly Fix[];
}

/**
 * Mends what is certain in a text that reads without oddities: Unicode form, dates that can be read in one way only, codes that
 * other programs would take for numbers, the order of events, keys and records. Every other value stays as it is.
 */
export function fixText(text: string, file: string, findings: readonly Finding[]): Fixed {
  const fixes: Fix[] = [];
  const composed = text.normalize('NFC');
  if (composed !== text)
    fixes.push({ words: { vi: 'đưa chữ có dấu về Unicode dựng sẵn (NFC)', en: 'letters with marks are in Unicode NFC' } });

  const spaced = withPlainSpaces(composed);
  if (spaced !== composed) fixes.push(SPACES_MENDED);

  const mends = [...dateMends(spaced, findings), ...quoteMends(spaced, file)];
  const mended = splice(spaced, mends);
  for (const { start, words } of mends) fixes.push({ line: lineAt(spaced, start), words });

  const ordered = eventsInOrder(mended, file);
  if (ordered !== undefined) fixes.push({ words: { vi: 'xếp các việc theo thứ tự ngày', en: 'events are in date order' } });
  const formatted = formatText(ordered ?? mended, file);
  if (formatted !== undefined && (formatted !== (ordered ?? mended) || fixes.length === 0))
    fixes.push({ words: { vi: 'xếp lại theo mẫu thống nhất (như hoi fmt)', en: 'written in the canonical form (as hoi fmt does)' } });
  return { text: formatted ?? ordered ?? mended, fixes };
}

/** Every no-break space of a text. */
export const NO_BREAKS = /[\u00a0\u2007\u202f]/g;

/** No-break spaces as spaces, where the data stays what it was but for them. */
function withPlainSpaces(text: string): string {
  if (!NO_BREAK.test(text)) return text;
  const plain = text.replace(NO_BREAKS, ' ');
  const data = (of: string) => JSON.stringify(compose(of).value).replace(NO_BREAKS, ' ').replace(/ +"/g, '"').replace(/" +/g, '"');
  try {
    return data(plain) === data(text) ? plain : text;
  } catch {
    return text;
  }
}

export const SPACES_MENDED: Fix = {
  words: { vi: 'thay dấu cách cứng bằng dấu cách thường', en: 'no-break spaces are ordinary spaces' },
};

type Mend = Splice & { readonly words: Words };

function dateMends(text: string, findings: readonly Finding[]): Mend[] {
  const wrong = findings.filter(({ kind }) => kind.code === notADate.code);
  if (wrong.length === 0) return [];
  const offsetsOf = offsetFinder(text);
  return wrong.flatMap(({ spot, params }) => {
    const { text: written } = params as { text: string };
    const day = certainDay(written);
    if (day === undefined || !('path' in spot) || 'start' in spot || spot.path === undefined) return [];
    const [start, end] = offsetsOf(spot.path, spot.on ?? 'value');
    const words = { vi: `${written} → ${day}`, en: `${written} → ${day}` };
    // Only what stands there as found is replaced: quotes stay.
    const at = text.slice(start, end).indexOf(written);
    return at < 0 ? [] : [{ start: start + at, end: start + at + written.length, text: day, words }];
  });
}

/** Plain texts that other readers of YAML, Excel and Python take for numbers. */
const NUMBER = /^[-+]?(?:\d[\d_]*(?:\.\d*)?(?:e[-+]?\d+)?|0x[\da-f]+|0o[0-7]+)$/i;

function quoteMends(text: string, file: string): Mend[] {
  const placed = placeOf(file);
  if (!placed) return [];
  const kind: FileKind = placed.kind;
  const candidates: { path: Path; start: number; end: number }[] = [];
  const { value } = compose(text, (path, [start, end], key) => {
    if (key?.[0] !== start && NUMBER.test(text.slice(start, end))) candidates.push({ path: [...path], start, end });
  });
  return candidates.flatMap(({ path, start, end }) => {
    if (schemaAt(kind, path, value as Tree)?.type !== 'string') return [];
    const written = text.slice(start, end);
    return [{ start, end, text: `"${written}"`, words: { vi: `${written} → "${written}"`, en: `${written} → "${written}"` } }];
  });
}
