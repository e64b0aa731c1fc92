import chapterReport from '../../schemas/bao-cao-co-so.schema.json' with { type: 'json' };
import associationReport from '../../schemas/bao-cao-hoi.schema.json' with { type: 'json' };
import evaluations from '../../schemas/can-bo.schema.json' with { type: 'json' };
import common from '../../schemas/chung.schema.json' with { type: 'json' };
import chapter from '../../schemas/co-so.schema.json' with { type: 'json' };
import title from '../../schemas/danh-hieu.schema.json' with { type: 'json' };
import activities from '../../schemas/hoat-dong.schema.json' with { type: 'json' };
import association from '../../schemas/hoi.schema.json' with { type: 'json' };
import dues from '../../schemas/hoi-phi.schema.json' with { type: 'json' };
import members from '../../schemas/hoi-vien.schema.json' with { type: 'json' };
import chapterPlan from '../../schemas/ke-hoach-co-so.schema.json' with { type: 'json' };
import plan from '../../schemas/ke-hoach-hoi.schema.json' with { type: 'json' };
import awards from '../../schemas/khen-thuong.schema.json' with { type: 'json' };
import inspections from '../../schemas/kiem-tra.schema.json' with { type: 'json' };
import seal from '../../schemas/niem-phong.schema.json' with { type: 'json' };
import baseline from '../../schemas/no-cu.schema.json' with { type: 'json' };
import fund from '../../schemas/quy-nhan-dao.schema.json' with { type: 'json' };
import rights from '../../schemas/quyen.schema.json' with { type: 'json' };
import registers from '../../schemas/so-sach.schema.json' with { type: 'json' };
import trainings from '../../schemas/tap-huan.schema.json' with { type: 'json' };
import volunteers from '../../schemas/tinh-nguyen-vien.schema.json' with { type: 'json' };
import type { FileKind } from '../layout/paths.ts';

/** The part of JSON Schema draft-07 that our schemas use. */
export interface Schema {
  readonly $ref?: string;
  readonly $id?: string;
  readonly title?: string;
  readonly description?: string;
  readonly examples?: readonly unknown[];
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly pattern?: string;
  readonly enum?: readonly unknown[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly required?: readonly string[];
  readonly minProperties?: number;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema | boolean;
  readonly propertyNames?: Schema;
  readonly items?: Schema;
  readonly allOf?: readonly Schema[];
  readonly if?: Schema;
  readonly then?: Schema;
  readonly else?: Schema;
  readonly definitions?: Readonly<Record<string, Schema>>;
  readonly 'x-nhan'?: Readonly<Record<string, string>>;
  readonly 'x-label-en'?: Readonly<Record<string, string>>;
  /** Keys are ids that are handed out in order; the list names their series, where there are several. */
  readonly 'x-thu-tu'?: readonly string[];
}

/** The schema of every kind of file. */
export const schemas: Readonly<Record<FileKind, Schema>> = {
  association: association as unknown as Schema,
  plan: plan as unknown as Schema,
  chapter: chapter as unknown as Schema,
  members: members as unknown as Schema,
  volunteers: volunteers as unknown as Schema,
  'chapter-plan': chapterPlan as unknown as Schema,
  dues: dues as unknown as Schema,
  fund: fund as unknown as Schema,
  registers: registers as unknown as Schema,
  inspections: inspections as unknown as Schema,
  trainings: trainings as unknown as Schema,
  activities: activities as unknown as Schema,
  evaluations: evaluations as unknown as Schema,
  awards: awards as unknown as Schema,
  title: title as unknown as Schema,
  'chapter-report': chapterReport as unknown as Schema,
  'association-report': associationReport as unknown as Schema,
  seal: seal as unknown as Schema,
  baseline: baseline as unknown as Schema,
  rights: rights as unknown as Schema,
};

/** Definitions that the schemas share. */
export const commonSchema = common as unknown as Schema;

const folded = new Map<Schema, Schema>();

/**
 * A schema with its references and `allOf` folded in, so that `type`, `properties`, `title` and the rest can be read directly.
 * What stands beside a reference (its own title, description, examples) wins. Throws on a reference that leads nowhere.
 */
export function resolved(schema: Schema, root: Schema): Schema {
  const known = folded.get(schema);
  if (known) return known;
  let result = schema;
  if (schema.$ref !== undefined) result = resolved(follow(schema.$ref, root), root);
  else if (schema.allOf) {
    const { allOf, ...rest } = schema;
    result = Object.assign({}, ...allOf.map((part) => resolved(part, root)), rest);
  }
  folded.set(schema, result);
  return result;
}

function follow(reference: string, root: Schema): Schema {
  const [file, pointer = ''] = reference.split('#');
  // A reference without a file name stands in the file's own schema or, met on the way, in the common one.
  const homes = file === '' ? [root, commonSchema] : [root, commonSchema].filter((home) => home.$id === file);
  const at = homes
    .map((home) =>
      pointer
        .split('/')
        .slice(1)
        .reduce<unknown>((from, step) => (from as Record<string, unknown> | undefined)?.[step], home),
    )
    .find((found) => found !== undefined);
  if (at === undefined) throw new Error(`schema reference leads nowhere: ${reference}`);
  return at as Schema;
}

/** Whether a value is written as a map from its first valid date, and the schema of each version. */
export function versionsOf(schema: Schema, value: unknown): Schema | undefined {
  if (!schema.if?.propertyNames || typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const keys = Object.keys(value);
  return keys.length > 0 && keys.every((key) => /^\d{4}-/.test(key)) ? schema.then : undefined;
}

/** The schema of the value at a path of the data, undefined where the schema knows of none. */
export function schemaAt(kind: FileKind, path: readonly (string | number)[], data?: unknown): Schema | undefined {
  const root = schemas[kind];
  let at: Schema | undefined = resolved(root, root);
  let value = data;
  for (const step of path) {
    at = at && settle(at, value, root);
    if (!at) return undefined;
    const next: Schema | boolean | undefined = typeof step === 'number' ? at.items : (own(at.properties, step) ?? at.additionalProperties);
    at = typeof next === 'object' ? resolved(next, root) : undefined;
    value = typeof value === 'object' && value !== null ? (value as Record<string | number, unknown>)[step] : undefined;
  }
  return at && settle(at, value, root);
}

/** A property of a map, never what every object inherits (`constructor`). */
function own<T>(map: Readonly<Record<string, T>> | undefined, key: string): T | undefined {
  return map && Object.hasOwn(map, key) ? map[key] : undefined;
}

/** Chooses between the dated and the plain form of a value. */
export function settle(schema: Schema, value: unknown, root: Schema): Schema {
  if (!schema.if?.propertyNames) return schema;
  const { title, description, examples } = schema;
  const chosen = versionsOf(schema, value) ?? schema.else;
  if (!chosen) return schema;
  const inner = resolved(chosen, root);
  return { ...inner, ...(title ? { title } : {}), ...(description ? { description } : {}), ...(examples ? { examples } : {}) };
}
