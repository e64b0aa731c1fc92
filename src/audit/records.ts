import type { FileKind, Placed } from '../layout/paths.ts';
import type { Tree } from '../source/compose.ts';
import { fieldsOf, isMap, namesOf } from './fields.ts';
import type { AuditRecord, RecordKind } from './record.ts';

/** How the entries of a file are told apart: the file's own values, maps keyed by id, and lists whose entries are known by some of their values. */
interface Shape {
  /** What the values outside the maps and lists below are about. */
  readonly own?: RecordKind;
  readonly maps?: Readonly<Record<string, RecordKind>>;
  readonly lists?: Readonly<Record<string, readonly [RecordKind, readonly string[]]>>;
}

/** The whole file is the map or the list. */
const ALL = '';

const SHAPES: Readonly<Record<Exclude<FileKind, 'baseline'>, Shape>> = {
  association: { own: 'association' },
  plan: { own: 'plan' },
  chapter: { own: 'chapter', maps: { dia_ban: 'place' }, lists: { 'ban_chap_hanh/can_bo': ['officer', ['chuc_vu', 'ho_ten', 'tu']] } },
  members: { maps: { [ALL]: 'member' } },
  volunteers: { maps: { [ALL]: 'volunteer' } },
  'chapter-plan': { own: 'chapter-plan', lists: { bien_phap: ['measure', ['nhiem_vu', 'noi_dung']] } },
  dues: {
    maps: { mien: 'exemption', phieu_thu: 'receipt' },
    lists: { ky_thu: ['instalment', ['den_thang']], nop_cap_tren: ['passed-on', ['ngay', 'chung_tu']] },
  },
  fund: {
    own: 'fund',
    maps: { phieu: 'voucher', kiem_quy: 'cash-count' },
    lists: { hien_vat: ['in-kind', ['ngay', 'noi_dung']] },
  },
  registers: { maps: { [ALL]: 'register' } },
  inspections: { lists: { [ALL]: ['inspection', ['ngay', 'loai', 'doan']] } },
  trainings: { lists: { [ALL]: ['training', ['ngay', 'ma_lop', 'ten']] } },
  activities: { lists: { [ALL]: ['activity', ['ngay', 'loai', 'ten']] } },
  evaluations: { maps: { [ALL]: 'evaluation' } },
  awards: { lists: { [ALL]: ['award', ['ngay', 'hinh_thuc', 'nguoi', 'tap_the']] } },
  title: { own: 'title' },
  'chapter-report': { own: 'chapter-report' },
  rights: { own: 'rights', maps: { nguoi: 'rights' } },
  seal: { maps: { [ALL]: 'seal' } },
  'association-report': { own: 'association-report', lists: { bien_phap: ['measure', ['nhiem_vu', 'noi_dung']] } },
};

/**
 * The entries of one file, from its text as read. A file that could not be read is one entry of kind `file` without values, so that
 * nothing in it is taken for lost or for kept.
 */
export function recordsOf(file: string, placed: Placed, tree: Tree | undefined): AuditRecord[] {
  const chapter = 'chapter' in placed ? placed.chapter : undefined;
  const year = 'year' in placed ? placed.year : undefined;
  const fileKind = placed.kind;
  const common = { chapter, year, file, fileKind };
  const shape: Shape = SHAPES[placed.kind];
  if (tree === undefined) return [{ ...common, kind: 'file', id: file, path: [], fields: new Map() }];

  const records: AuditRecord[] = [];
  const taken = new Set<string>();
  for (const [where, kind] of Object.entries(shape.maps ?? {})) {
    const [map, path] = at(tree, where);
    if (!isMap(map)) continue;
    taken.add(where);
    for (const [id, value] of Object.entries(map)) records.push({ ...common, kind, id, path: [...path, id], fields: fieldsOf(value) });
  }
  for (const [where, [kind, keys]] of Object.entries(shape.lists ?? {})) {
    const [list, path] = at(tree, where);
    if (!Array.isArray(list)) continue;
    taken.add(where);
    const names = namesOf(list, keys);
    list.forEach((value, index) => {
      records.push({ ...common, kind, id: names[index] ?? '', path: [...path, index], fields: fieldsOf(value) });
    });
  }
  if (shape.own && isMap(tree)) {
    const id = placed.kind === 'plan' ? placed.id : placed.kind === 'chapter' ? placed.chapter : '';
    records.push({ ...common, kind: shape.own, id, path: [], fields: rest(tree, taken) });
  }
  return records;
}

function at(tree: Tree, where: string): [Tree | undefined, string[]] {
  const path = where === ALL ? [] : where.split('/');
  return [path.reduce<Tree | undefined>((from, step) => (isMap(from) ? from[step] : undefined), tree), path];
}

/** What a file says besides the entries that were taken out of it. */
function rest(tree: Tree, taken: ReadonlySet<string>): Map<string, string> {
  const fields = fieldsOf(tree);
  for (const where of taken)
    for (const field of [...fields.keys()])
      if (field === where || field.startsWith(`${where}/`) || field.startsWith(`${where}\0`)) fields.delete(field);
  return fields;
}
