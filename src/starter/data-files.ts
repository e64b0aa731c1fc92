import { ASSOCIATION_FILE, chapterFile, yearFile } from '../layout/paths.ts';
import type { Answers } from './answers.ts';
import type { Coded } from './codes.ts';
import { planId } from './plan.ts';
import { yamlText } from './text.ts';

/** One file of a new repository: its path below the root and its text. */
export type NewFile = readonly [path: string, text: string];

/** `data/hoi.yaml`: who the association is. */
export function associationFile(answers: Answers): NewFile {
  const { signer, recipients } = answers;
  const lines = [
    'phien_ban: 1',
    `ten: ${yamlText(answers.name)}`,
    `ten_ngan: ${yamlText(answers.shortName)}`,
    `cap: ${answers.level}`,
    `cap_tren: ${yamlText(answers.parent)}`,
    `dia_danh: ${yamlText(answers.place)}`,
    `ky_hieu: ${yamlText(answers.symbol)}`,
    `ke_hoach: ${planId(answers)}`,
    'nguoi_ky:',
    ...(signer.authority === undefined ? [] : [`  tham_quyen: ${yamlText(signer.authority)}`]),
    `  chuc_vu: ${yamlText(signer.office)}`,
    `  ho_ten: ${yamlText(signer.name)}`,
    ...(recipients.length > 0
      ? ['noi_nhan:', ...recipients.map((one) => `  - ${yamlText(one)}`)]
      : ['# Nơi nhận báo cáo, mỗi nơi một dòng:', '# noi_nhan:', `#   - ${answers.parent}`]),
  ];
  return [ASSOCIATION_FILE, `${lines.join('\n')}\n`];
}

/** The files of one chapter: itself, its members, and the first of its year, each with an example to copy. */
export function chapterFiles(chapter: Coded, year: number): readonly NewFile[] {
  return [
    [chapterFile(chapter.slug, 'chapter'), chapterText(chapter)],
    [chapterFile(chapter.slug, 'members'), membersText(chapter, year)],
    [yearFile(chapter.slug, year, 'activities'), activitiesText(year)],
  ];
}

function chapterText({ code, name, kind }: Coded): string {
  return `ma: ${code}
ten: ${yamlText(name)}
loai: ${kind}
# Mọi ấp, khóm, trường, cơ quan trên địa bàn, có hay chưa có chi hội. Nhập nơi đầu tiên thì xóa hai dấu {} ở dòng dưới.
dia_ban: {}
#  ap-1:
#    loai: ap
#    ten: Ấp 1
#    chi_hoi:
#      ngay_thanh_lap: 2012-04-02
#  th-1:
#    loai: truong
#    cap_hoc: [tieu_hoc]
#    ten: Trường Tiểu học 1
`;
}

function membersText({ code }: Coded, year: number): string {
  return `# Danh sách hội viên. Nhập người đầu tiên thì xóa dòng chỉ có hai dấu {}.
# Mỗi người một mã, cấp một lần, không dùng lại. Mẫu (bỏ dấu # ở đầu dòng):
# ${code}-0001:
#   ho_ten: Nguyễn Văn An
#   gioi_tinh: nam
#   nam_sinh: 1980
#   chi_hoi: ap-1
#   ngay_vao_hoi: ${year}-01-15
{}
`;
}

function activitiesText(year: number): string {
  return `# Hoạt động trong năm ${year}. Nhập hoạt động đầu tiên thì xóa dòng chỉ có hai dấu []. Mẫu (bỏ dấu # ở đầu dòng):
# - ngay: ${year}-02-03
#   loai: tro_giup_nhan_dao
#   ten: Tết vì người nghèo
#   luot_nguoi: 80
# Các tệp khác của năm (ke-hoach, hoi-phi, quy-nhan-dao, so-sach, kiem-tra, tap-huan, can-bo, khen-thuong, danh-hieu, bao-cao)
# đặt trong thư mục này khi có số liệu.
[]
`;
}
