import { expect, it } from 'vitest';
import { compareRecords } from '../../src/audit/compare.ts';
import { stateReader } from '../../src/audit/state.ts';
import { tell } from '../../src/audit/tell/tell.ts';
import type { Lang } from '../../src/i18n/lang.ts';

/** What is told of a file that changed from one text to another. */
function told(file: string, before: string, after: string, lang: Lang): readonly string[] {
  const reader = stateReader((content) => Buffer.from(content));
  const records = (text: string) => reader.records(new Map(text === '' ? [] : [[file, text]]), text === '' ? [] : [file]);
  const names = {
    shown: true,
    chapter: (slug: string) => slug,
    person: () => undefined,
    place: () => undefined,
    leftFrom: () => undefined,
  };
  return tell(compareRecords(records(before), records(after)), names, lang).flatMap(({ sentences }) => sentences);
}

const RIGHTS = `phai_ky_tu: 2017-01-01
nguoi:
  an:
    ho_ten: Nguyễn Văn An
    email: an@example.org
    hoi_co_so: [xa-hang-vinh]
`;
const WIDER = `phai_ky_tu: 2017-02-01
nguoi:
  an:
    ho_ten: Nguyễn Văn An
    email: an@example.org
    den: 2017-12-31
    hoi_co_so: [xa-dat-moi, xa-hang-vinh]
  lan:
    ho_ten: Trần Thị Lan
    email: lan@example.org
    tep_cua_hoi: true
    tu: 2017-01-01
`;

it('tells a change of rights with the titles of the schema, and whose rights they are', () => {
  expect(told('data/quyen.yaml', RIGHTS, WIDER, 'vi')).toEqual([
    'quyền của Nguyễn Văn An: thêm xa-dat-moi; thêm đến ngày 31/12/2017',
    'sửa quyền sửa dữ liệu: phải ký số từ ngày 01/01/2017 → 01/02/2017',
    'thêm quyền sửa dữ liệu của Trần Thị Lan: tệp của Hội',
  ]);
  expect(told('data/quyen.yaml', WIDER, RIGHTS, 'en')[0]).toContain('rights of Nguyễn Văn An: without ');
});

const SEAL = `bao_cao_hoi:
  ngay_nhan: 2016-11-28
  so_lieu_den: 2016-11-15
  chi_tieu: {}
  niem_phong:
    commit: 0123456789abcdef0123456789abcdef01234567
    hoi: 0.1.0
    co_so: {}
`;

it('tells a seal by the report that it seals', () => {
  expect(told('data/niem-phong/2016.yaml', '', SEAL, 'vi')).toEqual(['nộp báo cáo năm 2016 của Hội (số liệu đến 15/11/2016)']);
  const amended = `${SEAL}  dinh_chinh:\n    1:\n      ngay: 2017-01-05\n      nguoi: Lan <lan@example.org>\n      ly_do: Thiếu phiếu thu\n`;
  expect(told('data/niem-phong/2016.yaml', SEAL, amended, 'vi')).toEqual(['mở đính chính số 1 báo cáo năm 2016 của Hội: Thiếu phiếu thu']);
});
