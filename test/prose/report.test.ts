import { describe, expect, it, test } from 'vitest';
import { day } from '../../src/calendar/day.ts';
import { inspect } from '../../src/check/inspect.ts';
import { locate } from '../../src/check/locate.ts';
import { deadlineBoard } from '../../src/deadlines/board.ts';
import type { Lang } from '../../src/i18n/lang.ts';
import { ask, evaluate } from '../../src/indicators/evaluate.ts';
import type { FileSource } from '../../src/layout/file-source.ts';
import { planOn } from '../../src/model/plan-on.ts';
import { NAMES } from '../../src/prose/names.ts';
import { buildReport } from '../../src/report/build.ts';
import type { Report } from '../../src/report/model.ts';
import { numberIn } from '../../src/report/totals.ts';
import { source } from '../rules/fixtures.ts';

const OWN = 'data/bao-cao/2016.yaml';
const CHAPTER = 'data/hoi-co-so/xa-hang-vinh/2016/bao-cao.yaml';

/** The small repository of the rules' fixtures with some text of its files replaced. */
function withText(file: string, from: string, to: string, base: FileSource = source()): FileSource {
  const text = new TextDecoder().decode(base.read(file));
  expect(text).toContain(from);
  const changed = new TextEncoder().encode(text.replace(from, () => to));
  return { ...base, read: (one) => (one === file ? changed : base.read(one)) };
}

function report(from: FileSource, lang: Lang = 'vi', chapter?: string): Report {
  const { data } = inspect(from);
  const asOf = day('2016-11-15');
  const plan = planOn(data, asOf);
  if (!plan) throw new Error('no plan');
  const question = ask(data, plan, 2016, asOf);
  const settings = { year: 2016, asOf, lang, names: false, draft: false };
  const git = { commit: null, dataTree: null, templatesTree: null, dirty: false, time: undefined };
  return buildReport({
    question,
    results: evaluate(question),
    board: deadlineBoard(data, 2016, asOf),
    lang,
    names: false,
    draft: false,
    chapter,
    lineOf: () => 1,
    source: { ...git, version: '0', files: 0, settings },
  });
}

describe('the words of a report', () => {
  it('hold the figures of the whole association, in the language of the report', () => {
    const from = withText(
      OWN,
      'ket_qua: Hoàn',
      'ket_qua: "{{ hoi_vien }} hội viên, {{ quy_nhan_dao }}, {{ chi_tieu.hoi-phi.ty_le }}, {{ so_lieu_den }}, {{ chi_tieu.hoi-phi.ket_qua }}"\nx: Hoàn',
    );
    const clean = withText(OWN, '\nx: Hoàn thành các chỉ tiêu', '', from);
    expect(report(clean).prose.results).toEqual(['6 hội viên, 4.700.000 đồng, 50,00%, 15/11/2016, chưa đạt']);
    expect(report(clean, 'en').prose.results).toEqual(['6 hội viên, 4,700,000 VND, 50.00%, 2016-11-15, missed']);
  });

  it('hold a chapter’s own figures in what it wrote, also where the association quotes it', () => {
    const from = withText(
      CHAPTER,
      'uu_diem: [Đoàn kết]',
      'uu_diem: "{{ hoi_vien }} hội viên, {{ chi_tieu.hoi-phi.so_dat }}/{{ chi_tieu.hoi-phi.tong_so }}"',
    );
    expect(report(from).prose.chapterStrengths[0]?.items).toEqual(['3 hội viên, 1/3']);
    expect(report(from, 'vi', 'xa-hang-vinh').prose.strengths).toEqual(['3 hội viên, 1/3']);
  });

  it('are filled in wherever they are printed', () => {
    const marked = withText(OWN, 'kien_nghi: [Hỗ trợ kinh phí]', 'kien_nghi: "Kiến nghị {{ nam }}"');
    const measured = withText(
      OWN,
      'noi_dung: Tuyên truyền trong toàn huyện',
      'noi_dung: Tuyên truyền\n    ket_qua: Đã làm {{ nam }}',
      marked,
    );
    const quoted = withText(CHAPTER, 'kien_nghi: [Hỗ trợ phụ cấp chi hội trưởng]', 'kien_nghi: "Phụ cấp {{ nam }}"', measured);
    const all = JSON.stringify(report(quoted));
    for (const text of ['Kiến nghị 2016', 'Đã làm 2016', 'Phụ cấp 2016']) expect(all).toContain(text);
    expect(all).not.toContain('{{');
  });

  it('say what the tables say', () => {
    const keys = ['hoi_co_so', 'chi_hoi', 'hoi_vien', 'tinh_nguyen_vien', 'thanh_nien', 'thieu_nien'];
    const from = withText(OWN, 'chi_dao: Đã triển khai đến các Hội cơ sở', `chi_dao: "${keys.map((key) => `{{ ${key} }}`).join(' ')}"`);
    const made = report(from);
    const size = made.sheets[0]?.tables.find(({ id }) => id === 'quy-mo');
    expect(made.prose.guidance).toEqual([size?.rows.map((row) => numberIn(row[2])).join(' ')]);
  });

  it('know a value for every name', () => {
    const from = withText(
      OWN,
      'chi_dao: Đã triển khai đến các Hội cơ sở',
      `chi_dao: "${[...NAMES.keys()].map((key) => `{{ ${key} }}`).join('|')}"`,
    );
    for (const value of (report(from).prose.guidance[0] ?? '').split('|'))
      expect(value).toMatch(/^(\d[\d.]*(,\d\d)?( đồng|%)?|\d\d\/\d\d\/\d{4}|đạt|chưa đạt)$/);
  });
});

describe('a finding stands under its words', () => {
  const slip = (text: string) => {
    const from = withText(OWN, 'ket_qua: Hoàn thành các chỉ tiêu\n', `ket_qua:${text}\n`);
    return locate(inspect(from).findings, from).findings.map(
      ({ found, start, end }) => `${found.kind.code} ${start.line}:${start.column}-${end.line}:${end.column}`,
    );
  };
  test.each([
    [' Toàn huyện có 1.935 hội viên', ['H421 9:24-9:29']],
    [' "Toàn huyện có 1.935 hội viên"', ['H421 9:25-9:30']],
    ["\n  - 'Toàn huyện có 2 Hội cơ sở, 12 chi hội, 112 hội viên'", ['H421 10:33-10:35', 'H421 10:45-10:48']],
    ['\n  - >-\n    Toàn huyện\n    có 1.935\n    hội viên', ['H421 12:8-12:13']],
    ['\n  - |\n    Kết quả:\n    Toàn huyện có 1.935 hội viên', ['H421 12:19-12:24']],
    [' Có {{ hoi_vien\n  s }} người', ['H420 9:13-10:7']],
    [' [Toàn huyện có 1.935 hội viên]', ['H421 9:25-9:30']],
    // Written with an escape, the words cannot be found as they are read: the whole text is shown.
    [' "Toàn huyện có 1\\u002e935 hội viên"', ['H421 9:10-9:45']],
  ])('%j', (text, expected) => expect(slip(text)).toEqual(expected));

  test.each([
    ' {{ hoi_vien }} hội viên',
    ' {{ hoi_vien }}',
    '\n  - {{ hoi_vien }} hội viên',
    '\n  - {{ hoi_vien }}',
    ' [Có {{ hoi_vien }} hội viên]',
    ' [{{ hoi_vien }}]',
  ])('braces that are not in quotes are told as such: %j', (text) => {
    const from = withText(OWN, 'ket_qua: Hoàn thành các chỉ tiêu\n', `ket_qua:${text}\n`);
    expect(inspect(from).findings.map(({ kind }) => kind.code)).toEqual(['H014']);
  });
});

describe('one cause, one finding', () => {
  it('a number that `so_lieu` states too is told there', () => {
    const from = withText(CHAPTER, 'so_lieu: {hoi_vien: 3,', 'so_lieu: {hoi_vien: 4,');
    const both = withText(CHAPTER, 'ket_qua: Hoàn thành các chỉ tiêu', 'ket_qua: Hội có 4 hội viên', from);
    expect(inspect(both).findings.map(({ kind }) => kind.code)).toEqual(['H411']);
  });

  it('nothing is compared with a list that is wrong itself', () => {
    const wrong = withText('data/hoi-co-so/xa-hang-vinh/hoi-vien.yaml', 'chi_hoi: th-hang-vinh-1', 'chi_hoi: th-hang-vinh-9');
    const said = withText(
      CHAPTER,
      'ket_qua: Hoàn thành các chỉ tiêu',
      'ket_qua: Tổng số hội viên là 9. Tỷ lệ hội viên đóng hội phí đúng kỳ đạt 9%.',
      wrong,
    );
    expect(inspect(said).findings.map(({ kind }) => kind.code)).toEqual(['H101']);
  });

  it('a report without a day is compared with nothing', () => {
    const from = withText(CHAPTER, 'ngay: 2016-11-10\n', 'ngay: 2016-13-10\n');
    const said = withText(CHAPTER, 'ket_qua: Hoàn thành các chỉ tiêu', 'ket_qua: Tổng số hội viên là 9', from);
    expect(inspect(said).findings.map(({ kind }) => kind.code)).toEqual(['H036']);
  });
});
