import { agency, hamlets, school, takeHamlets } from './place-names.ts';
import type { Random } from './random.ts';
import type { ChapterSpec, Instalment, Level, Place, Story } from './spec.ts';

const HALF_YEARS: Instalment[] = [
  { upTo: 6, due: '06-30' },
  { upTo: 12, due: '10-31' },
];
const THREE_TIMES: Instalment[] = [
  { upTo: 4, due: '04-30' },
  { upTo: 8, due: '08-31' },
  { upTo: 12, due: '10-31' },
];
const SCHOOL_TERMS: Instalment[] = [
  { upTo: 5, due: '03-31' },
  { upTo: 12, due: '10-31' },
];

type Schools = [levels: Level[], name: string][];

/** The nine real chapters of Năm Căn, each with an invented inside and a year of its own. */
export function districtChapters(random: Random): ChapterSpec[] {
  let used = 0;
  const commune = (count: number): Place[] => {
    used += count;
    return hamlets(random, 'ap', takeHamlets(used - count, count));
  };
  const numbered = (kind: 'ap' | 'khom', count: number): Place[] =>
    hamlets(
      random,
      kind,
      Array.from({ length: count }, (_, i) => String(i + 1)),
    );
  const schools = (list: Schools): Place[] => list.map(([levels, name]) => school(random, levels, name));
  const four = (name: string, other: string): Schools => [
    [['mam_non'], `Hoa ${other}`],
    [['tieu_hoc'], `1 ${name}`],
    [['tieu_hoc'], `2 ${name}`],
    [['thcs'], name],
  ];

  const chapters: ChapterSpec[] = [
    chapter(
      'thi-tran-nam-can',
      'TNC',
      'thi_tran',
      'thị trấn Năm Căn',
      '32191',
      [336, 70, 19],
      [
        ...numbered('khom', 13),
        ...schools([
          [['mam_non'], 'Bông Súng'],
          [['mam_non'], 'Hoa Đước'],
          [['tieu_hoc'], 'Cửa Lớn 1'],
          [['tieu_hoc'], 'Cửa Lớn 2'],
          [['tieu_hoc'], 'Bến Than'],
          [['thcs'], 'Rừng Đước'],
          [['thcs'], 'Sông Bần'],
        ]),
        agency('Trạm Y tế thị trấn', '2010-02-27'),
      ],
      story([3_650_000, 12_300_000], [0.66, 0.06], 'recognised', ['2016-11-04', '2016-11-07'], { cancelledReceipt: true }),
    ),
    chapter(
      'xa-ham-rong',
      'HAR',
      'xa',
      'xã Hàm Rồng',
      '32194',
      [228, 34, 17],
      [...commune(8), ...schools(four('Rạch Dừa', 'Sen')), agency('Trạm Y tế xã', '2011-02-27')],
      story([2_900_000, 6_150_000], [0.75, 0.05], 'recognised', ['2016-11-08', '2016-11-10'], { extraInspection: 'chuyen_de' }),
    ),
    chapter(
      'xa-hiep-tung',
      'HIT',
      'xa',
      'xã Hiệp Tùng',
      '32197',
      [186, 28, 17],
      [...commune(7), ...schools(four('Bàu Sen', 'Mai'))],
      story([2_100_000, 5_350_000], [0.525, 0.05], 'fair', ['2016-11-11', '2016-11-14'], {
        hasPlan: false,
        report: { signed: '2016-11-11', received: '2016-11-14', missing: 'phuong_huong' },
      }),
    ),
    chapter(
      'xa-dat-moi',
      'DAM',
      'xa',
      'xã Đất Mới',
      '32200',
      [222, 32, 17],
      [...commune(9), ...schools(four('Kinh Ngang', 'Cúc')), agency('Trạm Y tế xã', '2012-02-27')],
      story([2_450_000, 4_950_000], [0.625, 0.045], 'proposed', ['2016-11-09', '2016-11-11'], { professionalTraining: false }),
    ),
    chapter(
      'xa-lam-hai',
      'LAH',
      'xa',
      'xã Lâm Hải',
      '32201',
      [208, 32, 17],
      [...commune(8), ...schools(four('Vàm Sú', 'Hồng'))],
      story([2_200_000, 5_000_000], [0.66, 0.055], 'proposed', ['2016-11-10', '2016-11-14'], {
        volunteerRegister: 'absent',
        extraInspection: 'dot_xuat',
      }),
    ),
    chapter(
      'xa-hang-vinh',
      'HAV',
      'xa',
      'xã Hàng Vịnh',
      '32203',
      [244, 38, 17],
      [...numbered('ap', 9), ...schools(four('Xóm Đáy', 'Lan')), agency('Trạm Y tế xã', '2009-02-27')],
      story([3_200_000, 7_420_000], [0.8, 0.04], 'recognised', ['2016-11-03', '2016-11-04']),
    ),
    chapter(
      'xa-tam-giang',
      'TAG',
      'xa',
      'xã Tam Giang',
      '32206',
      [222, 34, 17],
      [...commune(9), ...schools(four('Ba Vàm', 'Huệ'))],
      story([2_750_000, 5_860_000], [0.74, 0.055], 'recognised', ['2016-11-14', '2016-11-15'], {
        cancelledReceipt: true,
        schedule: THREE_TIMES,
      }),
    ),
    chapter(
      'xa-tam-giang-dong',
      'TGD',
      'xa',
      'xã Tam Giang Đông',
      '32209',
      [184, 28, 17],
      [
        ...commune(7),
        ...schools([
          [['mam_non'], 'Hoa Biển'],
          [['tieu_hoc'], '1 Đầu Doi'],
          [['tieu_hoc'], '2 Đầu Doi'],
          [['tieu_hoc', 'thcs'], 'Xóm Mũi'],
        ]),
      ],
      story([1_150_000, 2_780_000], [0.555, 0.05], 'none', ['2016-11-16', '2016-11-18'], { volunteerRegister: 'failed' }),
    ),
    chapter(
      'truong-thpt-phan-ngoc-hien',
      'PNH',
      'truong',
      'Trường THPT Phan Ngọc Hiển',
      undefined,
      [120, 18, 16],
      [
        {
          key: 'giao-vien',
          kind: 'co_quan',
          name: 'Tổ Giáo viên và nhân viên',
          size: 32,
          subchapter: { founded: '2008-10-15', committee: 5 },
        },
        cohort(2012, 14),
        cohort(2013, 37),
        cohort(2014, 46),
        cohort(2015, 42),
        cohort(2016, 31),
      ],
      story([4_100_000, 8_050_000], [0.905, 0.03], 'recognised', ['2016-11-07', '2016-11-08'], { schedule: SCHOOL_TERMS }),
    ),
  ];
  applyGaps(chapters);
  return chapters;
}

function chapter(
  slug: string,
  code: string,
  kind: ChapterSpec['kind'],
  area: string,
  unitCode: string | undefined,
  [members, volunteers, officers]: [number, number, number],
  places: Place[],
  year: Story,
): ChapterSpec {
  return { slug, code, kind, area, ...(unitCode === undefined ? {} : { unitCode }), places, members, volunteers, officers, story: year };
}

function story(
  [opening, atReport]: [number, number],
  [onTime, late]: [number, number],
  title: Story['title'],
  [signed, received]: [string, string],
  rest: Partial<Story> & { schedule?: Instalment[] } = {},
): Story {
  const { schedule = HALF_YEARS, ...others } = rest;
  return {
    fund: { opening, atReport },
    dues: { onTime, late, schedule },
    hasPlan: true,
    professionalTraining: true,
    volunteerRegister: 'kept',
    title,
    report: { signed, received },
    ...others,
  };
}

function cohort(year: number, size: number): Place {
  const founded = year < 2016 ? `${year + 1}-01-09` : '2017-01-09';
  const leaves = `${year + 3}-05-31`;
  return {
    key: `khoa-${year}-${year + 3}`,
    kind: 'lop',
    name: `Khóa ${year}-${year + 3}`,
    from: `${year}-09-05`,
    cohort: year,
    size,
    ...(year < 2015 ? { to: leaves } : {}),
    subchapter: { founded, committee: 3, ...(year < 2015 ? { dissolved: leaves } : {}) },
  };
}

/** Seven places without a subchapter on the report day: five stay without, two get one in 2017; four are new in 2016. */
function applyGaps(chapters: ChapterSpec[]): void {
  const at = (slug: string, index: number): Place => {
    const place = chapters.find((one) => one.slug === slug)?.places[index];
    if (place === undefined) throw new Error(`no place ${index} in ${slug}`);
    return place;
  };
  const none: [string, number][] = [
    ['xa-tam-giang-dong', 5],
    ['xa-tam-giang-dong', 7],
    ['xa-hiep-tung', 7],
    ['xa-dat-moi', 9],
    ['xa-lam-hai', 7],
  ];
  for (const [slug, index] of none) delete at(slug, index).subchapter;
  const founded: [string, number, string][] = [
    ['xa-hiep-tung', 9, '2017-03-26'],
    ['xa-tam-giang', 10, '2017-05-08'],
    ['xa-lam-hai', 6, '2016-03-26'],
    ['xa-dat-moi', 8, '2016-05-08'],
    ['xa-ham-rong', 11, '2016-09-15'],
    ['thi-tran-nam-can', 14, '2016-09-20'],
  ];
  for (const [slug, index, day] of founded) at(slug, index).subchapter = { founded: day, decision: '06/QĐ-HCTĐ', committee: 3 };
}
