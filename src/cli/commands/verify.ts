import { command, type Making } from '../define.ts';

/** `hoi verify` on the command line. */
export function defineVerify(making: Making): void {
  const { lang } = making.context;
  command(
    making,
    ['verify', 'xac-minh'],
    {
      vi: 'đối chiếu báo cáo với dữ liệu đã lập ra nó: ô nào, đoạn nào bị sửa tay',
      en: 'compare a report with the data that it was made from: which cells and paragraphs were changed by hand',
    },
    { dated: false, json: true },
    ['hoi verify reports/2016/bao-cao-2016.xlsx', 'hoi verify bao-cao-2016.docx bao-cao-2016.html', 'hoi verify --json bao-cao-2016.xlsx'],
  )
    .argument('<files...>', { vi: 'báo cáo .xlsx, .docx, .html, .md do hoi report lập', en: 'reports that hoi report wrote' }[lang])
    .action(async (files: string[], options) => {
      const { runVerify } = await import('../../commands/verify.ts');
      making.done(await runVerify({ ...options, files }, making.context));
    });
}
