// Reading YAML: every scalar is text; the caller says what type it stands for.
import { parse } from 'yaml';
import type { Files } from './types.ts';

export type Node = string | Node[] | { [key: string]: Node };
export type Data = Record<string, Node>; // path → parsed file

const parsed = new WeakMap<Files, Data>();

// "The source text decides. Where the schema says text, the text as written is the value."
export function readAll(files: Files): Data {
  const before = parsed.get(files);
  if (before !== undefined) return before;
  const data: Data = {};
  for (const [path, text] of Object.entries(files)) data[path] = parse(text, { schema: 'failsafe' }) as Node;
  parsed.set(files, data);
  return data;
}

/** The node below `node` at the given keys, or undefined. */
export function at(node: Node | undefined, ...keys: string[]): Node | undefined {
  let here = node;
  for (const key of keys) {
    if (here === undefined || typeof here === 'string' || Array.isArray(here)) return undefined;
    here = Object.hasOwn(here, key) ? here[key] : undefined;
  }
  return here;
}

export function text(node: Node | undefined): string | undefined {
  return typeof node === 'string' && node !== '' ? node : undefined;
}

export function need(node: Node | undefined): string {
  const value = text(node);
  if (value === undefined) throw new Error('a required text is missing');
  return value;
}

export function number(node: Node | undefined): number {
  const value = need(node);
  if (!/^(0|-?[1-9][0-9]*)$/.test(value)) throw new Error(`not a whole number: ${value}`);
  return Number(value);
}

export function list(node: Node | undefined): Node[] {
  return Array.isArray(node) ? node : [];
}

export function entries(node: Node | undefined): [string, Node][] {
  if (node === undefined || typeof node === 'string' || Array.isArray(node)) return [];
  return Object.entries(node);
}

/** The slugs of all chapter folders, sorted. */
export function slugs(data: Data): string[] {
  const found: string[] = [];
  for (const path of Object.keys(data)) {
    const match = /^data\/hoi-co-so\/([^/]+)\/co-so\.yaml$/.exec(path);
    if (match?.[1] !== undefined) found.push(match[1]);
  }
  return found.sort();
}

export function chapterFile(data: Data, slug: string, name: string): Node | undefined {
  return data[`data/hoi-co-so/${slug}/${name}`];
}
