import { beforeAll, describe, expect, it } from 'vitest';
import { day } from '../../src/calendar/day.ts';
import { renderDocument } from '../../src/render/docx/document.ts';
import { pointsOf } from '../../src/render/letters.ts';
import { all, inside, type Look, lookOf, only, paragraph, reopen, textOf, type Word } from './read.ts';
import { ERAS, reportOf, templates } from './sample.ts';
import { DomUtils, type Element } from './xml.ts';

const TWIPS = 1440 / 25.4;

/** The table of rules of the official form (Decree 30/2020/NĐ-CP, annex I; Circular 01/2011/TT-BNV before 05/03/2020), a test a row. */
describe.each(ERAS)('a report under %s', (_era, dated) => {
  let word: Word;
  const look = (text: RegExp): Look => lookOf(word, paragraph(word.body, text));
  /** The paragraph right after the one that matches, in the same cell or text. */
  const below = (text: RegExp): Element => {
    const all = inside(paragraph(word.body, text).parent as Element, 'w:p');
    return all[all.indexOf(paragraph(word.body, text)) + 1] as Element;
  };
  /** Length in points of the rule below a text, in a room of twips. */
  const ruleBelow = (text: RegExp, room: number) => {
    const rule = below(text);
    expect(all(rule, 'w:top')[0]?.attribs['w:val'], 'a drawn line').toBe('single');
    const { left, right } = lookOf(word, rule);
    expect(Math.abs(left - right), 'in the middle').toBeLessThanOrEqual(1);
    return (room - left - right) / 20;
  };
  const cellWidth = (text: RegExp) => Number(only(cellOf(paragraph(word.body, text)), 'w:tcW').attribs['w:w']);

  beforeAll(async () => {
    word = reopen(await renderDocument(reportOf({ day: dated }), templates));
  });

  it('paper: A4, margins of 20–25, 30–35 and 15–20 mm', () => {
    const section = all(word.body, 'w:sectPr')[0] as Element;
    const { 'w:w': width, 'w:h': height } = only(section, 'w:pgSz').attribs;
    expect([width, height].map((one) => Math.round(Number(one) / TWIPS))).toEqual([210, 297]);
    const margin = only(section, 'w:pgMar').attribs;
    const millimetres = (side: string) => Number(margin[`w:${side}`]) / TWIPS;
    for (const side of ['top', 'bottom']) expect(between(millimetres(side), 20, 25), side).toBe(true);
    expect(between(millimetres('left'), 30, 35)).toBe(true);
    expect(between(millimetres('right'), 15, 20)).toBe(true);
  });

  it('letters: Times New Roman, black, everywhere', () => {
    for (const [name, xml] of word.parts) {
      if (!name.startsWith('word/') || name.includes('theme') || name.includes('fontTable')) continue;
      for (const [, font] of xml.matchAll(/<w:rFonts [^>]*?w:ascii="([^"]*)"/g)) expect(font, name).toBe('Times New Roman');
      if (name === 'word/styles.xml') continue;
      for (const [, colour] of xml.matchAll(/<w:color w:val="([^"]*)"/g)) expect(colour, name).toBe('000000');
    }
    const used = new Set(all(word.body, 'w:pStyle').map((style) => style.attribs['w:val'] ?? ''));
    for (const style of used) {
      for (const colour of all(word.styles.get(style) as Element, 'w:color')) expect(colour.attribs['w:val'], style).toBe('000000');
    }
  });

  it('country: top right, capitals of 12–13, bold', () => {
    expect(look(/^CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM$/)).toMatchObject({ size: 12, bold: true, italics: false, align: 'center' });
    const cell = cellOf(paragraph(word.body, /^CỘNG HÒA/));
    expect(inside(cell.parent as Element, 'w:tc').indexOf(cell)).toBe(1);
  });

  it('motto: 13–14, bold, a rule below as long as the text', () => {
    const motto = /^Độc lập - Tự do - Hạnh phúc$/;
    expect(look(motto)).toMatchObject({ size: 13, bold: true, italics: false });
    const text = pointsOf('Độc lập - Tự do - Hạnh phúc', { size: 13, bold: true });
    expect(Math.abs(ruleBelow(motto, cellWidth(motto)) - text)).toBeLessThan(1);
  });

  it('superior and issuing body: top left, capitals of 12–13, plain and bold, a rule of a third to a half below', () => {
    expect(look(/^HỘI CHỮ THẬP ĐỎ TỈNH CÀ MAU$/)).toMatchObject({ size: 12, bold: false });
    const issuing = /^HỘI CHỮ THẬP ĐỎ HUYỆN NĂM CĂN$/;
    expect(look(issuing)).toMatchObject({ size: 12, bold: true });
    const longest = pointsOf('HỘI CHỮ THẬP ĐỎ', { size: 12, bold: true });
    expect(between(ruleBelow(issuing, cellWidth(issuing)) / longest, 1 / 3, 1 / 2)).toBe(true);
    const cell = cellOf(paragraph(word.body, issuing));
    expect(inside(cell.parent as Element, 'w:tc').indexOf(cell)).toBe(0);
  });

  it('number: 13, centred, below 10 with a leading 0', () => {
    expect(look(/^Số: 05\/BC-HCTĐ$/)).toMatchObject({ size: 13, bold: false, italics: false, align: 'center' });
  });

  it('place and date: on the line of the number, 13–14, italic', () => {
    const place = paragraph(word.body, /^Năm Căn, ngày 02 tháng 12 năm \d{4}$/);
    expect(lookOf(word, place)).toMatchObject({ size: 13, bold: false, italics: true, align: 'center' });
    expect(cellOf(place).parent).toBe(cellOf(paragraph(word.body, /^Số: /)).parent);
  });

  it('type and subject: capitals and lower case, 13–14, bold, centred, a rule below', () => {
    expect(look(/^BÁO CÁO$/)).toMatchObject({ style: 'Title', size: 14, bold: true, align: 'center' });
    const subject = /^Kết quả công tác Hội năm 2016 và kết quả thực hiện Kế hoạch số/;
    expect(textOf(below(/^BÁO CÁO$/))).toMatch(subject);
    expect(look(subject)).toMatchObject({ size: 14, bold: true, italics: false, align: 'center' });
    const section = all(word.body, 'w:sectPr')[0] as Element;
    const margin = only(section, 'w:pgMar').attribs;
    const room = Number(only(section, 'w:pgSz').attribs['w:w']) - Number(margin['w:left']) - Number(margin['w:right']);
    // Of a subject on two lines the wider one counts.
    const lines = all(paragraph(word.body, subject), 'w:t').map((line) =>
      pointsOf(DomUtils.textContent(line as Element), { size: 14, bold: true }),
    );
    const text = Math.max(...lines);
    expect(ruleBelow(subject, room) / text).toBeGreaterThanOrEqual(1 / 3);
    expect(ruleBelow(subject, room) / text).toBeLessThanOrEqual(1 / 2);
  });

  it('addressee: 13–14, above the text', () => {
    expect(look(/^Kính gửi: Hội Chữ thập đỏ tỉnh Cà Mau$/)).toMatchObject({ size: 14, bold: false, italics: false });
  });

  it('text: 13–14, justified, first line in by 1–1.27 cm, at least 6 pt between paragraphs, spacing of 1 to 1.5', () => {
    for (const text of [/^Thực hiện Kế hoạch số 155/, /^Giao ban hằng quý/, /^Quán triệt nghị quyết/]) {
      const { size, align, firstLine, before, after, line } = look(text);
      expect({ size, align }).toEqual({ size: 14, align: 'both' });
      expect(between(firstLine / TWIPS, 10, 12.71)).toBe(true);
      expect(Math.max(before, after)).toBeGreaterThanOrEqual(120);
      expect(between(line / 240, 1, 1.5)).toBe(true);
    }
  });

  it('headings: I. in capitals, 1. in lower case, 13–14, bold', () => {
    expect(look(/^I\. KẾT QUẢ CÔNG TÁC CHỈ ĐẠO, TRIỂN KHAI$/)).toMatchObject({ style: 'Heading1', size: 14, bold: true, italics: false });
    expect(look(/^1\. Các chỉ tiêu cơ bản$/)).toMatchObject({ style: 'Heading2', size: 14, bold: true, italics: false });
  });

  it('signature: authority and office in capitals, room to sign, the name, 13–14, bold, centred', () => {
    expect(look(/^TM\. BAN THƯỜNG VỤ$/)).toMatchObject({ size: 14, bold: true, align: 'center' });
    expect(look(/^CHỦ TỊCH$/)).toMatchObject({ size: 14, bold: true, align: 'center' });
    const name = look(/^Nguyễn Văn Mẫu$/);
    expect(name).toMatchObject({ size: 14, bold: true, italics: false, align: 'center' });
    expect(name.before / 20).toBeGreaterThan(60);
  });

  it('recipients: 12 bold italic, the list in 11 plain, from “as above” to “file”, each body once', () => {
    expect(look(/^Nơi nhận:$/)).toMatchObject({ size: 12, bold: true, italics: true });
    const cell = cellOf(paragraph(word.body, /^Nơi nhận:$/));
    const list = inside(cell, 'w:p').slice(1);
    expect(list.map(textOf)).toEqual(['- Như trên;', '- Thường trực Huyện ủy;', '- Hội Chữ thập đỏ cơ sở;', '- Lưu: VT.']);
    for (const one of list) expect(lookOf(word, one)).toMatchObject({ size: 11, bold: false, italics: false, align: 'left' });
  });

  it('page number: 13–14, where the rules of its day want it, and not on page 1', () => {
    const section = all(word.body, 'w:sectPr')[0] as Element;
    expect(all(section, 'w:titlePg')).toHaveLength(1);
    const numbered = (kind: 'header' | 'footer', type: 'first' | 'default') => {
      const root = partOf(word, section, kind, type);
      const field = all(root, 'w:p').find((one) => all(one, 'w:instrText').length > 0);
      return field && lookOf(word, field);
    };
    const [place, align] = dated < '2020-03-05' ? (['footer', 'right'] as const) : (['header', 'center'] as const);
    expect(numbered(place, 'default')).toMatchObject({ align, size: 14 });
    expect(numbered(place === 'footer' ? 'header' : 'footer', 'default')).toBeUndefined();
    for (const kind of ['header', 'footer'] as const) expect(numbered(kind, 'first')).toBeUndefined();
  });

  it('the end: ./. closes the text, right above the signature', () => {
    const blocks = inside(word.body);
    const signed = blocks.findIndex((block) => block.name === 'w:tbl' && textOf(block).includes('Nơi nhận:'));
    const last = blocks[signed - 1] as Element;
    expect(textOf(last)).toMatch(/[^.]\.\/\.$/);
    expect(lookOf(word, last).keepNext).toBe(true);
  });
});

it.each([
  ['2016-01-05', 'ngày 05 tháng 01 năm 2016'],
  ['2016-02-15', 'ngày 15 tháng 02 năm 2016'],
  ['2016-03-09', 'ngày 09 tháng 3 năm 2016'],
  ['2021-10-31', 'ngày 31 tháng 10 năm 2021'],
])('the dateline of %s', async (dated, words) => {
  const word = reopen(await renderDocument(reportOf({ day: day(dated) }), templates));
  expect(textOf(paragraph(word.body, /^Năm Căn, /))).toBe(`Năm Căn, ${words}`);
});

it.each([
  ['9/BC-HCTĐ', '09/BC-HCTĐ'],
  ['05/BC-HCTĐ', '05/BC-HCTĐ'],
  ['10/BC-HCTĐ', '10/BC-HCTĐ'],
  ['……/BC-HCTĐ', '……/BC-HCTĐ'],
])('the number %s', async (number, printed) => {
  const word = reopen(await renderDocument(reportOf({ number }), templates));
  expect(textOf(paragraph(word.body, /^Số: /))).toBe(`Số: ${printed}`);
});

it.each([
  ['2020-03-04', 'footer'],
  ['2020-03-05', 'header'],
  [undefined, 'footer'],
])('a paper of %s has its page number in the %s', async (dated, kind) => {
  // Without a day of its own the as-of date decides: 30/11/2016.
  const word = reopen(await renderDocument(reportOf({ day: dated === undefined ? undefined : day(dated) }), templates));
  const fields = (name: string) => [...word.parts].filter(([part, xml]) => part.startsWith(`word/${name}`) && xml.includes('PAGE')).length;
  expect({ header: fields('header'), footer: fields('footer') }).toEqual({ header: 0, footer: 0, [kind]: 1 });
});

function between(value: number, least: number, most: number): boolean {
  return value >= least - 0.05 && value <= most + 0.05;
}

function cellOf(one: Element): Element {
  let found = one.parent as Element;
  while (found.name !== 'w:tc') found = found.parent as Element;
  return found;
}

/** The header or footer that a section names. */
function partOf(word: Word, section: Element, kind: 'header' | 'footer', type: 'first' | 'default'): Element {
  const reference = all(section, `w:${kind}Reference`).find((one) => one.attribs['w:type'] === type)?.attribs['r:id'];
  const target = all(word.part('word/_rels/document.xml.rels'), 'Relationship').find((one) => one.attribs['Id'] === reference);
  return word.part(`word/${target?.attribs['Target']}`);
}
