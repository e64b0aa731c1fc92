import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { cellText } from '../../src/render/cell-text.ts';
import { renderDocument } from '../../src/render/docx/document.ts';
import { pointsOf } from '../../src/render/letters.ts';
import { renderMarkdown } from '../../src/render/markdown/markdown.ts';
import { annexesOf, type Report } from '../../src/report/model.ts';
import { readProvenance } from '../../src/report/provenance.ts';
import { totalsOf } from '../../src/report/totals.ts';
import { reportOfData } from './made.ts';
import { all, inside, lookOf, only, paragraph, reopen, rowsOf, textOf, type Word } from './read.ts';
import { reportOf, templates, withTemplates } from './sample.ts';
import { DomUtils, type Element } from './xml.ts';

describe('the report of the data of Năm Căn', () => {
  let report: Report;
  let word: Word;
  /** The blocks of each section: the text, then one annex each. */
  let sections: Element[][];

  beforeAll(async () => {
    report = await reportOfData();
    word = reopen(await renderDocument(report, templates));
    sections = [[]];
    for (const block of inside(word.body)) {
      sections.at(-1)?.push(block);
      if (block.name === 'w:p' && all(block, 'w:sectPr').length > 0) sections.push([]);
    }
  });

  it('has its headings in styles that make the navigation pane, annexes among them', () => {
    const outline = all(word.body, 'w:p').flatMap((one) => {
      const { outline: level } = lookOf(word, one);
      return level === undefined ? [] : [`${level} ${textOf(one)}`];
    });
    expect(outline.slice(0, 4)).toEqual([
      '0 I. KẾT QUẢ CÔNG TÁC CHỈ ĐẠO, TRIỂN KHAI',
      '0 II. KẾT QUẢ THỰC HIỆN CÁC NHIỆM VỤ, CHỈ TIÊU',
      '1 1. Các chỉ tiêu cơ bản',
      '1 2. Kết quả theo từng Hội cơ sở',
    ]);
    expect(outline.filter((one) => /^0 [IV]+\. /.test(one))).toHaveLength(5);
    expect(outline.filter((one) => one.startsWith('0 Phụ lục '))).toHaveLength(annexesOf(report).length);
  });

  it('has one annex for each sheet: across, on a new page, with pages of its own, Roman number, name, and the report it belongs to', () => {
    expect(sections).toHaveLength(1 + annexesOf(report).length);
    const properties = all(word.body, 'w:sectPr').slice(1);
    expect(properties).toHaveLength(annexesOf(report).length);
    for (const section of properties) {
      expect(only(section, 'w:type').attribs['w:val']).toBe('nextPage');
      expect(only(section, 'w:pgSz').attribs).toMatchObject({ 'w:w': '16838', 'w:h': '11906', 'w:orient': 'landscape' });
      expect(only(section, 'w:pgNumType').attribs['w:start']).toBe('1');
      expect(all(section, 'w:headerReference'), 'inherited from the text').toEqual([]);
    }
    const roman = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII', 'XIII', 'XIV', 'XV', 'XVI'];
    sections.slice(1).forEach(([title, of], index) => {
      expect(textOf(title as Element)).toBe(`Phụ lục ${roman[index]} ${annexesOf(report)[index]?.title.toLocaleUpperCase('vi')}`);
      expect(textOf(of as Element)).toBe('(Kèm theo Báo cáo số 38/BC-HCTĐ ngày 02 tháng 12 năm 2016 của Hội Chữ thập đỏ huyện Năm Căn)');
      expect(lookOf(word, title as Element)).toMatchObject({ bold: true, align: 'center' });
      expect(lookOf(word, of as Element)).toMatchObject({ italics: true, align: 'center', size: 13 });
    });
  });

  it('holds in its tables exactly the cells of the report', () => {
    annexesOf(report).forEach(({ tables }, index) => {
      const drawn = (sections[index + 1] ?? []).filter(({ name }) => name === 'w:tbl');
      const filled = tables.filter(({ rows, empty }) => rows.length > 0 || empty === undefined);
      expect(drawn).toHaveLength(filled.length);
      filled.forEach((table, at) => {
        const rows = rowsOf(drawn[at] as Element);
        const heads = table.columns.some(({ group }) => group !== undefined) ? 2 : 1;
        const totals = table.rows.length === 0 ? undefined : totalsOf(table);
        const expected = [...table.rows, ...(totals ? [totals] : [])].map((row) => row.map((cell) => cellText(cell, 'vi')));
        const plain = rows.slice(heads).map((row) => row.map((text) => text.replaceAll('\u00a0', ' ')));
        // The label of a total may lie across two columns.
        expect(plain.map((row) => row.filter((text) => text !== ''))).toEqual(expected.map((row) => row.filter((text) => text !== '')));
        expect(plain.slice(0, table.rows.length)).toEqual(expected.slice(0, table.rows.length));
        const titles = table.columns.map(({ title }) => title).sort();
        expect(
          rows
            .slice(0, heads)
            .flat()
            .filter((text) => titles.includes(text))
            .sort(),
        ).toEqual(expect.arrayContaining(titles));
      });
    });
  });

  it('repeats the heads of every table, grouped ones too, and splits no row', () => {
    const tables = all(word.body, 'w:tbl').filter((table) => all(table, 'w:tblHeader').length > 0);
    expect(tables.length).toBeGreaterThan(20);
    for (const table of tables) {
      const rows = inside(table, 'w:tr');
      const grouped = all(rows[0] as Element, 'w:vMerge').length > 0 || all(rows[0] as Element, 'w:gridSpan').length > 0;
      expect(rows.map((row) => all(row, 'w:tblHeader').length).lastIndexOf(1)).toBe(grouped ? 1 : 0);
      for (const row of rows) expect(all(row, 'w:cantSplit')).toHaveLength(1);
    }
    expect(tables.some((table) => all(table, 'w:vMerge').length > 0)).toBe(true);
  });

  it('draws every table on a grid that its rows fill and its page holds', () => {
    const room = { text: 9356, annex: 14287 };
    sections.forEach((blocks, index) => {
      for (const table of blocks.filter((block) => all(block, 'w:tblHeader').length > 0)) {
        const columns = all(table, 'w:gridCol').map((column) => Number(column.attribs['w:w']));
        const width = columns.reduce((sum, one) => sum + one, 0);
        expect(width).toBeLessThanOrEqual(index === 0 ? room.text : room.annex);
        expect(Math.min(...columns)).toBeGreaterThan(200);
        for (const row of inside(table, 'w:tr')) {
          const cells = inside(row, 'w:tc');
          const across = cells.map((cell) => Number(all(cell, 'w:gridSpan')[0]?.attribs['w:val'] ?? 1));
          expect(across.reduce((sum, one) => sum + one, 0)).toBe(columns.length);
          expect(cells.reduce((sum, cell) => sum + Number(only(cell, 'w:tcW').attribs['w:w']), 0)).toBe(width);
        }
      }
    });
  });

  it('sets numbers right, running numbers and verdicts in the middle, totals bold', () => {
    const [table] = (sections[0] ?? []).filter((block) => all(block, 'w:tblHeader').length > 0);
    const row = inside(table as Element, 'w:tr')[1] as Element;
    const aligns = inside(row, 'w:tc').map((cell) => lookOf(word, only(cell, 'w:p')).align);
    expect(aligns).toEqual(['center', 'left', 'left', 'right', 'right', 'right', 'right', 'center', 'right']);
    const total = all(word.body, 'w:tr').find((one) => textOf(one).startsWith('Tổng cộng')) as Element;
    for (const one of all(total, 'w:p').filter((each) => textOf(each) !== '')) expect(lookOf(word, one).bold).toBe(true);
  });

  it('says the fund in words, in the text and below its annex', () => {
    const fund = /57\.860\.000 đ(?:ồng)? \(Bằng chữ: Năm mươi bảy triệu tám trăm sáu mươi nghìn đồng\)\.$/;
    expect(textOf(paragraph(word.body, fund))).toContain('Quỹ nhân đạo của các Hội cơ sở đến ngày 30/11/2016 còn');
    expect((sections[5] ?? []).some((block) => fund.test(textOf(block)))).toBe(true);
  });

  it('is Vietnamese by its language, and says what it is and what it was made from', () => {
    expect(only(word.defaults, 'w:lang').attribs['w:val']).toBe('vi-VN');
    const core = word.part('docProps/core.xml');
    const said = (name: string) => DomUtils.textContent(only(core, name));
    expect(said('dc:title')).toBe('Báo cáo: Kết quả công tác Hội năm 2016 và kết quả thực hiện Kế hoạch số 155/KH-HCTĐ');
    expect(said('dc:creator')).toBe('Hội Chữ thập đỏ huyện Năm Căn');
    expect(said('dcterms:created')).toBe('2016-11-30T00:00:00Z');
    expect(readProvenance(said('dc:description'))?.settings).toEqual(report.source.settings);
  });

  it('tells no member’s name unless it is asked to', async () => {
    const said = textOf(word.body);
    const members = namesIn(/^(?:hoi-vien|tinh-nguyen-vien)\.yaml$/);
    const officers = new Set(namesIn(/^co-so\.yaml$/));
    expect(members.length).toBeGreaterThan(2000);
    expect(members.filter((name) => !officers.has(name) && said.includes(name))).toEqual([]);
    const named = reopen(await renderDocument(await reportOfData({ names: true }), templates));
    expect(textOf(named.body)).toContain('Nguyễn Thị Oanh (TNC-0243)');
  });
});

/** The names of people in the files of the chapters. */
function namesIn(files: RegExp): string[] {
  const root = fileURLToPath(new URL('../../data/hoi-co-so', import.meta.url));
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => files.test(basename(file)))
    .flatMap((file) => [...readFileSync(join(root, file), 'utf8').matchAll(/ho_ten: (.*)$/gm)].map((match) => match[1] ?? ''));
}

describe('other bodies, other languages', () => {
  it('a chapter’s report goes to its association, is dated at its own place and signed by its chair', async () => {
    const { body } = reopen(await renderDocument(await reportOfData({ chapter: 'xa-hang-vinh' }), templates));
    const [head] = inside(body, 'w:tbl');
    expect(rowsOf(head as Element)[0]?.[0]).toBe('HỘI CHỮ THẬP ĐỎ HUYỆN NĂM CĂNHỘI CHỮ THẬP ĐỎ XÃ HÀNG VỊNH');
    expect(rowsOf(head as Element)[1]).toEqual(['Số: 13/BC-HCTĐ', 'Hàng Vịnh, ngày 03 tháng 11 năm 2016']);
    expect(textOf(paragraph(body, /^Kính gửi/))).toBe('Kính gửi: Hội Chữ thập đỏ huyện Năm Căn');
    const end = inside(body, 'w:tbl').find((table) => textOf(table).startsWith('Nơi nhận'));
    expect(rowsOf(end as Element)).toEqual([['Nơi nhận:- Như trên;- Lưu: VT.', 'CHỦ TỊCHTô Xuân Mén']]);
    expect(() => paragraph(body, /Kết quả theo từng Hội cơ sở/)).toThrow();
  });

  it('a school’s report is dated at its association’s place', async () => {
    const report = await reportOfData({ chapter: 'truong-thpt-phan-ngoc-hien' });
    expect(report.issuer.placeName).toBe('Năm Căn');
  });

  it('in English every word of the frame is English, and so is the language', async () => {
    const word = reopen(await renderDocument(await reportOfData({}, 'en'), templates));
    expect(only(word.defaults, 'w:lang').attribs['w:val']).toBe('en-GB');
    const [head] = inside(word.body, 'w:tbl');
    expect(textOf(head as Element)).toContain('SOCIALIST REPUBLIC OF VIET NAMIndependence - Freedom - Happiness');
    expect(rowsOf(head as Element)[1]).toEqual(['No.: 38/BC-HCTĐ', 'Năm Căn, 2 December 2016']);
    for (const words of [/^REPORT$/, /^To: /, /^I\. GUIDANCE AND ROLL-OUT$/, /^Recipients:$/, /^- As above;$/, /^Annex I RESULTS/])
      expect(paragraph(word.body, words)).toBeDefined();
    for (const words of [/^Nơi nhận/, /^Phụ lục/, /^BÁO CÁO/, /^Kính gửi/]) expect(() => paragraph(word.body, words)).toThrow();
  });
});

describe('stamps', () => {
  it('stand in the header of the first page and of all others', async () => {
    const word = reopen(await renderDocument(reportOf({}, { stamps: ['SỐ LIỆU MINH HỌA', 'BẢN NHÁP'] }), templates));
    const headers = [...word.parts.keys()].filter((name) => /^word\/header\d+\.xml$/.test(name));
    expect(headers).toHaveLength(2);
    for (const name of headers) expect(textOf(word.part(name))).toBe('SỐ LIỆU MINH HỌA – BẢN NHÁP');
  });

  it('leave nothing behind where there are none', async () => {
    const word = reopen(await renderDocument(reportOf({}, { stamps: [] }), templates));
    expect(textOf(word.part('word/header1.xml'))).toBe('');
  });
});

describe('the clerk’s wording', () => {
  it('changes Word and Markdown alike; a complete template of Markdown alone, as there were before, still works', async () => {
    const changed = withTemplates({ 'noi-dung.liquid': 'Lời của {{ don_vi }}' });
    const said = 'Lời của Hội Chữ thập đỏ huyện Năm Căn';
    expect(textOf(reopen(await renderDocument(reportOf(), changed)).body)).toContain(`${said}./.`);
    expect(renderMarkdown(reportOf(), changed)).toContain(said);
    const complete = withTemplates({ 'bao-cao.md.liquid': '# BÁO CÁO\n\n{{ so }}\n\n{{ bang.dues_dues }}' });
    expect(renderMarkdown(reportOf(), complete)).toMatch(/^# BÁO CÁO\n\n05\/BC-HCTĐ\n\n\| TT \|/);
  });

  const written = async (text: string) => {
    const word = reopen(await renderDocument(reportOf(), withTemplates({ 'noi-dung.liquid': text })));
    const blocks = inside(word.body);
    const until = blocks.findIndex((block) => textOf(block).includes('Nơi nhận:'));
    return { word, blocks: blocks.slice(1, until) };
  };

  it('keeps bold, italics, line breaks, lists in lists, and a table drawn by hand', async () => {
    const { word, blocks } = await written(
      '# BÁO CÁO\n\nMột **đậm** _nghiêng_ & <br>hai\n\n- việc\n  - việc con\n\n1. thứ nhất\n2. thứ hai\n\n| A | B |\n| --- | --- |\n| x | y |\n\nHết',
    );
    expect(blocks.map(textOf)).toEqual([
      'BÁO CÁO',
      'Một đậm nghiêng &  hai',
      'việc',
      'việc con',
      '1. thứ nhất',
      '2. thứ hai',
      'ABxy',
      '',
      'Hết./.',
    ]);
    const runs = all(blocks[1] as Element, 'w:r').map((run) => [textOf(run), all(run, 'w:b').length, all(run, 'w:i').length]);
    expect(runs.slice(1, 4)).toEqual([
      ['đậm', 1, 0],
      [' ', 0, 0],
      ['nghiêng', 0, 1],
    ]);
    expect([2, 3].map((at) => only(blocks[at] as Element, 'w:ilvl').attribs['w:val'])).toEqual(['0', '1']);
    expect(lookOf(word, blocks[2] as Element).style).toBe('ListParagraph');
  });

  it('may name a table in the middle of a paragraph: it stands below', async () => {
    const { blocks } = await written('Xem {{ bang.dues_dues }} ở trên');
    expect(blocks.map(({ name }) => name)).toEqual(['w:p', 'w:p', 'w:tbl', 'w:p', 'w:p', 'w:p', 'w:p']);
    expect(textOf(blocks[0] as Element)).toBe('Xem ');
    expect(textOf(blocks[6] as Element)).toBe(' ở trên./.');
  });

  it('ends with ./. however it was written', async () => {
    for (const [text, end] of [
      ['Hết', 'Hết./.'],
      ['Hết.', 'Hết./.'],
      ['Hết./.', 'Hết./.'],
      ['Hết **đậm**;', 'Hết đậm./.'],
      ['', './.'],
      ['{{ bang.dues_dues }}', './.'],
    ])
      expect(textOf((await written(text ?? '')).blocks.at(-1) as Element), text).toBe(end);
  });

  it('may set an amount in words', async () => {
    expect(textOf((await written('{{ 5000000 | bang_chu }}, {{ so_lieu.quy_nhan_dao | bang_chu }}')).blocks[0] as Element)).toBe(
      'Năm triệu đồng, Một trăm mười một triệu sáu trăm mười lăm nghìn đồng./.',
    );
  });
});

it('gives every head room for its longest word, also in a wider face than Times New Roman', async () => {
  const { body } = reopen(await renderDocument(await reportOfData(), templates));
  /** A word in bold letters of a face whose accented letters are a third of an em wider than they should be. */
  const wider = (word: string, size: number) =>
    pointsOf(word, { size, bold: true }) * 1.04 + (word.match(/[ƠơƯư\u1EA0-\u1EF9]/g)?.length ?? 0) * 0.15 * size;
  let heads = 0;
  for (const row of all(body, 'w:tr').filter((one) => all(one, 'w:tblHeader').length > 0)) {
    for (const cell of inside(row, 'w:tc')) {
      const room = Number(only(cell, 'w:tcW').attribs['w:w']) / 20 - 6;
      const size = Number(all(cell, 'w:sz')[0]?.attribs['w:val'] ?? 0) / 2;
      for (const word of textOf(cell).split(/\s+/).filter(Boolean)) {
        heads++;
        expect(wider(word, size), word).toBeLessThanOrEqual(room);
      }
    }
  }
  expect(heads).toBeGreaterThan(200);
});
