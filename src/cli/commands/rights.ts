import { atOption, command, dayGiven, type Making, option } from '../define.ts';

/** `hoi rights` on the command line. */
export function defineRights(making: Making): void {
  const { lang } = making.context;
  command(
    making,
    ['rights', 'quyen'],
    { vi: 'ai được sửa dữ liệu của Hội cơ sở nào (data/quyen.yaml)', en: 'who may change which data (data/quyen.yaml)' },
    { dated: false, json: false },
    ['hoi rights', 'hoi rights --codeowners > .github/CODEOWNERS', 'hoi rights --allowed-signers > allowed_signers'],
  )
    .addOption(
      option(
        '--codeowners',
        { vi: 'in tệp CODEOWNERS cho GitHub, GitLab: đề nghị nào thì mời ai xem', en: 'print a CODEOWNERS file for GitHub and GitLab' },
        lang,
      ).conflicts('allowedSigners'),
    )
    .addOption(
      option(
        '--allowed-signers',
        { vi: 'in danh sách khóa SSH cho Git (gpg.ssh.allowedSignersFile)', en: 'print the SSH keys for Git (gpg.ssh.allowedSignersFile)' },
        lang,
      ),
    )
    .addOption(
      option(
        '--as-of <yyyy-mm-dd>',
        { vi: 'quyền vào ngày này, thay cho hôm nay', en: 'rights on this day, in place of today' },
        lang,
      ).argParser((text) => dayGiven(text, lang)),
    )
    .addOption(atOption(lang))
    .action(async (options) => {
      const { runRights } = await import('../../commands/rights.ts');
      making.done(await runRights(options, making.context));
    });
}
