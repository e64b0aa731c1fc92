import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { type FileKind, placeOf } from '../../src/layout/paths.ts';
import { SCHEMA_FILES } from '../../src/schema/file-names.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const settings = read('.vscode/settings.json') as Record<string, unknown>;
const schemas = Object.entries(settings['yaml.schemas'] as Record<string, string>);

const files = readdirSync(join(root, 'data'), { recursive: true, encoding: 'utf8' })
  .map((file) => `data/${file.split(sep).join('/')}`)
  .filter((file) => file.endsWith('.yaml'));
const beside = ['.hoi-baseline.yaml', 'data/niem-phong/2016.yaml', 'data/quyen.yaml'];

/** The schemas whose pattern fits a file. The editor's extension lets `*` stand for anything, other editors for one part of the path. */
function schemasOf(file: string, star: string): string[] {
  return schemas.flatMap(([schema, pattern]) =>
    new RegExp(`^${pattern.replace(/[.+^${}()|[\]\\]/g, '\\$&').replaceAll('*', star)}$`).test(file) ? [schema] : [],
  );
}

it('knows every schema, and every schema is there', () => {
  expect(schemas.map(([schema]) => schema).sort()).toEqual(
    Object.values(SCHEMA_FILES)
      .map((name) => `./schemas/${name}.schema.json`)
      .sort(),
  );
  for (const [schema] of schemas) expect(existsSync(join(root, schema))).toBe(true);
});

it.each(['[^/]*', '.*'])('gives every file of data/ the one schema that hoi gives it (* as %s)', (star) => {
  expect(files.length).toBeGreaterThan(100);
  for (const file of files) {
    const name = SCHEMA_FILES[placeOf(file)?.kind as FileKind];
    expect(schemasOf(file, star), file).toEqual([`./schemas/${name}.schema.json`]);
  }
});

it('fits some file with every pattern', () => {
  expect([...new Set([...files, ...beside].flatMap((file) => schemasOf(file, '[^/]*')))].sort()).toEqual(
    schemas.map(([schema]) => schema).sort(),
  );
});

it('writes YAML as the project does and never formats it by itself', () => {
  expect(settings).toMatchObject({ 'files.encoding': 'utf8', 'files.eol': '\n', 'yaml.format.enable': false });
  expect(settings['[yaml]']).toMatchObject({ 'editor.insertSpaces': true, 'editor.tabSize': 2, 'editor.formatOnSave': false });
  expect(read('.vscode/extensions.json')).toEqual({ recommendations: ['redhat.vscode-yaml'] });
});

function read(file: string): unknown {
  return JSON.parse(readFileSync(join(root, file), 'utf8'));
}
