import { command, type Making } from '../define.ts';

/** `hoi explain` on the command line. */
export function defineExplain(making: Making): void {
  const { lang } = making.context;
  command(
    making,
    ['explain', 'giai-thich'],
    { vi: 'giải thích một mã lỗi: vì sao, ví dụ sai và đúng, cách sửa', en: 'explain a finding: why, wrong and right, how to fix it' },
    { dated: false, json: false },
    ['hoi explain H204', 'hoi explain receipt-total', 'hoi explain'],
  )
    .argument('[code]', { vi: 'mã (H204) hoặc tên (receipt-total); bỏ trống: liệt kê', en: 'a code or a name; without it: the list' }[lang])
    .action(async (code: string | undefined, options) => {
      const { runExplain } = await import('../../commands/explain.ts');
      making.done(await runExplain({ ...options, code }, making.context));
    });
}
