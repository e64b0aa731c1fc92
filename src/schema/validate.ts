import { type Finding, type Path, pointerOf, type Spot } from '../findings/finding.ts';
import type { FileKind } from '../layout/paths.ts';
import type { Document } from '../source/document.ts';
import * as validators from './compiled/validators.js';
import { explainErrors, explainMisread, type SchemaError } from './explain.ts';
import { schemas } from './schemas.ts';
import { type Json, typed } from './typed.ts';

/** A file after validation: what of it can be trusted, and what is wrong with the rest. */
export interface Validated {
  readonly file: string;
  /** Values of the schema's types without the records that have an error; undefined when nothing can be used. */
  readonly value: Json | undefined;
  /** Paths of what was left out. */
  readonly lost: readonly Path[];
  readonly findings: readonly Finding[];
  /** How many more slips there are, where they are too many to be told. */
  readonly untold?: number;
}

/** How deep a record lies below each key; an error inside a record costs that record only. */
const RECORD_DEPTH: Readonly<Partial<Record<FileKind, Readonly<Record<string, number>>>>> = {
  plan: { chi_tieu: 2, thoi_han: 2, hoi_phi: 2, danh_hieu: 2, nhiem_vu: 2, can_cu: 2 },
  chapter: { dia_ban: 2, ban_chap_hanh: 3 },
  dues: { mien: 2, phieu_thu: 2, nop_cap_tren: 2 },
  fund: { phieu: 2, kiem_quy: 2, hien_vat: 2 },
  'chapter-plan': { bien_phap: 2 },
  'association-report': { bien_phap: 2 },
  rights: { nguoi: 2 },
};

/** Validates a document against the schema of its kind. Never throws. */
export function validate(document: Document, kind: FileKind): Validated {
  const { file } = document;
  if (document.value === undefined) return { file, value: undefined, lost: [[]], findings: document.findings };
  const { value, misread } = typed(document.value, schemas[kind]);
  const structural = errorsOf(kind, value);
  if (misread.length === 0 && structural.length === 0 && document.findings.length === 0) return { file, value, lost: [], findings: [] };

  // A warning, or a finding in a comment, speaks of the text and spoils no value.
  const spoiled = document.findings.flatMap(({ kind, spot }) => (kind.severity === 'error' && spot.path ? [spot.path] : []));
  const worst = Math.max(spoiled.length, misread.length, structural.length);
  const known = misread.slice(0, MOST);
  const blame = explainErrors(file, kind, value, structural.slice(0, MOST), [...spoiled.slice(0, MOST), ...known.map((one) => one.path)]);
  const findings = [
    ...document.findings,
    ...explainMisread(
      file,
      kind,
      value,
      known.filter((one) => !spoiled.slice(0, MOST).some((path) => isUnder(one.path, path))),
    ),
    ...blame.map((one) => one.finding),
  ];
  if (worst > MOST)
    return { file, value: undefined, lost: [[]], findings, untold: misread.length + structural.length - known.length - blame.length };
  const paths = [...spoiled, ...misread.map((one) => one.path), ...blame.flatMap((one) => one.costs)];
  return prune(file, kind, value, paths, findings);
}

/** A file with more slips than this is another file, or has the same slip everywhere: nothing in it is relied on. */
const MOST = 500;

/** Whether `path` is `above` or lies below it. */
export function isUnder(path: Path, above: Path): boolean {
  return above.length <= path.length && above.every((step, index) => step === path[index]);
}

/** The path of a finding, the root when it only has offsets. */
export function pathOf(spot: Spot): Path {
  return spot.path ?? [];
}

function errorsOf(kind: FileKind, value: Json): readonly SchemaError[] {
  const validator = validators[kind.replaceAll('-', '_') as keyof typeof validators] as ((data: unknown) => boolean) & {
    errors?: readonly SchemaError[];
  };
  return validator(value) ? [] : (validator.errors ?? []);
}

function prune(file: string, kind: FileKind, value: Json, paths: readonly Path[], findings: readonly Finding[]): Validated {
  const lost = new Map<string, Path>();
  for (const path of paths) {
    const depth = typeof path[0] === 'string' ? (RECORD_DEPTH[kind]?.[path[0]] ?? 1) : 1;
    const record = path.slice(0, depth);
    lost.set(pointerOf(record), record);
  }
  if (lost.has('') || typeof value !== 'object' || value === null) return { file, value: undefined, lost: [[]], findings };
  for (const record of lost.values()) remove(value, record);
  return { file, value, lost: [...lost.values()], findings };
}

/** Leaves a value out; an item of a list leaves a gap, so that the others keep their index. */
function remove(root: Json, path: Path): void {
  let parent: unknown = root;
  for (const step of path.slice(0, -1))
    parent = typeof parent === 'object' && parent !== null ? (parent as Record<string | number, unknown>)[step] : undefined;
  const last = path.at(-1);
  if (last === undefined || typeof parent !== 'object' || parent === null) return;
  if (Array.isArray(parent)) parent[last as number] = null;
  else delete (parent as Record<string, unknown>)[last as string];
}
