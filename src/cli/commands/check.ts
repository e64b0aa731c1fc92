import { command, countGiven, dayGiven, type Making, option } from '../define.ts';

/** `hoi check` on the command line. */
export function defineCheck(making: Making): void {
  const { lang } = making.context;
  command(making, ['check', 'kiem-tra'], { vi: 'kiểm tra toàn bộ dữ liệu', en: 'validate everything' }, { dated: true, json: true }, [
    'hoi check',
    'hoi check data/hoi-co-so/xa-hang-vinh',
    'hoi check --as-of 2016-11-10 --fail-on deadline',
    'hoi check --fix',
    'hoi check --changed-since origin/main --format github',
  ])
    .argument('[paths...]', { vi: 'chỉ báo những gì ở các tệp, thư mục này', en: 'report only what is in these files and folders' }[lang])
    .addOption(
      option('--fail-on <level>', { vi: 'mức làm lệnh thất bại', en: 'level that fails the command' }, lang)
        .choices(['error', 'warning', 'deadline'])
        .default('error'),
    )
    .addOption(
      option('--format <format>', { vi: 'dạng kết quả', en: 'form of the result' }, lang)
        .choices(['pretty', 'json', 'github', 'sarif', 'junit'])
        .default('pretty')
        .conflicts('json'),
    )
    .addOption(
      option(
        '--fix',
        {
          vi: 'tự sửa những gì chắc chắn: Unicode, dấu cách cứng, thứ tự, ngày viết 26/03/2004, số thẻ và mã đơn vị chưa đặt trong ngoặc kép; rồi mới kiểm tra',
          en: 'first mend what is certain: Unicode, no-break spaces, order, dates such as 26/03/2004, quotes round card numbers and statistics codes',
        },
        lang,
      ),
    )
    .addOption(
      option(
        '--changed-since <rev>',
        {
          vi: 'chỉ báo những gì ở tệp đã đổi so với bản Git này, và những lỗi mà bản ấy chưa có',
          en: 'report only findings in files that differ from this Git revision, and findings elsewhere that it did not have',
        },
        lang,
      ),
    )
    .addOption(
      option('--max-findings <n>', { vi: 'in nhiều nhất chừng này mục', en: 'print no more findings than this' }, lang).argParser((text) =>
        countGiven(text, lang),
      ),
    )
    .addOption(
      option(
        '-q, --quiet',
        { vi: 'chỉ in lỗi, không in cảnh báo, tổng hợp và thời hạn', en: 'print errors only: no warnings, summary or deadlines' },
        lang,
      ),
    )
    .addOption(
      option(
        '--accept <reason>',
        {
          vi: 'ghi mọi lỗi đang có vào .hoi-baseline.yaml là đã biết, với lý do này',
          en: 'write every finding there is into .hoi-baseline.yaml as known, for this reason',
        },
        lang,
      ),
    )
    .addOption(
      option(
        '--until <yyyy-mm-dd>',
        { vi: 'cùng với --accept: bỏ qua đến hết ngày này', en: 'with --accept: known until the end of this day' },
        lang,
      ).argParser((text) => dayGiven(text, lang)),
    )
    .action(async (paths: string[], options) => {
      const { runCheck } = await import('../../commands/check.ts');
      making.done(await runCheck({ ...options, paths }, making.context));
    });
}
