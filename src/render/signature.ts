import type { Words } from '../i18n/lang.ts';

/** What is known of a commit's signature. */
export type SignatureState = 'none' | 'good' | 'bad' | 'expired' | 'unknown';

/** A signature's state in words. */
export const SIGNATURES: Readonly<Record<SignatureState, Words>> = {
  none: { vi: 'không ký', en: 'not signed' },
  good: { vi: 'chữ ký đúng', en: 'good signature' },
  bad: { vi: 'chữ ký SAI', en: 'BAD signature' },
  expired: { vi: 'chữ ký hết hạn', en: 'expired signature' },
  unknown: { vi: 'có ký, chưa kiểm được', en: 'signed, cannot be checked here' },
};
