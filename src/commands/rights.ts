import { CannotRun } from '../findings/cannot-run.ts';
import { allowedSigners } from '../guard/allowed-signers.ts';
import { codeowners } from '../guard/codeowners.ts';
import { RIGHTS_FILE } from '../layout/paths.ts';
import { inForceOn } from '../model/rights.ts';
import { renderRights } from '../render/terminal/rights.ts';
import { EXIT, type ExitCode } from './exit.ts';
import { open } from './open.ts';
import type { CommonOptions, Context } from './options.ts';
import { screenOf } from './screen.ts';

export interface RightsOptions extends CommonOptions {
  readonly codeowners?: boolean;
  readonly allowedSigners?: boolean;
}

/** `hoi rights`: who may change what, or the same as a file for the forge or for Git. */
export async function runRights(options: RightsOptions, context: Context): Promise<ExitCode> {
  const { io } = context;
  const { inspected, today } = open(options, context);
  const { rights } = inspected.data;
  const broken = inspected.findings.some(({ file, kind }) => file === RIGHTS_FILE && kind.severity === 'error');
  if (!rights || broken)
    throw new CannotRun(
      broken
        ? {
            vi: `${RIGHTS_FILE} còn lỗi: chạy hoi check, sửa tệp ấy trước`,
            en: `${RIGHTS_FILE} has errors: run hoi check and mend it first`,
          }
        : {
            vi: `chưa có tệp ${RIGHTS_FILE}, nên chưa giao quyền cho ai. Mẫu: docs/huong-dan/tep-du-lieu.md`,
            en: `there is no ${RIGHTS_FILE}: nobody was granted anything. Example: docs/huong-dan/tep-du-lieu.md`,
          },
    );
  if (options.codeowners) io.stdout(codeowners(rights, today));
  else if (options.allowedSigners) io.stdout(allowedSigners({ ...rights, people: rights.people.filter((one) => inForceOn(one, today)) }));
  else io.stdout(renderRights(rights, today, screenOf(options, context)));
  return EXIT.done;
}
