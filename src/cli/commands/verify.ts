import { CannotRun } from '../../findings/cannot-run.ts';
import { command, type Making, option, yearGiven } from '../define.ts';

/** `hoi verify` on the command line. */
export function defineVerify(making: Making): void {
  const { lang } = making.context;
  command(
    making,
    ['verify', 'xac-minh'],
    {
      vi: 'đối chiếu báo cáo với dữ liệu đã lập ra nó: ô nào, đoạn nào bị sửa tay; với --year: năm đã niêm phong còn nguyên không',
      en: 'compare a report with the data that it was made from: which cells and paragraphs were changed by hand; with --year: whether a sealed year is intact',
    },
    { dated: false, json: true },
    [
      'hoi verify reports/2016/bao-cao-2016.xlsx',
      'hoi verify bao-cao-2016.docx bao-cao-2016.html',
      'hoi verify --year 2016',
      'hoi verify --json bao-cao-2016.xlsx',
    ],
  )
    .argument('[files...]', { vi: 'báo cáo .xlsx, .docx, .html, .md do hoi report lập', en: 'reports that hoi report wrote' }[lang])
    .addOption(
      option(
        '--year <yyyy>',
        { vi: 'xác minh các báo cáo đã niêm phong của năm này', en: 'verify the sealed reports of this year' },
        lang,
      ).argParser((text) => yearGiven(text, lang)),
    )
    .addOption(
      option('--chapter <slug>', { vi: 'với --year: chỉ báo cáo của một Hội cơ sở', en: "with --year: one chapter's report only" }, lang),
    )
    .action(async (files: string[], options) => {
      if (files.length === 0 && options.year !== undefined) {
        const { runVerifyYear } = await import('../../commands/verify-year.ts');
        making.done(await runVerifyYear(options, making.context));
        return;
      }
      if (files.length === 0 || options.year !== undefined) throw new CannotRun(ONE_OF_TWO);
      const { runVerify } = await import('../../commands/verify.ts');
      making.done(await runVerify({ ...options, files }, making.context));
    });
}

const ONE_OF_TWO = {
  vi: 'ghi tên tệp báo cáo để đối chiếu, hoặc --year để xác minh năm đã niêm phong, không ghi cả hai',
  en: 'give the reports to compare, or --year to verify a sealed year, not both',
};
