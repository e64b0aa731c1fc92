import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { day } from '../../src/calendar/day.ts';
import { makeReport, type ReportSettings } from '../../src/commands/make-report.ts';
import { open } from '../../src/commands/open.ts';
import type { Lang } from '../../src/i18n/lang.ts';
import { buildDashboard } from '../../src/report/dashboard/build.ts';
import type { Dashboard } from '../../src/report/dashboard/model.ts';
import type { ReportInput } from '../../src/report/input.ts';
import type { Report } from '../../src/report/model.ts';

const member = (id: string, name: string, place: string, joined: string) =>
  `${id}:\n  ho_ten: ${name}\n  gioi_tinh: nu\n  nam_sinh: 1980\n  chi_hoi: ${place}\n  ngay_vao_hoi: ${joined}\n`;

/** Two chapters, five members, three years: small enough to work out every number by hand. */
export const SMALL: Readonly<Record<string, string>> = {
  'hoi.yaml': `phien_ban: 1
ten: Hội Chữ thập đỏ huyện Nhỏ
cap: huyen
cap_tren: Hội Chữ thập đỏ tỉnh Lớn
dia_danh: Nhỏ
ky_hieu: HCTĐ
ke_hoach: kh
nguoi_ky:
  chuc_vu: Chủ tịch
  ho_ten: Lê Thị Ký
`,
  'ke-hoach/kh.yaml': `so: 1/KH-HCTĐ
ngay: 2015-12-09
tu_nam: 2016
chi_tieu:
  ke-hoach:
    noi_dung: Có kế hoạch
    it_nhat: 100
  vung-manh:
    noi_dung: Vững mạnh
    it_nhat:
      2017-01-01: 50
  quy-nhan-dao:
    noi_dung: Quỹ
    it_nhat: 100
    so_du_toi_thieu: 5000000
  so-sach:
    noi_dung: Sổ sách
    it_nhat: 100
    bat_buoc: [hoi_vien]
  hoi-phi:
    noi_dung: Hội phí
    it_nhat:
      2016-01-01: 20
      2017-01-01: 70
    tinh_ca_nguoi_mien: false
  kiem-tra-tap-huan:
    noi_dung: Kiểm tra
    it_nhat: 100
  chi-hoi:
    noi_dung: Chi hội
    it_nhat: 100
    dia_ban: [ap]
    cap_hoc: [tieu_hoc]
thoi_han:
  bao_cao_co_so:
    cham_nhat: 15/11
  bao_cao_cap_tren:
    truoc: 05/12
hoi_phi:
  moi_thang: 1000
nhiem_vu:
  III.1: Một
`,
  'bao-cao/2016.yaml': 'so: 9/BC-HCTĐ\nngay: 2016-12-01\nso_lieu_den: 2016-11-30\n',
  'hoi-co-so/xa-mot/co-so.yaml': `ma: AAA
ten: Hội Chữ thập đỏ xã Một
loai: xa
dia_ban:
  ap-1:
    loai: ap
    ten: Ấp 1
    chi_hoi:
      ngay_thanh_lap: 2012-04-02
  ap-2:
    loai: ap
    ten: Ấp 2
`,
  'hoi-co-so/xa-mot/hoi-vien.yaml': [
    member('AAA-0001', 'Nguyễn Thị Đúng Hạn', 'ap-1', '2012-05-19'),
    member('AAA-0002', 'Trần Thị Đóng Trễ', 'ap-1', '2012-05-19'),
    member('AAA-0003', 'Phạm Thị Còn Nợ', 'ap-1', '2012-05-19'),
    member('AAA-0004', 'Võ Thị Mới Vào', 'ap-1', '2016-08-10'),
  ].join(''),
  'hoi-co-so/xa-mot/2015/quy-nhan-dao.yaml': 'du_dau: 4000000\nphieu: {}\n',
  'hoi-co-so/xa-mot/2016/ke-hoach.yaml': 'so: 2/KH-HCTĐ\nngay: 2016-01-20\nbien_phap:\n  - nhiem_vu: III.1\n    noi_dung: Rà soát\n',
  'hoi-co-so/xa-mot/2016/danh-hieu.yaml': 'cong_nhan:\n  danh_hieu: vung_manh\n  quyet_dinh: 3/QĐ-HCTĐ\n  ngay: 2016-11-20\n',
  'hoi-co-so/xa-mot/2016/hoi-phi.yaml': `ky_thu:
  - {den_thang: 6, han: 2016-06-30}
  - {den_thang: 12, han: 2016-10-31}
phieu_thu:
  HP-001:
    ngay: 2016-06-01
    so_tien: 12000
    hoi_vien: {AAA-0001: 6000, AAA-0003: 6000}
  HP-002:
    ngay: 2016-07-15
    so_tien: 12000
    hoi_vien: {AAA-0002: 12000}
  HP-003:
    ngay: 2016-10-01
    so_tien: 6000
    hoi_vien: {AAA-0001: 6000}
`,
  'hoi-co-so/xa-mot/2016/quy-nhan-dao.yaml': `du_dau: 4000000
phieu:
  PT-001:
    ngay: 2016-03-10
    thu: 1500000
    nguoi: Doanh nghiệp
    noi_dung: Ủng hộ
  PT-002:
    ngay: 2016-10-05
    thu: 500000
    nguoi: Doanh nghiệp
    noi_dung: Ủng hộ
  PT-003:
    ngay: 2016-12-20
    thu: 9000000
    nguoi: Doanh nghiệp
    noi_dung: Sau ngày chốt số liệu
  PC-001:
    ngay: 2016-05-20
    chi: 1000000
    nguoi: Một hộ
    noi_dung: Trợ cấp
`,
  'hoi-co-so/xa-mot/2017/ke-hoach.yaml': 'so: 2/KH-HCTĐ\nngay: 2017-01-20\nbien_phap:\n  - nhiem_vu: III.1\n    noi_dung: Rà soát\n',
  'hoi-co-so/xa-hai/co-so.yaml':
    'ma: BBB\nten: Hội Chữ thập đỏ xã Hai\nloai: xa\ndia_ban:\n  ap-3:\n    loai: ap\n    ten: Ấp 3\n    chi_hoi:\n      ngay_thanh_lap: 2012-04-02\n',
  'hoi-co-so/xa-hai/hoi-vien.yaml': member('BBB-0001', 'Lý Thị Chưa Đóng', 'ap-3', '2012-05-19'),
};

/** Writes data into a folder, with some files changed. */
export function writeData(root: string, changed: Readonly<Record<string, string>> = {}): string {
  for (const [path, text] of Object.entries({ ...SMALL, ...changed })) {
    const file = join(root, 'data', path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  return root;
}

export interface Built {
  readonly dashboard: Dashboard;
  readonly report: Report;
  readonly input: ReportInput;
}

/** The page's model of a year, on a fixed day. */
export async function built(root: string, year: number, settings: Partial<ReportSettings> = {}, lang: Lang = 'vi'): Promise<Built> {
  const options = { color: false, root, year, ...settings };
  const context = {
    lang,
    io: {
      cwd: root,
      env: {},
      stdout: () => undefined,
      stderr: () => undefined,
      isTerminal: { stdout: false, stderr: false },
      columns: 100,
      today: () => day('2018-01-15'),
    },
  };
  const made = await makeReport(open(options, context), options, lang);
  if (!made) throw new Error('the plan cannot be read');
  const { input, report } = made;
  return { dashboard: buildDashboard(input, report), report, input };
}
