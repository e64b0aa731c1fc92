import type { Words } from '../i18n/lang.ts';
import type { Difference, DifferenceKind } from './difference.ts';
import type { Relation } from './package.ts';

/** Something besides cells that a reader sees or that changes what he sees, told by a key that is the same in another document. */
export interface Fact {
  readonly key: string;
  readonly kind: DifferenceKind;
  /** The part of the document: a page's header, a setting. */
  readonly what: Words;
  readonly value: Words;
}

/** The facts that differ between two documents, each at `place` and what it is about. */
export function compareFacts(before: readonly Fact[], after: readonly Fact[], place: Words | undefined): readonly Difference[] {
  const [old, now] = [new Map(before.map((fact) => [fact.key, fact])), new Map(after.map((fact) => [fact.key, fact]))];
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((key): Difference[] => {
    const [one, two] = [old.get(key), now.get(key)];
    const fact = two ?? one;
    if (!fact || one?.value.vi === two?.value.vi) return [];
    const at = place ? { vi: `${place.vi}, ${fact.what.vi}`, en: `${place.en}, ${fact.what.en}` } : fact.what;
    return [{ place: at, kind: fact.kind, before: one?.value ?? null, after: two?.value ?? null }];
  });
}

/** What parts of an office document are to a reader who never saw its inside. */
const PARTS: ReadonlyMap<string, Words> = new Map(
  Object.entries({
    drawing: { vi: 'hình vẽ, biểu đồ hoặc khung chữ', en: 'drawing, chart or text box' },
    image: { vi: 'ảnh', en: 'picture' },
    chart: { vi: 'biểu đồ', en: 'chart' },
    hyperlink: { vi: 'liên kết', en: 'link' },
    vbaproject: { vi: 'macro', en: 'macro' },
    externallink: { vi: 'liên kết tới bảng tính khác', en: 'link to another workbook' },
    oleobject: { vi: 'tệp nhúng', en: 'embedded file' },
    package: { vi: 'tệp nhúng', en: 'embedded file' },
    attachedtemplate: { vi: 'mẫu ở nơi khác', en: 'template kept elsewhere' },
    vmldrawing: { vi: 'hình vẽ hoặc nút bấm', en: 'drawing or button' },
    table: { vi: 'bảng của Excel', en: 'Excel table' },
    pivottable: { vi: 'bảng tổng hợp (pivot)', en: 'pivot table' },
  }),
);

/** Everything else that hangs on a part, told by what it is and how often: what is not compared must at least be told. */
export function otherParts(
  relations: readonly Relation[],
  known: ReadonlySet<string>,
  identity: (relation: Relation) => string = () => '',
): readonly Fact[] {
  const found = new Map<string, { what: Words; targets: string[] }>();
  for (const relation of relations) {
    const { type, target, external } = relation;
    const name = type.toLowerCase();
    if (known.has(name) && !external) continue;
    const entry = found.get(name) ?? { what: PARTS.get(name) ?? { vi: `phần "${type}"`, en: `part "${type}"` }, targets: [] };
    entry.targets.push(external ? target : identity(relation));
    found.set(name, entry);
  }
  return [...found].map(([name, { what, targets }]): Fact => {
    const outside = targets.filter((target) => target !== '').sort();
    const list = outside.length > 0 ? `: ${outside.join(', ')}` : '';
    return { key: `part ${name}`, kind: 'part', what, value: { vi: `${targets.length}${list}`, en: `${targets.length}${list}` } };
  });
}
