import type { Words } from '../../i18n/lang.ts';
import { plain } from '../difference.ts';
import type { Fact } from '../facts.ts';
import { child, children, type Element, isOn } from '../xml.ts';
import type { Running } from './document.ts';
import { twips } from './shifts.ts';

const TWIPS_IN_MILLIMETRE = 1440 / 25.4;

/** The headers and footers of every section as they come out: what one section leaves open it takes from the one before. */
export function runningTexts(body: Element, evenPages: boolean, textOfPart: (id: string) => string): readonly Running[] {
  const inForce = new Map<string, string>();
  const lengths = lengthsOf(body);
  return sectionsOf(body).flatMap((section, index) => {
    for (const one of children(section)) {
      const kind = /^(header|footer)Reference$/.exec(one.name)?.[1];
      if (kind !== undefined) inForce.set(`${kind} ${one.attributes['type'] ?? 'default'}`, textOfPart(one.attributes['id'] ?? ''));
    }
    const first = child(section, 'titlePg');
    const differs = first !== undefined && isOn(first.attributes['val'] ?? '1');
    return (['header', 'footer'] as const).map((kind): Running => {
      const text = (which: string) => inForce.get(`${kind} ${which}`) ?? '';
      return {
        kind,
        section: index + 1,
        first: text(differs ? 'first' : 'default'),
        others: text('default'),
        even: text(evenPages ? 'even' : 'default'),
        mayBeOnePage: !differs && (lengths[index] ?? 0) <= MOST_ON_A_PAGE,
      };
    });
  });
}

/** More paragraphs and table rows than this are on no one page. */
const MOST_ON_A_PAGE = 60;

/** How many paragraphs and table rows each section has. */
function lengthsOf(body: Element): readonly number[] {
  const lengths = [0];
  const count = (element: Element): void => {
    for (const one of children(element)) {
      if (one.name === 'p') lengths.push((lengths.pop() ?? 0) + 1, ...(child(child(one, 'pPr'), 'sectPr') ? [0] : []));
      else if (one.name === 'tbl') lengths.push((lengths.pop() ?? 0) + children(one, 'tr').length);
      else count(one);
    }
  };
  count(body);
  return lengths;
}

/** The sections whose margins leave so little of the paper, or lie so far outside of it, that text falls off; and those written across. */
export function marginFacts(body: Element): readonly Fact[] {
  return sectionsOf(body).flatMap((section, index): readonly Fact[] => {
    const [paper, margins] = [child(section, 'pgSz')?.attributes ?? {}, child(section, 'pgMar')?.attributes ?? {}];
    const [top = 0, right = 0, bottom = 0, left = 0, gutter = 0] = ['top', 'right', 'bottom', 'left', 'gutter'].map((name) =>
      twips(margins[name]),
    );
    const tooMuch = left + right + gutter > (twips(paper['w']) ?? 11_906) * 0.6 || top + bottom > (twips(paper['h']) ?? 16_838) * 0.7;
    const where = index === 0 ? ['', ''] : [`, phần ${index + 1}`, `, section ${index + 1}`];
    const across = !/^lr/.test(child(section, 'textDirection')?.attributes['val'] ?? 'lr');
    const fact = (key: string, what: Words, value: Words): Fact => ({ key: `${key} ${index}`, kind: 'print', what, value });
    return [
      ...(tooMuch || Math.min(top, right, bottom, left, gutter) < 0
        ? [
            fact(
              'margins',
              { vi: `lề trang${where[0]}`, en: `margins${where[1]}` },
              {
                vi: `đẩy chữ ra ngoài giấy (trên ${millimetres(top)}, phải ${millimetres(right)}, dưới ${millimetres(bottom)}, trái ${millimetres(left)} mm)`,
                en: `push text off the paper (top ${millimetres(top)}, right ${millimetres(right)}, bottom ${millimetres(bottom)}, left ${millimetres(left)} mm)`,
              },
            ),
          ]
        : []),
      ...(across
        ? [fact('across', { vi: `hướng chữ${where[0]}`, en: `direction of text${where[1]}` }, { vi: 'bị xoay', en: 'turned' })]
        : []),
    ];
  });
}

/** The paper of every section, in whole millimetres. */
export function paperFacts(body: Element): readonly Fact[] {
  return sectionsOf(body).map((section, index): Fact => {
    const { w = '11906', h = '16838' } = child(section, 'pgSz')?.attributes ?? {};
    const where = index === 0 ? ['', ''] : [`, phần ${index + 1}`, `, section ${index + 1}`];
    return {
      key: `paper ${index}`,
      kind: 'print',
      what: { vi: `khổ giấy${where[0]}`, en: `paper${where[1]}` },
      value: plain(`${millimetres(w)} × ${millimetres(h)} mm`),
    };
  });
}

function millimetres(length: string | number): number {
  return Math.round(Number(length) / TWIPS_IN_MILLIMETRE);
}

/** Each section's properties stand in its last paragraph, the last one's at the end of the body. */
function sectionsOf(element: Element): readonly Element[] {
  return children(element).flatMap((one) => {
    if (one.name === 'sectPr') return [one];
    if (one.name === 'p') return children(child(one, 'pPr'), 'sectPr');
    return one.name === 'tbl' ? [] : sectionsOf(one);
  });
}
