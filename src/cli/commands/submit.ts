import { command, type Making, option } from '../define.ts';

/** `hoi submit` on the command line. */
export function defineSubmit(making: Making): void {
  const { lang } = making.context;
  command(
    making,
    ['submit', 'nop'],
    {
      vi: 'nộp báo cáo năm: lập báo cáo, niêm phong số liệu của năm trong Git',
      en: "submit the annual report: write it and seal the year's data in Git",
    },
    { dated: true, json: true },
    ['hoi submit --year 2016 --dry-run', 'hoi submit --year 2016', 'hoi submit --year 2016 --chapter xa-hang-vinh'],
  )
    .addOption(option('--chapter <slug>', { vi: 'báo cáo của một Hội cơ sở', en: "one chapter's report" }, lang))
    .addOption(option('--dry-run', { vi: 'chỉ kiểm tra, không ghi gì', en: 'look whether it can be done, write nothing' }, lang))
    .addOption(option('--no-sign', { vi: 'không ký, dù Git đã cấu hình khóa ký', en: 'do not sign, although Git has a key' }, lang))
    .action(async (options) => {
      const { runSubmit } = await import('../../commands/submit.ts');
      making.done(await runSubmit(options, making.context));
    });
}
