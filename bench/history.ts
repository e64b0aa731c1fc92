/**
 * Speed of `hoi log` over a scripted history of 1,000 commits of the sample data: members, receipts, vouchers, merges, long prose.
 * `npm run build` first, then `npx tsx bench/history.ts [commits]`; prints wall and CPU times, asserts nothing. `--keep` names the folder.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = new URL('../', import.meta.url).pathname;
const { NODE_EXTRA_CA_CERTS: _ignored, ...env } = process.env;
const COMMITS = Number(process.argv.find((word) => /^\d+$/.test(word)) ?? 1000);
const scratch = mkdtempSync(join(tmpdir(), 'hoi-history-'));

make(scratch, COMMITS);
for (const argv of [
  ['log', '--year', '2016'],
  ['log', '--year', '2016', '--limit', '20'],
  ['log', 'HAV-0001'],
  ['blame', 'HAV-0001'],
  ['late', '--year', '2016'],
])
  console.log(`hoi ${argv.join(' ')}`.padEnd(36), gauge(argv));
if (process.argv.includes('--keep')) console.log(scratch);
else rmSync(scratch, { recursive: true, force: true });

/** A repository of so many commits, written through `git fast-import`; the same every time. */
function make(folder: string, commits: number): void {
  execFileSync('git', ['init', '-q', '-b', 'main', folder]);
  const files = new Map(
    readdirSync(join(root, 'data'), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.yaml'))
      .map((file) => [`data/${file}`, readFileSync(join(root, 'data', file), 'utf8')]),
  );
  const slugs = [...new Set([...files.keys()].flatMap((file) => /^data\/hoi-co-so\/([^/]+)\//.exec(file)?.[1] ?? []))];
  const stream: string[] = [];
  let mark = 0;
  const commit = (parent: number, merged: number | undefined, changes: ReadonlyMap<string, string>, subject: string): number => {
    mark += 1;
    // Two commits a day from the beginning of 2016.
    const who = `Cán bộ ${mark % 4} <can-bo-${mark % 4}@example.org> ${1_451_600_000 + mark * 43_200} +0700`;
    stream.push(`commit refs/heads/main\nmark :${mark}\nauthor ${who}\ncommitter ${who}\ndata ${Buffer.byteLength(subject)}\n${subject}\n`);
    if (parent > 0) stream.push(`from :${parent}\n`);
    if (merged !== undefined) stream.push(`merge :${merged}\n`);
    for (const [file, text] of changes) stream.push(`M 100644 inline ${file}\ndata ${Buffer.byteLength(text)}\n${text}\n`);
    return mark;
  };
  let head = commit(0, undefined, files, 'Số liệu ban đầu');
  const change = (file: string, edit: (text: string) => string): ReadonlyMap<string, string> => {
    const text = edit(files.get(file) ?? '');
    files.set(file, text);
    return new Map([[file, text]]);
  };
  for (let step = 0; mark < commits; step += 1) {
    const folderOf = `data/hoi-co-so/${slugs[step % slugs.length]}`;
    const other = `data/hoi-co-so/${slugs[(step + 1) % slugs.length]}`;
    if (step % 8 === 7) {
      // Two clerks at once, and the merge of what they did.
      const left = change(`${folderOf}/hoi-vien.yaml`, (text) => withMember(text, step));
      const a = commit(head, undefined, left, 'Thêm hội viên');
      const right = change(`${other}/2016/quy-nhan-dao.yaml`, (text) => withVoucher(text, step));
      const b = commit(head, undefined, right, 'Thêm phiếu thu');
      head = commit(a, b, right, 'Hợp nhất');
    } else if (step % 8 < 3)
      head = commit(
        head,
        undefined,
        change(`${folderOf}/hoi-vien.yaml`, (text) => withMember(text, step)),
        'Thêm hội viên',
      );
    else if (step % 8 < 5)
      head = commit(
        head,
        undefined,
        change(`${folderOf}/2016/hoi-phi.yaml`, (text) => text.replace(/so_tien: (\d+)/, (_, amount) => `so_tien: ${Number(amount) + 1}`)),
        'Sửa phiếu thu hội phí',
      );
    else if (step % 8 < 7)
      head = commit(
        head,
        undefined,
        change(`${folderOf}/2016/quy-nhan-dao.yaml`, (text) => withVoucher(text, step)),
        'Thêm phiếu thu',
      );
  }
  execFileSync('git', ['-C', folder, 'fast-import', '--quiet'], { input: stream.join('') });
  execFileSync('git', ['-C', folder, 'reset', '-q', '--hard']);
}

function withMember(text: string, step: number): string {
  return `${text}ZZZ-${String(step + 1000)}:\n  ho_ten: Nguyễn Văn ${step}\n  gioi_tinh: nam\n  nam_sinh: 1980\n  chi_hoi: ap-1\n  ngay_vao_hoi: 2016-02-01\n`;
}

function withVoucher(text: string, step: number): string {
  return text.replace(
    'phieu:\n',
    `phieu:\n  PT-${step + 1000}:\n    ngay: 2016-03-01\n    thu: ${1000 + step}\n    nguoi: Nhà hảo tâm\n    noi_dung: Ủng hộ\n`,
  );
}

/** Wall and CPU time of one process. */
function gauge(argv: readonly string[]): string {
  const started = process.hrtime.bigint();
  const { stderr, stdout, status } = spawnSync(
    'bash',
    ['-c', 'TIMEFORMAT="%R s wall, %U s user, %S s system"; time "$@"', 'bash', process.execPath, join(root, 'bin/hoi.js'), ...argv],
    { cwd: scratch, env: { ...env, LC_ALL: 'C.UTF-8' }, encoding: 'utf8', maxBuffer: 1 << 28 },
  );
  if (status !== 0 && status !== 1) return `${stderr} (${Number(process.hrtime.bigint() - started) / 1e6} ms)`;
  return `${stderr.trim().split('\n').at(-1)}, ${stdout.length} bytes`;
}
