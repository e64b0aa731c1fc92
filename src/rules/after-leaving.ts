import type { Path } from '../findings/finding.ts';
import type { Words } from '../i18n/lang.ts';
import { formatDay } from '../i18n/numbers.ts';
import { chapterFile, yearFile } from '../layout/paths.ts';
import type { Chapter, Member } from '../model/chapter.ts';
import { OFFICES } from './mentions.ts';
import { related } from './references.ts';
import { defineRule } from './rule.ts';

interface Params {
  readonly id: string;
  readonly what: Words;
  readonly day: string;
  readonly left: string;
}

/**
 * Who takes office or is awarded had not left before. Awards to the dead and to pupils who finished school are nobody's mistake.
 */
export const afterLeaving = defineRule<Params>({
  code: 'H125',
  name: 'after-leaving',
  severity: 'warning',
  ensures: {
    vi: 'Người nhận chức, được khen thưởng chưa ra khỏi Hội cơ sở trước ngày ấy',
    en: 'Who takes office or is awarded had not left the chapter before',
  },
  message: ({ id, what, day, left }) => ({
    vi: `\`${id}\` ${what.vi} ngày ${formatDay(day, 'vi')}, khi đã ra khỏi Hội cơ sở từ ngày ${formatDay(left, 'vi')}`,
    en: `\`${id}\` ${what.en} on ${day}, but had left the chapter on ${left}`,
  }),
  hint: () => ({
    vi: 'xem quyết định: sửa ngày hoặc mã ghi nhầm; người đã vào lại thì ghi mã mới của họ',
    en: 'look at the decision: correct a mistyped date or id; for somebody who returned write their new id',
  }),
  *check(data, trust) {
    for (const chapter of data.chapters) {
      const list = chapterFile(chapter.slug, 'members');
      const gone = new Map(chapter.members.filter(({ left }) => left !== undefined).map((member) => [member.id, member]));
      for (const { memberId, day, file, path, what, award } of appointments(chapter)) {
        const { id, left } = gone.get(memberId) ?? {};
        if (id === undefined || !left || day < left.day || (award && FAREWELLS.has(left.kind))) continue;
        if (!trust.sound(list, [id]) || !trust.sound(file, path)) continue;
        yield {
          file,
          path,
          params: { id, what, day, left: left.day },
          related: [related(list, [id, 'ra_hoi'], { vi: `\`${id}\` ra khỏi Hội cơ sở`, en: `\`${id}\` left the chapter` })],
        };
      }
    }
  },
});

const FAREWELLS: ReadonlySet<NonNullable<Member['left']>['kind']> = new Set(['qua_doi', 'ra_truong']);

function* appointments(chapter: Chapter): Iterable<{
  memberId: string;
  day: string;
  file: string;
  path: Path;
  what: Words;
  award: boolean;
}> {
  const home = chapterFile(chapter.slug, 'chapter');
  for (const { index, memberId, from, office } of chapter.officers) {
    const named = OFFICES[office] ?? { vi: 'cán bộ', en: 'officer' };
    const what = { vi: `nhận chức ${named.vi}`, en: `took office (${named.en})` };
    if (memberId !== undefined)
      yield { memberId, day: from, file: home, path: ['ban_chap_hanh', 'can_bo', index, 'tu'], what, award: false };
  }
  for (const { year, awards } of chapter.years.values()) {
    const what = { vi: 'được khen thưởng', en: 'was awarded' };
    for (const { index, personId, day } of awards)
      if (personId !== undefined && day !== undefined)
        yield { memberId: personId, day, file: yearFile(chapter.slug, year, 'awards'), path: [index, 'ngay'], what, award: true };
  }
}
