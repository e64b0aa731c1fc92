/** Builds `dist/`: one entry that loads at once and a part for each command that loads when it is asked for. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
execFileSync(process.execPath, ['--import', 'tsx', 'scripts/compile-schemas.ts'], { cwd: root, stdio: 'inherit' });
rmSync(`${root}dist`, { recursive: true, force: true });

const common: BuildOptions = {
  absWorkingDir: root,
  outdir: 'dist',
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  // Names stay, so that the stack of a bug can be read.
  minifyWhitespace: true,
  minifySyntax: true,
  define: { __HOI_VERSION__: JSON.stringify(JSON.parse(readFileSync(`${root}package.json`, 'utf8')).version) },
  legalComments: 'none',
};

// The entry stands alone, so that `hoi --version` reads one small file.
await build({
  ...common,
  entryPoints: { hoi: 'src/cli/run.ts' },
  plugins: [
    { name: 'main-apart', setup: (build) => build.onResolve({ filter: /\/main\.ts$/ }, () => ({ path: './main.js', external: true })) },
  ],
});

const result = await build({
  ...common,
  entryPoints: { main: 'src/cli/main.ts' },
  splitting: true,
  metafile: true,
  // Packages in the older module format ask for Node's own modules by `require`.
  banner: { js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);" },
});

writeFileSync(`${root}dist/THIRD-PARTY.txt`, licences(Object.keys(result.metafile.inputs)));

/** The licences of the packages that the bundle contains, as most of them require. */
function licences(inputs: readonly string[]): string {
  const packages = new Set(inputs.flatMap((input) => /^.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(input)?.[0] ?? []));
  return [...packages]
    .sort()
    .map((folder) => {
      const { name, version, license } = JSON.parse(readFileSync(`${root}${folder}package.json`, 'utf8')) as Record<string, string>;
      return `${name} ${version} (${license ?? 'see its repository'})\n\n${licenceText(`${root}${folder}`)}`;
    })
    .join(`\n${'-'.repeat(72)}\n`);
}

/** The licence, and the notice that the Apache licence wants to be passed on. */
function licenceText(folder: string): string {
  return [licenceOf(folder), existsSync(`${folder}NOTICE`) ? readFileSync(`${folder}NOTICE`, 'utf8') : '']
    .filter((text) => text !== '')
    .join('\n');
}

function licenceOf(folder: string): string {
  for (const name of ['LICENSE', 'LICENSE.md', 'LICENSE.txt', 'LICENCE', 'license', 'License']) {
    try {
      return readFileSync(`${folder}${name}`, 'utf8');
    } catch {
      // The next name.
    }
  }
  return '';
}
