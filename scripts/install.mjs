import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The folder of this project, whatever folder the command was given in. */
export const root = fileURLToPath(new URL('..', import.meta.url));

/** Runs a Node script of the project, its output shown; returns its exit code. */
export function node(...args) {
  return spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' }).status ?? 1;
}

/** Installs what package-lock.json asks for, unless it is there already. Ends the process when that fails. */
export function installWhatIsMissing() {
  if (isInstalled()) return;
  console.error('Đang cài các gói cần thiết (npm ci)…');
  // npm is a script of its own on Windows, so it is run by the shell there; nothing of it comes from outside.
  const npm = process.env.npm_execpath
    ? [process.execPath, [process.env.npm_execpath, 'ci', '--no-audit', '--no-fund']]
    : ['npm', ['ci', '--no-audit', '--no-fund']];
  const { status } = spawnSync(npm[0], npm[1], {
    cwd: root,
    stdio: ['inherit', 2, 2],
    shell: npm[0] === 'npm' && process.platform === 'win32',
  });
  if (status !== 0) {
    console.error('Chưa cài được: kiểm tra mạng rồi chạy lại.');
    process.exit(status ?? 1);
  }
}

function isInstalled() {
  const installed = `${root}node_modules/.package-lock.json`;
  if (!existsSync(installed)) return false;
  const { devDependencies } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));
  const { packages } = JSON.parse(readFileSync(installed, 'utf8'));
  const locked = JSON.parse(readFileSync(`${root}package-lock.json`, 'utf8')).packages;
  return Object.keys(devDependencies).every(
    (name) => packages[`node_modules/${name}`]?.version === locked[`node_modules/${name}`]?.version,
  );
}
