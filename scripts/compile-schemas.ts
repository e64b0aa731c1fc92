/** Compiles the JSON Schemas ahead of time into plain validation code, so that a check never pays for ajv's compiler. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { Ajv, type AnySchemaObject } from 'ajv';
import standalone from 'ajv/dist/standalone/index.js';
import { SCHEMA_FILES } from '../src/schema/file-names.ts';

const root = new URL('../', import.meta.url);
// Emptiness is found while texts are typed too, and ajv's minLength would bring a module of its own.
const words = new Set(['title', 'description', 'examples', 'x-nhan', 'x-label-en', 'x-thu-tu', 'minLength']);
const read = (name: string): AnySchemaObject =>
  withoutWords(JSON.parse(readFileSync(new URL(`schemas/${name}.schema.json`, root), 'utf8')));

/** What only people read stays out of the compiled code; a property may bear any of these names, so only strings and lists go. */
function withoutWords<T>(schema: T): T {
  if (Array.isArray(schema)) return schema.map(withoutWords) as T;
  if (typeof schema !== 'object' || schema === null) return schema;
  const kept = Object.entries(schema).filter(
    ([key, value]) => !words.has(key) || (!key.startsWith('x-') && typeof value === 'object' && !Array.isArray(value)),
  );
  return Object.fromEntries(kept.map(([key, value]) => [key, withoutWords(value)])) as T;
}

// Dates are checked while texts are typed (typed.ts): ajv's own date format costs two thirds of its time.
const ajv = new Ajv({
  allErrors: true,
  strict: true,
  allowUnionTypes: true,
  strictRequired: false,
  strictTypes: false,
  validateFormats: false,
  messages: false,
  code: { source: true, esm: true },
});
ajv.addSchema(read('chung'));
for (const name of Object.values(SCHEMA_FILES)) ajv.addSchema(read(name));

const exported = Object.fromEntries(Object.entries(SCHEMA_FILES).map(([kind, name]) => [kind.replaceAll('-', '_'), `${name}.schema.json`]));
const make =
  (standalone as unknown as { default?: typeof standalone.default }).default ?? (standalone as unknown as typeof standalone.default);
const folder = new URL('src/schema/compiled/', root);
mkdirSync(folder, { recursive: true });
writeFileSync(new URL('validators.js', folder), `${make(ajv, exported)}\n`);
writeFileSync(
  new URL('validators.d.ts', folder),
  `${Object.keys(exported)
    .map((name) => `export function ${name}(data: unknown): boolean;`)
    .join('\n')}\n`,
);
