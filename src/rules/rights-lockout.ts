import { RIGHTS_FILE } from '../layout/paths.ts';
import { defineRule } from './rule.ts';

/** Where nobody may change the association's own files, nobody may ever change `quyen.yaml` again. */
export const rightsLockout = defineRule<object>({
  code: 'H506',
  name: 'rights-lockout',
  severity: 'error',
  ensures: { vi: 'Có người được sửa tệp của Hội', en: "Somebody may change the association's own files" },
  message: () => ({
    vi: 'không ai được sửa tệp của Hội, kể cả chính tệp quyen.yaml này: sau này không đổi quyền được nữa',
    en: "nobody may change the association's own files, this one among them: rights could never be changed again",
  }),
  hint: () => ({
    vi: 'thêm `tep_cua_hoi: true` cho người của Thường trực Hội',
    en: "add `tep_cua_hoi: true` (the association's own files) to somebody of the standing committee",
  }),
  *check(data, trust) {
    const people = data.rights?.people ?? [];
    // An entry that could not be read may be the one.
    if (people.length > 0 && !people.some(({ ownFiles }) => ownFiles) && trust.sound(RIGHTS_FILE, ['nguoi']))
      yield { file: RIGHTS_FILE, path: ['nguoi'], on: 'key', params: {} };
  },
});
