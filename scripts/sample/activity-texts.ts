/** An activity a chapter may hold: months, kind, name, then value in thousands of đồng, people, volunteers, blood and model. */
export interface ActivityIdea {
  months: [from: number, to: number];
  kind: string;
  names: string[];
  value?: [number, number];
  people?: [number, number];
  volunteers: [number, number];
  blood?: [number, number];
  model?: true;
}

/** What the plan names, on the ground: `{place}` is one of the chapter's hamlets or quarters. */
export const ACTIVITIES: readonly ActivityIdea[] = [
  {
    months: [1, 1],
    kind: 'tro_giup_nhan_dao',
    names: ['Tết vì người nghèo và nạn nhân chất độc da cam', 'Trao quà Tết cho hộ nghèo', 'Chợ Tết nhân đạo'],
    value: [12000, 42000],
    people: [60, 160],
    volunteers: [6, 14],
  },
  {
    months: [2, 3],
    kind: 'truyen_thong',
    names: [
      'Truyền thông phòng, chống sốt xuất huyết tại {place}',
      'Truyền thông phòng dịch Zika và sốt xuất huyết',
      'Phát tờ rơi phòng bệnh tay chân miệng',
    ],
    people: [80, 300],
    volunteers: [5, 12],
  },
  {
    months: [3, 4],
    kind: 'hien_mau',
    names: ['Ngày hội hiến máu tình nguyện', 'Vận động hiến máu đợt 1', 'Hiến máu - một nghĩa cử cao đẹp'],
    people: [20, 60],
    volunteers: [6, 12],
    blood: [12, 45],
  },
  {
    months: [4, 5],
    kind: 'van_dong_quy',
    names: ['Phát động Tháng Nhân đạo', 'Vận động quỹ nhân đạo trong hộ kinh doanh', 'Nuôi heo đất nhân đạo ở các chi hội'],
    value: [3000, 9000],
    volunteers: [4, 10],
    model: true,
  },
  {
    months: [4, 6],
    kind: 'cuu_tro_khan_cap',
    names: ['Cấp nước ngọt cho hộ dân bị hạn mặn', 'Cứu trợ hộ có nhà sập do giông lốc tại {place}', 'Thăm hỏi hộ bị sạt lở đất ven sông'],
    value: [4000, 20000],
    people: [12, 90],
    volunteers: [6, 14],
  },
  {
    months: [5, 6],
    kind: 'cap_cuu_duoi_nuoc',
    names: ['Tập cho trẻ em kỹ năng phòng, chống đuối nước', 'Dạy bơi và cấp cứu đuối nước tại {place}', 'Đặt phao cứu sinh ở các bến đò'],
    value: [1500, 6000],
    people: [30, 110],
    volunteers: [5, 10],
    model: true,
  },
  {
    months: [3, 10],
    kind: 'so_cap_cuu',
    names: [
      'Điểm sơ cấp cứu an toàn giao thông {place}',
      'Trực chốt sơ cấp cứu an toàn giao thông',
      'Thực hành sơ cấp cứu cho người lái đò, xe ôm',
    ],
    value: [800, 3000],
    people: [8, 40],
    volunteers: [4, 9],
    model: true,
  },
  {
    months: [2, 9],
    kind: 'vuon_thuoc_nam',
    names: ['Vườn thuốc nam {place}', 'Trồng bổ sung vườn thuốc nam ở Trạm Y tế', 'Sưu tầm, chế biến thuốc nam'],
    value: [1000, 5000],
    people: [40, 220],
    volunteers: [4, 8],
    model: true,
  },
  {
    months: [6, 9],
    kind: 'kham_chua_benh',
    names: ['Khám bệnh, cấp thuốc miễn phí tại {place}', 'Khám mắt cho người cao tuổi', 'Phối hợp đoàn y, bác sĩ khám bệnh nhân đạo'],
    value: [15000, 48000],
    people: [120, 350],
    volunteers: [7, 14],
  },
  {
    months: [6, 10],
    kind: 'thay_thuoc_tinh_nguyen',
    names: ['Nhóm thầy thuốc tình nguyện khám tại nhà', 'Thầy thuốc tình nguyện về {place}'],
    value: [2000, 7000],
    people: [25, 80],
    volunteers: [3, 7],
    model: true,
  },
  {
    months: [5, 10],
    kind: 'bep_an_tinh_thuong',
    names: ['Bếp ăn tình thương ở Trạm Y tế', 'Nấu cháo miễn phí cho bệnh nhân nghèo', 'Bữa cơm nhân đạo rằm hằng tháng'],
    value: [6000, 25000],
    people: [150, 700],
    volunteers: [5, 11],
    model: true,
  },
  {
    months: [8, 9],
    kind: 'tro_giup_nhan_dao',
    names: ['Tiếp sức học sinh nghèo đến trường', 'Tặng tập vở, cặp sách đầu năm học', 'Trao xe đạp cho học sinh vượt khó'],
    value: [6000, 18000],
    people: [25, 90],
    volunteers: [4, 9],
  },
  {
    months: [8, 10],
    kind: 'hien_mau',
    names: ['Vận động hiến máu đợt 2', 'Hiến máu tình nguyện hè', 'Tuyên truyền, lấy máu lưu động'],
    people: [15, 50],
    volunteers: [5, 10],
    blood: [8, 32],
  },
  {
    months: [9, 10],
    kind: 'phong_ngua_tham_hoa',
    names: ['Diễn tập sơ tán dân khi có bão tại {place}', 'Kiểm tra phương tiện cứu hộ mùa mưa bão', 'Vẽ sơ đồ rủi ro ở {place}'],
    value: [1000, 4000],
    people: [40, 130],
    volunteers: [8, 15],
  },
  {
    months: [3, 8],
    kind: 'ngan_hang_mau_song',
    names: ['Lập danh sách ngân hàng máu sống', 'Xét nghiệm nhóm máu cho tình nguyện viên'],
    people: [20, 45],
    volunteers: [4, 8],
    model: true,
  },
  {
    months: [6, 8],
    kind: 'tham_quan',
    names: ['Tham quan mô hình Hội cơ sở vững mạnh ngoài huyện', 'Chia sẻ kinh nghiệm thu hội phí giữa các Hội cơ sở'],
    value: [2000, 5000],
    people: [6, 15],
    volunteers: [0, 2],
  },
];

/** What a high-school chapter holds. */
export const SCHOOL_ACTIVITIES: readonly ActivityIdea[] = [
  {
    months: [1, 1],
    kind: 'tro_giup_nhan_dao',
    names: ['Tết ấm cho bạn', 'Xuân yêu thương, tặng quà học sinh nghèo'],
    value: [6000, 14000],
    people: [30, 60],
    volunteers: [4, 8],
  },
  {
    months: [3, 4],
    kind: 'hien_mau',
    names: ['Giáo viên, nhân viên hiến máu tình nguyện'],
    people: [14, 26],
    volunteers: [4, 8],
    blood: [9, 18],
  },
  {
    months: [3, 4],
    kind: 'so_cap_cuu',
    names: ['Hội thi sơ cấp cứu học đường', 'Thực hành băng bó, chuyển thương'],
    value: [1500, 3000],
    people: [90, 150],
    volunteers: [5, 8],
    model: true,
  },
  {
    months: [4, 5],
    kind: 'cap_cuu_duoi_nuoc',
    names: ['Ngoại khóa phòng, chống đuối nước', 'Thực hành hồi sức tim phổi'],
    people: [120, 200],
    volunteers: [4, 8],
    model: true,
  },
  {
    months: [5, 6],
    kind: 'van_dong_quy',
    names: ['Phong trào bạn giúp bạn', 'Ngày hội sách cũ gây quỹ nhân đạo'],
    value: [3000, 6000],
    people: [200, 400],
    volunteers: [4, 7],
    model: true,
  },
  {
    months: [9, 9],
    kind: 'tro_giup_nhan_dao',
    names: ['Trao học bổng học sinh vượt khó đầu năm học'],
    value: [8000, 15000],
    people: [16, 30],
    volunteers: [3, 6],
  },
  {
    months: [9, 10],
    kind: 'truyen_thong',
    names: ['Sinh hoạt dưới cờ về an toàn giao thông', 'Truyền thông phòng bệnh trong học đường'],
    people: [400, 650],
    volunteers: [3, 6],
  },
  {
    months: [10, 10],
    kind: 'vuon_thuoc_nam',
    names: ['Vườn thuốc nam nhà trường'],
    value: [500, 1500],
    people: [30, 60],
    volunteers: [3, 6],
    model: true,
  },
];
