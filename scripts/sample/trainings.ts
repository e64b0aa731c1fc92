import { workdayBetween } from './day.ts';
import type { Random } from './random.ts';
import type { Chapter } from './spec.ts';
import type { Value } from './yaml.ts';

const CENTRE = 'Trung tâm Bồi dưỡng chính trị huyện';

/** `tap-huan.yaml`: courses shared by many chapters, and one of the chapter's own. */
export function trainingsFile(random: Random, chapter: Chapter, year: number): Value {
  const people = chapter.spec.kind === 'thi_tran' ? 8 : random.int(3, 6);
  const professional = {
    ngay: `${year}-05-12`,
    den_ngay: `${year}-05-13`,
    ma_lop: `TH-${year}-01`,
    loai: 'nghiep_vu',
    ten: 'Nghiệp vụ công tác Hội',
    don_vi: CENTRE,
    so_nguoi: people,
  };
  const firstAid = {
    ngay: `${year}-06-15`,
    den_ngay: `${year}-06-16`,
    ma_lop: `TH-${year}-02`,
    loai: 'so_cap_cuu',
    ten: 'Sơ cấp cứu an toàn giao thông và cấp cứu đuối nước',
    don_vi: 'Hội Chữ thập đỏ tỉnh Cà Mau',
    so_nguoi: random.int(2, 4),
  };
  const disaster = {
    ngay: '2016-08-24',
    ma_lop: 'TH-2016-03',
    loai: 'phong_ngua_tham_hoa',
    ten: 'Phòng ngừa, ứng phó thảm họa tại cộng đồng',
    don_vi: chapter.association,
    so_nguoi: random.int(2, 5),
  };
  const own = {
    ngay: workdayBetween(random, '2016-09-12', '2016-10-14'),
    loai: 'nghiep_vu',
    ten: 'Bồi dưỡng chi hội trưởng về quản lý hội viên và thu hội phí',
    don_vi: 'Hội cơ sở tự tổ chức',
    so_nguoi: Math.min(20, chapter.spec.places.filter((place) => place.subchapter !== undefined).length),
  };
  const trained = chapter.spec.story.professionalTraining;
  if (year === 2017) return [professional, ...(chapter.index % 2 === 0 ? [firstAid] : [])];
  return [
    ...(trained ? [professional] : []),
    ...(!trained || chapter.index % 2 === 1 ? [firstAid] : []),
    ...(chapter.index % 3 === 0 ? [disaster] : []),
    ...(trained && chapter.index % 4 === 0 ? [own] : []),
  ];
}
