import type { Words } from '../../i18n/lang.ts';
import { plain } from '../difference.ts';
import type { Fact } from '../facts.ts';
import { child, children, type Element, isOn, textOf } from '../xml.ts';
import { canonicalFormula } from './addresses.ts';
import { canonicalFormat } from './number-format.ts';
import type { Styles } from './styles.ts';

/** Elements of a worksheet that are read elsewhere, or change nothing that a reader sees. */
const KNOWN = new Set(
  'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection autoFilter sortState mergeCells phoneticPr conditionalFormatting printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks ignoredErrors drawing legacyDrawing legacyDrawingHF picture oleObjects controls tableParts extLst customSheetViews AlternateContent'.split(
    ' ',
  ),
);
const OTHERS: ReadonlyMap<string, Words> = new Map<string, Words>(
  Object.entries({
    dataValidations: { vi: 'quy định nhập liệu', en: 'data validation' },
    hyperlinks: { vi: 'liên kết trong ô', en: 'links in cells' },
    scenarios: { vi: 'kịch bản (scenario)', en: 'scenarios' },
  }),
);

/** What a worksheet has besides cells: how it is shown and printed, formatting that depends on values, and anything unknown. */
export function pageFacts(sheet: Element, styles: Styles): readonly Fact[] {
  return [...viewFacts(sheet), ...printFacts(sheet), ...conditionFacts(sheet, styles), ...unknownFacts(sheet)];
}

function viewFacts(sheet: Element): Fact[] {
  const view = children(child(sheet, 'sheetViews'), 'sheetView')[0]?.attributes ?? {};
  const facts: Fact[] = [];
  if (view['showZeros'] !== undefined && !isOn(view['showZeros']))
    facts.push(setting('zeros', { vi: 'số 0', en: 'zeros' }, { vi: 'bị ẩn', en: 'hidden' }));
  if (isOn(view['showFormulas']))
    facts.push(setting('formulas', { vi: 'công thức', en: 'formulas' }, { vi: 'hiện thay cho kết quả', en: 'shown in place of results' }));
  if (isOn(view['rightToLeft']))
    facts.push(setting('right to left', { vi: 'chiều viết', en: 'direction' }, { vi: 'từ phải sang trái', en: 'right to left' }));
  return facts;
}

function setting(key: string, what: Words, value: Words): Fact {
  return { key, kind: 'setting', what, value };
}

const HEADERS: Readonly<Record<string, Words>> = {
  oddHeader: { vi: 'đầu trang in', en: 'page header' },
  oddFooter: { vi: 'chân trang in', en: 'page footer' },
  evenHeader: { vi: 'đầu trang chẵn', en: 'header of even pages' },
  evenFooter: { vi: 'chân trang chẵn', en: 'footer of even pages' },
  firstHeader: { vi: 'đầu trang thứ nhất', en: 'header of the first page' },
  firstFooter: { vi: 'chân trang thứ nhất', en: 'footer of the first page' },
};

function printFacts(sheet: Element): Fact[] {
  const page = child(sheet, 'headerFooter');
  const { differentOddEven, differentFirst } = page?.attributes ?? {};
  const { orientation = 'portrait', paperSize = '1' } = child(sheet, 'pageSetup')?.attributes ?? {};
  const headers = Object.entries(HEADERS).flatMap(([name, what]): Fact[] => {
    const applies = name.startsWith('odd') || isOn(name.startsWith('even') ? differentOddEven : differentFirst);
    const text = printedText(textOf(child(page, name)));
    return applies && text !== '' ? [{ key: name, kind: 'print', what, value: plain(text) }] : [];
  });
  const landscape = orientation === 'landscape';
  return [
    ...headers,
    {
      key: 'paper',
      kind: 'print',
      what: { vi: 'giấy in', en: 'paper' },
      value: {
        vi: `${landscape ? 'ngang' : 'dọc'}, ${paperSize === '9' ? 'A4' : `cỡ số ${paperSize}`}`,
        en: `${landscape ? 'landscape' : 'portrait'}, ${paperSize === '9' ? 'A4' : `size ${paperSize}`}`,
      },
    },
  ];
}

/** A page header without its fonts: left, centre and right, each with its text and codes such as the page number. */
function printedText(code: string): string {
  const parts = { L: '', C: '', R: '' };
  let at: keyof typeof parts = 'C';
  for (const [whole] of code.matchAll(/&"[^"]*"|&K[0-9A-Fa-f]{6}|&K\d\d[+-]\d{3}|&\d+|&.|[^&]+/gs)) {
    if (whole === '&L' || whole === '&C' || whole === '&R') at = whole[1] as keyof typeof parts;
    else if (/^&["KBIUESXY]/.test(whole) || /^&\d/.test(whole)) continue;
    else parts[at] += whole;
  }
  return Object.values(parts)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join(' | ');
}

/** Rules that hide what they apply to, or draw over it; those that only colour are passed over. */
function conditionFacts(sheet: Element, styles: Styles): Fact[] {
  return children(sheet, 'conditionalFormatting').flatMap((rules) =>
    children(rules, 'cfRule').flatMap((rule): Fact[] => {
      const { type = '', dxfId } = rule.attributes;
      const look = dxfId === undefined ? { hides: [], format: '' } : styles.conditional(Number(dxfId));
      const draws = ['dataBar', 'colorScale', 'iconSet'].includes(type);
      if (look.hides.length === 0 && look.format === '' && !draws) return [];
      const where = rules.attributes['sqref'] ?? '';
      const formulas = children(rule, 'formula').map((formula) => canonicalFormula(textOf(formula)));
      const said = [type, ...formulas, ...look.hides, canonicalFormat(look.format)].filter((part) => part !== '').join(' ');
      return [
        {
          key: `condition ${where} ${said}`,
          kind: 'hidden',
          what: { vi: `định dạng có điều kiện ở ${where}`, en: `conditional formatting of ${where}` },
          value: { vi: `có thể che số liệu (${said})`, en: `may hide figures (${said})` },
        },
      ];
    }),
  );
}

function unknownFacts(sheet: Element): Fact[] {
  const extensions = children(child(sheet, 'extLst'), 'ext').flatMap((one) => children(one));
  const unknown = [...children(sheet).filter(({ name }) => !KNOWN.has(name)), ...extensions];
  return unknown.map(({ name, children: { length } }) => ({
    key: `element ${name}`,
    kind: 'part',
    what: OTHERS.get(name) ?? { vi: `phần "${name}"`, en: `part "${name}"` },
    value: { vi: `${length} mục`, en: `${length} entries` },
  }));
}
