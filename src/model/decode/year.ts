import { day } from '../../calendar/day.ts';
import type { YearFileKind } from '../../layout/paths.ts';
import type { RegisterKind } from '../plan.ts';
import type { Activity, Award, ChapterYear, Dues, Fund, Inspection, Receipt, TitleRecord, Training, Voucher } from '../year.ts';
import { dayAt, entriesAt, itemsOf, mapAt, number, optional, type Raw, text } from './raw.ts';
import { decodeChapterReport, measures } from './report.ts';

type Part = Partial<ChapterYear>;

/** One function for each file of a chapter's year: validated data in, its part of the year out. */
export const decodeYearFile: Readonly<Record<YearFileKind, (raw: unknown) => Part>> = {
  'chapter-plan': (raw) => ({
    plan: optional({ number: text(raw as Raw, 'so'), day: dayAt(raw as Raw, 'ngay'), measures: measures((raw as Raw)['bien_phap']) }),
  }),
  dues: (raw) => ({ dues: dues(raw as Raw) }),
  fund: (raw) => ({ fund: fund(raw as Raw) }),
  registers: (raw) => ({
    registers: Object.fromEntries(
      (Object.entries(raw as Raw) as [RegisterKind, Raw][]).map(([kind, entry]) => [
        kind,
        optional({ updated: day(entry['cap_nhat'] as string), people: number(entry, 'so_nguoi') }),
      ]),
    ),
  }),
  inspections: (raw) => ({ inspections: itemsOf(raw).map(({ index, item }) => inspection(index, item)) }),
  trainings: (raw) => ({ trainings: itemsOf(raw).map(({ index, item }) => training(index, item)) }),
  activities: (raw) => ({ activities: itemsOf(raw).map(({ index, item }) => activity(index, item)) }),
  evaluations: (raw) => ({
    evaluations: entriesAt({ raw }, 'raw').map(([memberId, item]) =>
      optional({ memberId, rating: text(item, 'cap_tren_xep_loai'), comments: number(item, 'hoi_vien_gop_y') }),
    ),
  }),
  awards: (raw) => ({ awards: itemsOf(raw).map(({ index, item }) => award(index, item)) }),
  title: (raw) => ({ title: title(raw as Raw) }),
  'chapter-report': (raw) => ({ report: decodeChapterReport(raw as Raw) }),
};

function dues(raw: Raw): Dues {
  return {
    instalments: itemsOf(raw['ky_thu']).map(({ item }) => ({ throughMonth: item['den_thang'] as number, due: day(item['han'] as string) })),
    exemptions: entriesAt(raw, 'mien').map(([memberId, item]) => ({
      memberId,
      decision: item['quyet_dinh'] as string,
      day: day(item['ngay'] as string),
    })),
    receipts: entriesAt(raw, 'phieu_thu').map(([id, item]) => receipt(id, item)),
    passedOn: itemsOf(raw['nop_cap_tren']).map(({ index, item }) =>
      optional({ index, day: dayAt(item, 'ngay'), amount: number(item, 'so_tien'), voucher: text(item, 'chung_tu') }),
    ),
  };
}

function receipt(id: string, item: Raw): Receipt {
  return optional<Receipt>({
    id,
    day: day(item['ngay'] as string),
    payer: text(item, 'nguoi_nop'),
    amount: item['so_tien'] as number,
    shares: (Object.entries(mapAt(item, 'hoi_vien')) as [string, number][]).map(([memberId, amount]) => ({ memberId, amount })),
    forYear: number(item, 'cho_nam'),
    cancelled: cancellation(item),
  });
}

function cancellation(item: Raw): Receipt['cancelled'] | undefined {
  const raw = item['huy'] as Raw | undefined;
  return raw && optional({ day: dayAt(raw, 'ngay'), reason: text(raw, 'ly_do') });
}

function fund(raw: Raw): Fund {
  return optional<Fund>({
    opening: number(raw, 'du_dau'),
    vouchers: entriesAt(raw, 'phieu').map(([id, item]) =>
      optional<Voucher>({
        id,
        day: day(item['ngay'] as string),
        received: number(item, 'thu'),
        paid: number(item, 'chi'),
        source: text(item, 'nguon'),
        party: item['nguoi'] as string,
        text: item['noi_dung'] as string,
        cancelled: cancellation(item),
      }),
    ),
    counts: (Object.entries(mapAt(raw, 'kiem_quy')) as [string, number][]).map(([on, amount]) => ({ day: day(on), amount })),
    inKind: itemsOf(raw['hien_vat']).map(({ index, item }) =>
      optional({
        index,
        day: dayAt(item, 'ngay'),
        text: text(item, 'noi_dung') ?? '',
        quantity: number(item, 'so_luong'),
        unit: text(item, 'don_vi'),
        value: number(item, 'quy_doi'),
        party: text(item, 'nguoi'),
      }),
    ),
  });
}

function inspection(index: number, item: Raw): Inspection {
  return optional<Inspection>({
    index,
    day: day(item['ngay'] as string),
    kind: item['loai'] as Inspection['kind'],
    team: item['doan'] as string,
    text: text(item, 'noi_dung'),
    registers: mapAt(item, 'so_sach') as Inspection['registers'],
    conclusion: text(item, 'ket_luan'),
    recommendations: itemsOf(item['kien_nghi']).map(({ item: one }) =>
      optional({ text: text(one, 'noi_dung') ?? '', due: dayAt(one, 'han'), fixed: dayAt(one, 'khac_phuc') }),
    ),
  });
}

function training(index: number, item: Raw): Training {
  return optional<Training>({
    index,
    day: day(item['ngay'] as string),
    until: dayAt(item, 'den_ngay'),
    course: text(item, 'ma_lop'),
    kind: item['loai'] as Training['kind'],
    name: item['ten'] as string,
    host: text(item, 'don_vi'),
    people: item['so_nguoi'] as number,
  });
}

function activity(index: number, item: Raw): Activity {
  return optional<Activity>({
    index,
    day: day(item['ngay'] as string),
    kind: item['loai'] as string,
    name: item['ten'] as string,
    value: number(item, 'gia_tri'),
    reached: number(item, 'luot_nguoi'),
    volunteers: number(item, 'tinh_nguyen_vien'),
    bloodUnits: number(item, 'don_vi_mau'),
    model: item['mo_hinh'] === true,
  });
}

function award(index: number, item: Raw): Award {
  return optional<Award>({
    index,
    day: dayAt(item, 'ngay'),
    form: text(item, 'hinh_thuc') ?? '',
    level: text(item, 'cap'),
    personId: text(item, 'nguoi'),
    group: text(item, 'tap_the'),
    merit: text(item, 'thanh_tich'),
  });
}

function title(raw: Raw): TitleRecord {
  const scores = (key: string) =>
    (Object.entries(mapAt(raw, key)) as [string, number][]).map(([criterion, points]) => ({ criterion, points }));
  const proposed = raw['de_nghi'] as Raw | undefined;
  const recognised = raw['cong_nhan'] as Raw | undefined;
  return optional<TitleRecord>({
    ownScores: scores('tu_cham'),
    superiorScores: scores('cap_tren_cham'),
    proposed: proposed && optional({ title: text(proposed, 'danh_hieu'), day: dayAt(proposed, 'ngay') }),
    recognised: recognised && {
      title: recognised['danh_hieu'] as string,
      decision: recognised['quyet_dinh'] as string,
      day: day(recognised['ngay'] as string),
    },
  });
}
