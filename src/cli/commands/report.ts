import { InvalidArgumentError } from 'commander';
import { FORMATS, isFormat } from '../../commands/formats.ts';
import { atOption, command, type Making, option, yearGiven } from '../define.ts';

/** `hoi report` on the command line. */
export function defineReport(making: Making): void {
  const { lang } = making.context;
  command(
    making,
    ['report', 'bao-cao'],
    { vi: 'lập báo cáo năm gửi cấp trên', en: 'write the annual report' },
    { dated: true, json: false },
    [
      'hoi report --year 2016',
      'hoi report --year 2016 --as-of 2016-11-04 --out nhap',
      'hoi report --year 2016 --format md --chapter xa-hang-vinh',
      'hoi report --year 2016 --compare 2015',
    ],
  )
    .addOption(
      option('--format <list>', { vi: 'định dạng, cách nhau bằng dấu phẩy', en: 'formats, separated by commas' }, lang)
        .default(FORMATS, FORMATS.join(','))
        .argParser((text: string) => {
          const formats = [...new Set(text.split(',').map((one) => one.trim()))];
          if (formats.every(isFormat)) return formats;
          throw new InvalidArgumentError({ vi: `Chỉ có: ${FORMATS.join(', ')}.`, en: `There are: ${FORMATS.join(', ')}.` }[lang]);
        }),
    )
    .addOption(
      option('--compare <yyyy>', { vi: 'thêm so sánh với năm này', en: 'add a comparison with this year' }, lang).argParser((text) =>
        yearGiven(text, lang),
      ),
    )
    .addOption(atOption(lang))
    .addOption(
      option(
        '--out <dir>',
        { vi: 'thư mục ghi báo cáo (mặc định reports/<năm>)', en: 'folder to write to (default reports/<year>)' },
        lang,
      ),
    )
    .addOption(option('--chapter <slug>', { vi: 'chỉ một Hội cơ sở', en: 'one chapter only' }, lang))
    .addOption(option('--names', { vi: 'ghi cả họ tên hội viên trong phụ lục', en: "members' names in the annexes" }, lang))
    .addOption(
      option(
        '--draft',
        {
          vi: 'lập bản nháp dù dữ liệu còn lỗi; mọi trang đóng dấu BẢN NHÁP',
          en: 'write a draft although the data has errors; every page is stamped',
        },
        lang,
      ),
    )
    .action(async (options) => {
      const { runReport } = await import('../../commands/report.ts');
      making.done(await runReport(options, making.context));
    });
}
