import { addDays, type Day, LISTS_CLOSE, workdayBetween, yearOf } from './day.ts';
import { deal, type Random } from './random.ts';
import { belongs } from './roster.ts';
import type { Chapter } from './spec.ts';
import { oneLine, type Value } from './yaml.ts';

const TOPICS = [
  'Thực hiện Điều lệ; thu, chi hội phí và quỹ',
  'Công tác quản lý hội viên, tình nguyện viên; thu, chi Quỹ hội',
  'Việc thực hiện kế hoạch xây dựng Hội cơ sở vững mạnh',
  'Thực hiện Điều lệ Hội; sổ sách quản lý; chế độ thông tin báo cáo',
];
const REMARKS = [
  'Bổ sung chữ ký sổ quỹ',
  'Ghi đủ số thẻ vào sổ hội viên',
  'Đối chiếu số thu hội phí với từng chi hội',
  'Niêm yết công khai thu, chi quỹ nhân đạo',
  'Cập nhật tình nguyện viên mới vào sổ',
  'Kiểm quỹ hằng quý và lập biên bản',
  'Lưu đủ quyết định thành lập chi hội',
  'Ghi rõ nội dung trên phiếu chi',
  'Thu hội phí đúng kỳ đã đăng ký',
];

/** `so-sach.yaml`: how far the registers are kept; the story may leave the volunteers' register out. */
export function registersFile(random: Random, chapter: Chapter, year: number): Value {
  const day = year === 2016 ? workdayBetween(random, LISTS_CLOSE, '2016-10-31') : workdayBetween(random, '2017-06-19', '2017-06-30');
  const volunteers = chapter.volunteers.filter((one) => one.from <= day && (one.until === undefined || day < one.until.day)).length;
  const kept = year !== 2016 || chapter.spec.story.volunteerRegister !== 'absent';
  return {
    hoi_vien: oneLine({ cap_nhat: day, so_nguoi: chapter.members.filter((one) => belongs(one, day)).length }),
    tinh_nguyen_vien: kept ? oneLine({ cap_nhat: day, so_nguoi: volunteers }) : undefined,
  };
}

/** `kiem-tra.yaml` of 2016: the yearly inspection in October, and an extra one where the story has it. */
export function inspectionsOf2016(random: Random, chapter: Chapter): Value {
  const { volunteerRegister, extraInspection } = chapter.spec.story;
  const yearly = workdayBetween(random, '2016-10-04', '2016-10-27');
  const register =
    volunteerRegister === 'absent'
      ? { hoi_vien: 'dat' }
      : { hoi_vien: 'dat', tinh_nguyen_vien: volunteerRegister === 'failed' ? 'chua_dat' : 'dat' };
  const remark =
    volunteerRegister === 'kept'
      ? deal(REMARKS, chapter.index, 1 + (chapter.index % 2))
      : ['Lập lại sổ quản lý tình nguyện viên theo mẫu', ...deal(REMARKS, chapter.index, 1)];
  const main = inspection(
    chapter.association,
    yearly,
    'dinh_ky',
    deal(TOPICS, chapter.index, 1)[0] ?? '',
    register,
    volunteerRegister === 'kept'
      ? 'Đạt yêu cầu'
      : volunteerRegister === 'absent'
        ? 'Chưa lập sổ quản lý tình nguyện viên năm 2016; các nội dung khác đạt'
        : 'Sổ quản lý tình nguyện viên chưa đạt yêu cầu; các nội dung khác đạt',
    remark.map((text, i) => ({
      text,
      due: addDays(yearly, 25),
      fixed: i === 0 && volunteerRegister !== 'kept' ? undefined : workdayBetween(random, addDays(yearly, 4), addDays(yearly, 20)),
    })),
  );
  if (extraInspection === 'chuyen_de') {
    return [
      inspection(
        chapter.association,
        '2016-06-09',
        'chuyen_de',
        'Công tác quản lý hội viên; việc cấp thẻ',
        { hoi_vien: 'chua_dat' },
        'Sổ hội viên chưa ghi đủ người vào, ra Hội',
        [{ text: 'Rà soát, ghi lại sổ hội viên', due: '2016-08-31', fixed: '2016-08-19' }],
      ),
      main,
    ];
  }
  if (extraInspection === 'dot_xuat') {
    return [
      inspection(
        chapter.association,
        '2016-07-21',
        'dot_xuat',
        'Việc tiếp nhận, phân phối hàng cứu trợ sau giông lốc',
        undefined,
        'Tiếp nhận, phân phối đúng đối tượng, có danh sách ký nhận',
        [],
      ),
      main,
    ];
  }
  return [main];
}

/** Early inspections of 2017: only every third chapter has been visited by the middle of the year. */
export function inspectionsOf2017(random: Random, chapter: Chapter): Value | undefined {
  if (chapter.index % 3 !== 1) return undefined;
  const day = workdayBetween(random, '2017-05-15', '2017-06-16');
  return [
    inspection(
      chapter.association,
      day,
      'chuyen_de',
      'Công tác quản lý và phát triển hội viên, tình nguyện viên',
      { hoi_vien: 'dat', tinh_nguyen_vien: 'dat' },
      'Đạt yêu cầu',
      deal(REMARKS, chapter.index + yearOf(day), 1).map((text) => ({ text, due: '2017-07-31', fixed: undefined })),
    ),
  ];
}

function inspection(
  association: string,
  day: Day,
  kind: string,
  topic: string,
  registers: Record<string, string> | undefined,
  result: string,
  remarks: { text: string; due: Day; fixed: Day | undefined }[],
): Value {
  return {
    ngay: day,
    loai: kind,
    doan: association,
    noi_dung: topic,
    so_sach: registers === undefined ? undefined : oneLine(registers),
    ket_luan: result,
    kien_nghi: remarks.length === 0 ? undefined : remarks.map((one) => ({ noi_dung: one.text, han: one.due, khac_phuc: one.fixed })),
  };
}
