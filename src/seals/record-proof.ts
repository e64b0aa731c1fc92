import { formatDay } from '../i18n/numbers.ts';
import { sealFile } from '../layout/paths.ts';
import type { SealedState } from '../model/seal.ts';
import type { Lost } from './past.ts';
import { line, type ProofLine } from './proof-line.ts';

/** A record that says everything that it ever said on the branch. */
export const keptLine = line('history', 'ok', {
  vi: 'bản ghi niêm phong giữ nguyên qua mọi lần ghi trên nhánh',
  en: 'the record was only ever added to on this branch',
});

/** A record that was removed or rewritten; what is proved besides is what it said then. */
export function lostLine({ where, revision, isGone }: Lost, year: number): ProofLine {
  const file = sealFile(year);
  const show = `git show ${revision}:./${file}`;
  return isGone
    ? line('history', 'bad', {
        vi: `bản ghi niêm phong có ở ${where.vi} nay không còn trong ${file}, hoặc tệp ấy không đọc được; dưới đây so với bản ấy (${show})`,
        en: `the record of ${where.en} is no longer in ${file}, or that file cannot be read; what follows is compared with that record (${show})`,
      })
    : line('history', 'bad', {
        vi: `bản ghi niêm phong trong ${file} đã bị sửa, khác bản ở ${where.vi}; dưới đây so với bản ấy (${show})`,
        en: `the record in ${file} was rewritten and is not that of ${where.en}; what follows is compared with that record (${show})`,
      });
}

/** Whether a record's day of receipt is the one that the branch shows (`real`). */
export function receivedLine({ received }: SealedState, amendment: number, real: string | undefined): ProofLine {
  const [vi, en] = amendment === 0 ? ['', ''] : [` đính chính số ${amendment}`, ` amendment ${amendment}`];
  if (received === real)
    return line('received', 'ok', {
      vi: `nhận${vi} ngày ${formatDay(received, 'vi')}, đúng như nhánh ghi`,
      en: `received${en} on ${received}, as the branch shows`,
    });
  return line('received', 'bad', {
    vi: `bản ghi nói nhận${vi} ngày ${formatDay(received, 'vi')}, theo nhánh thì ${real === undefined ? 'chưa có báo cáo đủ năm phần' : `ngày ${formatDay(real, 'vi')}`}`,
    en: `the record says received${en} on ${received}, the branch ${real === undefined ? 'shows no complete report' : `shows ${real}`}`,
  });
}

/** A tag of an amendment that no record knows. */
export function strayLine(tag: string): ProofLine {
  return line('tag', 'bad', {
    vi: `có thẻ ${tag} mà dữ liệu không có bản ghi niêm phong nào của nó: bản ghi đã bị xóa, hoặc thẻ không do hoi submit tạo`,
    en: `there is a tag ${tag} of which no record knows: the record was removed, or hoi submit did not make the tag`,
  });
}
