import { atOption, command, type Making, option, yearGiven } from '../define.ts';
import { namesOption } from './log.ts';

/** `hoi blame` on the command line. */
export function defineBlame(making: Making): void {
  const { lang } = making.context;
  command(
    making,
    ['blame', 'ai-ghi'],
    {
      vi: 'ai ghi từng giá trị của một mục, ghi ngày nào, ở lần ghi nào; mục đã mất thì ai làm mất',
      en: 'who set each value of a record, when and with which commit; of a lost one, who lost it',
    },
    { dated: false, json: true },
    ['hoi blame HAV-0007', 'hoi blame PT-014 --chapter xa-hang-vinh --year 2016', 'hoi blame data/bao-cao/2016.yaml'],
  )
    .argument(
      '<id>',
      {
        vi: 'một mã (HAV-0007, PT-014, ap-3), một Hội cơ sở (tên thư mục hoặc mã) hoặc đường dẫn một tệp',
        en: 'an id (HAV-0007, PT-014, ap-3), a chapter (its folder or code) or a file',
      }[lang],
    )
    .addOption(option('--chapter <slug>', { vi: 'chỉ ở Hội cơ sở này (tên thư mục)', en: 'in this chapter alone (its folder)' }, lang))
    .addOption(option('--year <yyyy>', { vi: 'chỉ ở năm này', en: 'of this year alone' }, lang).argParser((text) => yearGiven(text, lang)))
    .addOption(atOption(lang))
    .addOption(namesOption(lang))
    .action(async (about: string, options) => {
      const { runBlame } = await import('../../commands/blame.ts');
      making.done(await runBlame({ ...options, about }, making.context));
    });
}
