import { atOption, command, type Making, option } from '../define.ts';

/** `hoi status` on the command line. */
export function defineStatus(making: Making): void {
  const { lang } = making.context;
  command(
    making,
    ['status', 'tinh-hinh'],
    {
      vi: 'bảy chỉ tiêu so với kế hoạch, theo từng cơ sở, còn thiếu gì',
      en: 'the seven indicators against their targets, by chapter, with what is missing',
    },
    { dated: true, json: true },
    ['hoi status --year 2016', 'hoi status --year 2016 --chapter xa-hang-vinh', 'hoi status --as-of 2016-11-30 --json'],
  )
    .addOption(
      option(
        '--chapter <slug>',
        {
          vi: 'chỉ một Hội cơ sở (tên thư mục), liệt kê từng đơn vị còn thiếu',
          en: 'one chapter (its folder), with every unit that is missing',
        },
        lang,
      ),
    )
    .addOption(atOption(lang))
    .addOption(option('--names', { vi: 'ghi cả họ tên hội viên', en: "show members' names too" }, lang))
    .action(async (options) => {
      const { runStatus } = await import('../../commands/status.ts');
      making.done(await runStatus(options, making.context));
    });
}
