import type { Words } from '../i18n/lang.ts';
import type { Difference } from './difference.ts';

/** Two texts that look the same and differ only in how their marks are kept say so; every other difference stays as it is. */
export function withSpelling(one: Difference): Difference {
  const { before, after } = one;
  if (!before || !after || before.vi === after.vi || before.vi.normalize('NFC') !== after.vi.normalize('NFC')) return one;
  return { ...one, before: spelt(before), after: spelt(after) };
}

function spelt(words: Words): Words {
  const isWhole = words.vi === words.vi.normalize('NFC');
  const how = isWhole ? { vi: 'dựng sẵn', en: 'one character' } : { vi: 'tổ hợp', en: 'letters and marks apart' };
  return {
    vi: `${words.vi} (cách ghi dấu khác nhau: ${how.vi})`,
    en: `${words.en} (spelt in another way: ${how.en})`,
  };
}
