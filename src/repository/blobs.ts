import { CannotRun } from '../findings/cannot-run.ts';
import { gitBytes } from './run-git.ts';

/** The contents of blobs by id, through one `git cat-file --batch`. Throws CannotRun where the clone lacks one of them. */
export function blobs(root: string, ids: readonly string[]): Map<string, Uint8Array> {
  const found = new Map<string, Uint8Array>();
  if (ids.length === 0) return found;
  const output = gitBytes(root, ['cat-file', '--batch'], () => partial(root), `${ids.join('\n')}\n`);
  for (let at = 0; at < output.length; ) {
    const end = output.indexOf(10, at);
    const [id = '', type, size = '0'] = Buffer.from(output.subarray(at, end)).toString('latin1').split(' ');
    // A partial clone knows a file's name and not its content.
    if (type === 'missing') throw partial(root);
    found.set(id, output.subarray(end + 1, end + 1 + Number(size)));
    at = end + 1 + Number(size) + 1;
  }
  return found;
}

function partial(root: string): CannotRun {
  return new CannotRun({
    vi: `Git ở ${root} là bản sao thiếu nội dung tệp (partial clone) nên không đọc được bản cũ. Sao lại cả kho bằng git clone, không có --filter`,
    en: `Git in ${root} is a partial clone and lacks the files of that revision. Clone the repository whole, without --filter`,
  });
}
