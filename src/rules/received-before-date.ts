import type { Day } from '../calendar/day.ts';
import { formatDay } from '../i18n/numbers.ts';
import { reportFile, yearFile } from '../layout/paths.ts';
import { defineRule } from './rule.ts';

/** A report cannot arrive before it was written: the day it arrived decides whether it was on time (plan IV.3). */
export const receivedBeforeDate = defineRule<{ written: Day; arrived: Day; own: boolean }>({
  code: 'H407',
  name: 'received-before-date',
  severity: 'error',
  ensures: { vi: 'Báo cáo nhận, gửi không trước ngày ký', en: 'Reports are not sent or received before their date' },
  message: ({ written, arrived, own }) => ({
    vi: `ngày ${own ? 'gửi' : 'nhận'} báo cáo ${formatDay(arrived, 'vi')} trước ngày ghi trên báo cáo ${formatDay(written, 'vi')}`,
    en: `the report ${own ? 'was sent' : 'arrived'} on ${arrived}, before its own date ${written}`,
  }),
  hint: () => ({ vi: 'xem lại sổ công văn đến, đi; sửa ngày ghi sai', en: 'look at the mail register and correct the wrong date' }),
  *check(data, trust) {
    for (const chapter of data.chapters) {
      for (const { year, report } of chapter.years.values()) {
        const file = yearFile(chapter.slug, year, 'chapter-report');
        if (
          report?.day &&
          report.received &&
          report.received < report.day &&
          trust.sound(file, ['ngay']) &&
          trust.sound(file, ['ngay_nhan'])
        )
          yield { file, path: ['ngay_nhan'], params: { written: report.day, arrived: report.received, own: false } };
      }
    }
    for (const { year, day, sent } of data.reports.values()) {
      const file = reportFile(year);
      if (day && sent && sent < day && trust.sound(file, ['ngay']) && trust.sound(file, ['ngay_gui']))
        yield { file, path: ['ngay_gui'], params: { written: day, arrived: sent, own: true } };
    }
  },
});
