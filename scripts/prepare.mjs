/** Builds `dist/` where there is none: for those who install `hoi` straight from its repository, as pre-commit does. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
if (!existsSync(`${root}dist/hoi.js`)) {
  // A global installation does not bring the packages of the build along.
  if (!existsSync(`${root}node_modules/tsx`))
    execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--include=dev'], {
      cwd: root,
      stdio: 'inherit',
      shell: process.platform === 'win32',
      env: { ...process.env, npm_config_global: 'false', npm_config_location: 'project' },
    });
  execFileSync(process.execPath, ['--import', 'tsx', 'scripts/build.ts'], { cwd: root, stdio: 'inherit' });
}
