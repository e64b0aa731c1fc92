import { plain } from '../difference.ts';
import type { Fact } from '../facts.ts';
import { child, children, type Element, isOn } from '../xml.ts';
import type { Running } from './document.ts';

const TWIPS_IN_MILLIMETRE = 1440 / 25.4;

/** The headers and footers of every section as they come out: what one section leaves open it takes from the one before. */
export function runningTexts(body: Element, evenPages: boolean, textOfPart: (id: string) => string): readonly Running[] {
  const inForce = new Map<string, string>();
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
      };
    });
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
