import { resolved, type Schema, settle } from '../schema/schemas.ts';
import type { Collection, Node } from '../source/outline.ts';
import { inOrder } from './order.ts';

/** Puts an outline into the canonical order and style of its schema, in place. */
export function arrange(node: Node | undefined, raw: Schema | undefined, root: Schema): void {
  if (node?.shape !== 'map' && node?.shape !== 'list') return;
  const folded = raw && resolved(raw, root);
  const schema = folded && settle(folded, keysOf(node), root);
  if (node.shape === 'map' && schema) node.entries = inOrder(node.entries, schema, root);
  for (const entry of node.entries) arrange(entry.value, schemaOf(schema, node, entry.name), root);
  if (node.flow && !(node.oneLine && isShort(node, schema, root))) node.flow = false;
}

/** What `settle` needs of a map to tell a dated value from a plain one: its keys. */
function keysOf({ shape, entries }: Collection): object | undefined {
  return shape === 'map' ? Object.fromEntries(entries.map(({ name }) => [name, true])) : undefined;
}

function schemaOf(schema: Schema | undefined, { shape }: Collection, name: string | undefined): Schema | undefined {
  if (shape === 'list') return schema?.items;
  const own = schema?.properties && Object.hasOwn(schema.properties, name ?? '') ? schema.properties[name ?? ''] : undefined;
  return own ?? (typeof schema?.additionalProperties === 'object' ? schema.additionalProperties : undefined);
}

/** Whether brackets hold ids, codes, dates and numbers alone: only these may stand on one line. */
function isShort(node: Node | undefined, raw: Schema | undefined, root: Schema): boolean {
  if (node === undefined) return true;
  const folded = raw && resolved(raw, root);
  if (node.shape === 'scalar') return isCode(node.text, folded);
  if (node.shape !== 'map' && node.shape !== 'list') return false;
  const schema = folded && settle(folded, keysOf(node), root);
  return node.entries.every((entry) => isShort(entry.value, schemaOf(schema, node, entry.name), root));
}

function isCode(text: string, schema: Schema | undefined): boolean {
  if (schema && (schema.type !== 'string' || schema.enum || schema.pattern || schema.format)) return !/\s/.test(text);
  return /^["']?[\p{Lu}\d./_-]+["']?$/u.test(text);
}
