import type { FileKind } from '../layout/paths.ts';

/** Name of each kind's schema under `schemas/`, without `.schema.json`. */
export const SCHEMA_FILES = {
  association: 'hoi',
  plan: 'ke-hoach-hoi',
  chapter: 'co-so',
  members: 'hoi-vien',
  volunteers: 'tinh-nguyen-vien',
  'chapter-plan': 'ke-hoach-co-so',
  dues: 'hoi-phi',
  fund: 'quy-nhan-dao',
  registers: 'so-sach',
  inspections: 'kiem-tra',
  trainings: 'tap-huan',
  activities: 'hoat-dong',
  evaluations: 'can-bo',
  awards: 'khen-thuong',
  title: 'danh-hieu',
  'chapter-report': 'bao-cao-co-so',
  'association-report': 'bao-cao-hoi',
  seal: 'niem-phong',
  baseline: 'no-cu',
  rights: 'quyen',
} as const satisfies Record<FileKind, string>;
