import { daysInMonth } from '../calendar/day.ts';
import type { Path } from '../findings/finding.ts';
import type { Plan, YearlyDeadline } from '../model/plan.ts';
import { defineRule } from './rule.ts';

/** A deadline is a day that every year has (plan IV.3: 15/11 and 05/12). */
export const planDeadline = defineRule<{ text: string }>({
  code: 'H119', name: 'plan-deadline', severity: 'error',
  ensures: { vi: 'Thời hạn hằng năm là ngày có thật', en: 'Deadlines are days that every year has' },
  message: ({ text }) => ({ vi: `không có ngày ${text} hằng năm`, en: `no year has a day ${text}` }),
  hint: () => ({ vi: 'viết ngày/tháng, ví dụ: 15/11', en: 'write day/month, for example: 15/11' }),
  *check(data) {
    for (const plan of data.plans.values()) {
      for (const [path, deadline] of deadlines(plan)) {
        for (const { from, value } of deadline.dayMonth) {
          const [day, month] = value.split('/').map(Number);
          if (month === undefined || month < 1 || month > 12 || day === undefined || day < 1 || day > daysInMonth(2015, month)) {
            yield { file: plan.file, path: [...path, deadline.included ? 'cham_nhat' : 'truoc', ...(from === undefined ? [] : [from])], params: { text: value } };
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
