// Chapters with their places and subchapters.
import { addDays } from './dates.ts';
import type { GenChapter, GenPlace } from './gen-model.ts';
import { lifeIn } from './gen-model.ts';
import type { Random } from './gen-random.ts';
import { later } from './gen-random.ts';
import type { Value } from './gen-yaml.ts';

const SLUGS = [
  ['xa-hang-vinh', 'HAV', 'Hội Chữ thập đỏ xã Hàng Vịnh', 'xa'],
  ['thi-tran-nam-can', 'NC', 'Hội Chữ thập đỏ thị trấn Năm Căn', 'thi_tran'],
  ['truong-thpt-phan-ngoc-hien', 'PNH', 'Hội Chữ thập đỏ Trường THPT Phan Ngọc Hiển', 'truong'],
  ['xa-tam-giang', 'TG', 'Hội Chữ thập đỏ xã Tam Giang', 'xa'],
  ['xa-lam-hai', 'LAHA', 'Hội Chữ thập đỏ xã Lâm Hải', 'xa'],
] as const;
const LEVELS = ['mam_non', 'tieu_hoc', 'thcs', 'thpt'] as const;

export function makeChapters(random: Random, year: number, bulk: boolean): GenChapter[] {
  const chapters = random
    .shuffled(SLUGS)
    .slice(0, random.int(1, 5))
    .map(([slug, code, name, kind], index): GenChapter => {
      const chapter: GenChapter = { slug, code, name, kind, from: '2006-03-01', places: [], entries: [], nextId: 1 };
      const steady = bulk || (index === 0 && random.chance(80));
      if (!steady && random.chance(45)) {
        chapter.founded = random.day(`${year - (random.chance(30) ? 3 : 0)}-01-01`, `${year + (random.chance(25) ? 1 : 0)}-12-31`);
        chapter.from = chapter.founded;
      }
      if (!steady && random.chance(35)) {
        const first = later(addDays(chapter.from, 1), `${year - 1}-10-01`);
        chapter.ended = random.day(first, later(first, `${year + 1}-12-31`));
        chapter.endedHow = random.pick(['giai_the', 'sap_nhap', 'chia_tach']);
      }
      return chapter;
    });
  for (const chapter of chapters) chapter.places = makePlaces(chapter, random, year);
  return chapters;
}

function makePlaces(chapter: GenChapter, random: Random, year: number): GenPlace[] {
  const places: GenPlace[] = [];
  const count = random.int(1, chapter.kind === 'truong' ? 3 : 7);
  for (let n = 1; n <= count; n += 1) {
    const kind =
      chapter.kind === 'truong'
        ? random.pick(['lop', 'lop', 'khac'])
        : random.pick(['ap', 'ap', 'khom', 'truong', 'truong', 'co_quan', 'khac']);
    places.push(makePlace(chapter, `${kind.replace('_', '-')}-${random.chance(20) ? `so-${n}` : n}`, kind, n, random, year));
  }
  return places;
}

function makePlace(chapter: GenChapter, key: string, kind: string, n: number, random: Random, year: number): GenPlace {
  const node: { [key: string]: Value } = { loai: kind, ten: `${{ ap: 'Ấp', khom: 'Khóm', truong: 'Trường' }[kind] ?? 'Đơn vị'} số ${n}` };
  if (kind === 'truong') {
    const levels = random.some(LEVELS, 35);
    node['cap_hoc'] = levels.length > 0 ? levels : [random.pick(LEVELS)];
  }
  if (n === 1) {
    // the subchapter that stays: every chapter has one to which its members can belong
    node['chi_hoi'] = { ngay_thanh_lap: chapter.founded ?? '2007-05-08', quyet_dinh: '05/QĐ-HCTĐ', so_bch: 3 };
    return { key, node, stays: true };
  }
  let from = chapter.from;
  if (random.chance(30)) {
    const start = random.day(later(chapter.from, `${year - 1}-11-01`), later(chapter.from, `${year + 1}-02-01`));
    node['tu'] = start;
    from = start;
  }
  const until = random.chance(20) ? random.day(later(from, `${year - 1}-12-01`), later(from, `${year + 1}-02-01`)) : undefined;
  if (until !== undefined) node['den'] = until;
  let stays = false;
  if (random.chance(75)) {
    const last = until ?? `${year + 1}-02-01`;
    const founded = random.day(
      from,
      random.chance(50) ? later(from, last < `${year - 1}-06-01` ? last : `${year - 1}-06-01`) : later(from, last),
    );
    const subchapter: { [key: string]: Value } = { ngay_thanh_lap: founded, chi_hoi_truong: 'Trần Thị Bé' };
    if (until !== undefined)
      subchapter['giai_the'] = random.chance(60) ? addDays(until, 1) : random.day(addDays(founded, 1), later(addDays(founded, 1), until));
    else if (random.chance(35))
      subchapter['giai_the'] = random.day(later(addDays(founded, 1), `${year}-01-01`), later(addDays(founded, 1), `${year + 1}-02-01`));
    stays = subchapter['giai_the'] === undefined;
    node['chi_hoi'] = subchapter;
  }
  return { key, node, stays };
}

export function chapterYaml(chapter: GenChapter, all: GenChapter[], random: Random, year: number): Value {
  const file: { [key: string]: Value } = { ma: chapter.code, ten: chapter.name, loai: chapter.kind };
  if (random.chance(30)) file['ma_dvhc'] = String(32_190 + all.indexOf(chapter));
  if (chapter.founded !== undefined) file['ngay_thanh_lap'] = chapter.founded;
  if (chapter.ended !== undefined) {
    const end: { [key: string]: Value } = { ngay: chapter.ended, hinh_thuc: chapter.endedHow ?? 'giai_the', quyet_dinh: '12/QĐ-HCTĐ' };
    const next = all.filter(
      (other) =>
        other !== chapter && other.from <= (chapter.ended ?? '') && (other.ended === undefined || other.ended > (chapter.ended ?? '')),
    );
    if (next.length > 0 && random.chance(60)) end['don_vi_moi'] = [random.pick(next).slug];
    file['ket_thuc'] = end;
  } else if (lifeIn(chapter, year) !== undefined && random.chance(30)) {
    const officer: { [key: string]: Value } = { chuc_vu: 'chu_tich', ho_ten: 'Lê Văn Chủ', tu: later(chapter.from, `${year - 1}-05-20`) };
    file['ban_chap_hanh'] = { nhiem_ky: { tu: year - 1, den: year + 4 }, can_bo: [officer] };
  }
  file['dia_ban'] = Object.fromEntries(chapter.places.map((place) => [place.key, place.node]));
  return file;
}
