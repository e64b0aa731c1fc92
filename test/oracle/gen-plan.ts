// hoi.yaml and the plan, with values that change on a date.
import type { GenPlan } from './gen-model.ts';
import type { Random } from './gen-random.ts';
import type { Value } from './gen-yaml.ts';

const LONG_AGO = '2004-01-01';

/** The value alone, or a map from its first valid date: another value before, or after, a day of the year. */
function dated(now: Value, other: Value, random: Random, year: number, percent: number): Value {
  if (!random.chance(percent)) return now;
  const day = random.day(`${year}-01-02`, `${year + (random.chance(15) ? 1 : 0)}-12-31`);
  return random.chance(50) ? { [LONG_AGO]: other, [day]: now } : { [LONG_AGO]: now, [day]: other };
}

export function makePlan(random: Random, year: number, bulk: boolean): GenPlan {
  const rates: [string, number][] = [[LONG_AGO, random.pick([1000, 1000, 1000, 2000, 500])]];
  if (!bulk && random.chance(35)) rates.push([random.day(`${year}-01-01`, `${year}-12-31`), random.pick([2000, 3000, 1000, 0])]);
  return {
    rates,
    exemptPercent: random.pick([10, 10, 50, 100]),
    fundMinimum: random.pick([5_000_000, 5_000_000, 3_000_000]),
    reportDue: random.chance(75) ? '15/11' : random.pick(['31/10', '30/11', '01/12']),
  };
}

export function planYaml(plan: GenPlan, random: Random, year: number, bulk: boolean, firstYear: number): Value {
  const target = (usual: number): Value =>
    dated(
      random.chance(60) ? usual : random.pick([0, 25, 33, 34, 50, 60, 66, 67, 75, 80, 99, 100]),
      random.pick([0, 20, 34, 50, 67, 90, 100]),
      random,
      year,
      25,
    );
  const dues: { [key: string]: Value } = {
    noi_dung: 'Ít nhất 70% hội viên đóng hội phí đủ, đúng kỳ',
    it_nhat: bulk ? 67 : target(70),
    tinh_ca_nguoi_mien: bulk ? false : dated(random.chance(20), random.chance(50), random, year, 5),
  };
  const due = plan.reportDue;
  return {
    so: '155/KH-HCTĐ',
    ngay: `${firstYear - 1}-12-09`,
    trich_yeu: 'Xây dựng tổ chức Hội cơ sở vững mạnh',
    tu_nam: firstYear,
    can_cu: [{ so: '28/NQ-TƯHCTĐ', ngay: `${firstYear - 1}-02-27`, co_quan: 'Ban Chấp hành Trung ương Hội (Khóa IX)' }],
    chi_tieu: {
      'ke-hoach': { noi_dung: '100% Hội cơ sở có kế hoạch', it_nhat: target(100) },
      'vung-manh': { noi_dung: 'Có ít nhất 50% Hội cơ sở vững mạnh', it_nhat: target(50) },
      'quy-nhan-dao': {
        noi_dung: '100% Hội cơ sở có quỹ nhân đạo',
        it_nhat: target(100),
        so_du_toi_thieu: dated(plan.fundMinimum, 4_000_000, random, year, 8),
      },
      'so-sach': {
        noi_dung: '100% Hội cơ sở có sổ sách đúng quy định',
        it_nhat: target(100),
        bat_buoc: dated(random.chance(80) ? ['hoi_vien', 'tinh_nguyen_vien'] : ['hoi_vien'], ['tinh_nguyen_vien'], random, year, 5),
      },
      'hoi-phi': dues,
      'kiem-tra-tap-huan': { noi_dung: '100% Hội cơ sở được kiểm tra, tập huấn', it_nhat: target(100) },
      'chi-hoi': {
        noi_dung: '100% ấp, khóm, trường có Chi hội',
        it_nhat: target(100),
        dia_ban: dated(random.chance(80) ? ['ap', 'khom'] : ['ap'], ['ap', 'khom', 'co_quan'], random, year, 5),
        cap_hoc: dated(random.chance(80) ? ['mam_non', 'tieu_hoc', 'thcs'] : ['thcs'], ['mam_non'], random, year, 5),
      },
    },
    thoi_han: {
      bao_cao_co_so: { cham_nhat: dated(due, '20/11', random, year, 6) },
      bao_cao_cap_tren: { truoc: dated(random.chance(75) ? '05/12' : random.pick(['01/12', '31/12', '15/12']), '10/12', random, year, 6) },
    },
    hoi_phi: {
      moi_thang: plan.rates.length === 1 ? (plan.rates[0]?.[1] ?? 1000) : Object.fromEntries(plan.rates),
      mien_toi_da: plan.exemptPercent,
      ty_le: { chi_hoi: 50, co_so: 30, cap_tren: 20 },
    },
    danh_hieu: {
      tieu_chi: { TC1: { ten: 'Tổ chức và cán bộ', toi_da: 20 }, TC2: { ten: 'Phong trào', toi_da: 80 } },
      xep_loai: [
        { ten: 'vung_manh', tu: 90 },
        { ten: 'kha', tu: 70 },
        { ten: 'trung_binh', tu: 50 },
        { ten: 'yeu', tu: 0 },
      ],
    },
    nhiem_vu: { 'III.1': 'Nâng cao nhận thức', 'III.2': 'Đổi mới nội dung', 'III.3': 'Nâng cao chất lượng cán bộ' },
  };
}

export function associationYaml(random: Random, year: number, secondPlan: boolean): Value {
  const file: { [key: string]: Value } = {
    phien_ban: 1,
    ten: 'Hội Chữ thập đỏ huyện Năm Căn',
    ten_ngan: 'Hội CTĐ huyện Năm Căn',
    cap: dated('huyen', 'xa', random, year, 10),
    cap_tren: 'Hội Chữ thập đỏ tỉnh Cà Mau',
    dia_danh: 'Năm Căn',
    ky_hieu: 'HCTĐ',
    ke_hoach: '155-kh-hctd',
    nguoi_ky: { tham_quyen: 'TM. BAN THƯỜNG VỤ', chuc_vu: 'Chủ tịch', ho_ten: 'Nguyễn Văn Mẫu' },
    noi_nhan: ['Hội CTĐ tỉnh Cà Mau', 'Thường trực Huyện ủy'],
  };
  if (random.chance(50)) file['du_lieu_mau'] = true;
  if (secondPlan)
    file['ke_hoach'] = {
      [LONG_AGO]: '155-kh-hctd',
      [random.day(`${year}-01-02`, `${year + (random.chance(30) ? 1 : 0)}-12-31`)]: '20-kh-hctd',
    };
  return file;
}
