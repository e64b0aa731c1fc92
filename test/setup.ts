import { execFileSync } from 'node:child_process';

/** Tests run against the sources, which need their validators compiled first. */
export default function setup(): void {
  execFileSync(process.execPath, ['--import', 'tsx', 'scripts/compile-schemas.ts'], {
    cwd: new URL('..', import.meta.url),
    stdio: 'inherit',
  });
}
