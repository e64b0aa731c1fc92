import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isCode, readChapter } from '../../src/starter/chapter.ts';
import { chaptersOf } from '../../src/starter/settle.ts';

/** What one entry becomes: kind, folder and full name, or the words about it. */
function read(entry: string): string {
  const one = readChapter(entry);
  return 'vi' in one ? one.vi : [one.code, one.kind, one.slug, one.name].filter(Boolean).join(' | ');
}

/** The codes of a list, or the words about it. */
function codes(...entries: string[]): string {
  const found = chaptersOf(entries);
  return 'vi' in found ? found.vi : found.map(({ code }) => code).join(' ');
}

describe('a chapter as it is named', () => {
  it.each([
    ['xã Hàng Vịnh', 'xa | xa-hang-vinh | Hội Chữ thập đỏ xã Hàng Vịnh'],
    ['Hội Chữ thập đỏ xã Hàng Vịnh', 'xa | xa-hang-vinh | Hội Chữ thập đỏ xã Hàng Vịnh'],
    ['hội CTĐ  Thị trấn   Năm Căn', 'thi_tran | thi-tran-nam-can | Hội Chữ thập đỏ thị trấn Năm Căn'],
    ['Phường 12', 'phuong | phuong-12 | Hội Chữ thập đỏ phường 12'],
    ['Trường THPT Phan Ngọc Hiển', 'truong | truong-thpt-phan-ngoc-hien | Hội Chữ thập đỏ Trường THPT Phan Ngọc Hiển'],
    ['đặc khu Phú Quốc', 'khac | dac-khu-phu-quoc | Hội Chữ thập đỏ đặc khu Phú Quốc'],
    ["xã Ea H'Leo".normalize('NFD'), "xa | xa-ea-h-leo | Hội Chữ thập đỏ xã Ea H'Leo"],
    ['HAV=xã Hàng Vịnh', 'HAV | xa | xa-hang-vinh | Hội Chữ thập đỏ xã Hàng Vịnh'],
    ['khac:Nhà văn hóa Tôm', 'khac | nha-van-hoa-tom | Hội Chữ thập đỏ Nhà văn hóa Tôm'],
    ['NVH = truong:Nhà văn hóa', 'NVH | truong | nha-van-hoa | Hội Chữ thập đỏ Nhà văn hóa'],
  ])('%s', (entry, wanted) => expect(read(entry)).toBe(wanted));

  it.each([
    ['Hàng Vịnh', /chưa rõ đây là xã, phường, thị trấn hay trường.*“xã Hàng Vịnh”/],
    ['Xãxã', /chưa rõ/],
    ['', /chưa rõ/],
    ['hav=xã Hàng Vịnh', /mã hav không dùng được/],
    ['HV=xã Hàng Vịnh', /mã HV không dùng được/],
    ['=xã Hàng Vịnh', /mã \(trống\) không dùng được/],
    ['HANGV=xã Hàng Vịnh', /mã HANGV không dùng được/],
    ['khac:!!!', /không có chữ cái hay chữ số nào/],
  ])('refuses %s', (entry, words) => expect(read(entry)).toMatch(words));
});

describe('codes', () => {
  it.each([
    [['xã Hàng Vịnh', 'xã Tam Giang', 'xã Tam Giang Đông', 'Trường THPT Phan Ngọc Hiển', 'xã Đất Mới'], 'HAV TAG TGD PNH DAM'],
    // The same letters: the next candidate.
    [['xã Hàng Vịnh', 'xã Hải Vân'], 'HAV HVA'],
    // A code that was asked for is nobody else's, also of those before it.
    [['xã Hàng Vịnh', 'HAV=xã Hải Vân'], 'HVI HAV'],
    [['Phường 1', 'Phường 2', 'phường 12'], 'MOT HAI MUO'],
    [['xã Mỹ'], 'MY'],
    [['khac:Ô'], 'OA'],
    [['xã Tạ An Khương', 'xã Tạ An Khương Nam', 'xã Tạ An Khương Đông'], 'TAK TAKN TAKD'],
  ])('%j', (entries, wanted) => expect(codes(...entries)).toBe(wanted));

  it('refuses what cannot be told apart', () => {
    expect(codes('xã Tân Lộc', 'Hội Chữ thập đỏ xã Tấn Lộc')).toMatch(/cùng tên thư mục “xa-tan-loc”.*xã Tân Lộc.*xã Tấn Lộc/);
    expect(codes('TAN=xã Tân Lộc', 'TAN=xã Tân Phú')).toMatch(/mã TAN ghi cho cả/);
  });

  it('are valid and different for any names that have folders of their own', () => {
    const word = fc.constantFrom('An', 'Đông', 'Tây', 'Tân', 'Tấn', 'Phú', 'Hưng', 'Thới', 'Mỹ', 'Bình', 'Ấp', 'Ô');
    const name = fc.tuple(word, word, fc.option(word)).map((words) => `xã ${words.filter(Boolean).join(' ')}`);
    fc.assert(
      fc.property(fc.uniqueArray(name, { minLength: 1, maxLength: 40 }), (entries) => {
        const found = chaptersOf(entries);
        if ('vi' in found) {
          expect(found.vi).toMatch(/cùng tên thư mục|không đặt được mã/);
          return;
        }
        expect(found.every(({ code }) => isCode(code))).toBe(true);
        expect(new Set(found.map(({ code }) => code)).size).toBe(entries.length);
      }),
      { seed: 155 },
    );
  });
});
