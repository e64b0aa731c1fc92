import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { formatText } from '../src/format/format.ts';
import { makeSample, type Size } from './sample/sample.ts';

const USAGE = `npx tsx scripts/make-sample.ts [--out data] [--seed 155] [--chapters N --members M]

Writes the sample of Năm Căn district, or an invented province of N chapters with M members each.
The same options always write the same bytes.`;

/** Folders that belong to the sample and are written afresh each time. */
const MADE = ['hoi-co-so', 'ke-hoach', 'bao-cao'];

const { values } = parseArgs({
  options: {
    out: { type: 'string', default: 'data' },
    seed: { type: 'string', default: '155' },
    chapters: { type: 'string' },
    members: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});

if (values.help) {
  console.log(USAGE);
} else {
  const files = makeSample(values.seed, sizeOf(values.chapters, values.members));
  clear(values.out);
  for (const [path, text] of files) {
    const file = join(values.out, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, formatText(text, `data/${path}`) ?? text);
  }
  console.log(`${files.size} files in ${values.out}`);
}

function sizeOf(chapters: string | undefined, members: string | undefined): Size | undefined {
  if (chapters === undefined && members === undefined) return undefined;
  const size = { chapters: Number(chapters), members: Number(members) };
  if (!(Number.isInteger(size.chapters) && size.chapters >= 1 && Number.isInteger(size.members) && size.members >= 50)) {
    throw new Error('--chapters needs 1 or more and --members 50 or more, both together');
  }
  return size;
}

/** Removes an earlier sample, and refuses to touch data that does not call itself one. */
function clear(out: string): void {
  const own = join(out, 'hoi.yaml');
  if (!existsSync(own)) {
    if (MADE.some((folder) => existsSync(join(out, folder)))) throw new Error(`${out} holds data but no hoi.yaml`);
    return;
  }
  if (!/^du_lieu_mau: true$/m.test(readFileSync(own, 'utf8'))) throw new Error(`${own} is not marked du_lieu_mau: true`);
  for (const folder of MADE) rmSync(join(out, folder), { recursive: true, force: true });
}
