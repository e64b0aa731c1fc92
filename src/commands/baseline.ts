import { join } from 'node:path';
import { acceptText } from '../baseline/accept.ts';
import { covers } from '../baseline/apply.ts';
import { type Debt, readBaseline } from '../baseline/baseline.ts';
import { locate } from '../check/locate.ts';
import { CannotRun } from '../findings/cannot-run.ts';
import type { Finding } from '../findings/finding.ts';
import { BASELINE_FILE } from '../layout/paths.ts';
import { readIfThere } from '../repository/read.ts';
import { writeWhole } from '../repository/write.ts';
import type { CheckOptions } from './check.ts';
import type { Opened } from './open.ts';
import type { Context } from './options.ts';

/** The known debt of a repository; without its file there is none. */
export function knownDebt(root: string): {
  readonly debts: readonly Debt[];
  readonly findings: readonly Finding[];
  readonly files: readonly string[];
} {
  const bytes = readIfThere(join(root, BASELINE_FILE));
  return bytes === undefined ? { debts: [], findings: [], files: [] } : { ...readBaseline(bytes), files: [BASELINE_FILE] };
}

/** `hoi check --accept`: writes every finding in scope that is not known yet into the known-debt file. */
export function accept(
  { root, source, inspected, today }: Opened,
  options: CheckOptions,
  within: (file: string) => boolean,
  { io, lang }: Context,
): void {
  const { accept: reason = '', until } = options;
  if (reason.trim() === '' || until === undefined || until < today)
    throw new CannotRun({
      vi: 'ghi lỗi đã biết thì cần cả lý do và ngày hẹn còn ở phía trước: --accept "vì sao" --until 2017-06-30',
      en: 'known findings need a reason and a day that lies ahead: --accept "why" --until 2017-06-30',
    });
  const path = join(root, BASELINE_FILE);
  const bytes = readIfThere(path);
  const { debts, findings } = bytes === undefined ? { debts: [], findings: [] } : readBaseline(bytes);
  if (findings.length > 0)
    throw new CannotRun({
      vi: `${BASELINE_FILE} còn lỗi: chạy hoi check, sửa tệp ấy trước`,
      en: `${BASELINE_FILE} has errors: run hoi check and mend it first`,
    });
  const fresh = inspected.findings.filter(
    (found) => !found.kind.binding && within(found.file) && !debts.some((debt) => covers(debt, found)),
  );
  const ordered = locate(fresh, source).findings.map(({ found }) => found);
  if (fresh.length > 0)
    writeWhole(path, acceptText(bytes === undefined ? '' : Buffer.from(bytes).toString('utf8'), ordered, reason, until));
  io.stderr(
    lang === 'vi' ? `Đã ghi ${fresh.length} lỗi vào ${BASELINE_FILE}.\n` : `Wrote ${fresh.length} findings into ${BASELINE_FILE}.\n`,
  );
}
