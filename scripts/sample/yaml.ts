/** What a data file is made of, before it is written. A key without a value is left out. */
export type Value = string | number | boolean | OneLine | Value[] | { [key: string]: Value | undefined };

/** A map or list of ids, codes, dates and numbers that may stand on one line. */
export class OneLine {
  readonly value: Value;
  constructor(value: Value) {
    this.value = value;
  }
}

const LINE_WIDTH = 100;

/** Marks a map or list to be written on one line where the line stays readable. */
export function oneLine(value: Value): OneLine {
  return new OneLine(value);
}

/** Writes a file in the canonical style: block, one scalar a line, two spaces, LF, final newline, NFC. */
export function toYaml(value: Value): string {
  return `${block(value, '').join('\n')}\n`.normalize('NFC');
}

function block(value: Value, indent: string): string[] {
  if (value instanceof OneLine) return block(value.value, indent);
  if (Array.isArray(value)) return value.flatMap((item) => listItem(item, indent));
  if (typeof value !== 'object') return [indent + scalar(value, false)];
  return Object.entries(value).flatMap(([key, item]) => (item === undefined ? [] : mapEntry(scalar(key, false), item, indent)));
}

function mapEntry(key: string, item: Value, indent: string): string[] {
  const short = inline(item, indent.length + key.length + 2);
  if (short !== undefined) return [`${indent}${key}: ${short}`];
  return [`${indent}${key}:`, ...block(item, `${indent}  `)];
}

function listItem(item: Value, indent: string): string[] {
  const short = inline(item, indent.length + 2);
  if (short !== undefined) return [`${indent}- ${short}`];
  const [first = '', ...rest] = block(item, `${indent}  `);
  return [`${indent}- ${first.trimStart()}`, ...rest];
}

/** The value on one line, or nothing when it has to be a block. */
function inline(value: Value, column: number): string | undefined {
  if (typeof value !== 'object') return scalar(value, false);
  if (!(value instanceof OneLine)) return isEmpty(value) ? flow(value) : undefined;
  const text = flow(value.value);
  return column + text.length <= LINE_WIDTH || isEmpty(value.value) ? text : undefined;
}

function isEmpty(value: Value): boolean {
  return typeof value === 'object' && Object.keys(value).length === 0;
}

function flow(value: Value): string {
  if (value instanceof OneLine) return flow(value.value);
  if (Array.isArray(value)) return `[${value.map(flow).join(', ')}]`;
  if (typeof value !== 'object') return scalar(value, true);
  const entries = Object.entries(value).filter((entry): entry is [string, Value] => entry[1] !== undefined);
  return `{${entries.map(([key, item]) => `${scalar(key, true)}: ${flow(item)}`).join(', ')}}`;
}

const READ_AS_SOMETHING_ELSE = /^(?:~|null|true|false|[-+]?(?:\.inf|\d[\d_,.]*(?:e[-+]?\d+)?)|\.nan|0[xo][\da-f]+)$/i;
const SPECIAL = /^$|^[\s,[\]{}#&*!|>'"%@`]|^[-?:](?:\s|$)|^(?:---|\.\.\.)|:\s|:$|\s#|\s$|[\n\t]/;

function scalar(value: string | number | boolean, inFlow: boolean): string {
  if (typeof value !== 'string') return String(value);
  const quoted = SPECIAL.test(value) || READ_AS_SOMETHING_ELSE.test(value) || (inFlow && /[,[\]{}]/.test(value));
  return quoted ? JSON.stringify(value) : value;
}
