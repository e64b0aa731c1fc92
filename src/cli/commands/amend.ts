import { command, type Making, option } from '../define.ts';

/** `hoi amend` on the command line. */
export function defineAmend(making: Making): void {
  const { lang } = making.context;
  command(
    making,
    ['amend', 'dinh-chinh'],
    { vi: 'mở đính chính có đánh số cho báo cáo đã niêm phong', en: 'open a numbered amendment of a sealed report' },
    { dated: true, json: true },
    [
      'hoi amend --year 2016 --reason "Ghi thiếu một phiếu thu hội phí"',
      'hoi amend --year 2016 --chapter xa-hang-vinh --reason "Nhầm ngày kiểm tra"',
    ],
  )
    .addOption(
      option('--reason <text>', { vi: 'vì sao phải sửa (bắt buộc)', en: 'why it must change (required)' }, lang).makeOptionMandatory(),
    )
    .addOption(option('--chapter <slug>', { vi: 'báo cáo của một Hội cơ sở', en: "one chapter's report" }, lang))
    .addOption(option('--dry-run', { vi: 'chỉ kiểm tra, không ghi gì', en: 'look whether it can be done, write nothing' }, lang))
    .addOption(option('--no-sign', { vi: 'không ký, dù Git đã cấu hình khóa ký', en: 'do not sign, although Git has a key' }, lang))
    .action(async (options) => {
      const { runAmend } = await import('../../commands/amend.ts');
      making.done(await runAmend(options, making.context));
    });
}
