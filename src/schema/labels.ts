import type { Lang, Words } from '../i18n/lang.ts';
import type { FileKind } from '../layout/paths.ts';
import { commonSchema, resolved, type Schema, schemaAt } from './schemas.ts';

/** The label that the schema gives a value of a list, such as `rut_ten` → Rút tên; the value itself where there is none. */
export function labelOf(kind: FileKind, path: readonly (string | number)[], value: string | undefined, lang: Lang): string | undefined {
  if (value === undefined) return undefined;
  return labels(schemaAt(kind, path), lang)[value] ?? value;
}

/** Every value of a list of the schema with its label, in the schema's order. */
export function choicesOf(kind: FileKind, path: readonly (string | number)[], lang: Lang): [string, string][] {
  return Object.entries(labels(schemaAt(kind, path), lang));
}

/** What a value is called: its title, and the English gloss at the end of its description; undefined where the schema gives none. */
export function titleOf(schema: Schema | undefined): Words | undefined {
  return schema?.title === undefined ? undefined : { vi: schema.title, en: /\(([^()]+)\)$/.exec(schema.description ?? '')?.[1] ?? '' };
}

function labels(schema: Schema | undefined, lang: Lang): Readonly<Record<string, string>> {
  const found = schema && resolved(schema, commonSchema);
  return (lang === 'vi' ? found?.['x-nhan'] : found?.['x-label-en']) ?? {};
}
