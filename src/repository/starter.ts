import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packaged } from './templates.ts';

/** A text that comes with `hoi` for new data repositories, by its name in `templates/kho-du-lieu/`. */
export function starterText(name: string): string {
  return readFileSync(join(packaged('templates'), 'kho-du-lieu', name), 'utf8');
}

/** The JSON Schemas that come with `hoi`, by file name, in order. */
export function schemaTexts(): readonly (readonly [string, string])[] {
  const folder = packaged('schemas');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.schema.json'))
    .sort()
    .map((name) => [name, readFileSync(join(folder, name), 'utf8')] as const);
}
