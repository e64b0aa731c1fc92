import { LEVELS, PLANS } from '../../starter/answers.ts';
import { command, type Making, option, yearGiven } from '../define.ts';

/** `hoi init` on the command line. */
export function defineInit(making: Making): void {
  const { lang } = making.context;
  const made = command(
    making,
    ['init', 'khoi-tao'],
    { vi: 'khởi tạo kho dữ liệu của một Hội', en: "begin an association's data repository" },
    { dated: false, json: true, rooted: false },
    [
      'hoi init kho-nam-can',
      'hoi init kho-nam-can --name "Hội Chữ thập đỏ huyện Năm Căn" --parent "Hội Chữ thập đỏ tỉnh Cà Mau" --signer "Nguyễn Văn Mẫu" --chapter "thị trấn Năm Căn" --chapter "xã Hàng Vịnh" --chapter "Trường THPT Phan Ngọc Hiển"',
      'hoi init --name "Hội Chữ thập đỏ tỉnh Cà Mau" --signer "Nguyễn Văn Mẫu" --chapter-list hoi-co-so.txt --plan empty --plan-number 12/KH-HCTĐ --plan-date 2026-01-15',
    ],
  ).argument('[dir]', { vi: 'thư mục của kho (mặc định: thư mục hiện tại)', en: 'folder of the repository (default: this one)' }[lang]);
  const add = (flags: string, vi: string, en: string) => option(flags, { vi, en }, lang);
  const each = (text: string, before: readonly string[] = []) => [...before, text];
  return void made
    .addOption(add('--name <text>', 'tên đầy đủ của Hội', 'full name of the association'))
    .addOption(add('--short-name <text>', 'tên ngắn cho bảng biểu (mặc định: Hội CTĐ …)', 'short name for tables (default: Hội CTĐ …)'))
    .addOption(add('--level <level>', 'cấp Hội (mặc định: suy từ tên)', 'level (default: as the name says)').choices([...LEVELS]))
    .addOption(add('--parent <text>', 'Hội cấp trên trực tiếp', 'superior body'))
    .addOption(
      add('--place <text>', 'địa danh ở dòng ngày tháng (mặc định: suy từ tên)', 'place in the dateline (default: as the name says)'),
    )
    .addOption(add('--symbol <text>', 'ký hiệu trong số văn bản (mặc định: HCTĐ)', 'symbol in document numbers (default: HCTĐ)'))
    .addOption(add('--signer <text>', 'họ và tên người ký báo cáo', 'full name of who signs reports'))
    .addOption(add('--signer-title <text>', 'chức vụ người ký (mặc định: Chủ tịch)', 'office of who signs (default: Chủ tịch)'))
    .addOption(
      add(
        '--authority <text>',
        'dòng thẩm quyền trên chữ ký (mặc định: TM. BAN THƯỜNG VỤ, cấp xã thì không có; ghi "" để bỏ)',
        'line of authority above the signature (default: TM. BAN THƯỜNG VỤ, none for a commune; "" for none)',
      ),
    )
    .addOption(add('--recipient <text>', 'nơi nhận báo cáo; ghi nhiều lần', 'a recipient of reports; repeatable').argParser(each))
    .addOption(
      add(
        '--chapter <text>',
        'một Hội cơ sở: “xã Hàng Vịnh”, “HAV=xã Hàng Vịnh” (tự đặt mã), “khac:Nhà máy Tôm”; ghi nhiều lần',
        'a chapter: “xã Hàng Vịnh”, “HAV=xã Hàng Vịnh” (with its code), “khac:Nhà máy Tôm”; repeatable',
      ).argParser(each),
    )
    .addOption(add('--chapter-list <file>', 'tệp ghi các Hội cơ sở, mỗi dòng một tên', 'file of chapters, one a line'))
    .addOption(
      add(
        '--plan <plan>',
        'kế hoạch 155, hoặc khung trống (empty) để điền; mặc định 155',
        'plan 155, or an empty one to fill in; default 155',
      ).choices([...PLANS]),
    )
    .addOption(add('--plan-number <text>', 'số kế hoạch của Hội', "number of the association's own plan"))
    .addOption(add('--plan-date <yyyy-mm-dd>', 'ngày của kế hoạch ấy', 'its date'))
    .addOption(
      add('--year <yyyy>', 'năm bắt đầu (mặc định: năm nay)', 'first year (default: this one)').argParser((text) => yearGiven(text, lang)),
    )
    .addOption(
      add(
        '--tool <repo@commit>',
        'nơi lấy hoi trên GitHub, cho việc kiểm tra tự động: chủ/kho@commit',
        'where hoi comes from on GitHub, for automatic checks: owner/name@commit',
      ),
    )
    .addOption(
      add(
        '--schemas',
        'chỉ chép mẫu gợi ý của trình soạn thảo còn thiếu vào .hoi/schemas của kho có sẵn',
        'only copy the schemas that an existing repository lacks into its .hoi/schemas',
      ),
    )
    .addOption(add('--no-git', 'không tạo kho Git, không ghi nhật ký', 'neither begin a Git repository nor commit'))
    .action(async (dir: string | undefined, options) => {
      const { runInit } = await import('../../commands/init.ts');
      making.done(await runInit({ ...options, ...(dir === undefined ? {} : { dir }) }, making.context));
    });
}
