import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { inspect } from '../../src/check/inspect.ts';
import { messageOf } from '../../src/findings/finding.ts';
import { formatText } from '../../src/format/format.ts';
import { schemaTexts, starterText } from '../../src/repository/starter.ts';
import { LEVELS, PLANS } from '../../src/starter/answers.ts';
import { editorSettings } from '../../src/starter/editor.ts';
import { starterFiles, WORKFLOW_FILE } from '../../src/starter/files.ts';
import { memorySource } from '../../src/starter/memory-source.ts';
import { type Given, neededBy, settle } from '../../src/starter/settle.ts';

const root = new URL('../../', import.meta.url).pathname;

const BASE: Given = {
  name: 'Hội Chữ thập đỏ huyện Năm Căn',
  parent: 'Hội Chữ thập đỏ tỉnh Cà Mau',
  signer: 'Nguyễn Văn Mẫu',
  chapters: ['thị trấn Năm Căn', 'xã Hàng Vịnh', 'Trường THPT Phan Ngọc Hiển'],
  year: 2026,
};

function filesOf(given: Given): ReadonlyMap<string, string> {
  const answers = settle(given);
  if ('vi' in answers) throw new Error(answers.vi);
  return new Map(starterFiles(answers, starterText, schemaTexts()));
}

function findingsOf(files: ReadonlyMap<string, string>): string[] {
  return inspect(memorySource([...files])).findings.map((found) => `${found.file} ${found.kind.code} ${messageOf(found).vi}`);
}

/** Names that YAML, Markdown or a reader's eye could take for something else. */
const ODD = [
  'Hội: "A" # b',
  '- Hội {x}',
  '123',
  'yes',
  'true',
  '6.000',
  '2016-01-01',
  'Hội 📕 Chữ',
  '@a',
  '*b',
  '&c',
  '%d',
  '`e',
  'null',
  '~a',
  "Ea H'Leo",
  'Bà Rịa – Vũng Tàu',
  'a, b',
  'x #y',
  'a\\b',
  'Hòa Bình'.normalize('NFD'),
];

describe('a new repository', () => {
  describe.each(LEVELS)('of level %s', (level) => {
    it.each(PLANS)('is clean and in canonical form, with plan %s', (plan) => {
      const own = plan === 'empty' ? { planNumber: '12/KH-HCTĐ', planDate: '2026-01-05' } : {};
      const files = filesOf({ ...BASE, level, plan, ...own });
      expect(findingsOf(files)).toEqual([]);
      for (const [path, text] of files) if (path.startsWith('data/')) expect(formatText(text, path), path).toBe(text);
    });

    it.each(ODD)('is clean for %s', (name) => {
      const everywhere = { name, parent: name, signer: name, signerTitle: name, place: name, shortName: name, authority: name };
      const files = filesOf({ ...BASE, ...everywhere, level, recipients: [name], chapters: ['xã Hàng Vịnh', `khac:${name}`] });
      expect(findingsOf(files)).toEqual([]);
      const said = parse(files.get('data/hoi.yaml') ?? '') as Record<string, unknown>;
      const text = name.normalize('NFC');
      expect(said).toMatchObject({
        ten: text,
        cap_tren: text,
        dia_danh: text,
        noi_nhan: [text],
        nguoi_ky: { ho_ten: text, chuc_vu: text },
      });
    });
  });

  it('keeps plan 155 byte for byte, as it stands in the data of Năm Căn', () => {
    expect(filesOf(BASE).get('data/ke-hoach/155-kh-hctd.yaml')).toBe(readFileSync(`${root}data/ke-hoach/155-kh-hctd.yaml`, 'utf8'));
  });

  it('gives plan 155 the number and day of the association where it has its own, and says so', () => {
    const files = filesOf({ ...BASE, symbol: 'CTĐ', planNumber: '07/KH-CTĐ', planDate: '2026-01-05' });
    const plan = files.get('data/ke-hoach/07-kh-ctd.yaml') ?? '';
    expect(plan).toMatch(/^# Chép từ Kế hoạch 155\/KH-HCTĐ/);
    expect(parse(plan)).toMatchObject({
      so: '07/KH-CTĐ',
      ngay: '2026-01-05',
      tu_nam: 2026,
      thoi_han: { bao_cao_co_so: { cham_nhat: '15/11' } },
    });
    expect(parse(files.get('data/hoi.yaml') ?? '')).toMatchObject({ ky_hieu: 'CTĐ', ke_hoach: '07-kh-ctd' });
    expect(findingsOf(files)).toEqual([]);
  });

  it('turns on every indicator of the empty plan by its own remarks', () => {
    const given: Given = { ...BASE, plan: 'empty', planNumber: '12/KH-HCTĐ', planDate: '2026-01-05' };
    const files = new Map(filesOf(given));
    const path = 'data/ke-hoach/12-kh-hctd.yaml';
    const filled = (files.get(path) ?? '').replace(/^#( {2,}\S)/gm, '$1').replace(/^(thoi_han|nhiem_vu): \{\}$/gm, '$1:');
    files.set(path, filled);
    expect(Object.keys((parse(filled) as { chi_tieu: object }).chi_tieu)).toHaveLength(7);
    expect(findingsOf(files)).toEqual([]);
  });

  it('has examples that hold once their signs are taken away', () => {
    const files = new Map(filesOf({ ...BASE, chapters: ['xã Hàng Vịnh'] }));
    const chapter = 'data/hoi-co-so/xa-hang-vinh/';
    files.set(
      `${chapter}co-so.yaml`,
      (files.get(`${chapter}co-so.yaml`) ?? '').replace(/^#( {2,}\S)/gm, '$1').replace('dia_ban: {}', 'dia_ban:'),
    );
    files.set(
      `${chapter}hoi-vien.yaml`,
      (files.get(`${chapter}hoi-vien.yaml`) ?? '').replace(/^# (HAV| {2})/gm, '$1').replace(/^\{\}\n/m, ''),
    );
    const activities = `${chapter}2026/hoat-dong.yaml`;
    files.set(activities, (files.get(activities) ?? '').replace(/^# (- | {2})/gm, '$1').replace(/^\[\]\n/m, ''));
    expect(findingsOf(files)).toEqual([]);
    expect(parse(files.get(`${chapter}hoi-vien.yaml`) ?? '')).toMatchObject({ 'HAV-0001': { nam_sinh: 1980 } });
    expect(parse(files.get(activities) ?? '')).toHaveLength(1);
    expect(Object.keys((parse(files.get(`${chapter}co-so.yaml`) ?? '') as { dia_ban: object }).dia_ban)).toEqual(['ap-1', 'th-1']);
  });

  it('writes hoi.yaml last, so that what was cut off can be begun again', () => {
    expect([...filesOf(BASE).keys()].at(-1)).toBe('data/hoi.yaml');
  });

  it('leaves no blank of a template unfilled', () => {
    for (const tool of [undefined, `to-chuc/hoi@${'0123456789'.repeat(4)}`])
      for (const [path, text] of filesOf({ ...BASE, ...(tool === undefined ? {} : { tool }) }))
        if (!path.startsWith('.hoi/')) expect(text.replaceAll(/\$\{\{ .*? \}\}/g, ''), path).not.toMatch(/\{\{|\}\}|undefined/);
  });

  it('is its own chapter when a commune names none', () => {
    const files = filesOf({ name: 'xã Đất Mũi', parent: 'Hội Chữ thập đỏ tỉnh Cà Mau', signer: 'A', year: 2026 });
    expect(parse(files.get('data/hoi-co-so/xa-dat-mui/co-so.yaml') ?? '')).toMatchObject({
      ma: 'DAM',
      ten: 'Hội Chữ thập đỏ xã Đất Mũi',
      loai: 'xa',
    });
    expect(parse(files.get('data/hoi.yaml') ?? '')).toMatchObject({ cap: 'xa', dia_danh: 'Đất Mũi', ten_ngan: 'Hội CTĐ xã Đất Mũi' });
  });
});

describe('what is needed', () => {
  it.each<[Partial<Given>, string]>([
    [{}, 'name level parent signer chapters'],
    [{ name: 'Hội Chữ thập đỏ tỉnh Cà Mau' }, 'signer chapters'],
    [{ name: 'Hội Chữ thập đỏ thành phố Cà Mau' }, 'level parent signer chapters'],
    [{ name: 'huyện Năm Căn' }, 'parent signer chapters'],
    [{ name: 'xã Đất Mũi', parent: 'A', signer: 'B' }, ''],
    [{ ...BASE, plan: 'empty' }, 'planNumber planDate'],
    [{ ...BASE, symbol: 'CTĐ' }, 'planNumber planDate'],
    [{ ...BASE, planNumber: '1/KH-HCTĐ' }, 'planDate'],
    [BASE, ''],
  ])('%j', (given, wanted) => expect(neededBy({ year: 2026, ...given }).join(' ')).toBe(wanted));

  it.each<[Partial<Given>, RegExp]>([
    [{ planNumber: '12–KH', planDate: '2026-01-05' }, /số kế hoạch “12–KH” viết chưa đúng dạng/],
    [{ planNumber: '12/KH-HCTĐ', planDate: '2026-02-30' }, /phải có thật/],
    [{ tool: 'to-chuc/hoi@v1' }, /đủ 40 ký tự/],
    [{ tool: `x y/hoi@${'a'.repeat(40)}` }, /đủ 40 ký tự/],
    [{ chapters: ['Hàng Vịnh'] }, /chưa rõ đây là xã/],
  ])('refuses %j', (given, words) => {
    const answers = settle({ ...BASE, ...given });
    expect('vi' in answers && answers.vi).toMatch(words);
  });
});

describe('the editor', () => {
  it('has the settings of this repository, with its own copies of the schemas', () => {
    const settings = filesOf(BASE).get('.vscode/settings.json') ?? '';
    const own = JSON.parse(readFileSync(`${root}.vscode/settings.json`, 'utf8'));
    expect(own).toEqual(JSON.parse(JSON.stringify(editorSettings('schemas'))));
    expect(JSON.parse(settings)).toEqual(JSON.parse(JSON.stringify(editorSettings('.hoi/schemas'))));
    expect(JSON.parse(filesOf(BASE).get('.vscode/extensions.json') ?? '')).toEqual(
      JSON.parse(readFileSync(`${root}.vscode/extensions.json`, 'utf8')),
    );
  });

  it('finds every schema that the settings name, and every schema that those refer to', () => {
    const files = filesOf(BASE);
    const named = Object.keys((JSON.parse(files.get('.vscode/settings.json') ?? '') as Record<string, object>)['yaml.schemas'] ?? {});
    expect(named.length).toBeGreaterThan(15);
    for (const path of named) expect(files.has(path.replace('./', '')), path).toBe(true);
    for (const [path, text] of files)
      for (const [, file] of path.startsWith('.hoi/') ? text.matchAll(/"\$ref": "([^#"]+)#/g) : [])
        expect(files.has(`.hoi/schemas/${file}`), `${path}: ${file}`).toBe(true);
  });
});

it('pins the actions of the workflow to the commits of this repository’s own', () => {
  const pins = (text: string) => new Set([...text.matchAll(/uses: (actions\/\S+ # \S+)/g)].map(([, pin]) => pin));
  const own = pins(readFileSync(`${root}.github/workflows/judge-data.yml`, 'utf8'));
  const written = pins(filesOf(BASE).get(WORKFLOW_FILE) ?? '');
  expect([...written].sort()).toEqual([...own].sort());
});
