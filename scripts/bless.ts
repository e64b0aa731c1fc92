/** `npm run bless`: writes what is generated from the code; look at the difference before you commit it. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { generated } from './generated.ts';

const root = new URL('../', import.meta.url).pathname;
for (const [path, text] of await generated()) {
  mkdirSync(dirname(root + path), { recursive: true });
  writeFileSync(root + path, text);
}
