import { workdayBetween } from './day.ts';
import { deal, type Random } from './random.ts';
import type { Chapter } from './spec.ts';
import { inSentence } from './spelling.ts';
import { oneLine, type Value } from './yaml.ts';

/** The example criteria of the plan and their highest scores. */
export const CRITERIA: Record<string, number> = { TC1: 20, TC2: 25, TC3: 15, TC4: 25, TC5: 15 };

const DEEDS = [
  'Vận động hiến máu tình nguyện',
  'Vận động quỹ nhân đạo',
  'Xây dựng chi hội vững mạnh',
  'Trực điểm sơ cấp cứu an toàn giao thông',
  'Thu hội phí đủ và đúng kỳ',
  'Cứu trợ hộ bị thiên tai',
  'Xây dựng vườn thuốc nam',
  'Phong trào Chữ thập đỏ trường học',
  'Duy trì bếp ăn tình thương',
];
/** Share of the highest score: the chapter's own view, and the association's. */
const SCORES = { recognised: [0.945, 0.925], proposed: [0.92, 0.87], fair: [0.8, 0.75] } as const;

/** `danh-hieu.yaml`: scores, the chapter's proposal, the association's decision; nothing where no title was sought. */
export function titleFile(random: Random, chapter: Chapter): Value | undefined {
  const { title } = chapter.spec.story;
  if (title === 'none') return undefined;
  const given = (share: number): Value =>
    oneLine(
      Object.fromEntries(
        Object.entries(CRITERIA).map(([code, top]) => [code, Math.min(top, Math.round((top * share + random.int(0, 1) / 2) * 2) / 2)]),
      ),
    );
  const proposed = workdayBetween(random, '2016-11-01', '2016-11-11');
  return {
    tu_cham: given(SCORES[title][0]),
    cap_tren_cham: given(SCORES[title][1]),
    de_nghi: oneLine({ danh_hieu: title === 'fair' ? 'kha' : 'vung_manh', ngay: proposed }),
    cong_nhan:
      title === 'recognised'
        ? oneLine({ danh_hieu: 'vung_manh', quyet_dinh: '45/QĐ-HCTĐ', ngay: '2016-11-24' })
        : title === 'fair'
          ? oneLine({ danh_hieu: 'kha', quyet_dinh: '46/QĐ-HCTĐ', ngay: '2016-11-24' })
          : undefined,
  };
}

/** `can-bo.yaml`: the yearly evaluation of the chapter's officers. */
export function officerReviews(random: Random, chapter: Chapter): Value {
  const good = chapter.spec.story.title === 'recognised';
  return Object.fromEntries(
    chapter.officers
      .filter((one) => one.from <= '2016-10-31')
      .map((one) => {
        const grade = random.chance(good ? 0.2 : 0.06)
          ? 'hoan_thanh_xuat_sac'
          : random.chance(0.75)
            ? 'hoan_thanh_tot'
            : random.chance(0.92)
              ? 'hoan_thanh'
              : 'khong_hoan_thanh';
        return [one.member.id, oneLine({ cap_tren_xep_loai: grade, hoi_vien_gop_y: random.int(9, 34) })];
      }),
  );
}

/** `khen-thuong.yaml`: awards of a year to members, volunteers and subchapters. */
export function awardsFile(random: Random, chapter: Chapter, year: number): Value {
  const deeds = deal(DEEDS, chapter.index * 2 + year, 4);
  const officer = chapter.officers[1 + (year % 2)] ?? chapter.officers[0];
  const volunteer = chapter.volunteers.find((one) => one.until === undefined && one.from < `${year - 1}-01-01`);
  const place = chapter.spec.places.find(
    (one) => one.subchapter !== undefined && one.subchapter.dissolved === undefined && one.subchapter.founded < '2016-01-01',
  );
  const good = chapter.spec.story.title === 'recognised';
  const level = place !== undefined && good && random.chance(0.7) ? 'tinh' : 'huyen';
  const spring = [
    officer === undefined ? undefined : award(`${year}-05-08`, 'Giấy khen', 'huyen', { nguoi: officer.member.id }, deeds[0]),
    volunteer === undefined ? undefined : award(`${year}-05-08`, 'Giấy khen', 'xa', { nguoi: volunteer.id }, deeds[1]),
  ];
  const autumn = [
    place === undefined
      ? undefined
      : // A district gives a Giấy khen; a Bằng khen is the province's to give.
        award(
          '2016-11-23',
          level === 'tinh' ? 'Bằng khen' : 'Giấy khen',
          level,
          { tap_the: `Chi hội ${inSentence(place.name)}` },
          deeds[2],
        ),
    good && chapter.officers[0] !== undefined
      ? award(
          '2016-11-23',
          'Kỷ niệm chương Vì sự nghiệp nhân đạo',
          'trung_uong',
          { nguoi: chapter.officers[0].member.id },
          'Nhiều năm gắn bó với công tác Hội',
        )
      : undefined,
  ];
  return [...spring, ...(year === 2016 ? autumn : [])].filter((one) => one !== undefined);
}

function award(day: string, form: string, level: string, to: { nguoi?: string; tap_the?: string }, deed: string | undefined): Value {
  return { ngay: day, hinh_thuc: form, cap: level, nguoi: to.nguoi, tap_the: to.tap_the, thanh_tich: deed };
}
