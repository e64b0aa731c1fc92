import { day } from '../../calendar/day.ts';
import type { Chapter, Member, Officer, Place, Subchapter, Volunteer } from '../chapter.ts';
import type { PlaceKind, SchoolLevel } from '../plan.ts';
import { dayAt, entriesAt, itemsOf, mapAt, number, optional, type Raw, text, texts } from './raw.ts';

/** `co-so.yaml`: everything about a chapter except its lists and years. */
export function decodeChapter(slug: string, raw: Raw): Omit<Chapter, 'members' | 'volunteers' | 'years'> {
  const committee = mapAt(raw, 'ban_chap_hanh');
  const term = committee['nhiem_ky'] as Raw | undefined;
  const ended = raw['ket_thuc'] as Raw | undefined;
  return optional<Omit<Chapter, 'members' | 'volunteers' | 'years'>>({
    slug,
    code: text(raw, 'ma'),
    name: text(raw, 'ten') ?? slug,
    kind: text(raw, 'loai') as Chapter['kind'],
    areaCode: text(raw, 'ma_dvhc'),
    founded: dayAt(raw, 'ngay_thanh_lap'),
    ended:
      ended &&
      optional({
        day: day(ended['ngay'] as string),
        kind: text(ended, 'hinh_thuc') ?? '',
        decision: text(ended, 'quyet_dinh'),
        successors: texts(ended['don_vi_moi']),
      }),
    term: term && optional({ from: number(term, 'tu'), to: number(term, 'den') }),
    officers: itemsOf(committee['can_bo']).map(({ index, item }) => officer(index, item)),
    places: entriesAt(raw, 'dia_ban').map(([key, item]) => place(key, item)),
  });
}

/** `hoi-vien.yaml`; `decode` makes each member. */
export function decodeMembers(chapter: string, raw: Raw, decode = decodeMember): Member[] {
  return entriesAt({ raw }, 'raw').map(([id, item]) => decode(chapter, id, item));
}

/** One entry of `hoi-vien.yaml`. */
export function decodeMember(chapter: string, id: string, item: Raw): Member {
  const left = item['ra_hoi'] as Raw | undefined;
  return optional<Member>({
    id,
    chapter,
    name: item['ho_ten'] as string,
    sex: item['gioi_tinh'] as 'nam' | 'nu',
    birthYear: item['nam_sinh'] as number,
    place: item['chi_hoi'] as string,
    joined: day(item['ngay_vao_hoi'] as string),
    card: text(item, 'so_the'),
    formerId: text(item, 'truoc_day'),
    left:
      left &&
      optional<NonNullable<Member['left']>>({
        day: day(left['ngay'] as string),
        kind: left['hinh_thuc'] as NonNullable<Member['left']>['kind'],
        decision: text(left, 'quyet_dinh'),
        to: text(left, 'noi_den'),
      }),
  });
}

/** `tinh-nguyen-vien.yaml`. */
export function decodeVolunteers(raw: Raw): Volunteer[] {
  return entriesAt({ raw }, 'raw').map(([id, item]) => {
    const left = item['thoi_tham_gia'] as Raw | undefined;
    return optional<Volunteer>({
      id,
      memberId: text(item, 'hoi_vien'),
      name: text(item, 'ho_ten'),
      sex: text(item, 'gioi_tinh') as Volunteer['sex'],
      birthYear: number(item, 'nam_sinh'),
      team: text(item, 'doi'),
      from: day(item['tu'] as string),
      left: left?.['ngay'] === undefined ? undefined : { day: day(left['ngay'] as string), kind: text(left, 'hinh_thuc') ?? '' },
    });
  });
}

function officer(index: number, item: Raw): Officer {
  return optional<Officer>({
    index,
    office: item['chuc_vu'] as Officer['office'],
    name: item['ho_ten'] as string,
    memberId: text(item, 'hoi_vien'),
    from: day(item['tu'] as string),
    until: dayAt(item, 'thoi_giu'),
    fullTime: item['chuyen_trach'] === true,
  });
}

function place(key: string, item: Raw): Place {
  const subchapter = item['chi_hoi'] as Raw | undefined;
  return optional<Place>({
    key,
    kind: item['loai'] as PlaceKind,
    name: item['ten'] as string,
    levels: texts(item['cap_hoc']) as SchoolLevel[],
    from: dayAt(item, 'tu'),
    until: dayAt(item, 'den'),
    subchapter:
      subchapter &&
      optional<Subchapter>({
        founded: day(subchapter['ngay_thanh_lap'] as string),
        decision: text(subchapter, 'quyet_dinh'),
        head: text(subchapter, 'chi_hoi_truong'),
        committeeSize: number(subchapter, 'so_bch'),
        dissolved: dayAt(subchapter, 'giai_the'),
      }),
  });
}
