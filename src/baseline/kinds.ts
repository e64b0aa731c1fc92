import { defineFinding } from '../findings/finding.ts';

/** Mended at last, moved, or misspelt: an entry that covers nothing would one day cover something else. */
export const staleDebt = defineFinding<{ code: string; file: string }>({
  code: 'H024',
  name: 'stale-debt',
  severity: 'warning',
  ensures: { vi: 'Mỗi mục trong .hoi-baseline.yaml còn ứng với một lỗi', en: 'Every entry of .hoi-baseline.yaml stands for a finding' },
  message: ({ code, file }) => ({
    vi: `không còn lỗi ${code} nào như vậy ở ${file}`,
    en: `there is no such ${code} in ${file} any more`,
  }),
  hint: () => ({
    vi: 'lỗi đã sửa thì xóa mục này; nếu chưa, sửa lại mã, tệp hoặc chỗ cho đúng',
    en: 'remove the entry if it was mended; otherwise correct its code, file or place',
  }),
});
