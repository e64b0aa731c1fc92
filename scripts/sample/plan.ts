import { CRITERIA } from './recognition.ts';

const CRITERIA_NAMES: Record<string, string> = {
  TC1: 'Tổ chức và cán bộ',
  TC2: 'Hội viên, tình nguyện viên và hội phí',
  TC3: 'Quỹ nhân đạo',
  TC4: 'Hoạt động nhân đạo và mô hình',
  TC5: 'Sổ sách, kiểm tra và chế độ báo cáo',
};

/** Plan 155/KH-HCTĐ of 9 December 2015, in its own words. */
export function planFile(): string {
  const criteria = Object.entries(CRITERIA)
    .map(([code, top]) => `    ${code}:\n      ten: ${CRITERIA_NAMES[code] ?? code}\n      toi_da: ${top}\n`)
    .join('');
  return `${PLAN.replace('    {criteria}\n', criteria)}`.normalize('NFC');
}

const PLAN = `so: 155/KH-HCTĐ
ngay: 2015-12-09
trich_yeu: Thực hiện Nghị quyết số 28/NQ-TƯHCTĐ của Ban Chấp hành Trung ương Hội Chữ thập đỏ Việt Nam (Khóa IX) xây dựng tổ chức Hội cơ sở vững mạnh
can_cu:
  - so: 107/HD-HCTĐ
    ngay: 2015-11-16
    co_quan: Hội Chữ thập đỏ tỉnh Cà Mau
  - so: 28/NQ-TƯHCTĐ
    ngay: 2015-02-27
    co_quan: Ban Chấp hành Trung ương Hội Chữ thập đỏ Việt Nam (Khóa IX)
tu_nam: 2016
chi_tieu:
  ke-hoach:
    noi_dung: 100% Hội cơ sở có kế hoạch và biện pháp cụ thể về xây dựng Hội vững mạnh
    it_nhat: 100
  vung-manh:
    noi_dung: Có ít nhất 50% tổ chức Hội cơ sở trở lên đạt danh hiệu Hội cơ sở vững mạnh
    it_nhat: 50
  quy-nhan-dao:
    noi_dung: 100% Hội cơ sở có quỹ nhân đạo số dư ít nhất 5 triệu đồng trở lên
    it_nhat: 100
    so_du_toi_thieu: 5000000
  so-sach:
    noi_dung: 100% Hội cơ sở có sổ sách quản lý hội viên, tình nguyện viên đúng quy định
    it_nhat: 100
    bat_buoc: [hoi_vien, tinh_nguyen_vien]
  hoi-phi:
    noi_dung: Ít nhất 70% hội viên trở lên đóng hội phí đủ và đúng kỳ
    it_nhat: 70
    tinh_ca_nguoi_mien: false
  kiem-tra-tap-huan:
    noi_dung: 100% Hội cơ sở được kiểm tra định kỳ và tập huấn nghiệp vụ công tác Hội
    it_nhat: 100
  chi-hoi:
    noi_dung: 100% ấp, khóm, trường Mầm non, Tiểu học, THCS có Chi hội Chữ thập đỏ
    it_nhat: 100
    dia_ban: [ap, khom]
    cap_hoc: [mam_non, tieu_hoc, thcs]
thoi_han:
  bao_cao_co_so:
    cham_nhat: 15/11
  bao_cao_cap_tren:
    truoc: 05/12
hoi_phi:
  moi_thang: 1000
  mien_toi_da: 10
  ty_le: {chi_hoi: 50, co_so: 30, cap_tren: 20}
# Bảng điểm dưới đây chỉ là ví dụ, cho đến khi nhập bảng điểm của Tỉnh hội.
danh_hieu:
  tieu_chi:
    {criteria}
  xep_loai:
    - {ten: vung_manh, tu: 90}
    - {ten: kha, tu: 70}
    - {ten: trung_binh, tu: 50}
    - {ten: yeu, tu: 0}
nhiem_vu:
  III.1: Nâng cao nhận thức, trách nhiệm đối với việc xây dựng tổ chức Hội cơ sở
  III.2: Đổi mới nội dung và phương thức hoạt động của Hội cơ sở
  III.3: Nâng cao chất lượng đội ngũ cán bộ Hội cơ sở
  III.4: Phát triển và nâng cao chất lượng hội viên, tình nguyện viên Chữ thập đỏ
  III.5: Quan tâm tháo gỡ cơ chế, chính sách đối với cán bộ Hội cơ sở và điều kiện hoạt động của Hội cơ sở
`;
