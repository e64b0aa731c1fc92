import { RIGHTS_FILE } from '../layout/paths.ts';
import { related } from './references.ts';
import { defineRule } from './rule.ts';

/** An e-mail address or a key says who made a commit: two people with the same one cannot be told apart. */
export const rightsShared = defineRule<{ what: 'email' | 'key'; value: string; other: string }>({
  code: 'H505',
  name: 'rights-shared',
  severity: 'error',
  ensures: { vi: 'Mỗi email, mỗi khóa ký chỉ của một người', en: 'An e-mail address or a key belongs to one person' },
  message: ({ what, value, other }) => ({
    vi: `${what === 'email' ? `email \`${value}\`` : 'khóa ký này'} đã ghi cho ${other}: không biết commit là của ai`,
    en: `${what === 'email' ? `the address \`${value}\`` : 'this key'} is that of ${other} already: nobody can tell whose commit it is`,
  }),
  hint: () => ({
    vi: 'mỗi người dùng email và khóa riêng; người có hai việc thì gộp thành một mục',
    en: 'give each their own address and key; one person with two tasks is one entry',
  }),
  *check(data) {
    const known = new Map<string, { id: string; name: string; path: string[] }>();
    for (const { id, name, emails, keys } of data.rights?.people ?? []) {
      const own = [
        ...emails.map((value) => ({ what: 'email' as const, value, at: 'email' })),
        ...keys.map(({ value }) => ({ what: 'key' as const, value, at: 'khoa_ky' })),
      ];
      for (const { what, value, at } of own) {
        const same = what === 'email' ? value.toLowerCase() : value;
        const before = known.get(same);
        const path = ['nguoi', id, at];
        if (before && before.id !== id)
          yield {
            file: RIGHTS_FILE,
            path,
            params: { what, value, other: before.name },
            related: [related(RIGHTS_FILE, before.path, { vi: 'đã ghi ở đây', en: 'it stands here' })],
          };
        else known.set(same, { id, name, path });
      }
    }
  },
});
