/** A measure of a chapter's yearly plan: task of plan 155, text, who, due month and day, what came of it. */
export type MeasureIdea = [task: string, text: string, who: string, due: string, result: string];

/** `{joined}`, `{struck}` and `{founded}` are the chapter's own figures. */
export const MEASURES: readonly (readonly MeasureIdea[])[] = [
  [
    [
      'III.1',
      'Quán triệt Nghị quyết số 28/NQ-TƯHCTĐ và Kế hoạch 155/KH-HCTĐ đến các chi hội',
      'Chủ tịch',
      '03-31',
      'Đã triển khai đến từng chi hội',
    ],
    [
      'III.1',
      'Đưa công tác xây dựng Hội cơ sở vững mạnh vào chương trình công tác năm',
      'Ban Chấp hành',
      '02-28',
      'Đã ghi vào chương trình công tác năm, được cấp ủy cho ý kiến',
    ],
    ['III.1', 'Giao chỉ tiêu hoạt động cho từng chi hội theo đặc điểm địa bàn', 'Chủ tịch', '03-15', 'Các chi hội ký giao ước đầu năm'],
    [
      'III.1',
      'Tổ chức cho chi hội trưởng tham quan, học tập mô hình hoạt động hiệu quả',
      'Phó Chủ tịch',
      '08-31',
      'Đã đi tham quan một Hội cơ sở trong tỉnh',
    ],
    [
      'III.1',
      'Kiểm tra, hỗ trợ các chi hội hoạt động yếu',
      'Ban Chấp hành',
      '09-30',
      'Kiểm tra các chi hội yếu, phân công ủy viên phụ trách từng chi hội',
    ],
  ],
  [
    ['III.2', 'Duy trì điểm sơ cấp cứu an toàn giao thông', 'Phó Chủ tịch', '06-30', 'Điểm hoạt động thường xuyên, có túi sơ cấp cứu'],
    ['III.2', 'Xây dựng vườn thuốc nam ở chi hội', 'Các chi hội', '09-30', 'Đã trồng và giao chi hội chăm sóc'],
    ['III.2', 'Công khai thu, chi quỹ nhân đạo hằng quý tại trụ sở và ở các chi hội', 'Chủ tịch', '10-15', 'Đã niêm yết đủ các quý'],
    [
      'III.2',
      'Vận động nhà hảo tâm, doanh nghiệp, hội đồng hương để quỹ nhân đạo đạt từ 5 triệu đồng',
      'Chủ tịch',
      '10-31',
      'Đã vận động theo kế hoạch, số dư ghi ở sổ quỹ',
    ],
    [
      'III.2',
      'Phối hợp các ban, ngành, đoàn thể tổ chức khám, chữa bệnh nhân đạo',
      'Phó Chủ tịch',
      '09-15',
      'Phối hợp tổ chức được một đợt khám bệnh, cấp thuốc',
    ],
    ['III.2', 'Mở bếp ăn tình thương, bữa cơm nhân đạo', 'Ban Chấp hành', '07-31', 'Nấu cháo, cơm miễn phí vào ngày rằm và mùng một'],
    ['III.2', 'Kiện toàn Đội ứng phó thảm họa trước mùa mưa bão', 'Phó Chủ tịch', '05-31', 'Đội được bổ sung áo phao, đèn pin'],
  ],
  [
    ['III.3', 'Cử cán bộ dự lớp nghiệp vụ công tác Hội', 'Chủ tịch', '05-31', 'Cử đủ cán bộ theo giấy triệu tập'],
    ['III.3', 'Đánh giá cán bộ cuối năm, lấy ý kiến góp ý của hội viên', 'Ban Chấp hành', '10-31', 'Đã đánh giá, hội viên góp ý công khai'],
    ['III.3', 'Rà soát, bổ sung quy hoạch Ban Chấp hành nhiệm kỳ 2016-2021', 'Chủ tịch', '04-15', 'Đã trình cấp ủy danh sách quy hoạch'],
    [
      'III.3',
      'Đề nghị khen thưởng kịp thời cán bộ, hội viên có thành tích',
      'Ban Chấp hành',
      '05-08',
      'Đã đề nghị khen dịp Ngày Chữ thập đỏ quốc tế',
    ],
  ],
  [
    ['III.4', 'Rà soát danh sách hội viên, cho rút tên người không còn sinh hoạt', 'Chủ tịch', '08-31', 'Rút tên, xóa tên {struck} người'],
    ['III.4', 'Phát triển hội viên mới, chú trọng chất lượng', 'Các chi hội', '10-15', 'Kết nạp {joined} hội viên'],
    ['III.4', 'Lập sổ quản lý hội viên, tình nguyện viên đúng mẫu', 'Phó Chủ tịch', '09-30', 'Đã ghi lại sổ theo mẫu thống nhất'],
    [
      'III.4',
      'Thu hội phí đủ và đúng kỳ, giao chỉ tiêu cho từng chi hội',
      'Chủ tịch',
      '10-31',
      'Thu theo kỳ đã đăng ký, còn một số hội viên nộp trễ',
    ],
    ['III.4', 'Vận động hiến máu tình nguyện, lập danh sách ngân hàng máu sống', 'Phó Chủ tịch', '09-15', 'Đạt chỉ tiêu được giao'],
    ['III.4', 'Thành lập chi hội ở ấp, khóm, trường học chưa có', 'Chủ tịch', '10-20', 'Thành lập mới {founded} chi hội'],
    [
      'III.4',
      'Củng cố Đội, Nhóm tình nguyện, tổ chức tập sơ cấp cứu và cấp cứu đuối nước',
      'Phó Chủ tịch',
      '07-15',
      'Các đội sinh hoạt hằng quý',
    ],
  ],
  [
    [
      'III.5',
      'Tham mưu Ủy ban nhân dân hỗ trợ kinh phí hoạt động cho chi hội',
      'Chủ tịch',
      '06-30',
      'Được hỗ trợ một phần từ ngân sách địa phương',
    ],
    ['III.5', 'Kiến nghị chế độ phụ cấp đối với chi hội trưởng', 'Chủ tịch', '09-30', 'Đã có văn bản kiến nghị'],
    ['III.5', 'Bố trí phòng làm việc, tủ hồ sơ cho Hội', 'Ban Chấp hành', '05-15', 'Đã có tủ hồ sơ riêng'],
    ['III.5', 'Phổ biến những cách làm hay của chi hội để nhân rộng', 'Phó Chủ tịch', '10-10', 'Đã giới thiệu tại hội nghị Ban Chấp hành'],
  ],
];

/** How many measures of each task a plan takes. */
export const MEASURES_PER_TASK = [2, 2, 1, 3, 1];
