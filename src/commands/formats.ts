/** The formats of the annual report, in the order in which they are written when none is named. */
export const FORMATS = ['xlsx', 'docx', 'md', 'html'] as const;
export type Format = (typeof FORMATS)[number];

/** Whether a word names one of them. */
export function isFormat(text: string): text is Format {
  return (FORMATS as readonly string[]).includes(text);
}
