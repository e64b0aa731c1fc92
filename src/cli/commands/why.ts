import { INDICATOR_IDS } from '../../model/plan.ts';
import { atOption, command, type Making, option } from '../define.ts';

/** `hoi why` on the command line. */
export function defineWhy(making: Making): void {
  const { lang } = making.context;
  command(
    making,
    ['why', 'vi-sao'],
    {
      vi: 'con số từ đâu ra: câu của kế hoạch, cách tính, từng đơn vị, dòng trong tệp, lần sửa cuối',
      en: "where a number comes from: the plan's clause, what is counted, each unit, the line of its file, the last commit",
    },
    { dated: true, json: true },
    [
      'hoi why quy-nhan-dao --year 2016',
      'hoi why chi-hoi --year 2016 --chapter xa-hang-vinh',
      'hoi why hoi-phi --year 2016 --unit HAV-0007',
    ],
  )
    .argument('<indicator>', { vi: `chỉ tiêu: ${INDICATOR_IDS.join(', ')}`, en: `indicator: ${INDICATOR_IDS.join(', ')}` }[lang])
    .addOption(
      option(
        '--chapter <slug>',
        { vi: 'chỉ một Hội cơ sở (tên thư mục), kèm từng căn cứ', en: 'one chapter (its folder), with every fact' },
        lang,
      ),
    )
    .addOption(
      option(
        '--unit <id>',
        { vi: 'chỉ một đơn vị: mã hội viên, mã địa bàn, tên thư mục', en: "one unit: a member's id, a place's key, a folder" },
        lang,
      ),
    )
    .addOption(atOption(lang))
    .addOption(option('--names', { vi: 'ghi cả họ tên hội viên', en: "show members' names too" }, lang))
    .action(async (indicator: string, options) => {
      const { runWhy } = await import('../../commands/why.ts');
      making.done(await runWhy({ ...options, indicator }, making.context));
    });
}
