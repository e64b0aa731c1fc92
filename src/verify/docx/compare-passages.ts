import type { Words } from '../../i18n/lang.ts';
import { around, brief, type Difference, type DifferenceKind, plain } from '../difference.ts';
import type { Hiding, Passage, Tracked } from './document.ts';

const EMPTY: Passage = { text: '', original: '', hidden: [], tracked: [] };

/** What differs between two passages; undefined is one that is not there. */
export function comparePassages(
  was: Passage | undefined,
  is: Passage | undefined,
  place: Words,
  kind: DifferenceKind,
): readonly Difference[] {
  const [before, after] = [was ?? EMPTY, is ?? EMPTY];
  const tracked = after.tracked.length > before.tracked.length ? after.tracked.slice(before.tracked.length) : [];
  const found: Difference[] = tracked.map((change) => trackedAt(place, change));
  // Where the text was right until somebody tracked a change, that change has told everything.
  const told = tracked.length > 0 && after.original === before.text;
  if (before.text !== after.text && !told) {
    const [one, two] = was && is ? around(before.text, after.text) : [brief(before.text), brief(after.text)];
    found.push({ place, kind, before: wordsOf(was, one), after: wordsOf(is, two) });
  }
  const [label, wrong] = [before.label ?? '', after.label ?? ''];
  if (was && is && label !== wrong)
    found.push({
      place: { vi: `${place.vi}, dấu đầu dòng`, en: `${place.en}, list mark` },
      kind,
      sort: { vi: `dấu đầu dòng "${wrong}", theo dữ liệu "${label}"`, en: `list mark "${wrong}", "${label}" by the data` },
      before: label === '' ? null : plain(label),
      after: wrong === '' ? null : plain(wrong),
    });
  for (const { why, text } of after.hidden) {
    const sameBefore = before.hidden.find((one) => one.why === why)?.text;
    if (sameBefore === text || (sameBefore !== undefined && before.text !== after.text)) continue;
    const words = HIDINGS[why];
    const quoted = brief(text.trim(), 80);
    found.push({
      place,
      kind: 'hidden',
      sort: words,
      before: { vi: 'đọc được', en: 'readable' },
      after: { vi: `${words.vi}: "${quoted}"`, en: `${words.en}: "${quoted}"` },
    });
  }
  return found;
}

function wordsOf(passage: Passage | undefined, text: string): Words | null {
  if (passage === undefined) return null;
  return text === '' ? { vi: 'để trống', en: 'empty' } : plain(text);
}

function trackedAt(place: Words, { author, removed, added }: Tracked): Difference {
  const words = { vi: `theo dõi thay đổi của ${author}`, en: `tracked change by ${author}` };
  const isFormat = removed === '' && added === '';
  const quote = (text: string): Words => (text === '' ? { vi: 'không có gì', en: 'nothing' } : plain(`"${brief(text)}"`));
  return {
    place: { vi: `${place.vi}, ${words.vi}`, en: `${place.en}, ${words.en}` },
    kind: 'tracked',
    before: isFormat ? null : quote(removed),
    after: isFormat ? { vi: 'đổi định dạng', en: 'formatting changed' } : quote(added),
  };
}

const HIDINGS: Readonly<Record<Hiding, Words>> = {
  vanish: { vi: 'chữ bị ẩn', en: 'hidden text' },
  colour: { vi: 'chữ trùng màu nền', en: 'text in the colour of its ground' },
  size: { vi: 'cỡ chữ quá nhỏ', en: 'text too small to read' },
  strike: { vi: 'chữ bị gạch ngang', en: 'text struck through' },
  narrow: { vi: 'chữ bị ép hẹp', en: 'text squeezed together' },
  wide: { vi: 'chữ bị kéo giãn', en: 'text drawn apart' },
  raised: { vi: 'chữ bị nâng hoặc hạ khỏi dòng', en: 'text raised or lowered off its line' },
  off: { vi: 'chữ bị đẩy ra ngoài trang', en: 'text pushed off the page' },
  framed: { vi: 'chữ bị đặt vào khung ở chỗ khác', en: 'text put into a frame elsewhere' },
  turned: { vi: 'chữ bị xoay', en: 'text turned' },
  symbols: { vi: 'chữ bị đổi sang phông ký hiệu', en: 'text in a font of symbols' },
};
