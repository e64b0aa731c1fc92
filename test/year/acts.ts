import { keyOf } from '../history/keys.ts';

export const THU_KY = 'Trần Thị Thư Ký <thuky@nam-can.example>';
export const AN = 'Nguyễn Văn An <an@hang-vinh.example>';
export const CUC = 'Lê Thị Cúc <cuc@nam-can.example>';
/** Somebody whom nobody granted anything. */
export const LA = 'Lê Văn Lạ <la@may-moi.example>';

const VINH = 'data/hoi-co-so/xa-hang-vinh';
const TOWN = 'data/hoi-co-so/thi-tran-nam-can';
export const MEMBERS = `${VINH}/hoi-vien.yaml`;
export const TOWN_MEMBERS = `${TOWN}/hoi-vien.yaml`;
export const DUES = `${VINH}/2016/hoi-phi.yaml`;
const FUND = `${VINH}/2016/quy-nhan-dao.yaml`;
export const REPORT = `${VINH}/2016/bao-cao.yaml`;
export const OWN_REPORT = 'data/bao-cao/2016.yaml';
export const RIGHTS = 'data/quyen.yaml';

/** Three people with rights; from July on only a signature grants. */
export const RIGHTS_TEXT = `phai_ky_tu: 2016-07-01
nguoi:
  thu-ky:
    ho_ten: Trần Thị Thư Ký
    email: thuky@nam-can.example
    khoa_ky: ${keyOf('thu-ky').publicKey}
    hoi_co_so: tat_ca
    tep_cua_hoi: true
  an:
    ho_ten: Nguyễn Văn An
    email: an@hang-vinh.example
    khoa_ky: ${keyOf('an').publicKey}
    hoi_co_so: xa-hang-vinh
  cuc:
    ho_ten: Lê Thị Cúc
    email: cuc@nam-can.example
    khoa_ky: ${keyOf('cuc').publicKey}
    hoi_co_so: thi-tran-nam-can
`;

/** What a commit does to a file: its new text, a text put behind it, or one text for another; null takes the file away. */
export type Edit = string | null | { readonly append: string } | readonly [from: string, to: string];

/** What somebody sends in on a day, what the guard says to it, and what history tells of it once it is taken in. */
export interface PullRequest {
  readonly name: string;
  readonly by: string;
  readonly on: string;
  /** Whose key signs it. */
  readonly sign?: string;
  /** The day that its author claims, where it is another. */
  readonly wrote?: string;
  readonly edits: Readonly<Record<string, Edit>>;
  /** What the association's clerk puts on the main branch after this one was begun, and how the author merges that. */
  readonly meanwhile?: { readonly edits: Readonly<Record<string, Edit>>; readonly merge: 'keeps only its own side' };
  /** Codes of the errors that stop it; none: it is taken in. */
  readonly stopped: readonly string[];
  /** What the comment on it says. */
  readonly says: readonly string[];
}

const member = (id: string, name: string, joined: string) =>
  `${id}:\n  ho_ten: ${name}\n  gioi_tinh: nam\n  nam_sinh: 1985\n  chi_hoi: ap-1\n  ngay_vao_hoi: ${joined}\n`;
const TRANSFER = {
  [MEMBERS]: [
    '  ngay_vao_hoi: 2014-10-01\n',
    '  ngay_vao_hoi: 2014-10-01\n  ra_hoi:\n    ngay: 2016-06-05\n    hinh_thuc: chuyen_di\n    noi_den: thi-tran-nam-can\n',
  ],
  [TOWN_MEMBERS]: {
    append: 'HAV-0003:\n  ho_ten: Lê Minh Cường\n  gioi_tinh: nam\n  nam_sinh: 1988\n  chi_hoi: khom-1\n  ngay_vao_hoi: 2016-06-05\n',
  },
} as const;
const receipt = (id: string, day: string, amount: number, who: string) =>
  `  ${id}:\n    ngay: ${day}\n    so_tien: ${amount}\n    hoi_vien: {${who}: ${amount}}\n`;

/** The year, pull request by pull request. */
export const YEAR: readonly PullRequest[] = [
  {
    name: 'additions',
    by: AN,
    on: '2016-06-02',
    edits: { [MEMBERS]: { append: member('HAV-0004', 'Đỗ Văn Dũng', '2016-06-01') + member('HAV-0005', 'Phạm Văn Lân', '2016-06-01') } },
    stopped: [],
    says: ['+2 hội viên: HAV-0004, HAV-0005'],
  },
  {
    name: 'a transfer by somebody who keeps one of the two chapters',
    by: AN,
    on: '2016-06-06',
    edits: TRANSFER,
    stopped: ['H508'],
    says: ['thi-tran-nam-can'],
  },
  {
    name: 'the transfer',
    by: THU_KY,
    on: '2016-06-07',
    edits: TRANSFER,
    stopped: [],
    says: ['HAV-0003 chuyển đến thị trấn Năm Căn từ 05/06/2016', 'nhận HAV-0003 chuyển từ xã Hàng Vịnh đến'],
  },
  {
    name: 'a member taken out of the list',
    by: AN,
    on: '2016-06-08',
    edits: { [MEMBERS]: [member('HAV-0004', 'Đỗ Văn Dũng', '2016-06-01'), ''] },
    stopped: ['H523'],
    says: ['HAV-0004', 'có ở bản gốc, nay không còn'],
  },
  {
    name: 'a bad merge that loses a member',
    by: AN,
    on: '2016-06-20',
    edits: { [FUND]: ['noi_dung: Trợ cấp', 'noi_dung: Trợ cấp khó khăn đột xuất'] },
    meanwhile: { edits: { [MEMBERS]: { append: member('HAV-0006', 'Trương Văn Sáu', '2016-06-15') } }, merge: 'keeps only its own side' },
    stopped: ['H523'],
    says: ['HAV-0006', 'có ở bản gốc, nay không còn'],
  },
  {
    name: 'an unsigned commit once signatures are asked for',
    by: CUC,
    on: '2016-07-05',
    edits: { [TOWN_MEMBERS]: ['nam_sinh: 1969', 'nam_sinh: 1968'] },
    stopped: ['H510'],
    says: ['không ký số'],
  },
  {
    name: 'the same, signed',
    by: CUC,
    sign: 'cuc',
    on: '2016-07-06',
    edits: { [TOWN_MEMBERS]: ['nam_sinh: 1969', 'nam_sinh: 1968'] },
    stopped: [],
    says: ['hội viên NAC-0001: năm sinh 1969 → 1968'],
  },
  {
    name: 'another’s name over one’s own key',
    by: THU_KY,
    sign: 'an',
    on: '2016-07-07',
    edits: { 'data/hoi.yaml': ['chuc_vu: Chủ tịch', 'chuc_vu: Quyền Chủ tịch'] },
    stopped: ['H508'],
    says: ['Nguyễn Văn An'],
  },
  {
    name: 'a key that nobody listed',
    by: LA,
    sign: 'la',
    on: '2016-07-08',
    edits: { [MEMBERS]: ['nam_sinh: 1980', 'nam_sinh: 1981'] },
    stopped: ['H512'],
    says: ['Lê Văn Lạ'],
  },
  {
    name: 'a right granted to oneself, and used at once',
    by: AN,
    sign: 'an',
    on: '2016-07-09',
    edits: {
      [RIGHTS]: ['    hoi_co_so: xa-hang-vinh\n', '    hoi_co_so: tat_ca\n    tep_cua_hoi: true\n'],
      [TOWN_MEMBERS]: ['nam_sinh: 1991', 'nam_sinh: 1992'],
    },
    stopped: ['H508'],
    says: ['tệp của Hội'],
  },
  {
    name: 'a telephone number and a workbook',
    by: CUC,
    sign: 'cuc',
    on: '2016-07-10',
    edits: { 'data/so-lieu.xlsx': 'PK\u0003\u0004\u0000\u0000', [TOWN_MEMBERS]: { append: '# gọi chị Giàu 0912 345 678\n' } },
    stopped: ['H508', 'H516', 'H520'],
    says: ['số điện thoại'],
  },
  {
    name: 'a wrong receipt',
    by: AN,
    sign: 'an',
    on: '2016-09-20',
    edits: { [DUES]: ['nop_cap_tren:', `${receipt('HP-003', '2016-09-20', 5000, 'HAV-0004')}nop_cap_tren:`] },
    stopped: [],
    says: ['phiếu thu hội phí HP-003: 5.000 đ, 20/09/2016'],
  },
  {
    name: 'the wrong receipt corrected',
    by: AN,
    sign: 'an',
    on: '2016-09-21',
    edits: {
      [DUES]: [
        '    hoi_vien: {HAV-0004: 5000}\n',
        `    hoi_vien: {HAV-0004: 5000}\n    huy: {ngay: 2016-09-21, ly_do: Ghi nhầm số tiền}\n${receipt('HP-004', '2016-09-21', 1000, 'HAV-0004')}`,
      ],
    },
    stopped: [],
    says: ['hủy phiếu thu hội phí HP-003 (5.000 đ): Ghi nhầm số tiền', 'HP-004: 1.000 đ'],
  },
  {
    name: 'a chapter’s report, dated and claimed before it came',
    by: AN,
    sign: 'an',
    on: '2016-11-18',
    wrote: '2016-11-10',
    edits: { [REPORT]: 'taken from the base' },
    stopped: [],
    says: ['báo cáo năm của cơ sở: 09/BC-HCTĐ', 'nhận ngày 12/11/2016'],
  },
  {
    name: 'the association’s report',
    by: THU_KY,
    sign: 'thu-ky',
    on: '2016-11-28',
    edits: { [OWN_REPORT]: 'taken from the base' },
    stopped: [],
    says: ['báo cáo năm của Hội: 12/BC-HCTĐ'],
  },
  {
    name: 'a payment dated back before the report',
    by: AN,
    sign: 'an',
    on: '2016-12-05',
    edits: { [DUES]: ['nop_cap_tren:', `${receipt('HP-005', '2016-10-30', 6000, 'HAV-0002')}nop_cap_tren:`] },
    stopped: [],
    says: ['HP-005: 6.000 đ, 30/10/2016'],
  },
];

/** After the year was sealed. */
export const AFTER_SEALING: PullRequest = {
  name: 'a change after sealing',
  by: AN,
  sign: 'an',
  on: '2017-02-01',
  edits: { [DUES]: ['ngay: 2016-10-30', 'ngay: 2016-10-29'] },
  stopped: ['H541'],
  says: ['niêm phong'],
};
