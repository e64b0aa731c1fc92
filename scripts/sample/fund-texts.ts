/** Where the fund's money comes from: source code, giver, purpose. `{place}` is one of the chapter's places. */
export const GIFTS: readonly [source: string, giver: string, purpose: string][] = [
  ['nha_hao_tam', 'Một nhà hảo tâm ở {place}', 'Ủng hộ quỹ nhân đạo'],
  ['doanh_nghiep', 'Doanh nghiệp thủy sản trên địa bàn', 'Ủng hộ quỹ nhân đạo của Hội cơ sở'],
  ['van_dong', 'Các chi hội', 'Ủng hộ phong trào mỗi tổ chức, mỗi cá nhân gắn với một địa chỉ nhân đạo'],
  ['dong_huong', 'Hội đồng hương tại Thành phố Hồ Chí Minh', 'Ủng hộ giúp hộ khó khăn'],
  ['to_chuc_tu_thien', 'Nhóm thiện nguyện ngoài huyện', 'Ủng hộ quỹ giúp người bệnh nghèo'],
  ['van_dong', 'Các hộ kinh doanh ở {place}', 'Ủng hộ giúp hộ nghèo trong ấp, khóm'],
  ['nha_hao_tam', 'Tiểu thương chợ', 'Bỏ ống heo nhân đạo'],
  ['doanh_nghiep', 'Các vựa tôm, cua trên địa bàn', 'Ủng hộ quỹ nhân đạo'],
  ['cap_tren', '{association}', 'Hỗ trợ quỹ nhân đạo Hội cơ sở'],
  ['van_dong', 'Cán bộ, công chức Ủy ban nhân dân', 'Ủng hộ một ngày lương'],
  ['khac', 'Chi hội {place}', 'Nộp tiền thùng quỹ nhân đạo'],
  ['nha_hao_tam', 'Một gia đình ở {place}', 'Ủng hộ thay lời tri ân'],
];

/** What the fund pays for: who (by hamlet and case, never by name) and why. */
export const HELP: readonly [who: string, purpose: string][] = [
  ['Một hộ khó khăn {place}', 'Trợ cấp khó khăn đột xuất'],
  ['Một người bệnh nghèo {place}', 'Hỗ trợ chi phí đi lại điều trị'],
  ['Một hộ có nhà sập do giông lốc {place}', 'Hỗ trợ sửa chữa nhà'],
  ['Một người cao tuổi neo đơn {place}', 'Trợ cấp thường xuyên quý'],
  ['Gia đình có trẻ em bị đuối nước {place}', 'Thăm hỏi, trợ cấp'],
  ['Một học sinh mồ côi {place}', 'Hỗ trợ tập vở, đồng phục đi học'],
  ['Hai hộ bị cháy nhà {place}', 'Cứu trợ khẩn cấp'],
  ['Một sản phụ nghèo {place}', 'Hỗ trợ viện phí'],
  ['Một người khuyết tật {place}', 'Hỗ trợ mua xe lăn'],
  ['Một nạn nhân chất độc da cam {place}', 'Thăm hỏi, tặng quà'],
  ['Gia đình có ngư dân gặp nạn trên biển {place}', 'Trợ cấp khó khăn đột xuất'],
  ['Một trẻ em bị bệnh tim {place}', 'Hỗ trợ tiền tàu xe đi phẫu thuật'],
  ['Bếp ăn tình thương {place}', 'Mua gạo, thực phẩm'],
];

/** The same for the high school. */
export const SCHOOL_GIFTS: typeof GIFTS = [
  ['van_dong', 'Học sinh khối 12', 'Quyên góp bạn giúp bạn'],
  ['van_dong', 'Học sinh khối 11', 'Kế hoạch nhỏ, bán giấy vụn'],
  ['van_dong', 'Tập thể giáo viên, nhân viên', 'Ủng hộ một ngày lương'],
  ['to_chuc_tu_thien', 'Ban đại diện cha mẹ học sinh', 'Ủng hộ quỹ nhân đạo nhà trường'],
  ['nha_hao_tam', 'Một cựu học sinh', 'Ủng hộ học sinh vượt khó'],
  ['doanh_nghiep', 'Nhà sách trên địa bàn thị trấn', 'Ủng hộ quỹ học bổng'],
  ['cap_tren', '{association}', 'Hỗ trợ quỹ nhân đạo Hội cơ sở'],
];
export const SCHOOL_HELP: typeof HELP = [
  ['Một học sinh lớp 10 mồ côi', 'Hỗ trợ tập vở, đồng phục'],
  ['Một học sinh lớp 11 có cha mẹ bệnh nặng', 'Trợ cấp khó khăn đột xuất'],
  ['Một học sinh lớp 12 nhà xa trường', 'Hỗ trợ mua xe đạp'],
  ['Hai học sinh bị tai nạn giao thông', 'Thăm hỏi, hỗ trợ viện phí'],
  ['Một học sinh lớp 10 hộ nghèo', 'Hỗ trợ đóng bảo hiểm y tế'],
  ['Ba học sinh hộ nghèo', 'Hỗ trợ chi phí học tập'],
  ['Một học sinh lớp 11 có nhà sập do giông lốc', 'Hỗ trợ sửa chữa nhà'],
];

/** Gifts in kind: what, how many, unit, value of one. */
export const GOODS: readonly [what: string, count: number, unit: string, each: number][] = [
  ['Gạo', 500, 'kg', 12_000],
  ['Mì gói', 60, 'thùng', 95_000],
  ['Tập vở', 800, 'quyển', 5_000],
  ['Quần áo', 300, 'bộ', 40_000],
  ['Xe lăn', 3, 'chiếc', 2_200_000],
  ['Quà Tết', 70, 'phần', 300_000],
  ['Nước uống', 120, 'thùng', 60_000],
  ['Xe đạp', 4, 'chiếc', 1_500_000],
  ['Dầu ăn', 90, 'lít', 32_000],
];
