import type { Association, AssociationReport } from '../association.ts';
import { asIs, dated, dayAt, optional, type Raw, text } from './raw.ts';
import { measures, reportParts, statedTotals } from './report.ts';

/** `hoi.yaml`. */
export function decodeAssociation(raw: Raw): Association {
  return {
    sample: raw['du_lieu_mau'] === true,
    name: dated(raw['ten'], asIs<string>),
    shortName: dated(raw['ten_ngan'], asIs<string>),
    level: dated(raw['cap'], asIs<'tinh' | 'huyen' | 'xa'>),
    superior: dated(raw['cap_tren'], asIs<string>),
    placeName: dated(raw['dia_danh'], asIs<string>),
    symbol: dated(raw['ky_hieu'], asIs<string>),
    planId: dated(raw['ke_hoach'], asIs<string>),
    signatory: dated(raw['nguoi_ky'], (plain) => {
      const signer = plain as Raw;
      return optional({ authority: text(signer, 'tham_quyen'), office: text(signer, 'chuc_vu') ?? '', name: text(signer, 'ho_ten') ?? '' });
    }),
    recipients: dated(raw['noi_nhan'], asIs<string[]>),
  };
}

/** `bao-cao/<year>.yaml`. */
export function decodeAssociationReport(year: number, raw: Raw): AssociationReport {
  const parts = reportParts(raw);
  const own = measures(raw['bien_phap']);
  const results = own.flatMap(({ index, result }) =>
    result === undefined ? [] : [{ path: ['bien_phap', index, 'ket_qua'], text: result }],
  );
  return optional<AssociationReport>({
    year,
    number: text(raw, 'so'),
    day: dayAt(raw, 'ngay'),
    figuresTo: dayAt(raw, 'so_lieu_den'),
    sent: dayAt(raw, 'ngay_gui'),
    measures: own,
    stated: statedTotals(raw),
    ...parts,
    prose: [...parts.prose, ...results],
  });
}
