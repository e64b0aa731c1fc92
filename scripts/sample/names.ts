import type { Random } from './random.ts';

export type Sex = 'nam' | 'nu';

/** Weighted by repetition: the names one meets at the tip of Cà Mau. */
const FAMILY = `Nguyễn Nguyễn Nguyễn Nguyễn Nguyễn Nguyễn Trần Trần Trần Trần Lê Lê Lê Phạm Phạm Phạm Huỳnh Huỳnh Huỳnh
  Võ Võ Dương Dương Lý Lý Đặng Đỗ Bùi Hồ Ngô Phan Phan Trương Lâm Lâm Mai Cao Đoàn Tô Châu Quách Hứa Từ Thái Tạ La
  Kim Thạch Danh Sơn Tăng Trịnh Lương Tiêu Mã Diệp Bạch Đinh Lưu Vương Triệu Đào Kiều Khưu`.split(/\s+/);

const MIDDLE: Record<Sex, string[]> = {
  nam: `Văn Văn Văn Văn Hoàng Minh Quốc Thanh Hữu Chí Trung Công Đức Thành Phước Hải Tấn Việt Ngọc Trường Nhật Duy Anh
    Quang Xuân Bá Đình Thế Vũ Tuấn Khánh Trọng Hồng Phú Út Gia`.split(/\s+/),
  nu: `Thị Thị Thị Thị Thị Ngọc Ngọc Bích Kim Hồng Thanh Thúy Mỹ Cẩm Diễm Huỳnh Phương Tuyết Thu Mộng Như Kiều Ánh Trúc
    Yến Bảo Lệ Tố Minh Xuân Hoàng Quế Mai Út Khánh Thùy`.split(/\s+/),
};

const GIVEN: Record<Sex, string[]> = {
  nam: `An Ân Bảo Bằng Bình Bửu Cảnh Chiến Công Cường Danh Dũng Duy Dương Đạt Đăng Đen Điền Đông Đức Giang Giàu Hải Hạnh
    Hậu Hiếu Hiền Hoài Hòa Hoàng Hội Hùng Huy Hưng Khá Khải Khang Khánh Khoa Khởi Kiên Kiệt Lâm Lạc Lập Linh Lộc Lợi Luân
    Luận Lực Mẫn Minh Nam Năng Nghĩa Nghiệp Nguyên Nhân Nhanh Nhiên Nhựt Nhường Phát Phi Phong Phú Phúc Phước Phương Quân
    Quang Quí Quốc Quyền Sang Sáng Sĩ Sơn Sử Tài Tâm Tấn Tân Thái Thành Thanh Thắng Thân Thiện Thịnh Thoại Thông Thuận
    Thức Tiến Tín Tính Toàn Toản Trạng Trí Triều Trọng Trung Trường Tuấn Tùng Tường Út Vạn Văn Vinh Vĩnh Vũ Vương Vượng`.split(/\s+/),
  nu: `Ái An Ánh Anh Bé Bích Châu Chi Chúc Cúc Diễm Diệu Dung Duyên Đào Điệp Đẹp Gấm Giang Giàu Hà Hạnh Hằng Hân Hiền Hoa
    Hoài Hồng Huệ Hương Hường Khuyên Kiều Lài Lan Lành Lệ Liên Liễu Linh Loan Ly Mai Màu Mén Mị Mơ Muội My Mỹ Nga Ngân
    Nghi Ngoan Ngọc Nguyên Nguyệt Nhàn Nhi Nhiên Như Nhung Nương Oanh Phấn Phỉ Phụng Phượng Phương Quyên Quyền Sen Sương
    Tâm Thắm Thảo Thanh Thi Thoa Thơ Thơm Thu Thúy Thùy Thủy Thư Thương Tiên Tiền Trang Trâm Trân Trinh Trúc Tú Tuyền
    Tuyết Tươi Tường Út Uyên Vân Vẹn Xinh Xuân Xuyến Yến Ý`.split(/\s+/),
};

/** Hands out invented full names; the same name with the same year of birth is never given twice. */
export function createNames(random: Random): (sex: Sex, born: number) => string {
  const taken = new Set<string>();
  return (sex, born) => {
    for (;;) {
      const name = `${random.pick(FAMILY)} ${random.pick(MIDDLE[sex])} ${random.pick(GIVEN[sex])}`;
      const words = name.split(' ');
      const key = `${name} ${born}`;
      if (new Set(words).size < words.length || taken.has(key) || name === 'Nguyễn Văn Mẫu') continue;
      taken.add(key);
      return name;
    }
  };
}
