import type { Chapter, Member, Place, Volunteer } from './spec.ts';
import { inSentence } from './spelling.ts';
import { oneLine, type Value } from './yaml.ts';

/** `co-so.yaml`: the chapter, its committee, its places. */
export function chapterFile({ spec, officers }: Chapter): Value {
  return {
    ma: spec.code,
    ten: `Hội Chữ thập đỏ ${inSentence(spec.area)}`,
    loai: spec.kind,
    ma_dvhc: spec.unitCode,
    ban_chap_hanh: {
      nhiem_ky: oneLine({ tu: 2016, den: 2021 }),
      can_bo: officers.map((one, i) => ({
        chuc_vu: one.post,
        ho_ten: one.member.name,
        hoi_vien: one.member.id,
        tu: one.from,
        thoi_giu: one.until,
        chuyen_trach: i === 0 && spec.kind !== 'truong' ? true : undefined,
      })),
    },
    dia_ban: Object.fromEntries(spec.places.map((place) => [place.key, placeEntry(place)])),
  };
}

/** `hoi-vien.yaml`: members by id, in the order they joined. */
export function membersFile({ members }: Chapter): Value {
  return Object.fromEntries(members.map((one) => [one.id, memberEntry(one)]));
}

/** `tinh-nguyen-vien.yaml`: volunteers by id, in the order they came. */
export function volunteersFile({ volunteers }: Chapter): Value {
  return Object.fromEntries(volunteers.map((one) => [one.id, volunteerEntry(one)]));
}

function placeEntry(place: Place): Value {
  const sub = place.subchapter;
  return {
    loai: place.kind,
    cap_hoc: place.levels === undefined ? undefined : oneLine(place.levels),
    ten: place.name,
    tu: place.from,
    den: place.to,
    chi_hoi:
      sub === undefined
        ? undefined
        : {
            ngay_thanh_lap: sub.founded,
            quyet_dinh: sub.decision,
            chi_hoi_truong: sub.leader,
            so_bch: sub.committee,
            giai_the: sub.dissolved,
          },
  };
}

function memberEntry(one: Member): Value {
  return {
    ho_ten: one.name,
    gioi_tinh: one.sex,
    nam_sinh: one.born,
    chi_hoi: one.place,
    ngay_vao_hoi: one.joined,
    so_the: one.card,
    truoc_day: one.formerId,
    ra_hoi:
      one.left === undefined
        ? undefined
        : {
            ngay: one.left.day,
            hinh_thuc: one.left.kind,
            quyet_dinh: one.left.decision,
            noi_den: one.left.to,
          },
  };
}

function volunteerEntry(one: Volunteer): Value {
  return {
    hoi_vien: one.member?.id,
    ho_ten: one.person?.name,
    gioi_tinh: one.person?.sex,
    nam_sinh: one.person?.born,
    doi: one.team,
    tu: one.from,
    thoi_tham_gia: one.until === undefined ? undefined : oneLine({ ngay: one.until.day, hinh_thuc: one.until.kind }),
  };
}
