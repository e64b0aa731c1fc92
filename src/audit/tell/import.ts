import type { Lang } from '../../i18n/lang.ts';
import { type Change, recordOf } from '../compare.ts';
import type { AuditRecord, RecordKind } from '../record.ts';
import { counted, total } from './facts.ts';

/** So many new chapters at once are lists taken over from elsewhere, which nobody reads chapter by chapter. */
const FEWEST = 5;

/** What stands together in a line, most important first; everything else is in the last one. */
const LINES: readonly (readonly RecordKind[])[] = [
  ['chapter', 'place', 'officer'],
  ['member', 'volunteer'],
  ['receipt', 'voucher'],
];

/** Everything that came with many new chapters, by its numbers for the whole association; nothing where there are few of them. */
export function tellImport(changes: readonly Change[], lang: Lang): { sentences: string[]; told: ReadonlySet<Change> } {
  const added = changes.filter(({ what }) => what === 'added');
  const chapters = new Set(added.flatMap(({ after }) => (after?.kind === 'chapter' ? [after.chapter] : [])));
  if (chapters.size < FEWEST) return { sentences: [], told: new Set() };
  const told = new Set(added.filter(({ after }) => after?.kind !== 'file' && chapters.has(after?.chapter)));
  const kinds = new Map<RecordKind, AuditRecord[]>();
  for (const change of told) {
    const record = recordOf(change);
    const same = kinds.get(record.kind);
    if (same) same.push(record);
    else kinds.set(record.kind, [record]);
  }
  const others = [...kinds.keys()].filter((kind) => !LINES.flat().includes(kind));
  const sentences = [...LINES, others].flatMap((line) => {
    const counts = line.flatMap((kind) => {
      const records = kinds.get(kind) ?? [];
      const sum = kind === 'receipt' ? total(records, 'so_tien', lang) : undefined;
      const inAll = sum === undefined ? '' : ` (${{ vi: 'cộng', en: 'in all' }[lang]} ${sum})`;
      return records.length === 0 ? [] : [`${counted(records.length, kind, lang)}${inAll}`];
    });
    return counts.length === 0 ? [] : [`+${counts.join(', ')}`];
  });
  const years = [...new Set([...told].flatMap((change) => recordOf(change).year ?? []))].sort();
  const of = years.length === 0 ? [] : [`${{ vi: 'số liệu các năm', en: 'of the years' }[lang]} ${years.join(', ')}`];
  return { sentences: [...sentences, ...of], told };
}
