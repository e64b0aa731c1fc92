import type { Words } from '../../i18n/lang.ts';

/** What the frame of the document says around the data. */
export const FRAME = {
  number: { vi: 'Số', en: 'No.' },
  recipients: { vi: 'Nơi nhận:', en: 'Recipients:' },
  asAbove: { vi: '- Như trên;', en: '- As above;' },
  file: { vi: '- Lưu: VT.', en: '- File.' },
  annex: { vi: 'Phụ lục', en: 'Annex' },
} as const satisfies Record<string, Words>;

const ROMAN = [
  ['X', 10],
  ['IX', 9],
  ['V', 5],
  ['IV', 4],
  ['I', 1],
] as const;

/** A small whole number as annexes are counted: I, II, … */
export function roman(count: number): string {
  const [letters, value] = ROMAN.find(([, one]) => one <= count) ?? ['', count];
  return count <= 0 ? '' : `${letters}${roman(count - value)}`;
}
