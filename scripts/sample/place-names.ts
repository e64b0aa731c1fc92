import type { Day } from './day.ts';
import type { Random } from './random.ts';
import type { Level, Place } from './spec.ts';
import { slug } from './spelling.ts';

/** Invented names in the manner of the mangrove coast; first seven times eight or nine, then combinations. */
export const HAMLETS = `Kinh Mới,Xóm Biển,Rạch Dừa,Vàm Đước,Cái Mắm,Kinh Tắt,Bàu Sen,Cồn Vẹt,Rạch Bần,Xóm Đáy,Kinh Xáng Cụt,Vàm Sú,
Xẻo Mây,Gò Quao Nhỏ,Cây Me,Ông Bảy,Bà Tư,Rạch Ráng,Kinh Ranh,Lung Môn,Tân Đước,Tân Hải Đông,Phú Mắm,Hòa Biển,Mỹ Rạch,Long Sú,
Thạnh Vẹt,An Bần,Xóm Lưới,Xóm Than,Kinh Ngang,Kinh Dọc,Rạch Cua,Rạch Ốc,Vàm Nhỏ,Vàm Trên,Cái Lá,Cái Sậy,Đầu Doi,Đuôi Cồn,
Lung Sen,Bàu Vẹt,Xẻo Dừa,Xẻo Tôm,Gò Mắm,Cây Bần,Cây Sộp,Hai Nhánh,Ba Vàm,Tư Kinh,Rạch Sâu,Rạch Cạn,Kinh Hội,Kinh Lò,
Bến Than,Bến Lá,Xóm Mũi`.split(/,\s*/);

/** Splits off the next `count` hamlets of the pool; past its end, names get a number. */
export function takeHamlets(start: number, count: number): string[] {
  return Array.from({ length: count }, (_, i) => {
    const at = start + i;
    const round = Math.floor(at / HAMLETS.length);
    return `${HAMLETS[at % HAMLETS.length] ?? ''}${round === 0 ? '' : ` ${round + 1}`}`;
  });
}

/** Hamlets (or, in a town, quarters) with subchapters founded between 2005 and 2014. */
export function hamlets(random: Random, kind: 'ap' | 'khom', names: string[]): Place[] {
  const label = kind === 'ap' ? 'Ấp' : 'Khóm';
  return names.map((name, i) => ({
    key: slug(`${label} ${name}`),
    kind,
    name: `${label} ${name}`,
    subchapter: {
      founded: foundingDay(random),
      decision: `${String(i + 3).padStart(2, '0')}/QĐ-HCTĐ`,
      committee: random.pick([3, 3, 3, 5]),
    },
  }));
}

/** A school below upper secondary, its subchapter founded early in a school year. */
export function school(random: Random, levels: Level[], name: string): Place {
  const title = levels.map((level) => ({ mam_non: 'Mầm non', tieu_hoc: 'Tiểu học', thcs: 'THCS' })[level]).join(' và ');
  const prefix = levels.map((level) => ({ mam_non: 'mn', tieu_hoc: 'th', thcs: 'thcs' })[level]).join('-');
  return {
    key: slug(`${prefix} ${name}`),
    kind: 'truong',
    levels,
    name: `Trường ${title} ${name}`,
    subchapter: { founded: `${random.int(2008, 2014)}-${random.pick(['09-05', '09-15', '10-05', '10-15', '11-20'])}`, committee: 3 },
  };
}

/** An agency of the commune, most often its health station. */
export function agency(name: string, founded: Day): Place {
  return { key: slug(name), kind: 'co_quan', name, size: 7, subchapter: { founded, committee: 3 } };
}

function foundingDay(random: Random): Day {
  const month = String(random.int(1, 12)).padStart(2, '0');
  return `${random.int(2005, 2014)}-${month}-${String(random.int(1, 28)).padStart(2, '0')}`;
}
