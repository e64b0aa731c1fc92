import type { Association } from './association.ts';
import { REPORT_DAY } from './day.ts';
import { fill } from './spelling.ts';
import type { Value } from './yaml.ts';

/** `bao-cao/2016.yaml`: the association's own annual report, its prose and its own measures. */
export function associationReportFile(one: Association): Value {
  const words = (text: string): string => fill(text, { association: one.shortName, parent: one.parentShort });
  return {
    so: '38/BC-HCTĐ',
    ngay: '2016-12-02',
    so_lieu_den: REPORT_DAY,
    ngay_gui: '2016-12-02',
    chi_dao: LEADERSHIP.map(words),
    ket_qua: RESULTS.map(words),
    danh_gia: { uu_diem: STRENGTHS, han_che: WEAKNESSES, nguyen_nhan: CAUSES, bai_hoc: LESSONS },
    kien_nghi: REQUESTS.map(words),
    phuong_huong: DIRECTIONS,
    bien_phap: MEASURES.map(([task, text, who, due, done, result]) => ({
      nhiem_vu: task,
      noi_dung: text,
      phu_trach: who,
      han: due,
      hoan_thanh: done,
      ket_qua: result,
    })),
    mo_hinh: MODELS,
  };
}

const LEADERSHIP = [
  'Ngay sau khi ban hành Kế hoạch số 155/KH-HCTĐ ngày 09/12/2015, {association} đã quán triệt Nghị quyết số 28/NQ-TƯHCTĐ đến Ban Chấp hành các Hội cơ sở và hướng dẫn từng nơi xây dựng kế hoạch riêng.',
  'Thường trực Hội phân công từng đồng chí theo dõi Hội cơ sở; giao ban hằng quý, đôn đốc thu hội phí và vận động quỹ nhân đạo.',
  'Tháng 10/2016, Hội tổ chức kiểm tra định kỳ tại các Hội cơ sở trước khi nhận báo cáo năm; kiến nghị sau kiểm tra được theo dõi đến khi khắc phục xong.',
];
const RESULTS = [
  'Các nhiệm vụ, giải pháp theo Mục III của Kế hoạch được cụ thể hóa thành biện pháp có người phụ trách, có thời hạn ở Huyện hội và ở từng Hội cơ sở.',
  'Đại hội Hội cơ sở nhiệm kỳ 2016-2021 hoàn thành trong quý II; Ban Chấp hành mới được kiện toàn, cán bộ chủ chốt được cử đi học nghiệp vụ.',
  'Trong đợt hạn mặn đầu năm, các Hội cơ sở phối hợp vận chuyển nước ngọt đến những hộ ở xa, không để hộ nghèo nào thiếu nước sinh hoạt.',
  'Các mô hình sơ cấp cứu an toàn giao thông, vườn thuốc nam, bếp ăn tình thương, nuôi heo đất nhân đạo tiếp tục được duy trì và có thêm nơi làm theo.',
  'Danh sách hội viên được rà soát; người không còn sinh hoạt được cho rút tên theo quyết định, người chuyển nơi ở được chuyển sinh hoạt Hội.',
];
const STRENGTHS = [
  'Cấp ủy, chính quyền các cấp quan tâm; phối hợp với ban, ngành, đoàn thể ngày càng chặt chẽ.',
  'Đa số Hội cơ sở có kế hoạch cụ thể, sổ sách thống nhất, thu, chi quỹ công khai.',
  'Các mô hình nhân đạo xuất phát từ nhu cầu của người dân nên duy trì được lâu.',
];
const WEAKNESSES = [
  'Tỷ lệ hội viên đóng hội phí đủ và đúng kỳ chưa đạt chỉ tiêu; còn hội viên nộp đủ nhưng trễ hạn.',
  'Một số Hội cơ sở có số dư quỹ nhân đạo dưới 5 triệu đồng hoặc sổ tình nguyện viên chưa đúng quy định.',
  'Còn ấp và trường học chưa thành lập chi hội; có báo cáo gửi trễ, có báo cáo thiếu nội dung.',
];
const CAUSES = [
  'Chi hội trưởng không có phụ cấp, phần lớn kiêm nhiều việc; địa bàn sông nước đi lại khó khăn.',
  'Hội viên đi làm ăn xa nhiều, việc thu hội phí dồn về cuối kỳ.',
  'Vài Hội cơ sở thay đổi cán bộ chủ chốt sau đại hội, chưa quen việc.',
];
const LESSONS = [
  'Chủ động tham mưu cấp ủy, chính quyền; giao chỉ tiêu sát với đặc điểm từng địa bàn.',
  'Nơi nào chi hội thu hội phí ngay trong buổi sinh hoạt đầu kỳ thì nơi đó đạt tỷ lệ cao.',
  'Kiểm tra phải đi đôi với hướng dẫn cách làm và theo dõi việc khắc phục.',
];
const REQUESTS = [
  'Đề nghị {parent} sớm ban hành bảng điểm xét danh hiệu Hội cơ sở vững mạnh để áp dụng thống nhất.',
  'Đề nghị cấp có thẩm quyền xem xét chế độ phụ cấp đối với chi hội trưởng.',
  'Đề nghị {parent} hỗ trợ túi sơ cấp cứu, áo phao cho các điểm sơ cấp cứu và đội cấp cứu đuối nước.',
];
const DIRECTIONS = [
  'Tập trung nâng tỷ lệ hội viên đóng hội phí đủ và đúng kỳ trên 70% ngay từ kỳ thu đầu năm.',
  'Hỗ trợ các Hội cơ sở có quỹ nhân đạo dưới 5 triệu đồng xây dựng nguồn vận động thường xuyên.',
  'Thành lập chi hội ở những ấp, trường học còn thiếu; củng cố sổ quản lý tình nguyện viên.',
  'Mở lớp nghiệp vụ công tác Hội trong quý II năm 2017, bảo đảm Hội cơ sở nào cũng có người dự.',
];
const MEASURES: [string, string, string, string, string | undefined, string | undefined][] = [
  [
    'III.1',
    'Quán triệt Nghị quyết số 28/NQ-TƯHCTĐ và Kế hoạch 155/KH-HCTĐ đến các Hội cơ sở',
    'Chủ tịch',
    '2016-02-29',
    '2016-01-22',
    'Đã tổ chức hội nghị quán triệt, các Hội cơ sở đều có người dự',
  ],
  [
    'III.3',
    'Phối hợp Trung tâm Bồi dưỡng chính trị mở lớp nghiệp vụ công tác Hội',
    'Phó Chủ tịch',
    '2016-05-31',
    '2016-05-13',
    'Mở một lớp hai ngày; một Hội cơ sở chưa cử cán bộ dự',
  ],
  [
    'III.4',
    'Hướng dẫn rà soát danh sách hội viên, cho rút tên người không còn sinh hoạt',
    'Thường trực Hội',
    '2016-08-31',
    '2016-08-31',
    'Các Hội cơ sở đã rà soát xong và ra quyết định',
  ],
  [
    'III.2',
    'Nhân rộng mô hình sơ cấp cứu an toàn giao thông dọc các tuyến đông người qua lại',
    'Phó Chủ tịch',
    '2016-09-30',
    '2016-09-26',
    'Các điểm được bổ sung túi sơ cấp cứu và phân công người trực',
  ],
  [
    'III.1',
    'Kiểm tra định kỳ các Hội cơ sở',
    'Thường trực Hội',
    '2016-10-31',
    '2016-10-28',
    'Đã kiểm tra toàn bộ Hội cơ sở, có biên bản và kiến nghị',
  ],
  [
    'III.5',
    'Kiến nghị chế độ phụ cấp cho chi hội trưởng và kinh phí hoạt động của Hội cơ sở',
    'Chủ tịch',
    '2016-10-31',
    undefined,
    'Đã có văn bản kiến nghị, đang chờ ý kiến',
  ],
  [
    'III.4',
    'Thành lập chi hội ở những ấp và trường học chưa có',
    'Thường trực Hội',
    '2016-11-15',
    undefined,
    'Đã thành lập thêm một số chi hội, nơi còn thiếu chuyển sang năm 2017',
  ],
];
const MODELS = [
  'Nuôi heo đất nhân đạo ở các chi hội, mở vào Tháng Nhân đạo hằng năm',
  'Thu hội phí ngay trong buổi sinh hoạt chi hội đầu kỳ',
  'Điểm sơ cấp cứu an toàn giao thông do tình nguyện viên tại chỗ trực',
];
