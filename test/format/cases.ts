import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const HERE = join(import.meta.dirname, 'cases');
const CHAPTER = ['co-so', 'hoi-vien', 'tinh-nguyen-vien'];

/** Folders named `<kind of file>--<what they show>`: `before.yaml` as a clerk wrote it, `after.yaml` as `hoi fmt` leaves it (blessed). */
export const cases = readdirSync(HERE).map((name) => {
  const kind = name.slice(0, name.indexOf('--'));
  const text = (file: string) => readFileSync(join(HERE, name, file), 'utf8');
  return {
    name,
    file:
      kind === 'niem-phong'
        ? 'data/niem-phong/2016.yaml'
        : `data/hoi-co-so/xa-hang-vinh/${CHAPTER.includes(kind) ? '' : '2016/'}${kind}.yaml`,
    before: text('before.yaml'),
    laidOut: () => text('after.yaml'),
  };
});
