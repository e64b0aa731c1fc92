import type { Path } from '../findings/finding.ts';
import { formatDay } from '../i18n/numbers.ts';
import { yearFile } from '../layout/paths.ts';
import type { Instalment } from '../model/year.ts';
import { defineRule } from './rule.ts';

type Params =
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
  hint: ({ what }) =>
    what === 'due'
      ? { vi: 'xem lại hạn của các kỳ', en: 'check the due dates' }
      : { vi: 'ghi den_thang tăng dần, kỳ cuối là 12', en: 'write den_thang in ascending order, the last being 12' },
  *check(data, trust) {
    for (const chapter of data.chapters) {
      for (const { year, dues } of chapter.years.values()) {
        const file = yearFile(chapter.slug, year, 'dues');
        const fault = dues && trust.sound(file, ['ky_thu']) ? firstFault(dues.instalments) : undefined;
        if (fault) yield { file, ...fault };
      }
    }
  },
});

function firstFault(list: readonly Instalment[]): { path: Path; params: Params } | undefined {
  for (let index = 1; index < list.length; index += 1) {
    const [before, now] = [list[index - 1] as Instalment, list[index] as Instalment];
    if (now.throughMonth <= before.throughMonth)
      return { path: ['ky_thu', index, 'den_thang'], params: { what: 'order', month: now.throughMonth, before: before.throughMonth } };
    if (now.due < before.due) return { path: ['ky_thu', index, 'han'], params: { what: 'due', due: now.due, before: before.due } };
  }
  const last = list.at(-1);
  return last && last.throughMonth !== 12
    ? { path: ['ky_thu', list.length - 1, 'den_thang'], params: { what: 'last', month: last.throughMonth } }
    : undefined;
}
