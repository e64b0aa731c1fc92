import { yearOf } from '../calendar/day.ts';
import { chapterFile } from '../layout/paths.ts';
import { defineRule } from './rule.ts';

/** Volunteers are 18 or older (domain, terms); the year of birth is all that is stored, so only a certain case is told. */
export const volunteerAge = defineRule<{ age: number }>({
  code: 'H117',
  name: 'volunteer-age',
  severity: 'warning',
  ensures: { vi: 'Tình nguyện viên từ 18 tuổi trở lên', en: 'Volunteers are 18 or older' },
  message: ({ age }) => ({
    vi: `khi tham gia mới ${age} tuổi, tình nguyện viên phải từ 18 tuổi`,
    en: `only ${age} when they began; volunteers are 18 or older`,
  }),
  hint: () => ({
    vi: 'xem lại năm sinh; chưa đủ 18 tuổi thì tính vào thanh, thiếu niên Chữ thập đỏ',
    en: 'check the year of birth; younger people count as youth',
  }),
  *check(data, trust) {
    for (const chapter of data.chapters) {
      const file = chapterFile(chapter.slug, 'volunteers');
      for (const { id, from, birthYear } of chapter.volunteers) {
        const age = birthYear === undefined ? 18 : yearOf(from) - birthYear;
        if (age >= 0 && age < 18 && trust.sound(file, [id])) yield { file, path: [id, 'nam_sinh'], params: { age } };
      }
    }
  },
});
