import { atOption, command, countGiven, dayGiven, type Making, option } from '../define.ts';

/** `hoi log` on the command line. */
export function defineLog(making: Making): void {
  const { lang } = making.context;
  command(
    making,
    ['log', 'nhat-ky'],
    {
      vi: 'nhật ký: ai đã đổi gì trong dữ liệu, ngày nào, chỉ tiêu nào thay đổi theo',
      en: 'the history of the data in words: who changed what, when, and which indicators moved',
    },
    { dated: true, json: true },
    ['hoi log --year 2016', 'hoi log xa-hang-vinh --since 2016-11-01', 'hoi log HAV-0007'],
  )
    .argument(
      '[about]',
      {
        vi: 'chỉ một Hội cơ sở (tên thư mục), một mã (HAV-0007, PT-014) hoặc một đường dẫn',
        en: 'one chapter (its folder), one id (HAV-0007, PT-014) or a path',
      }[lang],
    )
    .addOption(
      option('--since <yyyy-mm-dd>', { vi: 'vào kho của Hội từ ngày này', en: 'received on this day or later' }, lang).argParser((text) =>
        dayGiven(text, lang),
      ),
    )
    .addOption(
      option('--until <yyyy-mm-dd>', { vi: 'vào kho của Hội đến hết ngày này', en: 'received on this day or earlier' }, lang).argParser(
        (text) => dayGiven(text, lang),
      ),
    )
    .addOption(
      option('--limit <n>', { vi: 'chỉ bấy nhiêu lần ghi mới nhất', en: 'only so many of the newest' }, lang).argParser((text) =>
        countGiven(text, lang),
      ),
    )
    .addOption(atOption(lang))
    .addOption(namesOption(lang))
    .action(async (about: string | undefined, options) => {
      const { runLog } = await import('../../commands/log.ts');
      making.done(await runLog({ ...options, about }, making.context));
    });
}

/** `--no-names`, for commands that tell what became of people. */
export function namesOption(lang: Making['context']['lang']) {
  return option('--no-names', { vi: 'chỉ ghi mã, không ghi họ tên', en: 'ids of people without their names' }, lang);
}
