import { chapterFile } from '../layout/paths.ts';
import type { Member } from '../model/chapter.ts';
import { nameKey } from '../model/same-name.ts';
import { related } from './references.ts';
import { defineRule } from './rule.ts';

interface Params {
  readonly name: string;
  readonly id: string;
  readonly listed: string;
  /** The only member who bears the officer's name. */
  readonly namesake: string | undefined;
}

/** An officer and the member whose id stands beside the name are one person (data-model, co-so.yaml). */
export const officerName = defineRule<Params>({
  code: 'H120',
  name: 'officer-name',
  severity: 'error',
  ensures: {
    vi: 'Tên cán bộ khớp với tên hội viên của mã ghi kèm',
    en: 'An officer bears the name of the member whose id stands beside it',
  },
  message: ({ name, id, listed }) => ({
    vi: `cán bộ ghi tên ${name} nhưng mã \`${id}\` trong hoi-vien.yaml là ${listed}`,
    en: `the officer is called ${name}, but \`${id}\` in hoi-vien.yaml is ${listed}`,
  }),
  hint: ({ name, id, listed, namesake }) =>
    namesake
      ? {
          vi: `${name} trong hoi-vien.yaml có mã \`${namesake}\`: tên đúng thì ghi hoi_vien: ${namesake}; mã đúng thì ghi ho_ten: ${listed}`,
          en: `${name} in hoi-vien.yaml is \`${namesake}\`: if the name is right, write hoi_vien (member): ${namesake}; if the id is, write ho_ten (name): ${listed}`,
        }
      : {
          vi: `xem quyết định: mã đúng thì ghi một tên ở cả hai nơi; tên đúng thì tìm mã của người ấy thay cho \`${id}\``,
          en: `look at the decision: if the id is right, write one name in both places; if the name is, find that person's id instead of \`${id}\``,
        },
  *check(data, trust) {
    for (const chapter of data.chapters) {
      const [file, list] = [chapterFile(chapter.slug, 'chapter'), chapterFile(chapter.slug, 'members')];
      const named = chapter.officers.filter(({ memberId }) => memberId !== undefined);
      if (named.length === 0) continue;
      const members = new Map(chapter.members.map((member) => [member.id, member]));
      for (const { index, memberId, name } of named) {
        const member = members.get(memberId as string);
        const path = ['ban_chap_hanh', 'can_bo', index];
        if (!member || nameKey(member.name) === nameKey(name) || !trust.sound(list, [member.id]) || !trust.sound(file, path)) continue;
        yield {
          file,
          path: [...path, 'hoi_vien'],
          params: { name, id: member.id, listed: member.name, namesake: onlyNamesake(chapter.members, name) },
          related: [related(list, [member.id, 'ho_ten'], { vi: `tên của \`${member.id}\``, en: `the name of \`${member.id}\`` }, 'value')],
        };
      }
    }
  },
});

function onlyNamesake(members: readonly Member[], name: string): string | undefined {
  const found = members.filter((member) => nameKey(member.name) === nameKey(name));
  return found.length === 1 ? found[0]?.id : undefined;
}
