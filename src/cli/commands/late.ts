import { atOption, command, type Making, option } from '../define.ts';
import { namesOption } from './log.ts';

/** `hoi late` on the command line. */
export function defineLate(making: Making): void {
  const { lang } = making.context;
  command(
    making,
    ['late', 'den-muon'],
    {
      vi: 'việc có ngày trước báo cáo mà vào kho sau báo cáo, và chỉ tiêu nào đổi theo; ngày nhận báo cáo ghi sai',
      en: 'what is dated before a report and arrived after it, the indicators that it changes, and doubtful days of receipt',
    },
    { dated: true, json: true },
    ['hoi late --year 2016', 'hoi late --year 2016 --chapter xa-hang-vinh'],
  )
    .addOption(
      option(
        '--chapter <slug>',
        { vi: 'so với báo cáo của Hội cơ sở này (tên thư mục)', en: "against this chapter's own report (its folder)" },
        lang,
      ),
    )
    .addOption(atOption(lang))
    .addOption(namesOption(lang))
    .action(async (options) => {
      const { runLate } = await import('../../commands/late.ts');
      making.done(await runLate(options, making.context));
    });
}
