/** A person's name as it is compared: hòa and hoà, two blanks and one, capitals and small letters are the same. */
export function nameKey(name: string): string {
  return (
    name
      .normalize('NFD')
      .toLowerCase()
      .split(/\s+/)
      .filter((word) => word !== '')
      // The tone may stand on either of two vowels: it is compared at the end of its word.
      .map((word) => word.replace(TONES, '') + (word.match(TONES) ?? []).join(''))
      .join(' ')
  );
}

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
