import type { Words } from '../../i18n/lang.ts';
import { around, type Difference, plain } from '../difference.ts';
import type { Cell, Hiding } from './book.ts';
import { shownValue } from './grid.ts';
import { canonicalFormat, withoutVietnamese } from './number-format.ts';
import { sameValue, textOfValue } from './sheet.ts';

/** What differs between a cell and its counterpart; `formula` is the formula of the data with its addresses moved to the file's. */
export function compareCells(
  before: Cell | undefined,
  after: Cell | undefined,
  formula: string | undefined,
  place: Words,
): readonly Difference[] {
  const found: Difference[] = [];
  if (formula !== after?.formula) {
    found.push({ place, kind: 'formula', before: withFormula(before, formula), after: withFormula(after, after?.formula) });
  } else if (!sameValue(before?.value, after?.value)) {
    const [one, two] = shortened(before, after);
    found.push({ place, kind: formula === undefined ? 'value' : 'result', before: one, after: two });
  }
  if (!before || !after) return found;
  if (canonicalFormat(before.format) !== canonicalFormat(after.format))
    found.push({ place, kind: 'format', before: formatWords(before.format), after: formatWords(after.format) });
  const hides = after.hides.filter((one) => !before.hides.includes(one));
  if (hides.length > 0) found.push({ place, kind: 'hidden', before: SEEN, after: joined(hides), sort: joined(hides) });
  return found;
}

/** The words for what hides a text, and for a text that is not hidden. */
export const HIDINGS: Readonly<Record<Hiding, Words>> = {
  colour: { vi: 'chữ trùng màu nền', en: 'text in the colour of its ground' },
  size: { vi: 'cỡ chữ quá nhỏ', en: 'text too small to read' },
  strike: { vi: 'chữ bị gạch ngang', en: 'text struck through' },
  turned: { vi: 'chữ bị xoay', en: 'text turned' },
  off: { vi: 'chữ bị đẩy ra ngoài ô', en: 'text pushed out of its cell' },
  symbols: { vi: 'chữ bị đổi sang phông ký hiệu', en: 'text in a font of symbols' },
  fill: { vi: 'chữ lặp lại cho đầy ô', en: 'text repeated to fill the cell' },
};
export const SEEN: Words = { vi: 'đọc được', en: 'readable' };

function joined(hides: readonly Hiding[]): Words {
  return { vi: hides.map((one) => HIDINGS[one].vi).join(', '), en: hides.map((one) => HIDINGS[one].en).join(', ') };
}

function shortened(before: Cell | undefined, after: Cell | undefined): readonly [Words, Words] {
  if (before?.value?.kind !== 'text' || after?.value?.kind !== 'text') {
    const [one, two] = [shownValue(before), shownValue(after)];
    return one.vi === two.vi ? [shownValue(before, true), shownValue(after, true)] : [one, two];
  }
  const [one, two] = around(textOfValue(before.value), textOfValue(after.value));
  return [plain(one), plain(two)];
}

function withFormula(cell: Cell | undefined, formula: string | undefined): Words {
  const value = shownValue(cell);
  if (formula !== undefined) return { vi: `công thức =${formula} (${value.vi})`, en: `formula =${formula} (${value.en})` };
  return cell?.value === undefined ? value : { vi: `${value.vi} (không phải công thức)`, en: `${value.en} (no formula)` };
}

function formatWords(code: string): Words {
  const told = withoutVietnamese(code);
  return { vi: `định dạng số ${told}`, en: `number format ${told}` };
}
