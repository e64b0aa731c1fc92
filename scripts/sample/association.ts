import type { Value } from './yaml.ts';

/** What differs between the real district and an invented province. */
export interface Association {
  name: string;
  shortName: string;
  level: 'huyen' | 'tinh';
  parent: string;
  parentShort: string;
  place: string;
  recipients: string[];
}

/** The real association that issued plan 155. */
export const NAM_CAN: Association = {
  name: 'Hội Chữ thập đỏ huyện Năm Căn',
  shortName: 'Hội CTĐ huyện Năm Căn',
  level: 'huyen',
  parent: 'Hội Chữ thập đỏ tỉnh Cà Mau',
  parentShort: 'Hội CTĐ tỉnh Cà Mau',
  place: 'Năm Căn',
  recipients: ['Hội CTĐ tỉnh Cà Mau', 'Thường trực Huyện ủy', 'Thường trực UBND huyện', 'Hội Chữ thập đỏ cơ sở'],
};

/** An invented province for samples of another size. */
export const SAMPLE_PROVINCE: Association = {
  name: 'Hội Chữ thập đỏ tỉnh Đước Mẫu',
  shortName: 'Hội CTĐ tỉnh Đước Mẫu',
  level: 'tinh',
  parent: 'Trung ương Hội Chữ thập đỏ Việt Nam',
  parentShort: 'Trung ương Hội',
  place: 'Đước Mẫu',
  recipients: ['Trung ương Hội Chữ thập đỏ Việt Nam', 'Thường trực Tỉnh ủy', 'UBND tỉnh', 'Hội Chữ thập đỏ cơ sở'],
};

/** `hoi.yaml`. */
export function associationFile(one: Association): Value {
  return {
    phien_ban: 1,
    du_lieu_mau: true,
    ten: one.name,
    ten_ngan: one.shortName,
    cap: one.level,
    cap_tren: one.parent,
    dia_danh: one.place,
    ky_hieu: 'HCTĐ',
    ke_hoach: '155-kh-hctd',
    nguoi_ky: { tham_quyen: 'TM. BAN THƯỜNG VỤ', chuc_vu: 'Chủ tịch', ho_ten: 'Nguyễn Văn Mẫu' },
    noi_nhan: one.recipients,
  };
}
