import { doReadNumber, ReadingConfig } from 'read-vietnamese-number';
import type { Lang } from './lang.ts';

/** An amount of whole đồng in words, as papers about money want it: `Sáu mươi triệu bảy trăm nghìn đồng`. */
export function amountInWords(amount: number, lang: Lang): string {
  const words = lang === 'vi' ? `${vietnamese(amount)} đồng` : `${english(amount)} dong`;
  return `${words.charAt(0).toLocaleUpperCase(lang)}${words.slice(1)}`;
}

/** The spelling of official papers: nghìn, tỷ. */
function vietnamese(amount: number): string {
  const reading = new ReadingConfig();
  reading.unit = [];
  reading.units = [[], ['nghìn'], ['triệu'], ['tỷ']];
  return doReadNumber(String(amount), reading);
}

const SMALL =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = ' ten twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const POWERS = [
  [1e12, 'trillion'],
  [1e9, 'billion'],
  [1e6, 'million'],
  [1e3, 'thousand'],
  [100, 'hundred'],
] as const;

function english(amount: number): string {
  if (amount < 0) return `minus ${english(-amount)}`;
  if (amount < 20) return SMALL[amount] ?? '';
  if (amount < 100) return [TENS[Math.floor(amount / 10)], ...(amount % 10 === 0 ? [] : [SMALL[amount % 10]])].join('-');
  const [power, name] = POWERS.find(([value]) => value <= amount) ?? [100, 'hundred'];
  const rest = amount % power;
  return `${english(Math.floor(amount / power))} ${name}${rest === 0 ? '' : ` ${english(rest)}`}`;
}
