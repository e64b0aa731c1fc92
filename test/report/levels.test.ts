import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { copyOfData } from '../cli/run-hoi.ts';
import { reportOfData } from '../docx/made.ts';

it.each([
  ['tinh', 'Tỉnh hội', 'Provincial association'],
  ['huyen', 'Huyện hội', 'District association'],
  ['xa', 'Hội cấp xã', 'Commune association'],
])('an association of the level %s is called so in its own tables', async (level, vi, en) => {
  const folder = copyOfData();
  const file = join(folder, 'data/hoi.yaml');
  writeFileSync(file, readFileSync(file, 'utf8').replace('cap: huyen', `cap: {2004-01-01: huyen, 2016-01-01: ${level}}`));
  for (const [lang, name] of [['vi', vi] as const, ['en', en] as const]) {
    const { sheets } = await reportOfData({}, lang, folder);
    const whose = (sheet: string, table: string, column: number) =>
      sheets
        .find(({ id }) => id === sheet)
        ?.tables.find(({ id }) => id === table)
        ?.rows.map((row) => row[column]);
    expect(whose('kien-nghi', 'kien-nghi', 2)?.[0]).toEqual({ kind: 'text', text: name });
    expect(whose('nhiem-vu', 'bien-phap', 1)).toContainEqual({ kind: 'text', text: name });
  }
});
