import type { Path } from '../findings/finding.ts';
import { formatDay } from '../i18n/numbers.ts';
import { yearFile } from '../layout/paths.ts';
import type { Instalment } from '../model/year.ts';
import { related } from './references.ts';
import { defineRule } from './rule.ts';

type Params =
  | { readonly what: 'swapped'; readonly month: number; readonly before: number }
  | { readonly what: 'order'; readonly month: number; readonly before: number }
  | { readonly what: 'last'; readonly month: number }
  | { readonly what: 'due'; readonly due: string; readonly before: string };

/** Instalments ascend and the last covers December (data-model, hoi-phi.yaml; notice 06/TB-TƯHCTĐ lets each chapter fix them). */
export const instalments = defineRule<Params>({
  code: 'H203',
  name: 'instalments',
  severity: 'error',
  ensures: { vi: 'Các kỳ thu nối tiếp nhau và đủ mười hai tháng', en: 'Instalments follow each other and cover twelve months' },
  message: (params) => {
    switch (params.what) {
      case 'swapped':
      case 'order':
        return {
          vi:
            params.month === params.before
              ? `kỳ thu đến tháng ${params.month} ghi hai lần`
              : `kỳ thu đến tháng ${params.month} đứng sau kỳ đến tháng ${params.before}`,
          en: `an instalment through month ${params.month} follows one through month ${params.before}`,
        };
      case 'last':
        return {
          vi: `kỳ thu cuối chỉ đến tháng ${params.month}, chưa đủ mười hai tháng`,
          en: `the last instalment ends with month ${params.month}`,
        };
      case 'due':
        return {
          vi: `hạn ${formatDay(params.due, 'vi')} sớm hơn hạn của kỳ trước (${formatDay(params.before, 'vi')})`,
          en: `due on ${params.due}, before the instalment ahead of it (${params.before})`,
        };
    }
  },
  hint: ({ what }) => {
    switch (what) {
      case 'swapped':
        return { vi: 'đổi chỗ hai dòng', en: 'swap the two lines' };
      case 'due':
        return {
          vi: 'xem quy định của Hội cơ sở về các kỳ thu, sửa hạn ghi sai',
          en: "look at the chapter's decision on instalments and correct the wrong due date",
        };
      case 'last':
        return {
          vi: 'thêm kỳ thu cho các tháng còn lại; nếu đây là kỳ cuối thì ghi den_thang: 12',
          en: 'add the instalment of the remaining months; if this is the last, write den_thang (through month): 12',
        };
      case 'order':
        return {
          vi: 'xem hạn của kỳ rồi ghi lại den_thang: các kỳ tăng dần, kỳ cuối là 12; kỳ ghi thừa thì bỏ dòng',
          en: 'look at its due date and correct den_thang (through month): months ascend to 12; remove an instalment entered twice',
        };
    }
  },
  *check(data, trust) {
    for (const chapter of data.chapters) {
      for (const { year, dues } of chapter.years.values()) {
        const file = yearFile(chapter.slug, year, 'dues');
        const fault = dues && trust.sound(file, ['ky_thu']) ? firstFault(dues.instalments, year) : undefined;
        if (!fault) continue;
        const { path, params, beside } = fault;
        yield {
          file,
          path,
          params,
          related:
            beside === undefined ? [] : [related(file, ['ky_thu', beside], { vi: 'so với kỳ này', en: 'compared with this one' }, 'value')],
        };
      }
    }
  },
});

interface Fault {
  readonly path: Path;
  readonly params: Params;
  /** The instalment that it does not go with. */
  readonly beside?: number;
}

function firstFault(list: readonly Instalment[], year: number): Fault | undefined {
  for (let index = 1; index < list.length; index += 1) {
    const [before, now] = [list[index - 1] as Instalment, list[index] as Instalment];
    // Of two neighbours the one whose month is farther from its due date is wrong.
    const [wrong, beside] = strangeness(before, year) > strangeness(now, year) ? [index - 1, index] : [index, index - 1];
    if (now.throughMonth < before.throughMonth && now.due < before.due)
      return {
        path: ['ky_thu', index],
        params: { what: 'swapped', month: now.throughMonth, before: before.throughMonth },
        beside: index - 1,
      };
    if (now.throughMonth <= before.throughMonth)
      return {
        path: ['ky_thu', wrong, 'den_thang'],
        params: { what: 'order', month: now.throughMonth, before: before.throughMonth },
        beside,
      };
    if (now.due < before.due) return { path: ['ky_thu', wrong, 'han'], params: { what: 'due', due: now.due, before: before.due }, beside };
  }
  const last = list.at(-1);
  return last && last.throughMonth !== 12
    ? { path: ['ky_thu', list.length - 1, 'den_thang'], params: { what: 'last', month: last.throughMonth } }
    : undefined;
}

/** Months between the last month that an instalment covers and the month in which it is due. */
function strangeness({ throughMonth, due }: Instalment, year: number): number {
  return Math.abs((Number(due.slice(0, 4)) - year) * 12 + Number(due.slice(5, 7)) - throughMonth);
}
