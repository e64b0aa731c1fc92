import type { Words } from '../../i18n/lang.ts';

/** What the frame of the document says around the data. */
export const FRAME = {
  number: { vi: 'Số', en: 'No.' },
  recipients: { vi: 'Nơi nhận:', en: 'Recipients:' },
  asAbove: { vi: '- Như trên;', en: '- As above;' },
  file: { vi: '- Lưu: VT.', en: '- File.' },
  annex: { vi: 'Phụ lục', en: 'Annex' },
} as const satisfies Record<string, Words>;
