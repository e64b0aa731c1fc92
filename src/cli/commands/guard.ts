import { command, type Making, option } from '../define.ts';

/** `hoi guard` on the command line. */
export function defineGuard(making: Making): void {
  const { lang } = making.context;
  command(
    making,
    ['guard', 'canh-cong'],
    {
      vi: 'xét một đề nghị thay đổi (pull request) trước khi nhập vào nhánh chính',
      en: 'judge a change (pull request) before it is merged',
    },
    { dated: true, json: true },
    [
      'hoi guard --base origin/main',
      'hoi guard --base origin/main --head origin/hang-vinh',
      'hoi guard --base origin/main --format markdown',
    ],
  )
    .addOption(
      option(
        '--base <rev>',
        { vi: 'bản gốc: nhánh sẽ nhận thay đổi', en: 'base: the branch that would take the change' },
        lang,
      ).makeOptionMandatory(),
    )
    .addOption(option('--head <rev>', { vi: 'bản được xét', en: 'revision that is judged' }, lang).default('HEAD'))
    .addOption(
      option('--fail-on <level>', { vi: 'mức làm lệnh thất bại', en: 'level that fails the command' }, lang)
        .choices(['error', 'warning'])
        .default('error'),
    )
    .addOption(
      option('--format <format>', { vi: 'dạng kết quả', en: 'form of the result' }, lang)
        .choices(['pretty', 'markdown', 'github', 'json'])
        .default('pretty')
        .conflicts('json'),
    )
    .action(async (options) => {
      const { runGuard } = await import('../../commands/guard.ts');
      making.done(await runGuard(options, making.context));
    });
}
