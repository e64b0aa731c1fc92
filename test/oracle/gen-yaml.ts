// Writes YAML as a clerk might: block style, one-line maps for ids, dates and numbers, quotes now and then.
import type { Random } from './gen-random.ts';

export type Value = string | number | boolean | Value[] | { [key: string]: Value };

const ONE_LINE = /^[\p{L}\p{N}_./-]+$/u; // ids, codes, dates: no blanks, no commas
const MUST_QUOTE = /^$|^[\s\-?:,[\]{}#&*!|>'"%@`]|: | #|:$|\s$/;

export function toYaml(value: Value, random: Random): string {
  const lines: string[] = [];
  if (random.chance(10)) lines.push('# Ghi chú của văn phòng Hội');
  block(value, '', lines, random);
  return `${lines.join('\n').normalize('NFC')}\n`;
}

function isScalar(value: Value): value is string | number | boolean {
  return typeof value !== 'object';
}

function scalar(value: string | number | boolean, random: Random): string {
  if (typeof value !== 'string') return String(value);
  if (MUST_QUOTE.test(value) || random.chance(12)) {
    return random.chance(60) ? JSON.stringify(value) : `'${value.replaceAll("'", "''")}'`;
  }
  return value;
}

function fitsOneLine(value: Value): boolean {
  if (isScalar(value)) return typeof value !== 'string' || ONE_LINE.test(value);
  if (Array.isArray(value)) return value.every((item) => isScalar(item) && fitsOneLine(item));
  return Object.values(value).every((item) => isScalar(item) && fitsOneLine(item));
}

function oneLine(value: Value, random: Random): string {
  if (isScalar(value)) return scalar(value, random);
  if (Array.isArray(value)) return `[${value.map((item) => oneLine(item, random)).join(', ')}]`;
  return `{${Object.entries(value)
    .map(([key, item]) => `${key}: ${oneLine(item, random)}`)
    .join(', ')}}`;
}

function isEmpty(value: Value): boolean {
  return typeof value === 'object' && Object.keys(value).length === 0;
}

function inline(value: Value, random: Random): boolean {
  return isScalar(value) || isEmpty(value) || (fitsOneLine(value) && random.chance(50));
}

function block(value: Value, indent: string, lines: string[], random: Random): void {
  if (isScalar(value) || isEmpty(value)) {
    lines.push(indent + oneLine(value, random));
  } else if (Array.isArray(value)) {
    for (const item of value) {
      if (inline(item, random)) {
        lines.push(`${indent}- ${oneLine(item, random)}`);
        continue;
      }
      const inner: string[] = [];
      block(item, `${indent}  `, inner, random);
      const [first = '', ...rest] = inner;
      lines.push(`${indent}- ${first.slice(indent.length + 2)}`, ...rest);
    }
  } else {
    for (const [key, item] of Object.entries(value)) {
      if (inline(item, random)) {
        lines.push(`${indent}${key}: ${oneLine(item, random)}${random.chance(2) ? '   # xem sổ' : ''}`);
        continue;
      }
      lines.push(`${indent}${key}:`);
      block(item, `${indent}  `, lines, random);
    }
  }
}
