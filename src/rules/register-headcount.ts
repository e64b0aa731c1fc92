import { formatDay } from '../i18n/numbers.ts';
import { chapterFile, yearFile } from '../layout/paths.ts';
import { memberBelongs } from '../model/presence.ts';
import { defineRule } from './rule.ts';

/** The register's head-count equals the list on the day it was brought up to date (data-model, so-sach.yaml). */
export const registerHeadcount = defineRule<{ register: 'hoi_vien' | 'tinh_nguyen_vien'; stated: number; listed: number; day: string }>({
  code: 'H402',
  name: 'register-headcount',
  severity: 'warning',
  ensures: { vi: 'Số người trong sổ khớp với danh sách ở ngày cập nhật sổ', en: "A register's head-count equals the list" },
  message: ({ register, stated, listed, day }) => ({
    vi: `sổ ghi ${stated} ${register === 'hoi_vien' ? 'hội viên' : 'tình nguyện viên'}, danh sách ngày ${formatDay(day, 'vi')} có ${listed}`,
    en: `the register says ${stated} ${register === 'hoi_vien' ? 'members' : 'volunteers'}, the list of ${day} has ${listed}`,
  }),
  hint: ({ register, stated, listed }) => ({
    vi: `đối chiếu sổ với ${LISTS[register]}, chênh ${Math.abs(stated - listed)} người; thêm người còn thiếu hoặc ghi ra_hoi, thoi_tham_gia cho người đã thôi`,
    en: `compare the register with ${LISTS[register]}, ${Math.abs(stated - listed)} apart; add who is missing, or end the entry of who left (ra_hoi, thoi_tham_gia)`,
  }),
  *check(data, trust) {
    for (const chapter of data.chapters) {
      for (const { year, registers } of chapter.years.values()) {
        const file = yearFile(chapter.slug, year, 'registers');
        for (const register of ['hoi_vien', 'tinh_nguyen_vien'] as const) {
          const entry = registers?.[register];
          const list = chapterFile(chapter.slug, register === 'hoi_vien' ? 'members' : 'volunteers');
          if (entry?.people === undefined || !trust.sound(list) || !trust.sound(file, [register])) continue;
          const listed =
            register === 'hoi_vien'
              ? chapter.members.filter((member) => memberBelongs(member, entry.updated)).length
              : chapter.volunteers.filter(({ from, left }) => from <= entry.updated && (left === undefined || entry.updated < left.day))
                  .length;
          if (listed !== entry.people)
            yield { file, path: [register, 'so_nguoi'], params: { register, stated: entry.people, listed, day: entry.updated } };
        }
      }
    }
  },
});

const LISTS = { hoi_vien: 'hoi-vien.yaml', tinh_nguyen_vien: 'tinh-nguyen-vien.yaml' } as const;
