import { command, type Making, option } from '../define.ts';

/** `hoi fmt` on the command line. */
export function defineFmt(making: Making): void {
  const { lang } = making.context;
  command(
    making,
    ['fmt', 'dinh-dang'],
    { vi: 'xếp lại các tệp dữ liệu theo một mẫu thống nhất', en: 'write the data files in their one canonical form' },
    { dated: false, json: false },
    ['hoi fmt', 'hoi fmt data/hoi-co-so/xa-hang-vinh', 'hoi fmt --check'],
  )
    .argument('[paths...]', { vi: 'chỉ các tệp, thư mục này', en: 'only these files and folders' }[lang])
    .addOption(
      option(
        '--check',
        {
          vi: 'không ghi gì: liệt kê tệp chưa đúng mẫu và chỗ khác, mã thoát 1',
          en: 'write nothing: list the files that differ, with the differences, and exit with 1',
        },
        lang,
      ),
    )
    .action(async (paths: string[], options) => {
      const { runFmt } = await import('../../commands/fmt.ts');
      making.done(await runFmt({ ...options, paths }, making.context));
    });
}
