import type { Day } from '../calendar/day.ts';
import { formatDay } from '../i18n/numbers.ts';
import { RIGHTS_FILE } from '../layout/paths.ts';
import { defineRule } from './rule.ts';

/** A right that ends before it begins is never in force (data-model, quyen.yaml). */
export const rightsDates = defineRule<{ from: Day; until: Day }>({
  code: 'H504',
  name: 'rights-dates',
  severity: 'error',
  ensures: { vi: 'Quyền sửa có ngày đầu trước ngày cuối', en: 'A right begins before it ends' },
  message: ({ from, until }) => ({
    vi: `ngày cuối ${formatDay(until, 'vi')} trước ngày đầu ${formatDay(from, 'vi')}: người này không lúc nào được sửa`,
    en: `the last day ${until} lies before the first ${from}: this right is never in force`,
  }),
  hint: () => ({ vi: 'sửa lại `tu` hoặc `den`', en: 'correct `tu` (from) or `den` (until)' }),
  *check(data) {
    for (const { id, from, until } of data.rights?.people ?? [])
      if (from !== undefined && until !== undefined && until < from)
        yield { file: RIGHTS_FILE, path: ['nguoi', id, 'den'], params: { from, until } };
  },
});
