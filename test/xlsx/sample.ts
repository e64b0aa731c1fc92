import { day } from '../../src/calendar/day.ts';
import { percentHundredths } from '../../src/indicators/target.ts';
import {
  type Cell,
  type Column,
  count,
  dayCell,
  money,
  percent,
  type Report,
  type Sheet,
  type Table,
  text,
  verdict,
} from '../../src/report/model.ts';

/** A text that a spreadsheet would run as a command if it took it for a formula. */
export const INJECTION = "=cmd|'/C calc'!A0";

const score = (value: number): Cell => ({ kind: 'score', value });
const dash: Cell = { kind: 'none', reason: 'not-applicable' };

const duesColumns: Column[] = [
  { key: 'no', title: 'TT', width: 'tiny' },
  { key: 'name', title: 'Hội cơ sở', width: 'wide' },
  { key: 'members', title: 'Hội viên phải đóng', width: 'narrow', group: 'Hội viên', total: 'sum' },
  { key: 'paid', title: 'Đóng đủ, đúng kỳ', width: 'narrow', group: 'Hội viên', total: 'sum' },
  {
    key: 'share',
    title: 'Tỷ lệ (%)',
    width: 'narrow',
    group: 'Hội viên',
    total: 'percent',
    formula: { kind: 'percent', numerator: 'paid', denominator: 'members', target: 70 },
  },
  { key: 'opening', title: 'Đầu kỳ', width: 'medium', group: 'Quỹ nhân đạo', total: 'sum' },
  { key: 'in', title: 'Thu', width: 'medium', group: 'Quỹ nhân đạo', total: 'sum' },
  { key: 'out', title: 'Chi', width: 'medium', group: 'Quỹ nhân đạo', total: 'sum' },
  {
    key: 'closing',
    title: 'Cuối kỳ',
    width: 'medium',
    group: 'Quỹ nhân đạo',
    total: 'sum',
    formula: {
      kind: 'sum',
      terms: [
        { key: 'opening', sign: 1 },
        { key: 'in', sign: 1 },
        { key: 'out', sign: -1 },
      ],
    },
  },
  { key: 'points', title: 'Điểm', width: 'narrow', total: 'sum' },
  { key: 'received', title: 'Ngày nhận báo cáo', width: 'narrow' },
  { key: 'verdict', title: 'Kết quả', width: 'medium' },
];

/** Members and payers: rounding up would reach 70 % in the third chapter, the fourth has none to count. */
const FIGURES: readonly (readonly [name: string, members: number, paid: number, opening: number, received: number, spent: number])[] = [
  ['Thị trấn Năm Căn', 307, 215, 12_500_000, 98_765_000, 6_250_000],
  [INJECTION, 160, 23, 5_000_000, 0, 0],
  ['Xã Hàm Rồng', 4999, 3499, 4_000_000, 1_500_000, 500_001],
  ['Trường THPT Phan Ngọc Hiển', 0, 0, 0, 5_000_000, 0],
  ['Xã Tam Giang Đông', 1999, 1998, 2_000_000, 800_000, 3_200_000],
];

function duesRow([name, members, paid, opening, received, spent]: (typeof FIGURES)[number], index: number): Cell[] {
  const share = percentHundredths(paid, members, 70);
  return [
    count(index + 1),
    text(name),
    count(members),
    count(paid),
    percent(share),
    money(opening),
    money(received),
    money(spent),
    money(opening + received - spent),
    index === 3 ? dash : score(80 + index * 2.25),
    dayCell(index === 1 ? undefined : day(`2016-11-${15 - index}`)),
    share === undefined ? verdict('neutral', 'không áp dụng') : share >= 7000 ? verdict('good', 'đạt') : verdict('bad', 'chưa đạt'),
  ];
}

export const dues: Table = {
  id: 'dues',
  title: 'Hội phí và quỹ nhân đạo của các Hội cơ sở',
  columns: duesColumns,
  rows: FIGURES.map(duesRow),
  total: 'Tổng cộng',
  notes: [
    'Tỷ lệ được làm tròn đến hai chữ số thập phân; tỷ lệ chưa đạt chỉ tiêu không bao giờ được làm tròn lên thành đạt, mà được cắt bớt, để người đọc không hiểu lầm rằng chỉ tiêu đã đạt khi còn thiếu dù chỉ một hội viên.',
    '- Số tiền tính bằng đồng.',
  ],
};

const actions: Table = {
  id: 'actions',
  title: 'Việc cần làm',
  columns: [
    { key: 'no', title: 'TT', width: 'tiny' },
    { key: 'what', title: 'Nội dung công việc', width: 'text' },
    { key: 'cost', title: 'Kinh phí', width: 'narrow', total: 'sum' },
  ],
  rows: [
    [
      count(1),
      text(
        'Kiện toàn tổ chức Hội cơ sở, củng cố các chi hội ở ấp, khóm và trường học; rà soát, lập sổ quản lý hội viên, tình nguyện viên theo đúng mẫu quy định của Trung ương Hội.',
      ),
      money(1_250_000),
    ],
    [count(2), text('+84 là một dòng bắt đầu bằng dấu cộng'), money(undefined)],
    [count(3), text('Mã _x0041_ & <thẻ> "ngoặc"\nDòng thứ hai'), money(99_000_000)],
  ],
  total: 'Cộng',
};

const nothing: Table = {
  id: 'nothing',
  title: 'Danh sách chưa báo cáo',
  columns: [
    { key: 'no', title: 'TT', width: 'tiny' },
    { key: 'name', title: 'Tên đơn vị', width: 'wide' },
  ],
  rows: [],
  total: 'Cộng',
  empty: 'Tất cả các Hội cơ sở đã báo cáo.',
};

/** Five terms where one holds a word instead of a number, and shares on the edge of rounding. */
const edge: Table = {
  id: 'edge',
  title: 'Phụ lục số lẻ',
  columns: [
    { key: 'name', title: 'Tên', width: 'medium' },
    { key: 'a', title: 'Tử số', width: 'narrow' },
    { key: 'b', title: 'Mẫu số', width: 'narrow' },
    { key: 'c', title: 'Khác', width: 'narrow' },
    { key: 'share', title: 'Tỷ lệ', width: 'narrow', total: 'percent', formula: { kind: 'percent', numerator: 'a', denominator: 'b' } },
    {
      key: 'sum',
      title: 'Tổng',
      width: 'narrow',
      formula: {
        kind: 'sum',
        terms: [
          { key: 'a', sign: 1 },
          { key: 'b', sign: 1 },
          { key: 'c', sign: -1 },
        ],
      },
    },
  ],
  rows: [
    [1, 32],
    [23, 160],
    [19_999, 20_000],
    [99_999, 100_000],
    [1, 3],
    [2, 3],
    [1, 20_000],
    [7, 7],
    [3, 2],
  ].map(([a = 0, b = 0], index) => [
    text(`Dòng ${index + 1}`),
    count(a),
    count(b),
    count(index === 0 ? undefined : index),
    percent(percentHundredths(a, b, 100)),
    count(a + b - index),
  ]),
  total: 'Cộng',
};

/** Enough rows for three pages. */
const long: Table = {
  id: 'long',
  title: 'Sổ theo dõi báo cáo',
  columns: [
    { key: 'no', title: 'TT', width: 'tiny' },
    { key: 'name', title: 'Đơn vị', width: 'wide' },
    { key: 'what', title: 'Nội dung', width: 'text' },
    { key: 'day', title: 'Ngày', width: 'narrow' },
    { key: 'sum', title: 'Số tiền', width: 'medium', total: 'sum' },
    { key: 'state', title: 'Kết quả', width: 'medium' },
  ],
  rows: Array.from({ length: 90 }, (_, index) => [
    count(index + 1),
    text(`Chi hội ấp ${index + 1}`),
    text(
      index % 3 === 0
        ? 'Thăm hỏi, tặng quà các hộ nghèo, nạn nhân chất độc da cam và người khuyết tật có hoàn cảnh khó khăn'
        : 'Thu hội phí',
    ),
    dayCell(day('2016-02-29')),
    money(index * 1_000_000),
    verdict(index % 4 === 0 ? 'bad' : 'good', index % 4 === 0 ? 'chưa đạt' : 'đạt'),
  ]),
  total: 'Tổng cộng',
};

const sheet = (id: string, name: string, title: string, tables: readonly Table[]): Sheet => ({ id, name, title, tables });

const none: never[] = [];

/** A report with every kind of cell, by hand. */
export const report: Report = {
  lang: 'vi',
  year: 2016,
  asOf: day('2016-11-30'),
  stamps: ['SỐ LIỆU MINH HỌA', 'BẢN NHÁP'],
  planTitle: 'Kế hoạch 155/KH-HCTĐ',
  plan: { day: day('2015-12-09'), issuer: 'Hội Chữ thập đỏ huyện Năm Căn', subject: undefined },
  notReported: none,
  timeliness: undefined,
  outcomes: [],
  activities: undefined,
  size: {
    hoi_co_so: 5,
    chi_hoi: 40,
    dia_ban: 41,
    hoi_vien: 7465,
    tinh_nguyen_vien: 314,
    ban_chap_hanh: 60,
    thanh_nien: 0,
    thieu_nien: 0,
    quy_nhan_dao: 111_615_000,
  },
  tasks: none,
  compared: none,
  issuer: {
    superior: 'Hội Chữ thập đỏ tỉnh Cà Mau',
    name: 'Hội Chữ thập đỏ huyện Năm Căn',
    placeName: 'Năm Căn',
    number: '38/BC-HCTĐ',
    day: undefined,
    authority: undefined,
    office: 'Chủ tịch',
    signatory: 'Nguyễn Văn A',
    recipients: none,
  },
  prose: {
    guidance: none,
    results: none,
    models: none,
    chapterModels: none,
    strengths: none,
    chapterStrengths: none,
    weaknesses: none,
    chapterWeaknesses: none,
    causes: none,
    lessons: none,
    proposals: none,
    chapterProposals: none,
    direction: none,
  },
  sheets: [
    sheet('dues', 'Hội phí', dues.title, [dues]),
    sheet('several', 'Nhiều bảng', 'Việc cần làm và các đơn vị chưa báo cáo', [actions, nothing]),
    sheet('edge', 'Số lẻ', edge.title, [edge]),
    sheet('long', 'Sổ theo dõi', long.title, [long]),
    sheet('empty', 'Rỗng', nothing.title, [nothing]),
  ],
  source: {
    commit: null,
    dataTree: null,
    templatesTree: null,
    dirty: false,
    time: undefined,
    version: '0.1.0',
    settings: { year: 2016, asOf: day('2016-11-30'), lang: 'vi', names: false, draft: false },
    planNumber: '155/KH-HCTĐ',
    files: 0,
    choices: none,
  },
};
