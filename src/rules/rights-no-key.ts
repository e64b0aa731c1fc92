import type { Day } from '../calendar/day.ts';
import { formatDay } from '../i18n/numbers.ts';
import { RIGHTS_FILE } from '../layout/paths.ts';
import { defineRule } from './rule.ts';

/** Where commits must be signed, whoever has no key can send nothing. */
export const rightsNoKey = defineRule<{ name: string; from: Day }>({
  code: 'H507',
  name: 'rights-no-key',
  severity: 'warning',
  ensures: { vi: 'Bắt buộc ký số thì ai cũng có khóa ký', en: 'Where commits must be signed, everybody has a key' },
  message: ({ name, from }) => ({
    vi: `${name} chưa có khóa ký, mà từ ngày ${formatDay(from, 'vi')} commit nào cũng phải ký`,
    en: `${name} has no signing key, and from ${from} every commit must be signed`,
  }),
  hint: () => ({
    vi: 'thêm `khoa_ky:` bằng nội dung tệp id_ed25519.pub của người ấy; người đã nghỉ thì ghi ngày cuối ở `den`',
    en: 'add `khoa_ky:` (signing key) with the content of their id_ed25519.pub; for somebody who left write their last day at `den` (until)',
  }),
  *check(data) {
    const from = data.rights?.signedFrom;
    if (from === undefined) return;
    for (const { id, name, keys, until } of data.rights?.people ?? [])
      if (keys.length === 0 && (until === undefined || until >= from))
        yield { file: RIGHTS_FILE, path: ['nguoi', id], on: 'key', params: { name, from } };
  },
});
