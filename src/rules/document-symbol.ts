import { valueOn } from '../calendar/dated.ts';
import { type Day, yearEnd } from '../calendar/day.ts';
import type { Path } from '../findings/finding.ts';
import { withoutMarks } from '../i18n/without-marks.ts';
import { ASSOCIATION_FILE, chapterFile, reportFile, yearFile } from '../layout/paths.ts';
import type { Dataset } from '../model/dataset.ts';
import { related } from './references.ts';
import { defineRule } from './rule.ts';

type Params =
  | { readonly what: 'dash'; readonly number: string; readonly right: string }
  | { readonly what: 'symbol'; readonly number: string; readonly symbol: string; readonly right: string }
  | { readonly what: 'own'; readonly symbol: string; readonly others: number; readonly of: number; readonly common: string };

interface Numbered {
  readonly number: string;
  readonly file: string;
  readonly path: Path;
  readonly day: Day;
  /** Whether the association or its chapters made the document, as they do their plans and reports. */
  readonly own: boolean;
}

/**
 * Document numbers end with the body's symbol, `12/BC-HCTĐ` (Decree 30/2020/NĐ-CP, annex I; data-model, hoi.yaml). A decision may be
 * another body's: there only what is nearly the symbol is told.
 */
export const documentSymbol = defineRule<Params>({
  code: 'H417',
  name: 'document-symbol',
  severity: 'warning',
  ensures: { vi: 'Số văn bản ghi đúng ký hiệu của Hội', en: "Document numbers bear the association's symbol" },
  message: (params) => {
    switch (params.what) {
      case 'dash':
        return {
          vi: `số văn bản ${params.number} có gạch dài (Word tự đổi), không phải gạch ngang`,
          en: `the document number ${params.number} has a long dash (which Word makes), not a hyphen`,
        };
      case 'symbol':
        return {
          vi: `số văn bản ${params.number} không có ký hiệu ${params.symbol} ghi trong hoi.yaml`,
          en: `the document number ${params.number} does not bear the symbol ${params.symbol} of hoi.yaml`,
        };
      case 'own':
        return {
          vi: `ký hiệu ghi ${params.symbol}, nhưng ${params.others} trong ${params.of} văn bản ghi ký hiệu ${params.common}`,
          en: `the symbol is ${params.symbol}, but ${params.others} of ${params.of} documents bear ${params.common}`,
        };
    }
  },
  hint: (params) =>
    params.what === 'own'
      ? {
          vi: `xem văn bản: nếu ký hiệu là ${params.common} thì ghi ky_hieu: ${params.common}`,
          en: `look at the documents: if the symbol is ${params.common}, write ky_hieu (symbol): ${params.common}`,
        }
      : { vi: `xem văn bản; nếu gõ nhầm thì ghi ${params.right}`, en: `look at the document; if it was mistyped, write ${params.right}` },
  *check(data, trust) {
    const { association } = data;
    if (!association || !trust.sound(ASSOCIATION_FILE, ['ky_hieu'])) return;
    const wrong: { one: Numbered; params: Params; found: string }[] = [];
    let own = 0;
    for (const one of numbers(data)) {
      const symbol = valueOn(association.symbol, one.day);
      const parts = /^(\d+\/\p{L}+)(\s*[-–—]\s*)(.+)$/u.exec(one.number);
      if (symbol === undefined || !parts || !trust.sound(one.file, one.path)) continue;
      const [, head = '', dash = '', found = ''] = parts;
      const right = `${head}-${symbol}`;
      if (one.own) own += 1;
      if (/[–—]/.test(one.number))
        wrong.push({ one, params: { what: 'dash', number: one.number, right: one.number.replace(/\s*[–—]\s*/g, '-') }, found });
      else if (found !== symbol && (one.own || plain(found) === plain(symbol)))
        wrong.push({ one, params: { what: 'symbol', number: one.number, symbol, right }, found });
      else if (dash !== '-') wrong.push({ one, params: { what: 'symbol', number: one.number, symbol, right }, found });
    }
    const others = wrong.filter(({ one, params }) => one.own && params.what === 'symbol');
    const [first] = others;
    // When most documents agree with each other, it is hoi.yaml that differs.
    if (first && others.length > MANY && others.length * 2 > own && others.every(({ found }) => found === first.found)) {
      yield {
        file: ASSOCIATION_FILE,
        path: ['ky_hieu'],
        params: {
          what: 'own' as const,
          symbol: valueOn(association.symbol, first.one.day) ?? '',
          others: others.length,
          of: own,
          common: first.found,
        },
        related: others.slice(0, 3).map(({ one }) => related(one.file, one.path, { vi: 'số văn bản', en: 'a document' }, 'value')),
      };
    } else for (const { one, params } of wrong) yield { file: one.file, path: one.path, params };
  },
});

/** So many documents do not err one by one. */
const MANY = 3;

/** Capitals without marks, as somebody types who cannot type Đ. */
function plain(symbol: string): string {
  return withoutMarks(symbol).toUpperCase().replaceAll('D', 'Đ');
}

function* numbers(data: Dataset): Iterable<Numbered> {
  for (const { slug, places, members, years } of data.chapters) {
    for (const { key, subchapter } of places) {
      const { decision: number, founded } = subchapter ?? {};
      if (number !== undefined && founded !== undefined)
        yield { number, file: chapterFile(slug, 'chapter'), path: ['dia_ban', key, 'chi_hoi', 'quyet_dinh'], day: founded, own: false };
    }
    for (const { id, left } of members) {
      if (left?.decision !== undefined)
        yield { number: left.decision, file: chapterFile(slug, 'members'), path: [id, 'ra_hoi', 'quyet_dinh'], day: left.day, own: false };
    }
    for (const { year, plan, report, dues, title } of years.values()) {
      const day = yearEnd(year);
      if (plan?.number !== undefined)
        yield { number: plan.number, file: yearFile(slug, year, 'chapter-plan'), path: ['so'], day: plan.day ?? day, own: true };
      if (report?.number !== undefined)
        yield { number: report.number, file: yearFile(slug, year, 'chapter-report'), path: ['so'], day: report.day ?? day, own: true };
      for (const { memberId, decision, day: on } of dues?.exemptions ?? [])
        yield { number: decision, file: yearFile(slug, year, 'dues'), path: ['mien', memberId, 'quyet_dinh'], day: on, own: false };
      const recognised = title?.recognised;
      if (recognised)
        yield {
          number: recognised.decision,
          file: yearFile(slug, year, 'title'),
          path: ['cong_nhan', 'quyet_dinh'],
          day: recognised.day,
          own: false,
        };
    }
  }
  for (const { year, number, day } of data.reports.values())
    if (number !== undefined) yield { number, file: reportFile(year), path: ['so'], day: day ?? yearEnd(year), own: true };
}
