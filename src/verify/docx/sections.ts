import type { Words } from '../../i18n/lang.ts';
import { plain } from '../difference.ts';
import type { Fact } from '../xlsx/book.ts';
import { child, children, type Element, isOn } from '../xml.ts';

const TWIPS_IN_MILLIMETRE = 1440 / 25.4;

const WHICH: Readonly<Record<string, Words>> = {
  'header default': { vi: 'đầu trang', en: 'header' },
  'footer default': { vi: 'chân trang', en: 'footer' },
  'header first': { vi: 'đầu trang thứ nhất', en: 'header of the first page' },
  'footer first': { vi: 'chân trang thứ nhất', en: 'footer of the first page' },
  'header even': { vi: 'đầu trang chẵn', en: 'header of even pages' },
  'footer even': { vi: 'chân trang chẵn', en: 'footer of even pages' },
};

/** Paper, headers and footers of every section, as they come out: what one leaves open it takes from the one before. */
export function sectionFacts(body: Element, evenPages: boolean, textOfPart: (id: string) => string): readonly Fact[] {
  const inForce = new Map<string, string>();
  return sectionsOf(body).flatMap((section, index) => {
    for (const one of children(section)) {
      const kind = /^(header|footer)Reference$/.exec(one.name)?.[1];
      if (kind !== undefined) inForce.set(`${kind} ${one.attributes['type'] ?? 'default'}`, textOfPart(one.attributes['id'] ?? ''));
    }
    const firstPage = child(section, 'titlePg');
    const applies = { default: true, even: evenPages, first: firstPage !== undefined && isOn(firstPage.attributes['val'] ?? '1') };
    const texts = Object.entries(WHICH).flatMap(([which, what]): Fact[] => {
      const text = applies[which.split(' ')[1] as keyof typeof applies] ? (inForce.get(which) ?? '') : '';
      return text === '' ? [] : [fact(`${which} ${index}`, what, index, plain(text))];
    });
    return [...texts, fact(`paper ${index}`, { vi: 'khổ giấy', en: 'paper' }, index, plain(paperOf(section)))];
  });
}

function fact(key: string, what: Words, index: number, value: Words): Fact {
  const where = { vi: `${what.vi}, phần ${index + 1}`, en: `${what.en}, section ${index + 1}` };
  return { key, kind: 'print', what: index === 0 ? what : where, value };
}

function paperOf(section: Element): string {
  const { w = '11906', h = '16838' } = child(section, 'pgSz')?.attributes ?? {};
  return `${millimetres(w)} × ${millimetres(h)} mm`;
}

function millimetres(twips: string): number {
  return Math.round(Number(twips) / TWIPS_IN_MILLIMETRE);
}

/** Each section's properties stand in its last paragraph, the last one's at the end of the body. */
function sectionsOf(element: Element): readonly Element[] {
  return children(element).flatMap((one) => {
    if (one.name === 'sectPr') return [one];
    if (one.name === 'p') return children(child(one, 'pPr'), 'sectPr');
    return one.name === 'tbl' ? [] : sectionsOf(one);
  });
}
