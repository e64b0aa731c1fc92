import type { Words } from '../i18n/lang.ts';
import type { Facts } from './facts.ts';
import { depth, hooks, hunkHeaders, names, repository, signing, tags } from './history.ts';
import { git, identity, node, zone } from './machine.ts';
import type { Check, Remark } from './remark.ts';
import { lineEnds, precompose, schemas, version } from './workplace.ts';

interface Row {
  readonly id: string;
  readonly title: Words;
  readonly check: Check<Facts>;
}

/** Everything that is looked at, in the order in which it is told. */
const ROWS: readonly Row[] = [
  { id: 'repository', title: { vi: 'Kho dữ liệu', en: 'Data repository' }, check: repository },
  { id: 'node', title: { vi: 'Node', en: 'Node' }, check: ({ machine }) => node(machine) },
  { id: 'hoi', title: { vi: 'Chương trình hoi', en: 'This hoi' }, check: version },
  { id: 'git', title: { vi: 'Git', en: 'Git' }, check: ({ machine }) => git(machine) },
  { id: 'identity', title: { vi: 'Người ghi nhật ký', en: 'Who commits' }, check: ({ machine }) => identity(machine) },
  { id: 'signing', title: { vi: 'Ký số', en: 'Signing' }, check: signing },
  { id: 'depth', title: { vi: 'Độ sâu nhật ký', en: 'Depth of history' }, check: (facts) => facts.repository && depth(facts.repository) },
  { id: 'tags', title: { vi: 'Thẻ niêm phong', en: 'Seals' }, check: (facts) => facts.repository && tags(facts.repository) },
  {
    id: 'hooks',
    title: { vi: 'Kiểm tra trước khi ghi', en: 'Before a commit' },
    check: (facts) => facts.repository && hooks(facts.repository),
  },
  { id: 'line-ends', title: { vi: 'Dấu xuống dòng', en: 'Line ends' }, check: (facts) => facts.repository && lineEnds(facts.repository) },
  { id: 'names', title: { vi: 'Tên tệp', en: 'File names' }, check: (facts) => facts.repository && names(facts.repository) },
  { id: 'precompose', title: { vi: 'Tên tệp trên Mac', en: 'File names on a Mac' }, check: precompose },
  {
    id: 'hunk-headers',
    title: { vi: 'Đầu đoạn git diff', en: 'Headers of git diff' },
    check: (facts) => facts.repository && hunkHeaders(facts.repository),
  },
  { id: 'schemas', title: { vi: 'Trình soạn thảo', en: 'Editor' }, check: (facts) => facts.repository && schemas(facts.repository) },
  { id: 'zone', title: { vi: 'Múi giờ', en: 'Time zone' }, check: ({ machine }) => zone(machine) },
];

/** What this machine and this clone lack, row by row; what does not arise is left out. */
export function examine(facts: Facts): readonly Remark[] {
  return ROWS.flatMap(({ id, title, check }) => {
    const found = check(facts);
    return found === undefined ? [] : [{ id, title, ...found }];
  });
}
