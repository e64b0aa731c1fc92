import { isDay } from '../calendar/day.ts';
import { type Finding, finding } from '../findings/finding.ts';
import { slugOf } from '../layout/stray.ts';
import { readDate, readNumber } from '../schema/remedies.ts';
import { resolved, type Schema, schemas } from '../schema/schemas.ts';
import { tab } from '../source/kinds.ts';
import type { Page } from './page.ts';

/**
 * Rows pasted from a workbook, with tabs between their cells: how the first is written as a record of its kind, where every cell
 * fits one key alone; otherwise the keys that the cells belong to. Undefined when no tab stands inside a line that begins with an id.
 */
export function pastedRow(page: Page, tabs: Finding): Finding | undefined {
  const { lines, inside } = tabs.params as { lines: number; inside?: boolean };
  if (!inside || !('start' in tabs.spot)) return undefined;
  const { start } = tabs.spot;
  const row = page.lines.find((line) => line.start <= start && start <= line.start + line.text.length);
  if (row === undefined || row.text.length > 500) return undefined;
  const [name = '', ...cells] = row.content.split('\t').map((cell) => cell.trim());
  const key = /^(?:- )?([\w-]+:)$/.exec(name)?.[1];
  if (key !== undefined) {
    const write = row.content.replace(/\s+/g, ' ');
    return finding(tab, page.file, tabs.spot, { lines, inside, write });
  }
  const root = schemas[page.kind];
  const record = typeof root.additionalProperties === 'object' ? resolved(root.additionalProperties, root) : undefined;
  const form = root.propertyNames && resolved(root.propertyNames, root).pattern;
  if (record?.properties === undefined || form === undefined || !new RegExp(form).test(name)) return undefined;
  const filled = assigned(page, record, cells);
  const write = filled && `${name}: {${filled.map(([one, value]) => `${one}: ${value}`).join(', ')}}`;
  return finding(tab, page.file, tabs.spot, {
    lines,
    inside,
    write,
    keys: [...(record.required ?? []), ...Object.keys(record.properties)].filter(first),
  });
}

function first(key: string, index: number, keys: readonly string[]): boolean {
  return keys.indexOf(key) === index;
}

/** Cells with the keys that they are values of, in the schema's order; undefined when a cell fits no key or several. */
function assigned(page: Page, record: Schema, cells: readonly string[]): readonly (readonly [string, string])[] | undefined {
  const free = new Map(Object.entries(record.properties ?? {}).map(([key, schema]) => [key, resolved(schema, schemas[page.kind])]));
  const found = new Map<string, string>();
  for (const cell of cells.filter((one) => one !== '')) {
    const fits = [...free].flatMap(([key, schema]) => {
      const value = meaningOf(schema, cell);
      return value === undefined ? [] : [[key, value] as const];
    });
    const [only] = fits;
    if (fits.length !== 1 || only === undefined || /[,{}[\]:#]/.test(only[1])) return undefined;
    found.set(only[0], only[1]);
    free.delete(only[0]);
  }
  return Object.keys(record.properties ?? {}).flatMap((key) => {
    const value = found.get(key);
    return value === undefined ? [] : [[key, value] as const];
  });
}

/** What a cell means as a value of a schema, undefined when it is none; any text would do for free text, so that is never certain. */
function meaningOf(schema: Schema, cell: string): string | undefined {
  if (schema.enum) {
    const labels = schema['x-nhan'] ?? {};
    return schema.enum
      .map(String)
      .find(
        (value) => value === cell || value === slugOf(cell)?.replaceAll('-', '_') || labels[value]?.toLowerCase() === cell.toLowerCase(),
      );
  }
  if (schema.type === 'integer' || schema.type === 'number') return readNumber(cell, schema.type === 'number');
  if (schema.format === 'date') return isDay(cell) ? cell : readDate(cell);
  return schema.pattern === undefined || new RegExp(schema.pattern).test(cell) ? cell : undefined;
}
