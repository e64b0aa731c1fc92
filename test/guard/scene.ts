import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { hoi, type Ran } from '../cli/run-hoi.ts';
import { keyOf } from '../history/keys.ts';
import { gitIn, type History, play } from '../history/replay.ts';

const base = join(import.meta.dirname, '../rules/base');
const files = new Map(
  readdirSync(base, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => [path.slice(base.length + 1), readFileSync(path)] as const),
);

const made: string[] = [];
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});

export const AN = 'Nguyễn Văn An <an@hang-vinh.example>';
export const CLERK = 'Trần Thị Thư Ký <thuky@nam-can.example>';
export const STRANGER = 'Lê Văn Lạ <la@may-moi.example>';
export const HANG_VINH = 'data/hoi-co-so/xa-hang-vinh/hoi-vien.yaml';
export const NAM_CAN = 'data/hoi-co-so/thi-tran-nam-can/hoi-vien.yaml';

/** Who may change what in these tests; `more` stands above, `ofAn` in the entry of the chapter's clerk. */
export function rights(more = '', ofAn = ''): string {
  return `${more}nguoi:
  thu-ky:
    ho_ten: Trần Thị Thư Ký
    email: thuky@nam-can.example
    khoa_ky: ${keyOf('thu-ky').publicKey}
    hoi_co_so: tat_ca
    tep_cua_hoi: true
  an:
    ho_ten: Nguyễn Văn An
    email: an@hang-vinh.example
    khoa_ky: ${keyOf('an').publicKey}
${ofAn}    hoi_co_so: xa-hang-vinh
`;
}

/** A repository in which a history was played, in a folder whose name has spaces and marks; and Git there. */
export function scene(history: History): { readonly folder: string; readonly home: string; readonly git: ReturnType<typeof gitIn> } {
  const home = mkdtempSync(join(tmpdir(), 'hoi-guard-'));
  made.push(home);
  const folder = join(home, 'kho dữ liệu');
  play(folder, home, files, history);
  return { folder, home, git: gitIn(folder, home) };
}

/** Codes and files of what the guard finds, sorted, and its exit code. */
export async function guard(folder: string, ...more: string[]): Promise<Ran & { readonly codes: string[] }> {
  const ran = await hoi(folder, 'guard', '--base', 'main', '--head', 'work', '--as-of', '2017-01-01', '--format', 'json', ...more);
  const findings = ran.out.startsWith('{') ? (JSON.parse(ran.out) as { findings: { code: string; file: string }[] }).findings : [];
  return { ...ran, codes: findings.map(({ code, file }) => `${code} ${file}`).sort() };
}

/** A remark at the end of a file: a change that harms nothing. */
export function note(file: string): { readonly append: Record<string, string> } {
  return { append: { [file]: '# một ghi chú\n' } };
}
