// The other files of a chapter's year, and the association's report.
import { addDays } from './dates.ts';
import type { GenChapter, World } from './gen-model.ts';
import { dayBefore, lifeIn } from './gen-model.ts';
import type { Random } from './gen-random.ts';
import { earlier, later } from './gen-random.ts';
import type { Value } from './gen-yaml.ts';

interface Span {
  from: string;
  to: string;
}
type Row = { [key: string]: Value };

export function makeYear(chapter: GenChapter, year: number, random: Random): Map<string, Value> {
  const files = new Map<string, Value>();
  const life = lifeIn(chapter, year);
  if (life === undefined) return files;
  const dir = `data/hoi-co-so/${chapter.slug}/${year}`;
  const days = (count: number): string[] => Array.from({ length: count }, () => random.day(life.from, life.to)).sort();
  const put = (name: string, percent: number, make: () => Value): void => {
    if (random.chance(percent)) files.set(`${dir}/${name}.yaml`, make());
  };
  const june = earlier(`${year + 1}-06-30`, chapter.ended === undefined ? '9999-12-31' : dayBefore(chapter.ended));
  put('ke-hoach', 85, () => planFile(chapter, year, life, random));
  put('so-sach', 85, () => {
    const file: Row = {};
    for (const name of random.some(['hoi_vien', 'tinh_nguyen_vien'], 92)) file[name] = { cap_nhat: random.day(life.from, life.to) };
    return Object.keys(file).length > 0 ? file : { hoi_vien: { cap_nhat: life.to } };
  });
  put('kiem-tra', 85, () => inspections(withTwins(days(random.int(1, 4)), random), random));
  put('tap-huan', 85, () =>
    days(random.int(1, 3)).map((ngay): Value => {
      const row: Row = {
        ngay,
        loai: random.pick(['nghiep_vu', 'nghiep_vu', 'so_cap_cuu', 'khac']),
        ten: 'Nghiệp vụ công tác Hội',
        so_nguoi: random.pick([0, 1, 1, 5]),
      };
      if (random.chance(30)) row['den_ngay'] = earlier(addDays(ngay, 1), `${year}-12-31`);
      return row;
    }),
  );
  put('hoat-dong', 30, () =>
    days(random.int(1, 2)).map((ngay): Value => ({ ngay, loai: 'hien_mau', ten: 'Hiến máu, đợt 1', luot_nguoi: 20, don_vi_mau: 18 })),
  );
  put('khen-thuong', 20, () => [{ ngay: random.day(life.from, life.to), hinh_thuc: 'Giấy khen', cap: 'huyen', tap_the: 'Chi hội ấp 1' }]);
  put('danh-hieu', 75, () => {
    const file: Row = {};
    if (random.chance(40)) file['tu_cham'] = { TC1: 18.5, TC2: 70 };
    const proposed = random.day(life.from, life.to);
    if (random.chance(60)) file['de_nghi'] = { danh_hieu: 'vung_manh', ngay: proposed };
    if (random.chance(85) || Object.keys(file).length === 0) {
      const to = random.chance(70) ? life.to : june;
      file['cong_nhan'] = {
        danh_hieu: random.pick(['vung_manh', 'vung_manh', 'vung_manh', 'kha', 'yeu']),
        quyet_dinh: '15/QĐ-HCTĐ',
        ngay: random.day(proposed, later(proposed, to)),
      };
    }
    return file;
  });
  put('bao-cao', 85, () => {
    const { from, to } = reportDays(year, random);
    const first = earlier(later(from, life.from), june);
    const written = random.day(first, later(first, earlier(to, june)));
    const file: Row = { so: '09/BC-HCTĐ', ngay: written };
    if (random.chance(90)) file['ngay_nhan'] = random.day(written, earlier(random.chance(80) ? addDays(written, 10) : june, june));
    return { ...file, ...parts(random) };
  });
  return files;
}

/** Most reports are written in the weeks around the deadlines. */
function reportDays(year: number, random: Random): Span {
  return random.chance(85) ? { from: `${year}-11-03`, to: `${year}-12-10` } : { from: `${year}-01-01`, to: `${year + 1}-06-30` };
}

function planFile(chapter: GenChapter, year: number, life: Span, random: Random): Value {
  const from = later(chapter.from, `${year - 1}-10-01`);
  const ngay = random.day(from, life.to);
  const start = later(ngay, life.from);
  const measures = Array.from({ length: random.int(1, 2) }, (): Value => {
    const row: Row = { nhiem_vu: random.pick(['III.1', 'III.2', 'III.3']), noi_dung: 'Rà soát danh sách, sắp xếp chi hội' };
    if (random.chance(50)) row['han'] = random.day(start, `${year + 1}-03-31`);
    if (random.chance(30)) row['hoan_thanh'] = random.day(start, life.to);
    return row;
  });
  return { so: '03/KH-HCTĐ', ngay, bien_phap: measures };
}

/** Often two inspections on one day. */
function withTwins(days: string[], random: Random): string[] {
  return days.flatMap((day) => (random.chance(25) ? [day, day] : [day]));
}

function inspections(days: string[], random: Random): Value {
  return days.map((ngay): Value => {
    const row: Row = { ngay, loai: random.pick(['dinh_ky', 'dinh_ky', 'dot_xuat', 'chuyen_de']), doan: 'Hội CTĐ huyện Năm Căn' };
    const verdict = (): string => (random.chance(75) ? 'dat' : 'chua_dat');
    const looked = random.some(['hoi_vien', 'tinh_nguyen_vien'], 80);
    if (looked.length > 0) row['so_sach'] = Object.fromEntries(looked.map((name) => [name, verdict()]));
    if (random.chance(20)) row['kien_nghi'] = [{ noi_dung: 'Bổ sung chữ ký sổ quỹ', han: addDays(ngay, 20), khac_phuc: addDays(ngay, 15) }];
    return row;
  });
}

/** The five required parts: mostly all there, otherwise one missing or empty. */
function parts(random: Random): Row {
  const lists: Row = {};
  for (const name of ['uu_diem', 'han_che', 'nguyen_nhan', 'bai_hoc']) {
    if (random.chance(97)) lists[name] = random.chance(97) ? ['Đoàn kết, chủ động'] : [];
  }
  const file: Row = {};
  for (const name of ['chi_dao', 'ket_qua', 'danh_gia', 'kien_nghi', 'phuong_huong']) {
    if (random.chance(96))
      file[name] = name === 'danh_gia' ? lists : random.pick<Value>(['Đã triển khai đến các chi hội', ['Tiếp tục củng cố chi hội']]);
    else if (random.chance(40) && name !== 'danh_gia') file[name] = [];
  }
  if (Object.keys(lists).length === 0) delete file['danh_gia'];
  return file;
}

export function associationReports(world: World, random: Random): Map<string, Value> {
  const files = new Map<string, Value>();
  for (const year of world.years) {
    if (!random.chance(75)) continue;
    const written = random.day(`${year}-11-20`, `${year}-12-${random.chance(80) ? '12' : '31'}`);
    const file: Row = { so: '12/BC-HCTĐ', ngay: written };
    if (random.chance(50)) file['so_lieu_den'] = addDays(written, -random.int(0, 10));
    if (random.chance(90)) file['ngay_gui'] = addDays(written, random.pick([0, 0, 1, 5]));
    files.set(`data/bao-cao/${year}.yaml`, { ...file, ...parts(random) });
  }
  return files;
}
