import { command, type Making } from '../define.ts';
import { namesOption } from './log.ts';

/** `hoi diff` on the command line. */
export function defineDiff(making: Making): void {
  const { lang } = making.context;
  command(
    making,
    ['diff', 'so-sanh'],
    {
      vi: 'hai bản của dữ liệu khác nhau những gì, và chỉ tiêu thay đổi ra sao',
      en: 'what differs between two states of the data, and what that does to the indicators',
    },
    { dated: true, json: true },
    ['hoi diff HEAD', 'hoi diff HEAD~5 HEAD --year 2016', 'hoi diff bao-cao/2016 main --as-of 2016-11-30'],
  )
    .argument('<a>', { vi: 'bản trước: một bản Git (HEAD, tên nhánh, tên thẻ, mã)', en: 'the older state: a Git revision' }[lang])
    .argument('[b]', { vi: 'bản sau (mặc định: thư mục đang làm)', en: 'the newer state (default: the work tree)' }[lang])
    .addOption(namesOption(lang))
    .action(async (from: string, to: string | undefined, options) => {
      const { runDiff } = await import('../../commands/diff.ts');
      making.done(runDiff({ ...options, from, to }, making.context));
    });
}
