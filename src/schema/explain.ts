import { type Finding, finding, type Path } from '../findings/finding.ts';
import { nearest } from '../findings/nearest.ts';
import type { Words } from '../i18n/lang.ts';
import type { FileKind } from '../layout/paths.ts';
import { formOf, isNameForId, isTotal, nearId, trapIn } from './forms.ts';
import {
  badForm,
  badKey,
  emptyCollection,
  emptyValue,
  missingKey,
  notABoolean,
  notADate,
  notANumber,
  notInList,
  outOfRange,
  unknownKey,
  wordQuotes,
  wrongShape,
} from './kinds.ts';
import { titleOf } from './labels.ts';
import { resolved, type Schema, schemaAt, schemas } from './schemas.ts';
import type { Json, Misread } from './typed.ts';

/** The part of ajv's errors that we read. */
export interface SchemaError {
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly propertyName?: string;
}

/** A finding and the paths of what it makes unusable. */
export interface Blame {
  readonly finding: Finding;
  readonly costs: readonly Path[];
}

/** Words for texts that are not what their schema expects. */
export function explainMisread(file: string, kind: FileKind, data: Json, misread: readonly Misread[]): Finding[] {
  return misread.map(({ path, expected, text, key: onKey }) => {
    const label = onKey ? NO_LABEL : labelAt(kind, path, data);
    const spot = { path, on: onKey ? ('key' as const) : ('value' as const) };
    switch (expected) {
      case 'integer':
      case 'number':
        return finding(notANumber, file, spot, { text, label, fraction: expected === 'number' });
      case 'boolean':
        return finding(notABoolean, file, spot, { text, label });
      case 'date':
        return finding(notADate, file, spot, { text, label, optional: !isRequired(kind, path, data) });
      case 'unquoted':
        return finding(wordQuotes, file, spot, { text, label });
      case 'value': {
        const last = path.at(-1);
        const required = isRequired(kind, path, data);
        const none = required ? noneOf(kind, path, data) : undefined;
        return finding(
          emptyValue,
          file,
          { path, on: typeof last === 'number' ? 'value' : 'key' },
          { key: last ?? '', label, required, none },
        );
      }
    }
  });
}

function isRequired(kind: FileKind, path: Path, data: Json): boolean {
  return schemaAt(kind, path.slice(0, -1), data)?.required?.includes(String(path.at(-1))) ?? false;
}

/** How a year's required group of records is written when there are none; undefined where something must be in it. */
function noneOf(kind: FileKind, path: Path, data: Json): string | undefined {
  // A chapter without places, or a plan without tasks, is one that nobody has entered yet.
  if (path.length !== 1 || kind === 'chapter' || kind === 'plan' || kind === 'association') return undefined;
  const schema = schemaAt(kind, path, data);
  return schema?.type === 'object' && schema.propertyNames && schema.minProperties === undefined ? `${path[0]}: {}` : undefined;
}

/** What to write instead of a word for "none"; nothing where a required group needs an entry. */
function noneHere(kind: FileKind, path: Path, data: Json): { none?: { write: string | undefined } } {
  if (!isRequired(kind, path, data)) return typeof path.at(-1) === 'string' ? { none: { write: undefined } } : {};
  const write = noneOf(kind, path, data);
  return write === undefined ? {} : { none: { write } };
}

/** Words for ajv's errors: one for each cause, none for what `spoiled` paths explain already. */
export function explainErrors(file: string, kind: FileKind, data: Json, errors: readonly SchemaError[], spoiled: readonly Path[]): Blame[] {
  if (spoiled.some((path) => path.length === 0)) return [];
  const located = errors
    .map((error) => {
      const path = pathOfPointer(error.instancePath, data);
      const named = error.params['missingProperty'] ?? error.params['additionalProperty'] ?? error.params['propertyName'];
      return { error, path, inside: named === undefined ? path : [...path, String(named)] };
    })
    .filter(({ inside }) => !spoiled.some((above) => above.every((step, index) => step === inside[index])));
  const missing = keysByRecord(located, 'required');
  const strangers = keysByRecord(located, 'additionalProperties');
  const blames = new Map<string, Blame>();
  for (const { error, path, inside } of located.sort((a, b) => (PRIORITY[a.error.keyword] ?? 9) - (PRIORITY[b.error.keyword] ?? 9))) {
    const key = JSON.stringify(inside);
    if (blames.has(key) || error.keyword === 'required') continue;
    const blame =
      error.keyword === 'additionalProperties'
        ? unknown(
            file,
            kind,
            data,
            path,
            String(inside.at(-1)),
            missing.get(JSON.stringify(path)),
            strangers.get(JSON.stringify(path))?.size === 1,
          )
        : explain(file, kind, data, path, error);
    if (blame) blames.set(key, blame);
  }
  for (const [place, keys] of missing)
    if (keys.size > 0) blames.set(`${place} missing`, lacking(file, kind, data, JSON.parse(place) as Path, [...keys]));
  return [...blames.values()];
}

interface LocatedError {
  readonly error: SchemaError;
  readonly path: Path;
  readonly inside: Path;
}

/** The keys that each record lacks, or that are strange in it, by its path. */
function keysByRecord(located: readonly LocatedError[], keyword: 'required' | 'additionalProperties'): Map<string, Set<string>> {
  const keys = new Map<string, Set<string>>();
  for (const { error, path, inside } of located) {
    if (error.keyword !== keyword) continue;
    const place = JSON.stringify(path);
    const known = keys.get(place);
    if (known) known.add(String(inside.at(-1)));
    else keys.set(place, new Set([String(inside.at(-1))]));
  }
  return keys;
}

/** A key that the schema does not know; a missing one that it stands for is not told again. */
function unknown(file: string, kind: FileKind, data: Json, path: Path, key: string, lacks: Set<string> | undefined, alone: boolean): Blame {
  const allowed = Object.keys(schemaAt(kind, path, data)?.properties ?? {});
  const record = (valueAt(data, path) ?? {}) as object;
  const free = allowed.filter((name) => !Object.hasOwn(record, name));
  const near = nearest(key, free) ?? (lacks?.size === 1 && alone ? [...lacks][0] : undefined);
  if (near !== undefined) lacks?.delete(near);
  return {
    finding: finding(unknownKey, file, { path: [...path, key], on: 'key' }, { key, near, allowed }),
    // At the head of a file: the strange key, and the one that it may have been meant to be.
    costs: path.length === 0 ? [[key], ...(near === undefined ? [] : [[near]])] : [path],
  };
}

/** What a record lacks, told once for all its keys. */
function lacking(file: string, kind: FileKind, data: Json, path: Path, keys: readonly string[]): Blame {
  const all = keys.map((key) => {
    const inner = schemaAt(kind, [...path, key], data);
    return { key, label: labelOf(inner), example: exampleOf(inner), none: noneOf(kind, [...path, key], data) };
  });
  // Who is a member needs no name of their own in the volunteers' list.
  const instead = kind === 'volunteers' && keys.length === 3 ? 'hoi_vien' : undefined;
  return {
    finding: finding(missingKey, file, { path, on: 'key' }, { keys: all, instead }),
    costs: [path.length === 0 ? keys.slice(0, 1) : path],
  };
}

// An unknown key that looks like a missing one explains it, so it is read first.
const PRIORITY: Readonly<Record<string, number>> = { propertyNames: 0, additionalProperties: 1, type: 2, enum: 3, pattern: 4 };

function explain(file: string, kind: FileKind, data: Json, path: Path, error: SchemaError): Blame | undefined {
  const schema = schemaAt(kind, path, data);
  const value = valueAt(data, path);
  const label = labelAt(kind, path, data);
  const text = typeof value === 'object' ? '' : String(value);
  switch (error.keyword) {
    case 'propertyNames': {
      const key = String(error.params['propertyName']);
      const names = schema?.propertyNames && resolved(schema.propertyNames, schemas[kind]);
      const inner = schemaAt(kind, [...path, key], data);
      return {
        finding: finding(
          badKey,
          file,
          { path: [...path, key], on: 'key' },
          {
            key,
            label: labelOf(names?.title === undefined ? inner : names),
            ...formed(key, names?.pattern),
            ...(isTotal(key)
              ? { total: kind === 'dues' && path[0] === 'phieu_thu' && path.length > 1 ? 'receipt' : 'row', near: undefined }
              : {}),
          },
        ),
        costs: [[...path, key]],
      };
    }
    case 'type':
      return {
        finding: finding(
          wrongShape,
          file,
          { path },
          {
            label,
            expected: shapeOf(schema),
            example: typeof schema?.examples?.[0] === 'object' ? '' : exampleOf(schema),
            ...groupForm(kind, schema, value),
            ...(/^(không|chưa|ko|k)( .*)?$|^[-0]$|^none$/i.test(text) && shapeOf(schema) !== 'text' ? noneHere(kind, path, data) : {}),
          },
        ),
        costs: [path],
      };
    case 'enum': {
      const allowed = (schema?.enum ?? []).map(String);
      return {
        finding: finding(
          notInList,
          file,
          { path },
          {
            text,
            label,
            near: nearest(text, allowed) ?? byLabel(text, schema?.['x-nhan'] ?? {}),
            allowed,
            labels: { vi: schema?.['x-nhan'] ?? {}, en: schema?.['x-label-en'] ?? {} },
          },
        ),
        costs: [path],
      };
    }
    case 'pattern': {
      if (error.propertyName !== undefined) return undefined;
      return {
        finding: finding(badForm, file, { path }, { text, label, ...formed(text, schema?.pattern) }),
        costs: [path],
      };
    }
    case 'minimum':
    case 'maximum':
      return {
        finding: finding(outOfRange, file, { path }, { text, label, minimum: schema?.minimum, maximum: schema?.maximum }),
        costs: [path],
      };
    case 'minItems':
    case 'minProperties':
      return { finding: finding(emptyCollection, file, { path, on: 'key' }, { label }), costs: [path] };
    default:
      return undefined;
  }
}

/** What an id was meant to be, and what it should look like. */
function formed(text: string, pattern: string | undefined) {
  return { near: nearId(text, pattern), form: formOf(pattern), trap: trapIn(text), name: isNameForId(text, pattern) };
}

/** The choice whose label was written instead of it. */
function byLabel(text: string, labels: Readonly<Record<string, string>>): string | undefined {
  const near = nearest(text, Object.values(labels));
  return Object.keys(labels).find((value) => labels[value] === near);
}

/** How a group is to be written where something else stands: its keys, or the form of the ids that head its records. */
function groupForm(kind: FileKind, schema: Schema | undefined, value: unknown) {
  if (schema?.type !== 'object') return {};
  const root = schemas[kind];
  const names = schema.propertyNames && resolved(schema.propertyNames, root);
  if (names?.pattern === undefined) {
    const keys = Object.keys(schema.properties ?? {});
    const years = typeof value === 'string' ? /^(\d{4})\s*[-–—]\s*(\d{4})$/.exec(value) : null;
    return { keys, write: years && keys.join() === 'tu,den' ? `{tu: ${years[1]}, den: ${years[2]}}` : undefined };
  }
  const inner = typeof schema.additionalProperties === 'object' ? resolved(schema.additionalProperties, root) : undefined;
  const form = new RegExp(names.pattern);
  const [first] = Array.isArray(value) ? (value as unknown[]) : [];
  const entry =
    typeof first === 'object' && first !== null
      ? Object.entries(first).find(([, text]) => typeof text === 'string' && text.length < 100 && form.test(text))
      : undefined;
  return {
    keys: inner?.required ?? [],
    form: formOf(names.pattern),
    entry: entry && { key: entry[0], id: entry[1] as string },
  };
}

function shapeOf(schema: Schema | undefined): 'map' | 'list' | 'text' | 'text-or-list' {
  if (Array.isArray(schema?.type)) return 'text-or-list';
  return schema?.type === 'object' ? 'map' : schema?.type === 'array' ? 'list' : 'text';
}

function labelAt(kind: FileKind, path: Path, data: Json): Words {
  return labelOf(schemaAt(kind, path, data));
}

const NO_LABEL: Words = { vi: '', en: '' };

function labelOf(schema: Schema | undefined): Words {
  return titleOf(schema) ?? NO_LABEL;
}

function exampleOf(schema: Schema | undefined): string {
  const example = schema?.examples?.[0];
  return example === undefined || typeof example === 'object' ? '' : String(example);
}

function valueAt(data: Json, path: Path): unknown {
  let at: unknown = data;
  for (const step of path) at = typeof at === 'object' && at !== null ? (at as Record<string | number, unknown>)[step] : undefined;
  return at;
}

function pathOfPointer(pointer: string, data: Json): Path {
  let at: unknown = data;
  return pointer
    .split('/')
    .slice(1)
    .map((raw) => {
      const text = raw.replaceAll('~1', '/').replaceAll('~0', '~');
      const step = Array.isArray(at) ? Number(text) : text;
      at = typeof at === 'object' && at !== null ? (at as Record<string | number, unknown>)[step] : undefined;
      return step;
    });
}
