import { type Day, isDay } from '../calendar/day.ts';

/**
 * The day meant by `26/03/2004` (also with `.` or `-`), when it can be read in one way only: a day above 12, or equal to its month.
 * Undefined for `05/03/2016`, which a table program set to American dates writes for the third of May.
 */
export function certainDay(text: string): Day | undefined {
  const parts = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})$/.exec(text.trim());
  if (!parts) return undefined;
  const [, day = '', , month = '', year = ''] = parts;
  if (Number(day) <= 12 && Number(day) !== Number(month)) return undefined;
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(iso) ? iso : undefined;
}
