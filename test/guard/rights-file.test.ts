import { expect, it } from 'vitest';
import { inspect } from '../../src/check/inspect.ts';
import { source } from '../rules/fixtures.ts';

const FILE = 'data/quyen.yaml';
const CLERK = '  thu-ky:\n    ho_ten: Trần Thị Thư Ký\n    email: thuky@nam-can.example\n    tep_cua_hoi: true\n';
const AN = '  an:\n    ho_ten: Nguyễn Văn An\n    email: an@hang-vinh.example\n    hoi_co_so: xa-hang-vinh\n';

/** Codes of what is found when the repository of the rules' fixtures has these rights. */
function codes(text: string): string[] {
  const base = source();
  const read = (file: string) => (file === FILE ? new TextEncoder().encode(text) : base.read(file));
  return inspect({ ...base, files: [...base.files, FILE].sort(), read }).findings.map(({ kind }) => kind.code);
}

it.each([
  ['a person alone', CLERK, []],
  ['a slip in the entry of the only one who may change the file: one cause', CLERK.replace('true', 'có') + AN, ['H041']],
  ['a slug that is none', CLERK.replace('thu-ky', 'Thư ký'), ['H039']],
  ['an address that is none', `${CLERK}${AN.replace('@', ' a ')}`, ['H035']],
  ['a private key', `${CLERK}${AN}    khoa_ky: ~/.ssh/id_ed25519\n`, ['H035']],
  ['all chapters and one more', `${CLERK}${AN.replace('xa-hang-vinh', '[tat_ca, xa-hang-vinh]')}`, ['H035']],
  ['no people', '', ['H038']],
] as const)('%s', (_, people, wanted) => {
  expect(codes(`nguoi:\n${people}`)).toEqual(wanted);
});
