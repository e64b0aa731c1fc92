/** Sentences of the chapters' annual reports; each pool is long enough for nine chapters to differ. */
export const LEADERSHIP_FIRST = [
  'Ban Chấp hành đã xây dựng kế hoạch thực hiện Nghị quyết số 28/NQ-TƯHCTĐ và triển khai đến từng chi hội ngay trong quý I.',
  'Sau khi có Kế hoạch 155/KH-HCTĐ, Hội tham mưu cấp ủy đưa nội dung xây dựng Hội cơ sở vững mạnh vào chương trình công tác năm.',
  'Hội đã tổ chức hội nghị quán triệt Nghị quyết 28 cho cán bộ, chi hội trưởng và hội viên nòng cốt, có ký giao ước giữa các chi hội.',
  'Công tác triển khai được thực hiện lồng ghép trong các cuộc họp dân, sinh hoạt chi hội và họp giao ban hằng tháng.',
  'Thường trực Hội phân công từng ủy viên Ban Chấp hành phụ trách chi hội, hằng quý nghe báo cáo và rút kinh nghiệm.',
  'Hội phối hợp Mặt trận và các đoàn thể phổ biến mục tiêu, chỉ tiêu của kế hoạch đến từng địa bàn dân cư.',
  'Ngay sau đại hội nhiệm kỳ 2016-2021, Ban Chấp hành mới ban hành quy chế làm việc và kế hoạch củng cố các chi hội.',
  'Hội bám sát hướng dẫn của {association}, cụ thể hóa thành các biện pháp có người phụ trách và thời hạn hoàn thành.',
  'Kế hoạch năm được đưa ra lấy ý kiến các chi hội trưởng trước khi ban hành, nên chỉ tiêu giao sát với từng nơi.',
];
export const LEADERSHIP_SECOND = [
  'Công tác kiểm tra, giám sát được duy trì; thu, chi quỹ được công khai hằng quý.',
  'Giữa năm Hội sơ kết, điều chỉnh chỉ tiêu đối với các chi hội ở xa, đi lại khó khăn.',
  'Những chi hội yếu được hướng dẫn lại cách ghi sổ và cách thu hội phí.',
  'Cấp ủy, chính quyền quan tâm, tạo điều kiện về nơi làm việc và kinh phí tổ chức hoạt động.',
  'Việc phối hợp với trường học và Trạm Y tế được thực hiện thường xuyên.',
  'Hội gửi đủ báo cáo quý, báo cáo chuyên đề về {association}.',
  'Từng chỉ tiêu được kiểm điểm tại cuộc họp Ban Chấp hành cuối mỗi quý.',
];
export const STRENGTH_IN_NUMBERS = [
  'Toàn Hội hiện có {subchapters} chi hội với {members} hội viên, {volunteers} tình nguyện viên; trong năm có thêm {joined} hội viên.',
  'Đến nay Hội có {members} hội viên sinh hoạt ở {subchapters} chi hội; số tình nguyện viên là {volunteers}.',
  'Trong năm {joined} người vào Hội, nâng tổng số lên {members} hội viên, {volunteers} tình nguyện viên; {subchapters} chi hội đang hoạt động.',
  'Tổ chức Hội gồm {subchapters} chi hội, {members} hội viên; các đội, nhóm tình nguyện có {volunteers} người.',
];
export const FUND_RESULTS = [
  'Số dư quỹ nhân đạo đến thời điểm báo cáo được đối chiếu khớp với tiền mặt; thu, chi có phiếu, có chữ ký.',
  'Quỹ nhân đạo được kiểm hằng quý, sổ quỹ khớp với tiền mặt; khoản chi nào cũng ghi rõ trường hợp được giúp.',
  'Việc vận động quỹ nhân đạo được mở rộng đến các hộ kinh doanh; tiền, hàng tiếp nhận đều vào sổ.',
  'Quỹ nhân đạo kịp thời trợ cấp các trường hợp khó khăn đột xuất; thu, chi niêm yết tại trụ sở.',
  'Thu, chi quỹ nhân đạo đúng quy chế, được Ban Kiểm tra xem xét mỗi quý.',
];
export const MORE_RESULTS = [
  'Vận động hiến máu tình nguyện đạt chỉ tiêu được giao, có hội viên hiến máu nhiều lần.',
  'Điểm sơ cấp cứu an toàn giao thông được duy trì, sơ cứu kịp thời nhiều ca tai nạn trước khi chuyển tuyến.',
  'Vườn thuốc nam được mở rộng, cung cấp thuốc cho tổ chẩn trị và người bệnh nghèo.',
  'Bếp ăn tình thương, bữa cơm nhân đạo hoạt động đều vào ngày rằm, mùng một.',
  'Nhóm thầy thuốc tình nguyện khám bệnh tại nhà cho người cao tuổi neo đơn.',
  'Phong trào Tết vì người nghèo và nạn nhân chất độc da cam được đông đảo nhà hảo tâm hưởng ứng.',
  'Đội cấp cứu đuối nước tổ chức tập luyện trong hè, vận động gia đình rào ao, trông giữ trẻ.',
  'Đội ứng phó thảm họa tham gia khắc phục hậu quả giông lốc, chia sẻ nước ngọt trong đợt hạn mặn.',
  'Các chi hội trường học làm tốt phong trào nói lời hay, làm việc tốt, giúp bạn vượt khó.',
  'Truyền thông phòng bệnh sốt xuất huyết, tay chân miệng được lồng ghép trong sinh hoạt chi hội.',
];
export const ADMISSIONS: Record<'fundShort' | 'noPlan' | 'duesLow' | 'registerWeak', string> = {
  fundShort: 'Số dư quỹ nhân đạo chưa đạt mức 5 triệu đồng theo chỉ tiêu',
  noPlan: 'Chưa ban hành kế hoạch riêng về xây dựng Hội cơ sở vững mạnh trong năm',
  duesLow: 'Tỷ lệ hội viên đóng hội phí đủ và đúng kỳ còn thấp',
  registerWeak: 'Sổ quản lý tình nguyện viên chưa được ghi chép đúng quy định',
};
export const STRENGTHS = [
  'Ban Chấp hành đoàn kết, phân công rõ việc, rõ người',
  'Được cấp ủy, chính quyền quan tâm lãnh đạo',
  'Các mô hình nhân đạo thiết thực, được nhân dân đồng tình',
  'Chi hội trưởng nhiệt tình, am hiểu địa bàn',
  'Phối hợp tốt với các đoàn thể và trường học',
  'Thu, chi công khai, minh bạch nên giữ được niềm tin của nhà hảo tâm',
  'Lực lượng tình nguyện viên trẻ, có mặt kịp thời khi có việc khẩn cấp',
  'Nội dung sinh hoạt chi hội được đổi mới, ngắn gọn',
  'Sổ sách hội viên được rà soát, ghi lại đầy đủ',
];
export const WEAKNESSES = [
  'Một số chi hội sinh hoạt chưa đều',
  'Việc thu hội phí ở vài chi hội còn dồn về cuối kỳ',
  'Nguồn vận động quỹ chưa ổn định',
  'Hội viên đi làm ăn xa nhiều, khó quản lý',
  'Kỹ năng sơ cấp cứu của tình nguyện viên chưa đồng đều',
  'Công tác tuyên truyền chưa sâu rộng đến địa bàn xa',
  'Báo cáo của một số chi hội còn chậm',
  'Phát triển hội viên trong đoàn viên, thanh niên còn ít',
  'Trang thiết bị sơ cấp cứu còn thiếu',
];
export const CAUSES = [
  'Chi hội trưởng chưa có phụ cấp, phần lớn kiêm nhiệm',
  'Địa bàn sông nước chia cắt, đi lại khó khăn',
  'Đời sống một bộ phận hội viên còn khó khăn do tôm nuôi thất mùa',
  'Cán bộ mới nhận nhiệm vụ, chưa quen việc ghi sổ',
  'Kinh phí hoạt động hạn hẹp',
  'Chưa phân công người theo dõi thu hội phí ở từng tổ',
  'Doanh nghiệp trên địa bàn ít, nguồn vận động hạn chế',
  'Việc kiểm tra, nhắc nhở của Ban Chấp hành có lúc chưa thường xuyên',
];
export const LESSONS = [
  'Chủ động tham mưu cấp ủy, chính quyền ngay từ đầu năm',
  'Giao việc cụ thể, có thời hạn và kiểm tra kết quả',
  'Chọn chi hội trưởng có uy tín thì phong trào mạnh',
  'Thu hội phí gắn với buổi sinh hoạt chi hội',
  'Công khai quỹ trước dân thì vận động thuận lợi',
  'Mỗi chi hội chọn một mô hình phù hợp, không làm dàn trải',
  'Kịp thời khen thưởng người làm tốt',
  'Phối hợp với nhà trường để giữ phong trào thanh, thiếu niên',
  'Nắm chắc đối tượng cần giúp trước khi vận động',
];
export const REQUESTS = [
  'Hỗ trợ phụ cấp cho chi hội trưởng',
  'Mở thêm lớp tập huấn sơ cấp cứu cho tình nguyện viên tại xã',
  'Cấp thẻ hội viên kịp thời cho người mới kết nạp',
  'Trang bị túi sơ cấp cứu cho các điểm an toàn giao thông',
  'Giới thiệu nhà hảo tâm ngoài huyện hỗ trợ quỹ nhân đạo',
  'Thống nhất mẫu sổ quản lý hội viên, tình nguyện viên',
  'Hỗ trợ áo phao, phao tròn cho Đội cấp cứu đuối nước',
  'Tổ chức cho Hội cơ sở tham quan mô hình ngoài huyện',
  'Kiến nghị Ủy ban nhân dân bố trí kinh phí hoạt động hằng năm',
];
export const DIRECTIONS = [
  'Tiếp tục củng cố các chi hội hoạt động yếu',
  'Phấn đấu trên 70% hội viên đóng hội phí đủ và đúng kỳ',
  'Giữ số dư quỹ nhân đạo trên 5 triệu đồng trong suốt năm',
  'Thành lập chi hội ở những nơi chưa có',
  'Nhân rộng mô hình sơ cấp cứu an toàn giao thông',
  'Rà soát, nâng chất lượng hội viên, tình nguyện viên',
  'Ghi chép sổ sách đúng mẫu, cập nhật hằng quý',
  'Duy trì bếp ăn tình thương và vườn thuốc nam',
  'Phối hợp trường học phát triển thanh, thiếu niên Chữ thập đỏ',
  'Vận động hiến máu tình nguyện vượt chỉ tiêu được giao',
];
export const MODELS = [
  'Vườn thuốc nam {place}',
  'Nuôi heo đất nhân đạo ở {place}',
  'Điểm sơ cấp cứu an toàn giao thông {place}',
  'Bữa cơm nhân đạo rằm hằng tháng ở {place}',
  'Thùng gạo tình thương {place}',
  'Đội cấp cứu đuối nước {place}',
  'Nhóm thầy thuốc tình nguyện về {place}',
  'Ngân hàng máu sống tại chi hội {place}',
  'Đò ngang miễn phí chở người bệnh {place}',
  'Chi hội {place} thu hội phí ngay trong buổi sinh hoạt đầu kỳ',
];
export const SCHOOL_MODELS = ['Ngày hội sách cũ gây quỹ nhân đạo', 'Tổ sơ cấp cứu học đường trực giờ ra chơi'];
