// How often the hard cases occur at a question: counted from the files, for the self-check only.
import { inForce, planInForce } from './dated.ts';
import { firstOfMonth } from './dates.ts';
import { belongs, chaptersOn, memberEntries } from './facts.ts';
import { oracleIndicators } from './oracle.ts';
import { at, chapterFile, entries, list, need, number, readAll, slugs, text } from './read.ts';
import type { Files } from './types.ts';

export function tallyFacts(files: Files, year: number, asOf: string, count: (what: string) => void): void {
  const data = readAll(files);
  const plan = planInForce(data, asOf);
  const day = asOf > `${year}-12-31` ? `${year}-12-31` : asOf;
  const all = memberEntries(data);
  const live = chaptersOn(data, day);
  const judged = oracleIndicators(files, year, asOf).find((one) => one.id === 'hoi-phi');
  const inDues = new Set([...(judged?.counted ?? []), ...(judged?.missing ?? [])]);
  const onTime = new Set(judged?.counted ?? []);
  const late = new Set(judged?.paidLate ?? []);

  for (const slug of slugs(data)) {
    const chapter = chapterFile(data, slug, 'co-so.yaml');
    if (!live.includes(slug)) count((text(at(chapter, 'ngay_thanh_lap')) ?? '') > day ? 'chapter: not yet founded' : 'chapter: ended');
    else if ((text(at(chapter, 'ket_thuc', 'ngay')) ?? '') !== '') count('chapter: its end not yet known');
    const dues = chapterFile(data, slug, `${year}/hoi-phi.yaml`);
    if (live.includes(slug) && dues === undefined) count('chapter: no ky_thu');
    const rows = list(at(dues, 'ky_thu'));
    if (live.includes(slug) && rows.some((row) => need(at(row, 'han')) > `${year}-12-31`))
      count('chapter: an instalment due in the next year');
    if (live.includes(slug) && rows.some((row) => need(at(row, 'han')) <= asOf) && rows.some((row) => need(at(row, 'han')) > asOf))
      count('chapter: some instalments due, some not');
    const dates = list(chapterFile(data, slug, `${year}/kiem-tra.yaml`)).filter(
      (one) => at(one, 'so_sach') !== undefined && need(at(one, 'ngay')) <= asOf,
    );
    if (dates.length > 1 && need(at(dates.at(-1), 'ngay')) === need(at(dates.at(-2), 'ngay')))
      count('inspections: the two latest on one day');
    if (dates.length > 1 && entries(at(dates.at(-1), 'so_sach')).some(([name, verdict]) => verdict !== at(dates.at(-2), 'so_sach', name)))
      count('inspections: the latest differs from the one before');
  }

  const now = all.filter((entry) => live.includes(entry.chapter) && belongs(entry, day, day));
  for (const entry of now) {
    const mine = all.filter((one) => one.id === entry.id);
    const dues = chapterFile(data, entry.chapter, `${year}/hoi-phi.yaml`);
    if (mine.length > 1) count('member: has moved or will move');
    if (mine.some((one) => one.joined < entry.joined && (one.left ?? '') >= `${year}-01-01`)) {
      count(
        `member: moved this year, ${onTime.has(entry.id) ? 'met' : late.has(entry.id) ? 'late' : inDues.has(entry.id) ? 'missed' : 'owes nothing'}`,
      );
      if (mine.some((one) => one.joined < entry.joined && (one.left ?? '') < entry.joined)) count('member: moved with days between');
    }
    if (entry.left !== undefined && entry.left > day) count('member: departure not yet known');
    for (const slug of slugs(data)) {
      const exempt = text(at(chapterFile(data, slug, `${year}/hoi-phi.yaml`), 'mien', entry.id, 'ngay'));
      if (exempt === undefined) continue;
      count(
        exempt > asOf
          ? 'member: exemption not yet known'
          : slug === entry.chapter
            ? `member: exempt, ${inDues.has(entry.id) ? 'judged' : 'left out'}`
            : 'member: exempt in another chapter',
      );
    }
    if (!inDues.has(entry.id)) count('member: not in the denominator');
    if (list(at(dues, 'ky_thu')).some((row) => need(at(row, 'han')) <= asOf && need(at(row, 'han')) < entry.joined))
      count('member: joined after an instalment was due');
    const rates = new Set(Array.from({ length: 12 }, (_, k) => inForce(at(plan, 'hoi_phi', 'moi_thang'), firstOfMonth(year, k + 1))));
    if (rates.size > 1 && inDues.has(entry.id)) count('member: judged over a change of the rate');
    tallyPayments(data, entry.id, year, asOf, onTime.has(entry.id), entry.chapter, count);
  }
}

function tallyPayments(
  data: ReturnType<typeof readAll>,
  id: string,
  year: number,
  asOf: string,
  met: boolean,
  slugNow: string,
  count: (what: string) => void,
): void {
  for (const slug of slugs(data)) {
    for (const folder of [year, year + 1]) {
      for (const [, receipt] of entries(at(chapterFile(data, slug, `${folder}/hoi-phi.yaml`), 'phieu_thu'))) {
        if (at(receipt, 'hoi_vien', id) === undefined) continue;
        const date = need(at(receipt, 'ngay'));
        const forYear = at(receipt, 'cho_nam') === undefined ? folder : number(at(receipt, 'cho_nam'));
        const cancelled = text(at(receipt, 'huy', 'ngay'));
        if (folder === year && forYear !== year) count('payment: in this year, for a year before');
        if (forYear !== year) continue;
        if (folder !== year && date <= asOf) count(`payment: arrears of this year, paid by D, member ${met ? 'met' : 'not met'}`);
        if (date > asOf) count('payment: not yet known');
        if (date <= asOf && cancelled !== undefined)
          count(cancelled <= asOf ? 'payment: cancelled' : `payment: cancelled after D, member ${met ? 'met' : 'not met'}`);
        if (slug !== slugNow && date <= asOf) count('payment: in the book of another chapter');
        const dues = list(at(chapterFile(data, slugNow, `${year}/hoi-phi.yaml`), 'ky_thu')).map((row) => need(at(row, 'han')));
        if (dues.includes(date)) count('payment: on a due day');
      }
    }
  }
}
