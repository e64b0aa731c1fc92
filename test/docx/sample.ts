import { fileURLToPath } from 'node:url';
import { type Day, day } from '../../src/calendar/day.ts';
import type { Issuer, Report } from '../../src/report/model.ts';
import { templateFolders } from '../../src/repository/templates.ts';
import { report as sheets } from '../xlsx/sample.ts';

/** The templates that come with hoi. */
export const templates = templateFolders(fileURLToPath(new URL('../..', import.meta.url)));

/** Templates with some of another wording. */
export const withTemplates = (changed: Readonly<Record<string, string>>) => (name: string) =>
  changed[name] === undefined ? templates(name) : { text: changed[name], path: name };

const voices = [{ name: 'Hội Chữ thập đỏ xã Hàng Vịnh', items: ['Đoàn kết'] }];

/** A report in which every part has something to say, whoever issues it on whatever day. */
export function reportOf(issuer: Partial<Issuer> = {}, more: Partial<Report> = {}): Report {
  return {
    ...sheets,
    sheets: [
      ...sheets.sheets,
      // The tables that the wording asks for.
      { id: 'tong-hop', name: 'Tổng hợp', title: 'Tổng hợp', tables: [named('chi-tieu'), named('quy-mo')] },
      { id: 'theo-co-so', name: 'Theo cơ sở', title: 'Theo cơ sở', tables: [named('ma-tran'), named('con-thieu')] },
      // The annexes that it names.
      ...['nhiem-vu', 'hoat-dong', 'danh-gia', 'kien-nghi'].map((id) => ({ id, name: id, title: id, tables: [named(id)] })),
    ],
    planTitle: '155/KH-HCTĐ',
    notReported: ['Hội Chữ thập đỏ xã Hiệp Tùng'],
    timeliness: {
      due: day('2016-11-15'),
      all: 3,
      onTime: 1,
      late: [{ name: 'Hội Chữ thập đỏ xã Tam Giang Đông', days: 3, missing: [] }],
      incomplete: [{ name: 'Hội Chữ thập đỏ xã Hiệp Tùng', days: 0, missing: ['phương hướng năm tới'] }],
      outstanding: [],
    },
    outcomes: [
      { name: 'Đạt danh hiệu Hội cơ sở vững mạnh', state: 'met', shortfall: 0, unit: 'Hội cơ sở' },
      { name: 'Hội viên đóng hội phí đủ và đúng kỳ', state: 'missed', shortfall: 27, unit: 'hội viên' },
    ],
    activities: { count: 3, helped: 80, treated: 0, joined: 40, blood: 25 },
    tasks: [{ id: 'III.1', text: 'Nâng cao nhận thức', planned: 5, done: 4, own: ['Quán triệt nghị quyết'] }],
    issuer: {
      superior: 'Hội Chữ thập đỏ tỉnh Cà Mau',
      name: 'Hội Chữ thập đỏ huyện Năm Căn',
      placeName: 'Năm Căn',
      number: '5/BC-HCTĐ',
      day: undefined,
      authority: 'TM. BAN THƯỜNG VỤ',
      office: 'Chủ tịch',
      signatory: 'Nguyễn Văn Mẫu',
      recipients: ['Hội CTĐ tỉnh Cà Mau', 'Thường trực Huyện ủy', 'Hội Chữ thập đỏ cơ sở'],
      ...issuer,
    },
    prose: {
      guidance: ['Quán triệt đến các Hội cơ sở.', 'Giao ban hằng quý.'],
      results: ['Đại hội hoàn thành trong quý II.'],
      models: ['Nuôi heo đất nhân đạo'],
      chapterModels: voices,
      strengths: ['Cấp ủy quan tâm'],
      chapterStrengths: voices,
      weaknesses: ['Kinh phí ít'],
      chapterWeaknesses: voices,
      causes: ['Kiêm nhiệm'],
      lessons: ['Chủ động tham mưu'],
      proposals: ['Hỗ trợ phụ cấp'],
      chapterProposals: voices,
      direction: ['Củng cố chi hội'],
    },
    ...more,
  };
}

function named(id: string) {
  const [table] = (sheets.sheets[0] as (typeof sheets.sheets)[number]).tables;
  return { ...(table as NonNullable<typeof table>), id };
}

/** A day before the decree, on which the circular held, and one after. */
export const ERAS: readonly (readonly [string, Day])[] = [
  ['Circular 01/2011', day('2016-12-02')],
  ['Decree 30/2020', day('2021-12-02')],
];
