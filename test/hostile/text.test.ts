import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { visible } from '../../src/render/visible.ts';
import { copyOfData, hoi } from '../cli/run-hoi.ts';

const MEMBERS = 'data/hoi-co-so/xa-hang-vinh/hoi-vien.yaml';

/** A copy of the data in which the bytes of the members' file were changed. */
function spoiled(change: (text: string) => string | Uint8Array): string {
  const folder = copyOfData();
  const path = join(folder, MEMBERS);
  writeFileSync(path, change(readFileSync(path, 'utf8')));
  return folder;
}

async function check(folder: string): Promise<{ code: number; codes: string[]; unread: string[]; out: string }> {
  const json = await hoi(folder, 'check', '--json', '--year', '2016');
  const document = JSON.parse(json.out);
  const pretty = await hoi(folder, 'check', '--year', '2016');
  for (const { out, err } of [json, pretty]) expect(visible(`${out}${err}`)).toBe(`${out}${err}`);
  return { code: json.code, codes: document.findings.map(({ code }: { code: string }) => code), unread: document.unread, out: pretty.out };
}

const named = (name: string) => spoiled((text) => text.replace('ho_ten: Châu Trung Hiếu', () => `ho_ten: ${name}`));

describe('characters that nobody can see', () => {
  it.each([
    ['right to left', '"Châu\u202e Trung Hiếu"', 'ký tự đổi chiều chữ (U+202E)'],
    ['an isolate', 'Châu \u2066Trung', 'ký tự đổi chiều chữ (U+2066)'],
    ['a zero-width space', 'Châu\u200b Trung Hiếu', 'ký tự rộng bằng không (U+200B)'],
    ['a byte order mark inside', 'Châu\ufeff Trung', 'ký tự rộng bằng không (U+FEFF)'],
    ['a soft hyphen', 'Châu\u00ad Trung', 'ký tự rộng bằng không (U+00AD)'],
    ['a tag', 'Châu\u{e0041} Trung', 'ký tự rộng bằng không (U+E0041)'],
    ['the next-line control', 'Châu\u0085 Trung', 'ký tự điều khiển (U+0085)'],
    ['an escape sequence, written as an escape', String.raw`"\u001b[31mChâu\e[0m"`, 'ký tự điều khiển (U+001B)'],
    ['a bell', String.raw`"Châu\a"`, 'ký tự điều khiển (U+0007)'],
    ['zero, written as an escape', String.raw`"Châu\0"`, 'ký tự điều khiển (U+0000)'],
    ['half a pair', String.raw`"Châu \ud800"`, 'nửa ký tự bị cắt (U+D800)'],
    ['a direction, written as an escape', String.raw`"Châu\u202E"`, 'ký tự đổi chiều chữ (U+202E)'],
  ])('%s is a finding, costs one record and is never printed', async (_what, name, words) => {
    const { code, codes, unread, out } = await check(named(name));
    expect(code).toBe(1);
    expect(codes).toContain('H018');
    expect(out).toContain(words);
    expect(unread).toEqual([]);
  });

  it.each([
    ['raw escape', 'Châu\u001b[31m'],
    ['raw zero', 'Châu\u0000'],
    ['raw delete', 'Châu\u007f'],
  ])('%s makes the file unreadable, with the same words', async (_what, name) => {
    const { codes, unread, out } = await check(named(name));
    expect(codes[0]).toBe('H018');
    expect(unread).toEqual([MEMBERS]);
    expect(out).toContain('ký tự điều khiển');
  });

  it('in a comment cost nothing but the finding', async () => {
    const { codes, unread } = await check(spoiled((text) => `# a\u202eb\n${text}`));
    expect(codes).toEqual(['H018']);
    expect(unread).toEqual([]);
  });

  it.each(['Châu 👨‍👩‍👧 Trung', 'Châu ❤️ Hiếu', 'Zoë Č'])('but not in %s', async (name) => {
    // The member is an officer, too, under the name of before: that is another finding.
    expect((await check(named(name))).codes).toEqual(['H120']);
  });
});

describe('bytes', () => {
  it.each([
    ['UTF-16 with its mark', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le'), 'H001'],
    ['UTF-16 without', (text: string) => Buffer.from(text, 'utf16le'), 'H001'],
    ['UTF-16 of plain letters', () => Buffer.from('a: b\n', 'utf16le'), 'H018'],
    ['one wrong byte', (text: string) => Buffer.concat([Buffer.from(text), Buffer.from([0xc3, 0x28])]), 'H001'],
    ['an old Vietnamese encoding', (text: string) => Buffer.from(text.replace('Châu', 'Ch\u00e2u'), 'latin1'), 'H001'],
    ['a workbook', () => Buffer.from('PK\u0003\u0004\u0000\u0000\u00ff\u00fe', 'latin1'), 'H001'],
  ])('%s', async (_what, change, code) => {
    expect((await check(spoiled(change))).codes[0]).toBe(code);
  });

  it('a byte order mark and Windows line ends change nothing', async () => {
    expect((await check(spoiled((text) => `\ufeff${text.replaceAll('\n', '\r\n')}`))).codes).toEqual([]);
  });
});

describe('keys that every object inherits', () => {
  const KEYS = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf'];

  it.each(KEYS)('%s is a key like any other that is not known', async (key) => {
    for (const change of [
      (text: string) => `${text}${key}:\n  ho_ten: A\n`,
      (text: string) => text.replace('  ho_ten: Châu', `  ${key}: x\n  ho_ten: Châu`),
      (text: string) => text.replace('chi_hoi: ap-9', `chi_hoi: ${key}`),
      (text: string) => text.replace('gioi_tinh: nam', `gioi_tinh: ${key}`),
      (text: string) => text.replace('gioi_tinh: nam', `gioi_tinh: {${key}: {${key}: 1}}`),
    ]) {
      const { code, codes } = await check(spoiled(change));
      expect(code).toBe(1);
      expect(codes.length).toBeGreaterThan(0);
      expect(codes.length).toBeLessThan(4);
    }
    expect(({} as Record<string, unknown>)['ho_ten']).toBeUndefined();
  });

  it.each(KEYS)('%s as an indicator, a receipt, a criterion, a place, a title', async (key) => {
    const edits: [string, RegExp, string][] = [
      ['data/ke-hoach/155-kh-hctd.yaml', /^chi_tieu:\n/m, `chi_tieu:\n  ${key}: {noi_dung: A, it_nhat: 1}\n`],
      ['data/hoi-co-so/xa-hang-vinh/2016/hoi-phi.yaml', /^phieu_thu:\n/m, `phieu_thu:\n  ${key}: {}\n`],
      ['data/hoi-co-so/xa-hang-vinh/co-so.yaml', /^dia_ban:\n/m, `dia_ban:\n  ${key}: {loai: ap, ten: A}\n`],
      ['data/hoi-co-so/xa-hang-vinh/2016/danh-hieu.yaml', /danh_hieu: \w+/, `danh_hieu: ${key.toLowerCase().replaceAll('__', '')}`],
    ];
    for (const [file, from, to] of edits) {
      const folder = copyOfData();
      const text = readFileSync(join(folder, file), 'utf8');
      expect(text).toMatch(from);
      writeFileSync(join(folder, file), text.replace(from, to));
      // `constructor` is a possible name of a hamlet; the others are no keys.
      expect((await check(folder)).code).toBe(key === 'constructor' && file.endsWith('co-so.yaml') ? 0 : 1);
      for (const command of ['status', 'report'])
        expect(
          (await hoi(folder, command, '--year', '2016', ...(command === 'report' ? ['--draft', '--format', 'md'] : []))).code,
        ).toBeLessThan(3);
    }
  });
});
