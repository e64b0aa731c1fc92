import { daysInMonth } from '../calendar/day.ts';
import type { Path } from '../findings/finding.ts';
import type { Plan, YearlyDeadline } from '../model/plan.ts';
import { defineRule } from './rule.ts';

/** A deadline is a day that every year has (plan IV.3: 15/11 and 05/12). */
export const planDeadline = defineRule<{ text: string } | { both: boolean }>({
  code: 'H119',
  name: 'plan-deadline',
  severity: 'error',
  ensures: { vi: 'Thời hạn hằng năm là ngày có thật', en: 'Deadlines are days that every year has' },
  message: (params) =>
    'text' in params
      ? { vi: `${params.text} không phải là ngày năm nào cũng có`, en: `${params.text} is not a day that every year has` }
      : params.both
        ? {
            vi: 'thời hạn ghi cả cham_nhat và truoc, không biết theo ngày nào',
            en: 'the deadline says both cham_nhat (at the latest) and truoc (before)',
          }
        : { vi: 'thời hạn chưa ghi ngày nào', en: 'the deadline names no day' },
  hint: (params) =>
    'text' in params
      ? { vi: 'xem văn bản rồi viết ngày/tháng, như: 15/11', en: 'look at the document and write day/month, such as: 15/11' }
      : {
          vi: 'ghi một trong hai: cham_nhat (tính cả ngày đó) hoặc truoc (không tính ngày đó)',
          en: 'write one of them: cham_nhat (at the latest, that day included) or truoc (before, that day excluded)',
        },
  *check(data) {
    for (const plan of data.plans.values()) {
      for (const { key, both } of plan.unclearDeadlines)
        yield { file: plan.file, path: ['thoi_han', key], on: 'key' as const, params: { both } };
      for (const [path, deadline] of deadlines(plan)) {
        for (const { from, value } of deadline.dayMonth) {
          const [day, month] = value.split('/').map(Number);
          if (month === undefined || month < 1 || month > 12 || day === undefined || day < 1 || day > daysInMonth(2015, month)) {
            yield {
              file: plan.file,
              path: [...path, deadline.included ? 'cham_nhat' : 'truoc', ...(from === undefined ? [] : [from])],
              params: { text: value },
            };
          }
        }
      }
    }
  },
});

function deadlines(plan: Plan): (readonly [Path, YearlyDeadline])[] {
  return [
    ...(plan.chapterDeadline ? [[['thoi_han', 'bao_cao_co_so'], plan.chapterDeadline] as const] : []),
    ...(plan.associationDeadline ? [[['thoi_han', 'bao_cao_cap_tren'], plan.associationDeadline] as const] : []),
  ];
}
